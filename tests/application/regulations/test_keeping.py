"""The limits of the standard against one case."""

from __future__ import annotations

from datetime import datetime, timedelta

from regdesigner.application.regulations.keeping import KeptLimit, kept_limits
from regdesigner.application.regulations.running import ActionRun, CaseReport
from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import Outcome
from regdesigner.domain.standard import LimitByAct, Limits
from regdesigner.domain.text import Text
from tests.application.regulations.small_regulations import MONDAY, action, minutes, regulation
from tests.fakes.running import BareClock

MODEL = regulation(
    action("inform", ActionKind.INFORMING),
    action("accept", ActionKind.ACCEPTING),
    action("register", ActionKind.ACCEPTING),
    action("hand-over", ActionKind.HANDING_OVER),
)


def at(minute: int) -> datetime:
    return MONDAY + timedelta(minutes=minute)


def report(*runs: tuple[str, int, int], electronic: bool = False) -> CaseReport:
    actions = tuple(ActionRun(element, at(first), at(last), None) for element, first, last in runs)
    ended = max(run.end for run in actions)
    return CaseReport(MONDAY, at(5), electronic, ended, Outcome.RESULT, "end", (), (), actions)


WHOLE = report(("inform", 0, 5), ("accept", 5, 12), ("register", 12, 15), ("hand-over", 30, 36))


def kept(limits: Limits, case: CaseReport = WHOLE) -> dict[str, KeptLimit]:
    return {each.name: each for each in kept_limits(case, MODEL, limits, BareClock())}


def test_the_total_runs_from_the_arrival_to_the_end_of_the_case() -> None:
    total = kept(Limits(None, minutes(31), None))["total"]

    assert (total.begins, total.ends, total.due, total.met) == (at(5), at(36), at(36), True)


def test_one_minute_over_the_limit_breaks_it() -> None:
    assert not kept(Limits(None, minutes(30), None))["total"].met


def test_the_intake_runs_from_the_first_to_the_last_accepting_action() -> None:
    intake = kept(Limits(minutes(10), None, None))["intake"]

    assert (intake.begins, intake.ends, intake.met) == (at(5), at(15), True)


def test_the_handover_runs_over_the_handing_over_actions() -> None:
    handover = kept(Limits(None, None, minutes(5)))["handover"]

    assert (handover.begins, handover.ends, handover.met) == (at(30), at(36), False)


def test_a_limit_that_the_case_did_not_touch_is_not_judged() -> None:
    refused = report(("accept", 5, 12))

    assert set(kept(Limits(minutes(10), minutes(30), minutes(5)), refused)) == {"total", "intake"}


def test_a_limit_that_another_act_sets_is_not_judged() -> None:
    assert kept(Limits(None, LimitByAct(Text(en="the Land Code")), None)) == {}


def test_days_are_counted_by_the_channel_and_the_handover_as_an_inner_term() -> None:
    due = BareClock()
    case = report(("accept", 5, 12), ("hand-over", 30, 36), electronic=True)

    kept_limits(case, MODEL, Limits(minutes(10), minutes(30), minutes(5)), due)

    assert [(asked.term, asked.electronic, asked.inner) for asked in due.asked] == [
        (minutes(30), True, False),
        (minutes(10), True, False),
        (minutes(5), True, True),
    ]
