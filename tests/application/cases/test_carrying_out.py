"""Cases are carried out step by step, each step kept whole, each asked for once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.ports.cases import CaseConflict, ItemKind, Step
from regdesigner.application.ports.engine import FieldsRefused, Incident, ItemConflict, Problem
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Role
from regdesigner.domain.case import Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import (
    ANSWERS,
    GIVEN,
    MONDAY,
    OFFICIAL,
    begin,
    complete,
    elements,
    item_of,
)
from tests.application.kept import person

LATER = MONDAY + timedelta(minutes=5)
ASKED = ("civil", "tax", "fund", "land", "local")


def accepted(carrying: CarryingOut) -> str:
    """A case whose documents have been accepted."""
    case = begin(carrying).case.id
    complete(carrying, case, "inform", LATER)
    complete(carrying, case, "accept", LATER)
    return case


def checked(carrying: CarryingOut) -> str:
    """A case whose requests to other bodies have been sent."""
    case = accepted(carrying)
    complete(carrying, case, "check", LATER)
    complete(carrying, case, "prepare-requests", LATER)
    return case


def answer(carrying: CarryingOut, case: str, body: str, now: datetime) -> None:
    with carrying.units(reading=True) as unit:
        number = next(each.number for each in unit.requests.of_case(case) if each.element == f"ask-{body}")
    carrying.answer(number, ANSWERS[f"answer-{body}"], "Үлгү орган", OFFICIAL, now, f"answer {body}")


def test_a_case_runs_from_its_request_to_its_result_and_its_record_is_whole(carrying: CarryingOut) -> None:
    case = checked(carrying)
    for body in ASKED:
        answer(carrying, case, body, LATER)
    for element in ("visit", "conclude", "decide", "form-decision", "hand-over"):
        complete(carrying, case, element, LATER)
    with carrying.units(reading=True) as unit:
        kept, record = unit.cases.get(case), unit.cases.record(case)
        requests = unit.requests.of_case(case)
    assert (kept.case.condition, kept.case.outcome, kept.case.ended) == (Condition.ENDED, Outcome.RESULT, LATER)
    assert elements(carrying.units, case) == set()
    assert first_broken(record) is None
    assert (kept.entries, kept.seal) == (len(record), record[-1].seal)
    assert [entry.kind for entry in record if entry.kind is EntryKind.BEGUN] == [EntryKind.BEGUN]
    assert {each.told for each in requests} == {LATER}
    done = [entry.element for entry in record if entry.kind is EntryKind.COMPLETED and entry.person]
    assert done[:3] == ["inform", "accept", "check"]


def test_the_total_term_begins_when_the_request_is_accepted(carrying: CarryingOut) -> None:
    case = begin(carrying)
    assert case.case.arrived is None
    complete(carrying, case.case.id, "inform", LATER)
    with carrying.units(reading=True) as unit:
        now = unit.cases.get(case.case.id).case
    assert now.arrived == LATER
    assert now.due is not None
    assert now.due > LATER


def test_a_case_has_a_number_of_its_own_and_a_secret_that_is_not_kept(carrying: CarryingOut) -> None:
    one, other = begin(carrying), begin(carrying)
    assert (one.case.number, other.case.number) == ("3-2026-00001", "3-2026-00002")
    assert one.secret != other.secret
    with carrying.units(reading=True) as unit:
        assert one.secret not in repr(unit.cases.get(one.case.id))
        assert unit.cases.with_number(other.case.number).case == other.case


def test_the_same_request_is_carried_out_once(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform").item
    once = carrying.complete(case, item, {}, OFFICIAL, LATER, "press")
    assert carrying.complete(case, item, {}, OFFICIAL, LATER, "press") == once
    with pytest.raises(ItemConflict):
        carrying.complete(case, item, {}, OFFICIAL, LATER, "another press")


def test_of_two_who_act_at_once_one_is_told_so(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform").item
    with carrying.units(reading=True) as unit:
        before = unit.cases.get(case)
    carrying.complete(case, item, {}, OFFICIAL, LATER, "one")
    late = replace(before, case=replace(before.case, revision=before.case.revision + 1))
    with carrying.units() as unit, pytest.raises(CaseConflict):
        unit.cases.step(Step(late))


def test_wrong_values_change_nothing(carrying: CarryingOut) -> None:
    case = accepted(carrying)
    before = item_of(carrying.units, case, "check")
    with pytest.raises(FieldsRefused):
        complete(carrying, case, "check", LATER, {"completeness": "perhaps"})
    assert item_of(carrying.units, case, "check") == before


def test_the_clock_stands_still_while_the_recipient_completes_documents(carrying: CarryingOut) -> None:
    case = accepted(carrying)
    with carrying.units(reading=True) as unit:
        due = unit.cases.get(case).case.due
    complete(carrying, case, "check", LATER, {"completeness": "return"})
    complete(carrying, case, "return-documents", LATER)
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case).case.still_since == LATER
    back = MONDAY + timedelta(days=2)
    carrying.tell(case, item_of(carrying.units, case, "corrected").item, {}, OFFICIAL, back, "back")
    with carrying.units(reading=True) as unit:
        now = unit.cases.get(case).case
        kinds = [entry.kind for entry in unit.cases.record(case)]
    assert now.still_since is None
    assert due is not None
    assert now.due is not None
    assert now.due > due
    assert kinds.index(EntryKind.CLOCK_STOPPED) < kinds.index(EntryKind.CLOCK_RUNS)


def test_an_answer_that_comes_before_it_is_awaited_is_kept_and_told_later(carrying: CarryingOut) -> None:
    case = checked(carrying)
    with carrying.units(reading=True) as unit:
        requests = unit.requests.of_case(case)
    assert {each.element for each in requests} == {f"ask-{body}" for body in ASKED}
    assert {each.due for each in requests} == {datetime(2026, 11, 25, 18, 0)}
    answer(carrying, case, "civil", LATER)
    with pytest.raises(Refused):
        carrying.answer(requests[0].number, {}, "Үлгү орган", OFFICIAL, LATER, "a second answer")


def test_a_timer_fires_once_however_late_and_moves_the_case_on(carrying: CarryingOut) -> None:
    case = checked(carrying)
    timer = item_of(carrying.units, case, "answers-late")
    assert timer.kind is ItemKind.TIMER
    assert timer.due is not None
    keeping = KeepingTime(carrying.units, carrying)
    assert keeping.round(timer.due - timedelta(minutes=1)).timers == 0
    late = timer.due + timedelta(days=30)
    assert keeping.round(late).timers == 1
    assert keeping.round(late).timers == 0
    assert not carrying.fire(timer, late)
    assert "repeat-request" in elements(carrying.units, case)


def test_word_of_an_overdue_task_goes_out_once(carrying: CarryingOut) -> None:
    case = accepted(carrying)
    task = item_of(carrying.units, case, "check")
    assert task.due is not None
    assert task.remind is not None
    assert LATER < task.remind < task.due
    keeping = KeepingTime(carrying.units, carrying)
    assert keeping.round(task.remind).reminders == 1
    assert keeping.round(task.due).escalations == 0
    assert keeping.round(task.due + timedelta(minutes=1)).escalations == 1
    assert not keeping.round(task.due + timedelta(minutes=2)).anything
    with carrying.units(reading=True) as unit:
        kinds = [entry.kind for entry in unit.cases.record(case)]
        assert first_broken(unit.cases.record(case)) is None
    assert (kinds.count(EntryKind.REMINDED), kinds.count(EntryKind.ESCALATED)) == (1, 1)


def test_word_of_a_late_answer_goes_out_once(carrying: CarryingOut) -> None:
    case = checked(carrying)
    wait = item_of(carrying.units, case, "answer-tax")
    assert wait.due is not None
    keeping = KeepingTime(carrying.units, carrying)
    assert keeping.round(wait.due + timedelta(minutes=1)).escalations == len(ASKED)
    assert not keeping.round(wait.due + timedelta(minutes=2)).escalations
    with carrying.units(reading=True) as unit:
        told = [each.element for each in unit.cases.record(case) if each.kind is EntryKind.ESCALATED]
    assert sorted(told) == sorted(f"ask-{body}" for body in ASKED)


def test_a_claimed_task_is_left_by_others_until_it_is_handed_back(carrying: CarryingOut) -> None:
    one, other = person(carrying.units, "one", Role.OFFICIAL), person(carrying.units, "other", Role.OFFICIAL)
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform").item
    assert carrying.claim(one, case, item, LATER).claimed_by == one.id
    with pytest.raises(Refused):
        carrying.claim(other, case, item, LATER)
    carrying.hand_back(one, case, item, LATER)
    assert carrying.claim(other, case, item, LATER).claimed_by == other.id


def test_a_case_that_cannot_go_on_stops_with_its_cause_and_goes_on_when_it_is_gone(
    carrying: CarryingOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = accepted(carrying)
    _folder, engine, _due = carrying.loaded("3-family-benefit", 1)

    def fails(*_: object) -> None:
        raise Incident(Problem("engine-no-way", "complete"))

    with monkeypatch.context() as patched:
        patched.setattr(engine, "complete", fails)
        complete(carrying, case, "check", LATER)
        with carrying.units(reading=True) as unit:
            assert unit.cases.get(case).case.condition is Condition.STOPPED
            (incident,) = unit.cases.incidents()
            assert unit.cases.tasks({("3-family-benefit", "benefits")}) == ()
        assert (incident.case, incident.element, incident.fields) == (case, "complete", ANSWERS["check"])
        item = item_of(carrying.units, case, "check").item
        with pytest.raises(Refused):
            carrying.complete(case, item, ANSWERS["check"], OFFICIAL, LATER, "another press")
        complete(carrying, case, "check", LATER)
        with carrying.units(reading=True) as unit:
            assert [entry.kind for entry in unit.cases.record(case)].count(EntryKind.INCIDENT) == 1
        carrying.retry(case, OFFICIAL, LATER, "again")
        with carrying.units(reading=True) as unit:
            assert unit.cases.get(case).case.condition is Condition.STOPPED
    carrying.retry(case, OFFICIAL, LATER, "and again")
    with carrying.units(reading=True) as unit:
        assert unit.cases.get(case).case.condition is Condition.RUNNING
        assert unit.cases.incidents() == ()
        assert first_broken(unit.cases.record(case)) is None
    assert "prepare-requests" in elements(carrying.units, case)


def test_tasks_are_listed_by_position_the_first_due_first(carrying: CarryingOut) -> None:
    case = checked(carrying)
    begin(carrying, GIVEN, LATER)
    with carrying.units(reading=True) as unit:
        found = unit.cases.tasks({("3-family-benefit", "social-worker"), ("3-family-benefit", "reception")})
    assert [(of.id == case, item.element) for of, item in found] == [(False, "inform"), (True, "visit")]
