"""The worker goes round, waits for a database that is away, and ends when it is told to."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.cases import OpenItem
from regdesigner.application.ports.processes import Process, ProcessKind
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitOfWork, UnitsOfWork
from regdesigner.application.work.going_round import Duty, GoingRound
from regdesigner.application.work.presence import Presence
from regdesigner.domain.case import Condition
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import (
    ANSWERS,
    MONDAY,
    OFFICIAL,
    begin,
    carrying_out_on,
    complete,
    item_of,
)
from tests.application.kept import NOW
from tests.fakes.unit_of_work import UnitsInMemory


class Absent:
    """Units of work that are away at some calls, counted from 1."""

    def __init__(self, *away: int) -> None:
        self.units, self.away, self.calls = UnitsInMemory(), away, 0

    def __call__(self, *, reading: bool = False) -> AbstractContextManager[UnitOfWork]:
        self.calls += 1
        if self.calls in self.away:
            raise StoreUnavailable("connection refused")
        return self.units(reading=reading)


class Told:
    """What a worker said, one event after another."""

    def __init__(self) -> None:
        self.events: list[tuple[str, dict[str, object]]] = []

    def __call__(self, event: str, fields: dict[str, object]) -> None:
        self.events.append((event, fields))


def going_round(units: UnitsOfWork, told: Told, *duties: Duty) -> GoingRound:
    process = Process("one", ProcessKind.WORKER, "host", 1, NOW, NOW)
    return GoingRound(Presence(units, process, lambda _: False), duties, lambda: NOW, lambda: 0.001, told)


def test_it_goes_on_at_once_while_there_is_something_to_do_and_ends_when_told() -> None:
    stop, told, left = threading.Event(), Told(), [3, 2, 1]

    def duty(_now: datetime) -> int:
        if not left:
            stop.set()
            return 0
        return left.pop()

    worker = going_round(units := UnitsInMemory(), told, duty)
    worker.go(stop, 60)
    assert (worker.rounds, worker.steps) == (4, 6)
    assert [fields["steps"] for event, fields in told.events if event == "round"] == [1, 2, 3]
    with units() as unit:
        assert unit.processes.all() == ()


def test_a_database_that_goes_away_is_waited_for_and_said_so_once() -> None:
    stop, told, rounds = threading.Event(), Told(), 0

    def duty(_now: datetime) -> int:
        nonlocal rounds
        rounds += 1
        if rounds == 2:
            stop.set()
        return 0

    going_round(Absent(2, 3), told, duty).go(stop, 60)
    assert [event for event, _ in told.events] == ["database-away", "database-back"]


def test_what_is_told_to_stop_does_not_begin_the_next_duty() -> None:
    stop, told = threading.Event(), Told()

    def first(_now: datetime) -> int:
        stop.set()
        return 1

    def second(_now: datetime) -> int:
        raise AssertionError("begun after it was told to stop")

    going_round(UnitsInMemory(), told, first, second).go(stop, 60)
    assert told.events == [("round", {"steps": 1})]


def waiting_for_answers(carrying: CarryingOut) -> str:
    case = begin(carrying).case.id
    for element in ("inform", "accept", "check", "prepare-requests"):
        complete(carrying, case, element, MONDAY)
    return case


def test_a_poisoned_case_stops_and_keeps_no_other_waiting(units: UnitsOfWork) -> None:
    carrying = carrying_out_on(units)
    poisoned, healthy = waiting_for_answers(carrying), waiting_for_answers(carrying)
    spoil(units, poisoned)
    due = item_of(units, healthy, "answers-late").due
    assert due is not None
    failures: list[OpenItem] = []
    keeping = KeepingTime(units, carrying, failed=lambda item, _error: failures.append(item))
    assert keeping.round(due).timers == 1
    assert [each.case for each in failures] == [poisoned]
    with units(reading=True) as unit:
        assert unit.cases.get(poisoned).case.condition is Condition.STOPPED
        assert unit.cases.get(healthy).case.condition is Condition.RUNNING
        assert [each.case for each in unit.cases.incidents()] == [poisoned]
        assert first_broken(unit.cases.record(poisoned)) is None
    assert keeping.round(due + timedelta(minutes=1)).timers == 0


def spoil(units: UnitsOfWork, case: str) -> None:
    """Make the snapshot of a case unreadable, as a damaged disk would."""

    with units() as unit:
        kept = unit.cases.get(case)
        unit.cases.step(entries_step(replace(kept, snapshot="{damaged"), ()))
        unit.commit()


def test_a_worker_that_is_told_to_stop_finishes_the_timer_it_is_at(units: UnitsOfWork) -> None:
    carrying = carrying_out_on(units)
    cases = [waiting_for_answers(carrying) for _ in range(2)]
    due = item_of(units, cases[0], "answers-late").due
    assert due is not None
    answers = iter((True, False))
    keeping = KeepingTime(units, carrying, lambda: next(answers, False))
    assert keeping.round(due).timers == 1
    assert KeepingTime(units, carrying).round(due).timers == 1


def test_word_of_a_late_answer_goes_out_once(units: UnitsOfWork) -> None:
    carrying = carrying_out_on(units)
    case = waiting_for_answers(carrying)
    with units(reading=True) as unit:
        requests = unit.requests.of_case(case)
    due = max(each.due for each in requests if each.due is not None)
    keeping = KeepingTime(units, carrying)
    keeping.round(due)
    carrying.answer(requests[0].number, ANSWERS["answer-civil"], "Үлгү орган", OFFICIAL, due, "answer")
    keeping.round(due + timedelta(minutes=1))
    keeping.round(due + timedelta(minutes=2))
    with units(reading=True) as unit:
        told = [each.note for each in unit.cases.record(case) if each.kind is EntryKind.ESCALATED and each.note]
        assert first_broken(unit.cases.record(case)) is None
    assert sorted(told) == sorted(each.number for each in requests[1:])


def test_a_wrong_answer_that_came_early_stops_its_case_and_not_the_step_of_the_official(units: UnitsOfWork) -> None:
    carrying = carrying_out_on(units)
    other = waiting_for_answers(carrying)
    with units(reading=True) as unit:
        sent = unit.requests.of_case(other)
    pattern = next(each for each in sent if each.element == "ask-civil")
    case = begin(carrying).case.id
    for element in ("inform", "accept", "check"):
        complete(carrying, case, element, MONDAY)
    with units() as unit:
        wrong = {"children_confirmed": "many"}
        unit.requests.add(replace(pattern, number="early", case=case, answered=MONDAY, answer=wrong))
        unit.commit()
    complete(carrying, case, "prepare-requests", MONDAY)
    with units(reading=True) as unit:
        assert unit.cases.get(case).case.condition is Condition.STOPPED
        assert [each.fields for each in unit.cases.incidents(case)] == [wrong]
        assert first_broken(unit.cases.record(case)) is None
