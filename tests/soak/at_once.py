"""Several people who do the same in the same instant, and one who asks for the same many times."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from regdesigner.application.ports.cases import OpenItem
from regdesigner.domain.record import EntryKind
from tests.application.cases.pilot_cases import ANSWERS
from tests.soak.people import Office, asked, completed, form_key
from tests.soak.places import CLIENTS, Outcome, Place, checked
from tests.soak.waiting import copies, numbers

TASK = "visit"
PATIENCE = 120
Said = tuple[int, str]
Each = TypeVar("Each")


def officials_at_once(held: Office, tasks: int) -> Outcome:
    """Eight officials complete the same tasks in the same instants: one of them does, seven are told of it."""
    at, people, item = held.at, held.people, _task(held.at)
    ids = copies(at.units, at.pattern, tasks, "once")

    def press(turn: int, number: str) -> Said:
        return completed(people[turn], number, item.item, ANSWERS[TASK], f"press-{turn}-{number}")

    told = _together(press, numbers(at.units, ids))
    wrong = sum([status for status, _ in each].count(200) != 1 for each in told)
    unclear = sum(status != 200 and not _clear(status, text) for each in told for status, text in each)
    damaged, doubled = checked(at, ids, set())
    undone = sum(times != 1 for times in _times_done(at, ids))
    said = f"{tasks} tasks by {CLIENTS} clients: {wrong} without one winner, {unclear} unclear, {damaged} damaged"
    return Outcome("officials at one task", wrong + unclear + damaged + undone, doubled, 0, said)


def requests_twice(held: Office, requests: int) -> Outcome:
    """The same request comes eight times at once and once more: tasks are completed and cases begun but once."""
    at, people, item = held.at, held.people, _task(held.at)
    ids = copies(at.units, at.pattern, requests, "twice")
    before = _all_cases(at)

    def press(turn: int, number: str) -> Said:
        return completed(people[turn], number, item.item, ANSWERS[TASK], f"again-{number}")

    def ask(turn: int, key: str) -> Said:
        return asked(people[turn], key)

    done = _together(press, numbers(at.units, ids), once_more=True)
    begun = _together(ask, [form_key(people[0]) for _ in range(requests)], once_more=True)
    wrong = sum({status for status, _ in each} != {200} for each in done)
    wrong += sum({status for status, _ in each} != {201} or len(set(each)) != 1 for each in begun)
    damaged, doubled = checked(at, ids, set())
    missing, more = sum(times != 1 for times in _times_done(at, ids)), _all_cases(at) - before - requests
    said = f"{requests} tasks and {requests} cases, each asked for {CLIENTS + 1} times: {wrong} told otherwise"
    return Outcome("the same request twice", wrong + damaged + missing + max(-more, 0), doubled + max(more, 0), 0, said)


def _together(
    press: Callable[[int, Each], Said], wanted: list[Each], *, once_more: bool = False
) -> list[tuple[Said, ...]]:
    """What each of eight lines was told of each thing that they all do in the same instants."""
    meet = Barrier(CLIENTS)

    def line(turn: int) -> list[Said]:
        told = []
        for each in wanted:
            meet.wait(PATIENCE)
            told.append(press(turn, each))
        return told

    with ThreadPoolExecutor(CLIENTS) as lines:
        told = list(lines.map(line, range(CLIENTS)))
    return list(zip(*told, *([[press(0, each) for each in wanted]] if once_more else ()), strict=True))


def _clear(status: int, text: str) -> bool:
    return status == 409 and bool(json.loads(text)["error"]["message"])


def _task(at: Place) -> OpenItem:
    return next(each for each in at.pattern.items if each.element == TASK)


def _times_done(at: Place, ids: Iterable[str]) -> list[int]:
    with at.units(reading=True) as unit:
        records = [unit.cases.record(case) for case in ids]
    return [sum(e.kind is EntryKind.COMPLETED and e.element == TASK for e in record) for record in records]


def _all_cases(at: Place) -> int:
    with at.units(reading=True) as unit:
        return len(unit.cases.all())
