from __future__ import annotations

from datetime import date, datetime

from regdesigner.analysis.deadlines.proof import prove, prove_one
from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import EventKind, FlowNode, Loop, NodeKind
from regdesigner.domain.standard import Limits
from tests.analysis.deadlines.proof_models import (
    action,
    arrow,
    calendar_days,
    chain,
    choice,
    end,
    fork,
    minutes,
    regulation,
    row_of,
    start,
    task,
    working_days,
)
from tests.calendars import BISHKEK, DECIDED

ON = date(2026, 1, 1)
LIMITS = Limits(intake=minutes(10), total=minutes(60), handover=minutes(10))
INFORMING, ACCEPTING, EXAMINING = ActionKind.INFORMING, ActionKind.ACCEPTING, ActionKind.EXAMINING
HANDING = ActionKind.HANDING_OVER


def test_informing_before_the_request_is_outside_every_limit() -> None:
    model = row_of(minutes(50), minutes(10), minutes(20), minutes(5), kinds=(INFORMING, ACCEPTING, EXAMINING, HANDING))
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON)
    assert [one.worst for one in found.limits] == [minutes(35), minutes(10), minutes(5)]
    assert [one.path for one in found.limits] == [("a1", "a2", "a3", "end"), ("a1",), ("a3",)]
    assert [one.exact for one in found.limits] == [True, True, True]


def test_other_work_before_the_request_is_outside_and_said() -> None:
    model = row_of(minutes(50), minutes(10), kinds=(EXAMINING, ACCEPTING))
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert found.worst == minutes(10)
    assert [(one.message, one.arguments["elements"]) for one in found.reasons] == [("proof-outside", "a0")]
    assert found.exact is False


def test_without_accepting_actions_the_request_arrives_with_the_start() -> None:
    found = prove(row_of(minutes(50), minutes(5)), LIMITS, BISHKEK, DECIDED, ON)
    assert found.total.worst == minutes(55)
    assert found.intake.holds is None
    assert found.intake.reasons[0].message == "proof-nothing-to-measure-intake"
    assert found.handover.reasons[0].message == "proof-nothing-to-measure-handover"


def test_intake_ends_with_the_last_accepting_action() -> None:
    model = row_of(minutes(4), minutes(3), minutes(2), minutes(9), kinds=(ACCEPTING, EXAMINING, ACCEPTING, EXAMINING))
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).intake
    assert found.worst == minutes(9)
    assert found.path == ("a0", "a1", "a2")


def test_handing_over_waits_for_a_branch_that_still_runs_when_it_begins() -> None:
    model = regulation(
        [start(), fork("split"), task("before"), task("hand"), task("other"), fork("join"), task("give"), end()],
        [
            *chain("start", "split", "before", "hand", "join", "give", "end"),
            *chain("split", "other", "join"),
        ],
        [
            action("before", minutes(20)),
            action("hand", minutes(3), HANDING),
            action("other", minutes(30)),
            action("give", minutes(2), HANDING),
        ],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).handover
    assert found.worst == minutes(32)
    assert found.path == ("other", "join", "give")


def test_handing_over_does_not_wait_for_what_excludes_it() -> None:
    model = regulation(
        [start(), choice("which"), task("hand"), task("long"), choice("merge"), task("give"), end()],
        [*chain("start", "which", "hand", "merge", "give", "end"), *chain("which", "long", "merge")],
        [action("hand", minutes(3), HANDING), action("long", working_days(30)), action("give", minutes(2), HANDING)],
    )
    assert prove(model, LIMITS, BISHKEK, DECIDED, ON).handover.worst == minutes(5)


def test_an_interrupting_timer_ends_its_host_and_starts_its_handler() -> None:
    timer = FlowNode(
        "late", NodeKind.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="a", timer=minutes(15), interrupting=True
    )
    model = regulation(
        [start(), task("a"), timer, task("remind"), end(), end("other")],
        [*chain("start", "a", "end"), *chain("late", "remind", "other")],
        [action("a", minutes(40)), action("remind", minutes(30))],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert (found.worst, found.best, found.exact) == (minutes(45), minutes(15), True)
    assert found.path == ("start", "a", "late", "remind", "other")


def test_a_timer_behind_the_actions_own_term_is_counted_with_a_reason() -> None:
    timer = FlowNode("late", NodeKind.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="a", timer=minutes(50))
    model = regulation(
        [start(), task("a"), timer, end(), end("other")],
        [*chain("start", "a", "end"), *chain("late", "other")],
        [action("a", minutes(40))],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert found.exact is False
    assert [one.message for one in found.reasons] == ["proof-timer-may-not-fire"]


def test_a_branch_of_its_own_runs_beside_what_a_timer_does_not_interrupt() -> None:
    timer = FlowNode(
        "late", NodeKind.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="a", timer=minutes(15), interrupting=False
    )
    model = regulation(
        [start(), task("a"), timer, task("remind"), end(), end("other")],
        [*chain("start", "a", "end"), *chain("late", "remind", "other")],
        [action("a", minutes(40)), action("remind", minutes(10))],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert (found.worst, found.best) == (minutes(40), minutes(40))


def test_the_parts_of_an_action_share_its_term() -> None:
    inner = [start("s", parent="whole"), task("part", parent="whole"), end("e", parent="whole")]
    whole = FlowNode("whole", NodeKind.SUB_PROCESS)
    model = regulation(
        [start(), whole, *inner, end()],
        [*chain("start", "whole", "end"), *chain("s", "part", "e")],
        [action("whole", minutes(12), ACCEPTING)],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON)
    assert (found.total.worst, found.total.exact, found.total.reasons) == (minutes(12), True, ())
    assert found.intake.path == ("whole",)


def test_a_sub_process_without_a_term_takes_what_its_actions_take() -> None:
    inner = [start("s", parent="whole"), task("p", parent="whole"), task("q", parent="whole"), end("e", parent="whole")]
    model = regulation(
        [start(), FlowNode("whole", NodeKind.SUB_PROCESS, loop=Loop(False, True, 3)), *inner, task("last"), end()],
        [*chain("start", "whole", "last", "end"), *chain("s", "p", "q", "e")],
        [action("p", minutes(2)), action("q", minutes(3)), action("last", minutes(1))],
    )
    assert prove(model, LIMITS, BISHKEK, DECIDED, ON).total.worst == minutes(16)


def test_repetition_one_after_another_multiplies_and_side_by_side_does_not() -> None:
    for loop, worst in ((Loop(False, True, 4), 20), (Loop(True, True, 4), 5), (Loop(True, True, None), 5)):
        model = regulation(
            [start(), task("a", loop=loop), end()], chain("start", "a", "end"), [action("a", minutes(5))]
        )
        assert prove(model, LIMITS, BISHKEK, DECIDED, ON).total.worst == minutes(worst)


def test_behind_an_event_gateway_an_answer_comes_before_the_timer() -> None:
    gate = FlowNode("gate", NodeKind.EVENT_BASED_GATEWAY)
    answer = FlowNode("answer", NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.MESSAGE)
    late = FlowNode("late", NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER, timer=working_days(2))
    model = regulation(
        [start(), gate, answer, late, task("a"), end(), end("other")],
        [*chain("start", "gate", "answer", "a", "end"), *chain("gate", "late", "other")],
        [action("a", minutes(5))],
    )
    found = prove(model, Limits(None, calendar_days(9), None), BISHKEK, DECIDED, ON).total
    assert (found.exact, found.reasons) == (True, ())
    assert found.path == ("start", "gate", "answer", "a", "end")


def test_where_the_clock_stands_still_the_wait_is_left_out_and_shown() -> None:
    model = regulation(
        [start(), task("a"), task("mend", stands_still=True, wait=working_days(10)), task("b"), end()],
        chain("start", "a", "mend", "b", "end"),
        [action("a", minutes(20)), action("b", minutes(15))],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert (found.worst, found.exact, found.stood_still) == (minutes(35), False, ("mend",))
    assert found.path == ("start", "a", "mend", "b", "end")
    assert found.slack is not None
    assert (found.slack.amount, found.slack.minutes) == (25, None)
    assert [one.message for one in found.reasons] == ["proof-clock-stands"]


def test_days_before_and_after_a_wait_add_up_to_a_bound() -> None:
    model = regulation(
        [start(), task("a"), task("mend", stands_still=True), task("b"), task("c"), end()],
        chain("start", "a", "mend", "b", "c", "end"),
        [action("a", working_days(2)), action("b", minutes(30)), action("c", working_days(1))],
    )
    found = prove_one(model, Limits(None, working_days(5), None), BISHKEK, DECIDED, datetime(2026, 1, 8, 17, 46)).total
    assert found.worst == working_days(4)
    assert found.holds is True


def test_a_bound_on_the_way_back_bounds_the_loop() -> None:
    model = regulation(
        [start(), choice("merge"), task("a"), choice("again"), task("back"), end()],
        [*chain("start", "merge", "a", "again", "end"), arrow("again", "back", max_repeats=2), arrow("back", "merge")],
        [action("a", minutes(5)), action("back", minutes(1))],
    )
    assert prove(model, LIMITS, BISHKEK, DECIDED, ON).total.worst == minutes(17)


def test_terms_inside_an_action_with_a_term_do_not_count_and_are_said() -> None:
    inner = [start("s", parent="whole"), task("part", parent="whole"), end("e", parent="whole")]
    model = regulation(
        [start(), task("accept"), FlowNode("whole", NodeKind.SUB_PROCESS), *inner, end()],
        [*chain("start", "accept", "whole", "end"), *chain("s", "part", "e")],
        [action("accept", minutes(1), ACCEPTING), action("whole", minutes(12)), action("part", minutes(30))],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON).total
    assert found.worst == minutes(13)
    assert [one.message for one in found.reasons] == ["proof-nested-terms"]


def test_informing_beside_the_arrival_counts_where_the_case_waits_for_it() -> None:
    model = regulation(
        [start(), fork("split"), task("inform"), task("accept"), fork("join"), task("hand"), end()],
        [*chain("start", "split", "accept", "join", "hand", "end"), *chain("split", "inform", "join")],
        [
            action("inform", working_days(5), INFORMING),
            action("accept", minutes(10), ACCEPTING),
            action("hand", minutes(5), HANDING),
        ],
    )
    found = prove(model, Limits(intake=minutes(10), total=minutes(30), handover=minutes(10)), BISHKEK, DECIDED, ON)
    assert found.total.holds is False
    assert found.total.path == ("inform", "join", "hand", "end")
    assert (found.intake.holds, found.handover.holds) == (True, True)


def test_work_before_a_second_acceptance_counts_in_the_intake() -> None:
    model = regulation(
        [start(), fork("split"), task("exam"), task("late"), task("early"), fork("join"), task("hand"), end()],
        [*chain("start", "split", "exam", "late", "join", "hand", "end"), *chain("split", "early", "join")],
        [
            action("exam", minutes(40)),
            action("late", minutes(10), ACCEPTING),
            action("early", minutes(10), ACCEPTING),
            action("hand", minutes(5), HANDING),
        ],
    )
    found = prove(model, LIMITS, BISHKEK, DECIDED, ON)
    assert (found.intake.worst, found.intake.holds) == (minutes(50), False)
    assert found.total.worst == minutes(55)
