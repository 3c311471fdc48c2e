from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from regdesigner.application.ports.engine import EngineError, HappeningKind, Incident, ItemConflict
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import EventKind, FlowNode, Outcome
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.engine import SpiffEngine
from tests.engine.drawings import OK, K, drawn, node
from tests.engine.play import MONDAY, Play

HOUR = Term(1, Unit.HOUR, Basis.CALENDAR)
TWO_HOURS = Term(2, Unit.HOUR, Basis.CALENDAR)


def message(of: EngineError) -> str:
    return of.problems[0].message


def waiting(interrupting: bool, event: EventKind = EventKind.TIMER) -> list[FlowNode]:
    return [
        node("start", K.START_EVENT),
        node("work", K.USER_TASK),
        node("late", K.BOUNDARY_EVENT, event=event, attached_to="work", interrupting=interrupting, timer=HOUR),
        node("warn", K.USER_TASK),
        node("end", K.END_EVENT),
        node("other", K.END_EVENT, outcome=Outcome.REFUSAL_OF_SERVICE),
    ]


FLOWS = ("start>work", "work>end", "late>warn", "warn>other")


def test_an_interrupting_timer_breaks_its_task_off() -> None:
    play = Play(drawn(waiting(True), *FLOWS))
    (wait,) = play.state.waits
    assert (wait.due, wait.host) == (MONDAY + timedelta(hours=1), play.state.items[0].id)
    assert play.engine.due_waits(play.state, MONDAY + timedelta(minutes=59)) == ()
    play.now = MONDAY + timedelta(hours=1)
    assert play.engine.due_waits(play.state, play.now) == (wait,)
    play.happen("late")
    assert (play.items, play.waits) == (["warn"], [])
    assert play.happened(HappeningKind.CANCELLED) == ["work"]
    assert play.happened(HappeningKind.EVENT) == ["late"]


def test_a_timer_does_not_fire_before_it_is_due() -> None:
    play = Play(drawn(waiting(True), *FLOWS))
    with pytest.raises(ItemConflict) as caught:
        play.happen("late")
    assert message(caught.value) == "engine-not-due"


def test_a_due_time_beyond_the_calendar_is_an_incident() -> None:
    def beyond(term: Term, start: datetime) -> datetime:
        raise WrongValue(start, "the calendar ends")

    with pytest.raises(Incident) as caught:
        Play(drawn(waiting(True), *FLOWS), SpiffEngine(beyond))
    assert (message(caught.value), caught.value.problems[0].element) == ("engine-due-unknown", "late")


def test_completing_the_task_takes_its_boundary_events_away() -> None:
    play = Play(drawn(waiting(True), *FLOWS)).do("work")
    assert play.state.ended


def test_a_timer_that_does_not_interrupt_fires_once_beside_its_task() -> None:
    play = Play(drawn(waiting(False), *FLOWS))
    play.now = MONDAY + timedelta(hours=3)
    play.happen("late")
    assert (play.items, play.waits) == (["warn", "work"], [])


def test_a_message_that_does_not_interrupt_is_armed_again() -> None:
    play = Play(drawn(waiting(False, EventKind.MESSAGE), *FLOWS))
    play.happen("late").happen("late")
    assert (play.items, play.waits) == (["warn", "warn", "work"], ["late"])
    play.do("work")
    assert (play.items, play.waits) == (["warn", "warn"], [])


def test_each_timer_behind_an_event_gateway_has_its_own_due_time_and_the_first_event_wins() -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT),
            node("first", K.EVENT_BASED_GATEWAY),
            node("short", K.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER, timer=HOUR),
            node("long", K.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER, timer=TWO_HOURS),
            node("answer", K.RECEIVE_TASK, fields=(OK,)),
            node("end", K.END_EVENT),
        ],
        *("start>first", "first>short", "first>long", "first>answer", "short>end", "long>end", "answer>end"),
    )
    play = Play(regulation)
    assert {wait.element: wait.due for wait in play.state.waits} == {
        "short": MONDAY + timedelta(hours=1),
        "long": MONDAY + timedelta(hours=2),
        "answer": None,
    }
    play.now = MONDAY + timedelta(hours=5)
    assert [wait.element for wait in play.engine.due_waits(play.state, play.now)] == ["short", "long"]
    loser = play.state.waits[0]
    play.happen("answer", ok=True)
    assert play.state.ended
    assert play.state.document == {"ok": True}
    with pytest.raises(ItemConflict):
        play.engine.signal(regulation, play.state, loser.id, {}, play.now)


def test_an_error_end_leads_out_of_its_sub_process() -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT),
            node("accept", K.SUB_PROCESS),
            node("begin", K.START_EVENT, parent="accept"),
            node("both", K.PARALLEL_GATEWAY, parent="accept"),
            node("check", K.USER_TASK, parent="accept"),
            node("register", K.USER_TASK, parent="accept"),
            node("refused", K.END_EVENT, parent="accept", event=EventKind.ERROR),
            node("error", K.BOUNDARY_EVENT, attached_to="accept", event=EventKind.ERROR),
            node("result", K.END_EVENT, outcome=Outcome.RESULT),
            node("refusal", K.END_EVENT, outcome=Outcome.REFUSAL_OF_DOCUMENTS),
        ],
        *("start>accept", "begin>both", "both>check", "both>register", "check>refused"),
        *("accept>result", "error>refusal"),
    )
    play = Play(regulation)
    assert play.items == ["check", "register"]
    play.do("check")
    assert (play.state.ended, play.state.outcome) == (True, Outcome.REFUSAL_OF_DOCUMENTS)
    assert play.happened(HappeningKind.CANCELLED) == ["register", "accept"]
