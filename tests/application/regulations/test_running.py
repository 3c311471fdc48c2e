"""One case, played in memory against a fake engine and a bare clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.ports.engine import CaseState, Happening, HappeningKind
from regdesigner.application.ports.respondent import Reply
from regdesigner.application.regulations.running import CaseReport, CaseRun, CaseStuck
from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import EventKind, FieldType, FlowNode, NodeKind, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.text import Text
from tests.application.regulations.small_regulations import MONDAY, action, catch, minutes, regulation
from tests.fakes.engine import StagedEngine, wait, work
from tests.fakes.respondent import TableRespondent
from tests.fakes.running import BareClock

INFORM = action("inform", ActionKind.INFORMING, minutes(5))
ACCEPT = action("accept", ActionKind.ACCEPTING, minutes(10))
EXAMINE = action("examine", ActionKind.EXAMINING, minutes(20))
CONSULT = action("consult", ActionKind.INTERACTING, minutes(8))
HAND_OVER = action("hand-over", ActionKind.HANDING_OVER, minutes(4))
SUITABLE = TaskField("suitable", FieldType.BOOLEAN, Text(en="Suitable"))


def after(amount: int) -> datetime:
    return MONDAY + timedelta(minutes=amount)


def played(
    model: Regulation, engine: StagedEngine, respondent: TableRespondent | None = None, due: BareClock | None = None
) -> CaseReport:
    return CaseRun(model, engine, respondent or TableRespondent(), due or BareClock()).play(MONDAY)


def test_an_action_takes_its_whole_term_unless_the_official_says_how_long_it_took() -> None:
    engine = StagedEngine([work("accept")], [work("examine")])
    respondent = TableRespondent({"examine": Reply({}, minutes(3))})

    report = played(regulation(ACCEPT, EXAMINE), engine, respondent)

    assert [(run.element, run.start, run.end, run.due, run.met) for run in report.actions] == [
        ("accept", MONDAY, after(10), after(10), True),
        ("examine", after(10), after(13), after(30), True),
    ]
    assert (report.started, report.ended) == (MONDAY, after(13))


def test_an_action_that_took_longer_than_its_term_missed_it() -> None:
    respondent = TableRespondent({"accept": Reply({}, minutes(11))})

    report = played(regulation(ACCEPT), StagedEngine([work("accept")]), respondent)

    assert [run.met for run in report.actions] == [False]


def test_a_task_without_a_term_ends_at_once_and_neither_keeps_nor_misses_it() -> None:
    report = played(regulation(action("accept")), StagedEngine([work("accept")]))

    assert [(run.end, run.due, run.met) for run in report.actions] == [(MONDAY, None, None)]


def test_items_that_are_open_together_run_side_by_side_and_the_shorter_ends_first() -> None:
    engine = StagedEngine([work("examine"), work("consult")], [work("hand-over")])

    report = played(regulation(EXAMINE, CONSULT, HAND_OVER), engine)

    assert [(run.element, run.start, run.end) for run in report.actions] == [
        ("consult", MONDAY, after(8)),
        ("examine", MONDAY, after(20)),
        ("hand-over", after(20), after(24)),
    ]


def test_each_open_item_is_asked_about_once_when_it_opens() -> None:
    respondent = TableRespondent()

    played(regulation(EXAMINE, CONSULT), StagedEngine([work("examine"), work("consult")]), respondent)

    assert [(asked.item.element, asked.begins, asked.due) for asked in respondent.questions] == [
        ("examine", MONDAY, after(20)),
        ("consult", MONDAY, after(8)),
    ]


def test_fields_reach_the_engine_and_the_record_of_their_own_action_only() -> None:
    engine = StagedEngine([work("accept", SUITABLE)], [work("examine")])
    respondent = TableRespondent({"accept": Reply({"suitable": True})}, {"channel": "in_person"})

    report = played(regulation(ACCEPT, EXAMINE), engine, respondent)

    assert [(element, fields) for element, fields, _now in engine.given] == [
        ("start", {"channel": "in_person"}),
        ("accept", {"suitable": True}),
        ("examine", {}),
    ]
    completed = [each for each in report.records if each.happening.kind is HappeningKind.COMPLETED]
    assert [(each.happening.element, each.fields) for each in completed] == [
        ("accept", {"suitable": True}),
        ("examine", {}),
    ]


def test_the_request_arrives_with_the_first_accepting_action() -> None:
    engine = StagedEngine([work("inform")], [work("accept")], [work("examine")])

    report = played(regulation(INFORM, ACCEPT, EXAMINE), engine)

    assert report.arrived == after(5)


def test_only_the_terms_behind_the_arrival_are_inner_ones() -> None:
    due = BareClock()
    engine = StagedEngine([work("inform")], [work("accept")], [work("examine")])

    played(regulation(INFORM, ACCEPT, EXAMINE), engine, due=due)

    assert [(asked.term, asked.inner) for asked in due.asked] == [
        (INFORM.term, False),
        (ACCEPT.term, False),
        (EXAMINE.term, True),
    ]


def test_where_no_action_accepts_the_first_is_the_arrival() -> None:
    due = BareClock()

    report = played(regulation(EXAMINE, HAND_OVER), StagedEngine([work("examine")], [work("hand-over")]), due=due)

    assert report.arrived == MONDAY
    assert [asked.inner for asked in due.asked] == [False, True]


@pytest.mark.parametrize(("channel", "electronic"), [("electronic", True), ("in_person", False)])
def test_the_channel_of_the_request_decides_how_days_are_counted(channel: str, electronic: bool) -> None:
    due = BareClock()
    respondent = TableRespondent(request={"channel": channel})

    report = played(regulation(ACCEPT), StagedEngine([work("accept")]), respondent, due)

    assert report.electronic is electronic
    assert [asked.electronic for asked in due.asked] == [electronic]


def test_what_an_action_took_is_counted_by_the_calendar_too() -> None:
    due = BareClock()

    played(regulation(ACCEPT), StagedEngine([work("accept")]), TableRespondent({"accept": Reply({}, minutes(3))}), due)

    assert [(asked.term, asked.start) for asked in due.asked] == [(ACCEPT.term, MONDAY), (minutes(3), MONDAY)]


def test_a_message_that_is_awaited_comes_at_the_end_of_its_term() -> None:
    model = regulation(more=(catch("answer", wait=minutes(45)),))

    report = played(model, StagedEngine([wait("answer")]))

    assert report.ended == after(45)
    assert report.actions == ()


def test_a_timer_falls_due_by_itself_and_nobody_is_asked() -> None:
    respondent = TableRespondent()
    model = regulation(more=(catch("timer", EventKind.TIMER),))

    report = played(model, StagedEngine([wait("timer", after(30), kind=EventKind.TIMER)]), respondent)

    assert report.ended == after(30)
    assert respondent.questions == []


class Forever(StagedEngine):
    """Waits for a boundary message that nobody sends."""

    def _state(self, *_: object) -> CaseState:
        return CaseState("", {}, (), (wait("withdrawn", host="accept"),))


def test_a_case_in_which_nobody_can_do_anything_is_told_as_stuck() -> None:
    with pytest.raises(CaseStuck) as caught:
        played(regulation(ACCEPT), Forever([work("accept")]))

    assert caught.value.elements == ("withdrawn",)


def test_the_path_lists_each_passing_once_and_the_end_too() -> None:
    report = played(regulation(ACCEPT, EXAMINE), StagedEngine([work("accept")], [work("examine")], end="end"))

    assert report.path == ("accept", "examine", "end")
    assert (report.outcome, report.end_element) == (Outcome.RESULT, "end")


def test_a_node_that_is_passed_twice_stands_twice_in_the_path() -> None:
    again = replace(work("accept"), id="item-again")

    report = played(regulation(ACCEPT), StagedEngine([work("accept")], [again]))

    assert report.path == ("accept", "accept", "end")


class TwoWaits(StagedEngine):
    """An event-based gateway: the message comes, the timer behind it is awaited in vain."""

    def signal(
        self, regulation: Regulation, state: CaseState, wait_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        ended = super().signal(regulation, state, wait_id, fields, now)
        vain = Happening(HappeningKind.CANCELLED, "timer", "wait-timer")
        return self._state(1, (), ended.document, (*ended.happenings[:1], vain))


def test_an_event_that_was_awaited_in_vain_was_not_passed() -> None:
    model = regulation(more=(catch("answer", wait=minutes(5)), catch("timer", EventKind.TIMER)))
    engine = TwoWaits([wait("answer"), wait("timer", after(60), kind=EventKind.TIMER)])

    assert played(model, engine).path == ("answer", "end")


def test_the_record_names_the_position_that_acted() -> None:
    model = regulation()
    task = FlowNode("accept", NodeKind.USER_TASK, lane="librarian")
    model = replace(model, flow=replace(model.flow, nodes=(*model.flow.nodes, task)))

    report = played(model, StagedEngine([work("accept")]))

    assert {each.position for each in report.records if each.happening.element == "accept"} == {"librarian"}


def test_the_question_how_often_takes_no_time_and_is_no_doing_of_the_action() -> None:
    question = replace(work("accept"), id="how-often", asks_repeats=True)
    respondent = TableRespondent({"accept": Reply({"again": True}, minutes(3))})

    report = played(regulation(ACCEPT), StagedEngine([question], [work("accept")]), respondent)

    assert [(run.start, run.end) for run in report.actions] == [(MONDAY, after(3))]


def test_what_the_case_does_not_need_is_not_asked_for() -> None:
    respondent = TableRespondent()
    engine = StagedEngine([work("accept")], [replace(wait("withdrawn"), optional=True)])

    with pytest.raises(CaseStuck):
        played(regulation(ACCEPT, more=(catch("withdrawn"),)), engine, respondent)

    assert [each.item.element for each in respondent.questions] == ["accept"]


def test_a_case_begins_where_it_is_said_and_asks_what_that_start_needs() -> None:
    second = FlowNode("appeal", NodeKind.START_EVENT, event=EventKind.MESSAGE)
    model, engine = regulation(ACCEPT, more=(second,)), StagedEngine([work("accept")])
    for begin, asked in ((None, "start"), ("appeal", "appeal")):
        respondent = TableRespondent()

        CaseRun(model, engine, respondent, BareClock(), begin).play(MONDAY)

        assert ([each.id for each in respondent.requests], engine.begun) == ([asked], begin)
