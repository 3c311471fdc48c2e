"""Pilot cases where many act at once: nothing is lost, nothing is done twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import ItemConflict
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.domain.record import EntryKind, first_broken
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.application.cases.pilot_cases import (
    ANSWERS,
    MONDAY,
    OFFICIAL,
    begin,
    carrying_out_on,
    complete,
    elements,
    item_of,
)

LATER = MONDAY + timedelta(minutes=5)
AT_ONCE = 8


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    if not isinstance(units, SqlUnitsOfWork):
        pytest.skip("nobody meets anybody in memory")
    return carrying_out_on(units)


def sent(carrying: CarryingOut) -> str:
    """A case whose requests to other bodies have been sent."""
    case = begin(carrying).case.id
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case, element, LATER)
    return case


def test_of_many_who_complete_one_task_one_does_and_the_others_are_told(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform").item

    def press(turn: int) -> bool:
        try:
            carrying.complete(case, item, {}, OFFICIAL, LATER, f"press {turn}")
        except (ItemConflict, CaseConflict):
            return False
        return True

    with ThreadPoolExecutor(AT_ONCE) as people:
        assert sum(people.map(press, range(AT_ONCE))) == 1
    with carrying.units(reading=True) as unit:
        record = unit.cases.record(case)
    assert first_broken(record) is None
    assert sum(e.kind is EntryKind.COMPLETED and e.element == "inform" for e in record) == 1


def test_the_same_request_sent_many_times_at_once_is_carried_out_once(carrying: CarryingOut) -> None:
    case = begin(carrying).case.id
    item = item_of(carrying.units, case, "inform").item
    with ThreadPoolExecutor(AT_ONCE) as lines:
        ways = [lines.submit(carrying.complete, case, item, {}, OFFICIAL, LATER, "press") for _ in range(AT_ONCE)]
        assert {way.result().id for way in ways} == {case}
    with carrying.units(reading=True) as unit:
        assert sum(e.kind is EntryKind.COMPLETED and e.element == "inform" for e in unit.cases.record(case)) == 1


def test_steps_that_meet_on_different_branches_are_all_taken(carrying: CarryingOut) -> None:
    case = sent(carrying)
    with carrying.units(reading=True) as unit:
        numbers = {each.element: each.number for each in unit.requests.of_case(case)}

    def come(element: str) -> None:
        body = element.removeprefix("ask-")
        carrying.answer(numbers[element], ANSWERS[f"answer-{body}"], body, OFFICIAL, LATER, element)

    with ThreadPoolExecutor(AT_ONCE) as bodies:
        list(bodies.map(come, numbers))
    assert elements(carrying.units, case) == {"visit"}
    with carrying.units(reading=True) as unit:
        kept, record = unit.cases.get(case), unit.cases.record(case)
    assert first_broken(record) is None
    assert (kept.entries, kept.seal) == (len(record), record[-1].seal)


def test_many_workers_fire_a_timer_once(carrying: CarryingOut) -> None:
    case = sent(carrying)
    due = item_of(carrying.units, case, "answers-late").due
    assert due is not None
    with ThreadPoolExecutor(4) as workers:
        rounds = [workers.submit(KeepingTime(carrying.units, carrying).round, due) for _ in range(4)]
        assert sum(each.result().timers for each in rounds) == 1
    assert "repeat-request" in elements(carrying.units, case)


def test_numbers_of_cases_that_begin_at_once_are_all_different(carrying: CarryingOut) -> None:
    with ThreadPoolExecutor(AT_ONCE) as front_office:
        begun = list(front_office.map(lambda _: begin(carrying).case.number, range(AT_ONCE)))
    assert sorted(begun) == [f"3-2026-{number:05d}" for number in range(1, AT_ONCE + 1)]
