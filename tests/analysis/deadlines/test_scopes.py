"""The proof through scopes: what is thrown and caught, event sub-processes, links, timers over repeats."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import pytest

from regdesigner.analysis.deadlines.proof import LimitProof, prove_one
from regdesigner.domain.flow import EventKind, FlowNode, Loop, NodeKind, SequenceFlow
from tests.analysis.deadlines.proof_models import (
    NO_LIMITS,
    action,
    arrow,
    chain,
    choice,
    end,
    fork,
    minutes,
    regulation,
    start,
    task,
)
from tests.calendars import BISHKEK, DECIDED

MONDAY = datetime(2026, 3, 2, 9)
THROW, CATCH = NodeKind.INTERMEDIATE_THROW_EVENT, NodeKind.INTERMEDIATE_CATCH_EVENT


def proven(nodes: Iterable[FlowNode], arrows: Iterable[SequenceFlow], **terms: int) -> LimitProof:
    """The proof of the whole term for actions of so many working minutes by name."""
    actions = [action(name, minutes(amount)) for name, amount in terms.items()]
    return prove_one(regulation(nodes, arrows, actions), NO_LIMITS, BISHKEK, DECIDED, MONDAY).total


def worst(proof: LimitProof) -> tuple[int | None, bool]:
    return (proof.worst.amount if proof.worst is not None else None, proof.exact)


def inside(holder: str = "sub", **settings: object) -> tuple[list[FlowNode], tuple[SequenceFlow, ...]]:
    """A sub-process in which, behind a choice, ``long`` is followed by an end that throws, or ``short`` is all."""
    nodes = [
        FlowNode(holder, NodeKind.SUB_PROCESS),
        start("in", parent=holder),
        choice("which", parent=holder),
        task("long", parent=holder),
        task("short", parent=holder),
        end("thrown", parent=holder, **settings),
        end("out", parent=holder),
    ]
    return nodes, (*chain("in", "which", "long", "thrown"), *chain("which", "short", "out"))


def edge(event: EventKind, *, interrupting: bool = True) -> FlowNode:
    return FlowNode("caught", NodeKind.BOUNDARY_EVENT, event=event, attached_to="sub", interrupting=interrupting)


@pytest.mark.parametrize("event", [EventKind.ERROR, EventKind.ESCALATION])
def test_what_interrupts_is_followed_from_where_it_is_thrown_and_not_from_the_whole(event: EventKind) -> None:
    """Long and mending take 110, short and after 120; long and after never follow one another."""
    nodes, arrows = inside(event=event)
    found = proven(
        [start(), *nodes, edge(event), task("mend"), task("after"), end(), end("mended")],
        [*arrows, *chain("start", "sub", "after", "end"), *chain("caught", "mend", "mended")],
        long=100,
        short=20,
        mend=10,
        after=100,
    )
    assert worst(found) == (120, True)


def test_an_escalation_that_interrupts_nothing_runs_beside() -> None:
    nodes, arrows = inside(event=EventKind.ESCALATION)
    found = proven(
        [
            start(),
            *nodes,
            edge(EventKind.ESCALATION, interrupting=False),
            task("tell"),
            task("after"),
            end(),
            end("told"),
        ],
        [*arrows, *chain("start", "sub", "after", "end"), *chain("caught", "tell", "told")],
        long=100,
        short=20,
        tell=250,
        after=100,
    )
    assert worst(found) == (350, True)


def test_an_error_that_nothing_catches_ends_the_case() -> None:
    nodes, arrows = inside(event=EventKind.ERROR)
    found = proven(
        [start(), *nodes, task("after"), end()],
        [*arrows, *chain("start", "sub", "after", "end")],
        long=100,
        short=20,
        after=50,
    )
    assert worst(found) == (100, True)


def test_what_follows_an_escalation_that_interrupts_never_happens() -> None:
    nodes = [
        start(),
        FlowNode("sub", NodeKind.SUB_PROCESS),
        start("in", parent="sub"),
        FlowNode("thrown", THROW, event=EventKind.ESCALATION, parent="sub"),
        task("never", parent="sub"),
        end("out", parent="sub"),
        edge(EventKind.ESCALATION),
        task("mend"),
        end(),
    ]
    arrows = [*chain("start", "sub", "end"), *chain("in", "thrown", "never", "out"), *chain("caught", "mend", "end")]
    assert worst(proven(nodes, arrows, never=400, mend=10)) == (10, True)


@pytest.mark.parametrize("interrupting", [True, False])
@pytest.mark.parametrize("timer", [None, minutes(30)])
def test_an_event_sub_process_counts_as_late_as_its_event_can_come(interrupting: bool, timer: object) -> None:
    event = EventKind.MESSAGE if timer is None else EventKind.TIMER
    nodes = [
        start(),
        task("work"),
        end(),
        FlowNode("listener", NodeKind.SUB_PROCESS, triggered_by_event=True),
        start("told", parent="listener", event=event, timer=timer, interrupting=interrupting),
        task("answer", parent="listener"),
        end("answered", parent="listener"),
    ]
    found = proven(nodes, [*chain("start", "work", "end"), *chain("told", "answer", "answered")], work=60, answer=45)
    assert worst(found) == (105 if timer is None else 75, False)
    assert found.best == minutes(60)
    assert [reason.message for reason in found.reasons] == ["proof-event-may-not-come"]


def test_an_event_sub_process_that_is_thrown_to_begins_there() -> None:
    nodes, arrows = inside(event=EventKind.ESCALATION)
    listener = [
        FlowNode("listener", NodeKind.SUB_PROCESS, triggered_by_event=True, parent="sub"),
        start("told", parent="listener", event=EventKind.ESCALATION),
        task("answer", parent="listener"),
        end("answered", parent="listener"),
    ]
    found = proven(
        [start(), *nodes, *listener, end()],
        [*arrows, *chain("start", "sub", "end"), *chain("told", "answer", "answered")],
        long=100,
        short=130,
        answer=10,
    )
    assert worst(found) == (130, True)


def test_a_thrown_link_goes_on_where_it_is_caught_also_round_a_bounded_loop() -> None:
    nodes = [
        start(),
        FlowNode("again", CATCH, event=EventKind.LINK, trigger="A"),
        choice("merge"),
        task("work"),
        choice("done"),
        FlowNode("jump", THROW, event=EventKind.LINK, trigger="A"),
        end(),
    ]
    arrows = [*chain("start", "merge", "work", "done", "end"), *chain("again", "merge"), arrow("done", "jump", "", 2)]
    assert worst(proven(nodes, arrows, work=10)) == (30, True)


def test_a_timer_over_repeats_leaves_a_bound() -> None:
    late = FlowNode("late", NodeKind.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="work", timer=minutes(25))
    nodes = [start(), task("work", loop=Loop(False, True, 3)), late, end(), end("over")]
    found = proven(nodes, [*chain("start", "work", "end"), *chain("late", "over")], work=10)
    assert found.worst is not None
    assert (found.worst.amount >= 25, found.exact) == (True, False)


def test_branches_behind_an_inclusive_choice_are_over_when_the_longest_is() -> None:
    gate = NodeKind.INCLUSIVE_GATEWAY
    nodes = [start(), FlowNode("some", gate), task("a"), task("b"), FlowNode("both", gate), fork("p"), task("c"), end()]
    arrows = [*chain("start", "some", "a", "both", "p", "c", "end"), *chain("some", "b", "both")]
    found = proven(nodes, arrows, a=10, b=40, c=5)
    assert (worst(found), found.best) == ((45, True), minutes(15))
