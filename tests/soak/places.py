"""Where a fault is tried: a database with cases that wait for answers and timers; and what became of them."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.library import Files
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import units_of_work
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import carrying_out_on
from tests.soak.waiting import AGO, Pattern, pattern

CLIENTS = 8
"""Lines that send at once."""


def now() -> datetime:
    """Now in Bishkek, as the program itself takes it."""
    return (datetime.now(UTC) + timedelta(hours=6)).replace(second=0, microsecond=0, tzinfo=None)


@dataclass(frozen=True)
class Place:
    """A database with the cases of one fault."""

    url: str
    data: Path
    units: UnitsOfWork
    carrying: CarryingOut
    pattern: Pattern


@dataclass(frozen=True)
class Outcome:
    """What became of the cases: all three figures ought to be 0, and ``said`` not ``beyond`` a goal of its own."""

    fault: str
    lost: int
    doubled: int
    missed: int
    said: str
    beyond: bool = False


def place(url: str, data: Path, more: Files | None = None) -> Place:
    """A new database with the sample service, and the case that is copied; ``more`` are other files of its folder."""
    data.mkdir(parents=True, exist_ok=True)
    units = units_of_work(url)
    begun = now() - AGO
    carrying = carrying_out_on(units, now=begun, more=more)
    return Place(url, data, units, carrying, pattern(carrying, begun))


def checked(at: Place, ids: Iterable[str], acknowledged: set[str]) -> tuple[int, int]:
    """Acknowledged steps that are not in the records (or records that are broken), and steps that are there twice."""
    lost = doubled = 0
    came: Counter[str] = Counter()
    with at.units(reading=True) as unit:
        for case in ids:
            kept, record = unit.cases.get(case), unit.cases.record(case)
            whole = first_broken(record) is None and (kept.entries, kept.seal) == (len(record), record[-1].seal)
            lost += not whole
            came.update(entry.note for entry in record if entry.kind is EntryKind.ANSWER_CAME)
            done = Counter((e.element, e.item) for e in record if e.kind is EntryKind.COMPLETED and e.item)
            doubled += sum(times - 1 for times in done.values())
    doubled += sum(times - 1 for times in came.values())
    return lost + len(acknowledged - set(came)), doubled


def fired(at: Place, ids: Iterable[str]) -> tuple[int, int, int]:
    """Records that are broken, timers that fired twice, timers that did not fire."""
    lost = doubled = missed = 0
    with at.units(reading=True) as unit:
        for case in ids:
            record = unit.cases.record(case)
            lost += first_broken(record) is not None
            times = sum(e.kind is EntryKind.EVENT and e.element == "answers-late" for e in record)
            doubled, missed = doubled + max(times - 1, 0), missed + (times == 0)
    return lost, doubled, missed


def until(holds: Callable[[], bool], seconds: float = 3600) -> float:
    """Wait for it; how many seconds that took."""
    begun = time.perf_counter()
    while not holds():
        if time.perf_counter() - begun > seconds:
            raise TimeoutError("it does not come to an end")
        time.sleep(0.25)
    return time.perf_counter() - begun
