"""Calls, escalations, errors, signals, links, event sub-processes: one small drawing for each."""

from __future__ import annotations

import pytest

from regdesigner.application.ports.engine import HappeningKind, ItemConflict
from regdesigner.domain.flow import EventKind, FlowNode, NodeKind, Outcome
from regdesigner.domain.term import Basis, Term, Unit
from tests.engine.drawings import K, drawn, node, to
from tests.engine.play import Play

E = EventKind
HOUR = Term(1, Unit.HOUR, Basis.CALENDAR)
INNER = ("start>host", "host>end", "begin>work", "work>thrown", "thrown>rest", "rest>done")


def throwing(
    event: EventKind, *more: FlowNode, kind: NodeKind = K.CALL_ACTIVITY, code: str | None = None
) -> list[FlowNode]:
    """A call whose process does some work, throws, and has something left to do."""
    return [
        node("start", K.START_EVENT),
        node("host", kind),
        node("end", K.END_EVENT, outcome=Outcome.RESULT),
        node("begin", K.START_EVENT, parent="host"),
        node("work", K.USER_TASK, parent="host"),
        node("thrown", K.INTERMEDIATE_THROW_EVENT, parent="host", event=event, trigger=code),
        node("rest", K.USER_TASK, parent="host"),
        node("done", K.END_EVENT, parent="host"),
        *more,
    ]


def edge(name: str, interrupting: bool, code: str | None = None, event: EventKind = E.ESCALATION) -> list[FlowNode]:
    return [
        node(name, K.BOUNDARY_EVENT, attached_to="host", event=event, interrupting=interrupting, trigger=code),
        node(f"{name}-work", K.USER_TASK),
        node(f"{name}-end", K.END_EVENT, outcome=Outcome.REFUSAL_OF_SERVICE),
    ]


def behind(name: str) -> tuple[str, str]:
    return f"{name}>{name}-work", f"{name}-work>{name}-end"


def test_a_call_with_its_process_inside_runs_as_a_sub_process() -> None:
    play = Play(drawn(throwing(E.NONE), *INNER))
    assert play.items == ["work"]
    assert play.do("work").do("rest").state.end_element == "end"


@pytest.mark.parametrize(("interrupting", "open_then"), [(True, ["up-work"]), (False, ["rest", "up-work"])])
def test_an_escalation_reaches_the_edge_of_the_call(interrupting: bool, open_then: list[str]) -> None:
    play = Play(drawn(throwing(E.ESCALATION, *edge("up", interrupting)), *INNER, *behind("up")))
    assert play.waits == []  # it comes from inside, nobody tells it
    assert play.do("work").items == open_then


def test_an_escalation_finds_the_event_of_its_own_code() -> None:
    nodes = throwing(
        E.ESCALATION, *edge("any", True), *edge("own", True, "late"), *edge("other", True, "x"), code="late"
    )
    play = Play(drawn(nodes, *INNER, *behind("any"), *behind("own"), *behind("other")))
    assert play.do("work").items == ["own-work"]


def test_an_escalation_that_nothing_catches_is_recorded_and_the_case_goes_on() -> None:
    play = Play(drawn(throwing(E.ESCALATION, *edge("up", True, "x"), code="y"), *INNER, *behind("up")))
    assert play.waits == ["up"]
    play.do("work")
    assert play.happened(HappeningKind.IGNORED) == ["thrown"]
    assert play.items == ["rest"]


@pytest.mark.parametrize("event", [E.ERROR, E.ESCALATION])
def test_what_nothing_inside_throws_is_told_from_outside(event: EventKind) -> None:
    nodes = [node("start", K.START_EVENT), node("host", K.USER_TASK), node("end", K.END_EVENT)]
    play = Play(drawn([*nodes, *edge("up", True, event=event)], "start>host", "host>end", *behind("up")))
    assert [(wait.element, wait.optional) for wait in play.state.waits] == [("up", True)]
    assert play.happen("up").items == ["up-work"]


def listening(event: EventKind, interrupting: bool, parent: str | None = None, **more: object) -> list[FlowNode]:
    return [
        node("listens", K.SUB_PROCESS, parent=parent, triggered_by_event=True),
        node("on", K.START_EVENT, parent="listens", event=event, interrupting=interrupting, **more),
        node("handle", K.USER_TASK, parent="listens"),
        node("handled", K.END_EVENT, parent="listens", outcome=Outcome.REFUSAL_OF_SERVICE),
    ]


HANDLING = ("on>handle", "handle>handled")


@pytest.mark.parametrize("event", [E.MESSAGE, E.SIGNAL, E.CONDITIONAL, E.ERROR, E.ESCALATION])
def test_an_interrupting_event_sub_process_replaces_all_else_and_its_end_is_the_end_of_the_case(
    event: EventKind,
) -> None:
    play = Play(drawn([*throwing(E.NONE), *listening(event, True)], *INNER, *HANDLING))
    assert (play.items, play.waits) == (["work"], ["on"])
    assert (play.happen("on").items, play.waits) == (["handle"], [])
    play.do("handle")
    assert (play.state.ended, play.state.outcome, play.state.end_element) == (
        True,
        Outcome.REFUSAL_OF_SERVICE,
        "handled",
    )


def test_an_event_sub_process_beside_the_case_starts_as_often_as_its_event_comes() -> None:
    play = Play(drawn([*throwing(E.NONE), *listening(E.MESSAGE, False)], *INNER, *HANDLING))
    assert play.happen("on").happen("on").items == ["handle", "handle", "work"]
    play.do("work").do("rest")
    assert (play.state.ended, play.waits) == (False, ["on"])
    assert play.do("handle").do("handle").state.ended


def test_a_timer_that_starts_an_event_sub_process_falls_due_once_and_not_before() -> None:
    play = Play(drawn([*throwing(E.NONE), *listening(E.TIMER, False, timer=HOUR)], *INNER, *HANDLING))
    with pytest.raises(ItemConflict):
        play.happen("on")
    play.now = play.state.waits[0].due or play.now
    assert (play.happen("on").items, play.waits) == (["handle", "work"], [])


def test_an_error_inside_is_caught_by_the_event_sub_process_before_the_edge() -> None:
    nodes = throwing(E.NONE, *listening(E.ERROR, True, "host"), *edge("up", True, event=E.ERROR))
    nodes = [each if each.id != "done" else node("done", K.END_EVENT, parent="host", event=E.ERROR) for each in nodes]
    play = Play(drawn(nodes, *INNER, *HANDLING, *behind("up")))
    assert play.do("work").do("rest").items == ["handle"]
    assert play.do("handle").state.end_element == "end"


def test_a_signal_is_heard_by_all_that_wait_for_it() -> None:
    nodes = [
        node("start", K.START_EVENT),
        node("split", K.PARALLEL_GATEWAY),
        node("work", K.USER_TASK),
        node("throw", K.END_EVENT, event=E.SIGNAL, trigger="ready"),
        *(node(name, K.INTERMEDIATE_CATCH_EVENT, event=E.SIGNAL, trigger=name) for name in ("ready", "other")),
        *(node(f"after-{name}", K.USER_TASK) for name in ("ready", "other")),
    ]
    flows = ["start>split", "split>work", "work>throw"]
    for name in ("ready", "other"):
        flows += [f"split>{name}", f"{name}>after-{name}"]
    play = Play(drawn(nodes, *flows)).do("work")
    assert (play.items, play.waits) == (["after-ready"], ["other"])
    assert play.happen("other").items == ["after-other", "after-ready"]


def test_a_link_goes_on_at_the_event_of_its_name_also_back_into_a_bounded_loop() -> None:
    nodes = [
        node("start", K.START_EVENT),
        node("entry", K.EXCLUSIVE_GATEWAY),
        node("work", K.USER_TASK),
        node("out", K.INTERMEDIATE_THROW_EVENT, event=E.LINK, trigger="A"),
        node("in", K.INTERMEDIATE_CATCH_EVENT, event=E.LINK, trigger="A"),
        node("check", K.USER_TASK),
        node("end", K.END_EVENT),
    ]
    play = Play(drawn(nodes, "start>entry", "entry>work", "work>out", "in>check", "check>end"))
    assert play.do("work").items == ["check"]
    assert play.do("check").state.ended


def several_starts() -> list[FlowNode]:
    return [
        node("yearly", K.START_EVENT, event=E.TIMER),
        node("request", K.START_EVENT),
        node("own", K.USER_TASK),
        node("asked", K.USER_TASK),
        node("end", K.END_EVENT),
    ]


@pytest.mark.parametrize(("start", "item"), [(None, "asked"), ("request", "asked"), ("yearly", "own")])
def test_a_case_begins_at_one_of_several_starts_the_plain_one_unless_said(start: str | None, item: str) -> None:
    regulation = drawn(several_starts(), "yearly>own", "request>asked", "own>end", "asked>end")
    play = Play(regulation)
    play.state = play.engine.start(regulation, {}, play.now, start)
    assert play.items == [item]


def test_a_case_does_not_begin_where_there_is_no_start() -> None:
    play = Play(drawn(several_starts(), "yearly>own", "request>asked", "own>end", "asked>end"))
    with pytest.raises(ItemConflict) as caught:
        play.engine.start(play.regulation, {}, play.now, "own")
    assert caught.value.problems[0].message == "engine-start-unknown"


def test_a_bounded_loop_that_is_closed_by_a_link_keeps_its_bound() -> None:
    nodes = [
        node("start", K.START_EVENT),
        node("entry", K.EXCLUSIVE_GATEWAY),
        node("work", K.USER_TASK),
        node("out", K.INTERMEDIATE_THROW_EVENT, event=E.LINK, trigger="A"),
        node("in", K.INTERMEDIATE_CATCH_EVENT, event=E.LINK, trigger="A"),
    ]
    play = Play(drawn(nodes, "start>entry", "entry>work", "work>out", to("in>entry", max_repeats=1)))
    play.do("work")
    with pytest.raises(Exception, match="engine-loop-exhausted"):
        play.do("work")
