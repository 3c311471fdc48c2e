from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.conditions import claims_of
from regdesigner.analysis.deadlines.proof import prove, prove_one
from regdesigner.domain.flow import FieldType, Flow, SequenceFlow, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from regdesigner.domain.text import EMPTY
from tests.analysis.deadlines.proof_models import action, arrow, chain, choice, end, minutes, regulation, start, task
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

LIMITS = Limits(None, minutes(1_000), None)
WHOLE = TaskField("complete", FieldType.BOOLEAN, EMPTY)
SORT = TaskField("sort", FieldType.TEXT, EMPTY)


def twice(first: str, second: str, *, rewritten: bool = False) -> Regulation:
    """The same field decides twice: long or short behind each choice; the default is the short way."""
    between = (SORT, WHOLE) if rewritten else ()
    names = ["ask", "long1", "short1", "between", "long2", "short2"]
    return regulation(
        [
            start(),
            task("ask", fields=(WHOLE, SORT)),
            choice("g1"),
            task("long1"),
            task("short1"),
            choice("m1"),
            task("between", fields=between),
            choice("g2"),
            task("long2"),
            task("short2"),
            choice("m2"),
            end(),
        ],
        [
            *chain("start", "ask", "g1"),
            arrow("g1", "long1", first),
            *chain("g1", "short1", "m1"),
            *chain("long1", "m1", "between", "g2"),
            arrow("g2", "long2", second),
            *chain("g2", "short2", "m2"),
            *chain("long2", "m2", "end"),
        ],
        [action(name, minutes(amount)) for name, amount in zip(names, (1, 100, 10, 1, 60, 6), strict=True)],
    )


@pytest.mark.parametrize(
    ("first", "second", "worst"),
    [
        ("complete", "not(complete)", 108),
        ("complete = true", "complete = false", 108),
        ("complete", "complete", 162),
        ('sort = "a"', 'sort = "b"', 108),
        ('sort = "a"', 'sort != "a"', 108),
        ('sort = "a"', 'sort = "a"', 162),
        ('sort = "a"', "complete", 162),
        ("sort > 5", "sort > 5", 162),
        ('sort = "a" and complete', "not(complete)", 108),
    ],
)
def test_a_path_that_contradicts_itself_is_left_out(first: str, second: str, worst: int) -> None:
    found = prove(twice(first, second), LIMITS, BISHKEK, DECIDED, date(2026, 1, 1)).total
    assert found.worst == minutes(worst)
    assert found.exact is True


def test_a_field_written_in_between_is_a_new_decision() -> None:
    found = prove(twice("complete", "not(complete)", rewritten=True), LIMITS, BISHKEK, DECIDED, date(2026, 1, 1)).total
    assert (found.worst, found.exact) == (minutes(162), True)


def test_conditions_that_cannot_be_compared_leave_a_bound_with_a_reason() -> None:
    found = prove(twice("sort > 5", "sort < 3"), LIMITS, BISHKEK, DECIDED, date(2026, 1, 1)).total
    assert (found.worst, found.exact) == (minutes(162), False)
    assert [(one.message, one.arguments["field"]) for one in found.reasons] == [("proof-same-decision", "sort")]


values = st.sampled_from(["a", "b", "c"])


@settings(max_examples=examples(30))
@given(st.lists(st.tuples(values, st.integers(1, 50), st.integers(1, 50)), min_size=2, max_size=5))
def test_any_number_of_choices_on_one_field_agrees_with_trying_each_value(
    choices: list[tuple[str, int, int]],
) -> None:
    nodes = [start(), task("ask", fields=(SORT,))]
    arrows = list(chain("start", "ask"))
    actions = [action("ask", minutes(1))]
    last = "ask"
    for number, (value, yes, no) in enumerate(choices):
        split, one, other, join = f"g{number}", f"y{number}", f"n{number}", f"m{number}"
        nodes += [choice(split), task(one), task(other), choice(join)]
        arrows += [arrow(last, split), arrow(split, one, f'sort = "{value}"'), *chain(one, join)]
        arrows += list(chain(split, other, join))
        actions += [action(one, minutes(yes)), action(other, minutes(no))]
        last = join
    model = regulation([*nodes, end()], [*arrows, arrow(last, "end")], actions)
    found = prove_one(model, LIMITS, BISHKEK, DECIDED, datetime(2026, 1, 8, 9)).total
    tried = [1 + sum(yes if value == chosen else no for value, yes, no in choices) for chosen in ("a", "b", "c", "d")]
    assert found.worst is not None
    if found.exact:
        assert found.worst == minutes(max(tried))
    else:
        assert found.worst.amount >= max(tried)
        assert found.reasons[0].message in ("proof-same-decision", "proof-many-decisions")


def test_a_flow_without_a_condition_denies_the_others() -> None:
    flow = Flow(
        (choice("g"),),
        (SequenceFlow("f1", "g", "x", condition='= sort = "a"'), SequenceFlow("f2", "g", "y")),
    )
    (claim,) = claims_of(flow, flow.sequence_flows[1])
    assert (claim.subject, claim.value, claim.holds) == ("sort", '"a"', False)
