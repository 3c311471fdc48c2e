"""Nothing grows with the history of a case: neither its state nor the cost of a step nor any depth."""

from __future__ import annotations

from itertools import pairwise

import pytest

from regdesigner.application.ports.engine import NotExecutable
from regdesigner.domain.flow import EventKind, FlowNode
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.engine import SpiffEngine
from regdesigner.engine.executable import DEEPEST_NESTING
from tests.engine.drawings import OK, K, drawn, node, review_loop, to
from tests.engine.play import Play, hours_later

DAY = Term(1, Unit.DAY, Basis.CALENDAR)


def quick() -> SpiffEngine:
    return SpiffEngine(hours_later, lambda _, context: bool(context["ok"]))


def test_a_thousand_turns_of_a_loop_with_a_join_leave_a_flat_state_and_end() -> None:
    play = Play(review_loop(bound=None), quick())
    sizes = []
    for _ in range(1_000):  # 2 000 completed tasks: SpiffWorkflow alone freezes at a depth of 1 000
        play.do("left").do("right", ok=False)
        sizes.append(len(play.state.snapshot))
    assert max(sizes) <= sizes[9] + 8  # only the digits of ids grow
    assert play.do("left").do("right", ok=True).state.ended


def test_a_chain_of_automatic_nodes_longer_than_any_recursion_limit_is_passed_in_one_step() -> None:
    names = [f"pass{number}" for number in range(3_000)]
    nodes = [node("start", K.START_EVENT), *(node(name, K.INTERMEDIATE_THROW_EVENT) for name in names)]
    line = ["start", *names, "end"]
    flows = [f"{source}>{target}" for source, target in pairwise(line)]
    assert Play(drawn([*nodes, node("end", K.END_EVENT)], *flows)).state.ended


def nested(depth: int) -> Regulation:
    """A task inside so many sub-processes, the outermost of which can be broken off."""
    nodes: list[FlowNode] = []
    flows: list[str] = []
    parent = None
    for level in range(depth):
        nodes += [
            node(f"start{level}", K.START_EVENT, parent=parent),
            node(f"sub{level}", K.SUB_PROCESS, parent=parent),
        ]
        flows.append(f"start{level}>sub{level}")
        parent = f"sub{level}"
    nodes += [node("start", K.START_EVENT, parent=parent), node("work", K.USER_TASK, parent=parent)]
    nodes.append(node("stop", K.BOUNDARY_EVENT, attached_to="sub0", event=EventKind.MESSAGE))
    return drawn(nodes, *flows, "start>work")


def test_sub_processes_as_deep_as_allowed_start_end_and_are_broken_off() -> None:
    regulation = nested(DEEPEST_NESTING)
    assert Play(regulation).do("work").state.ended
    assert Play(regulation).happen("stop").state.ended


def test_sub_processes_deeper_than_allowed_are_refused() -> None:
    with pytest.raises(NotExecutable) as caught:
        Play(nested(DEEPEST_NESTING + 1))
    assert [each.message for each in caught.value.problems] == ["engine-nested-too-deep"]


@pytest.mark.parametrize("turns", [10, 300])
def test_sub_process_and_boundary_timer_in_a_loop_leave_nothing_behind(turns: int) -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT),
            node("entry", K.EXCLUSIVE_GATEWAY),
            node("sub", K.SUB_PROCESS),
            node("begin", K.START_EVENT, parent="sub"),
            node("work", K.USER_TASK, parent="sub", fields=(OK,)),
            node(
                "late",
                K.BOUNDARY_EVENT,
                attached_to="sub",
                event=EventKind.TIMER,
                timer=Term(1, Unit.DAY, Basis.CALENDAR),
            ),
            node("choice", K.EXCLUSIVE_GATEWAY, default="choice>entry"),
            node("end", K.END_EVENT),
        ],
        *("start>entry", "entry>sub", "begin>work", "sub>choice", "late>end", "choice>entry"),
        to("choice>end", "ok"),
    )
    play = Play(regulation, quick())
    for _ in range(turns):
        play.do("work", ok=False)
    assert (play.items, play.waits) == (["work"], ["late"])
    assert len(play.state.snapshot) < 250
    assert play.do("work", ok=True).state.ended
