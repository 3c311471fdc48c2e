"""Random regulations are carried out to their end under kills, reloads and repeated requests: nothing is lost."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from regdesigner.application.ports.engine import Incident
from regdesigner.domain.regulation import Regulation
from tests.application.cases.disturbed_cases import Office, folder_of, with_another_body
from tests.application.cases.undisturbed_cases import Pair
from tests.depth import examples
from tests.engine.drawings import K, drawn, node
from tests.engine.models import REGULATIONS, N
from tests.fakes.unit_of_work import UnitsInMemory

"""How many random regulations are tried; a long trial asks for thousands."""
KILLED = 0.1
MOST_STEPS = 60


@settings(max_examples=examples(40), phases=[Phase.generate])  # to shrink takes minutes
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 255), min_size=1, max_size=30), seed=st.integers(0, 999))
def test_a_case_that_is_disturbed_goes_the_way_of_one_that_is_not(
    regulation: Regulation, choices: list[int], seed: int
) -> None:
    office = Office.opened(UnitsInMemory(), folder_of(with_another_body(regulation)), seed, KILLED)
    with suppress(Incident):  # a start that cannot be left begins no case
        pair = Pair.begun(office, choices[0] % 16)
        carried_out(pair, choices)


def carried_out(pair: Pair, choices: list[int]) -> None:
    """To its end, by random choices first."""
    for place in range(MOST_STEPS):
        if pair.over:
            return
        pair.step(choices[place % len(choices)] if place < len(choices) else 16 * place)


def test_answers_that_came_before_are_all_told_when_their_waits_begin_at_once() -> None:
    nodes = [
        node("start", K.START_EVENT, fields=(N,)),
        node("ask", K.SEND_TASK),
        node("ask-too", K.SEND_TASK),
        node("hold", K.USER_TASK),
        node("split", K.PARALLEL_GATEWAY),
        node("one", K.RECEIVE_TASK),
        node("two", K.RECEIVE_TASK),
        node("join", K.PARALLEL_GATEWAY),
        node("end", K.END_EVENT),
    ]
    flows = ("start>ask", "ask>ask-too", "ask-too>hold", "hold>split")
    regulation = drawn(nodes, *flows, "split>one", "split>two", "one>join", "two>join", "join>end")
    office = Office.opened(UnitsInMemory(), folder_of(with_another_body(regulation)), 1, 0)
    pair = Pair.begun(office, 0)
    pair.step(0)
    pair.step(0)
    pair.step(1)
    pair.step(1)
    assert [each.told for each in office.requests(pair.case)][:2] == [None, None]
    pair.step(0)
    assert pair.state.ended
