"""Faults, one after another: what each does to cases that wait for answers and timers, and what is lost by it."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.cases import CaseConflict
from regdesigner.application.ports.engine import ItemConflict
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitsOfWork
from regdesigner.bootstrap import units_of_work
from regdesigner.domain.case import Condition
from regdesigner.domain.record import EntryKind, first_broken
from tests.application.cases.pilot_cases import ANSWERS, OFFICIAL, begin, carrying_out_on, item_of
from tests.soak.processes import Server, Worker
from tests.soak.waiting import AGO, Pattern, copies, only_timers, pattern, timers

CLIENTS = 8
SMALL = 4096
"""Bytes to which files may grow on a disk that is full."""


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
    """What became of the cases: all three figures ought to be 0."""

    fault: str
    lost: int
    doubled: int
    missed: int
    said: str


def place(url: str, data: Path) -> Place:
    """A new database with the sample service, and the case that is copied."""
    data.mkdir(parents=True, exist_ok=True)
    units = units_of_work(url)
    begun = now() - AGO
    carrying = carrying_out_on(units, now=begun)
    return Place(url, data, units, carrying, pattern(carrying, begun))


def server_killed(at: Place, cases: int, kills: int) -> Outcome:
    """Answers come over HTTP by eight lines while the server is killed again and again."""
    ids = copies(at.units, at.pattern, cases)
    server, acknowledged = Server(at.url, at.data), Acknowledged()
    try:
        with acknowledged.sending(server, at, ids):
            seconds = [_killed(server) for _ in range(kills)]
        missing = acknowledged.unsent(server, at, ids)
    finally:
        server.kill()
    lost, doubled = _checked(at, ids, acknowledged.numbers)
    wall, busy = (max(each[index] for each in seconds) for index in (0, 1))
    said = (
        f"{kills} kills, {len(acknowledged.numbers)} answers; serving again: {busy:.2f} s of work, {wall:.2f} s passed"
    )
    return Outcome("server killed", lost + missing, doubled, 0, said)


def _killed(server: Server) -> tuple[float, float]:
    time.sleep(random.uniform(0.05, 0.4))
    server.kill()
    return server.again()


class Acknowledged:
    """Sends answers until each was acknowledged, as the systems of other bodies do."""

    def __init__(self) -> None:
        self.numbers: set[str] = set()
        self._stop = threading.Event()

    def sending(self, server: Server, at: Place, ids: Iterable[str]) -> _Lines:
        return _Lines(self, server, _numbers(at, ids))

    def send(self, server: Server, number: str, fields: object) -> bool:
        if server.send_answer(number, fields) == 200:
            self.numbers.add(number)
        return number in self.numbers

    def unsent(self, server: Server, at: Place, ids: Iterable[str]) -> int:
        """Send what is left, and everything once more; how many could not be sent."""
        wanted = _numbers(at, ids)
        for number, fields in wanted:
            if number not in self.numbers:
                self.send(server, number, fields)
        with ThreadPoolExecutor(CLIENTS) as lines:
            again = list(lines.map(lambda each: server.send_answer(*each), wanted[: 10 * CLIENTS]))
        return sum(status != 200 for status in again) + sum(number not in self.numbers for number, _ in wanted)


class _Lines:
    """Eight lines that send at once while something else happens."""

    def __init__(self, by: Acknowledged, server: Server, wanted: list[tuple[str, object]]) -> None:
        self._by, self._server, self._wanted = by, server, wanted
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._send, args=(each,)) for each in range(CLIENTS)]

    def __enter__(self) -> None:
        for thread in self._threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _send(self, line: int) -> None:
        for number, fields in self._wanted[line::CLIENTS]:
            while not self._stop.is_set() and not self._by.send(self._server, number, fields):
                time.sleep(0.01)


def _numbers(at: Place, ids: Iterable[str]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    with at.units(reading=True) as unit:
        for case in ids:
            found += [
                (each.number, ANSWERS[each.element.replace("ask-", "answer-")]) for each in unit.requests.of_case(case)
            ]
    return found


def _checked(at: Place, ids: Iterable[str], acknowledged: set[str]) -> tuple[int, int]:
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


def worker_killed(at: Place, cases: int, kills: int) -> Outcome:
    """Two workers fire timers, and are killed again and again; one case is poisoned."""
    ids = copies(at.units, only_timers(at.pattern), cases)
    _spoil(at.units, ids[0])
    workers = [Worker(at.url, at.data) for _ in range(2)]
    try:
        for turn in range(kills):
            time.sleep(random.uniform(0.5, 1.5))
            workers[turn % 2].kill()
            workers[turn % 2].start()
        _until(lambda: timers(at.units, now()) == 0)
        codes = [worker.stop() for worker in workers]
    finally:
        for worker in workers:
            worker.kill()
    lost, doubled, missed = _fired(at, ids[1:])
    with at.units(reading=True) as unit:
        stopped = [each.case for each in unit.cases.incidents()]
    said = f"{kills} kills, {cases} timers, exit codes {codes}, {len(stopped)} poisoned case stopped"
    return Outcome("worker killed", lost + (stopped != [ids[0]]), doubled, missed, said)


def _fired(at: Place, ids: Iterable[str]) -> tuple[int, int, int]:
    lost = doubled = missed = 0
    with at.units(reading=True) as unit:
        for case in ids:
            record = unit.cases.record(case)
            lost += first_broken(record) is not None
            times = sum(e.kind is EntryKind.EVENT and e.element == "answers-late" for e in record)
            doubled, missed = doubled + max(times - 1, 0), missed + (times == 0)
    return lost, doubled, missed


def _spoil(units: UnitsOfWork, case: str) -> None:
    with units() as unit:
        unit.cases.step(entries_step(replace(unit.cases.get(case), snapshot="{damaged"), ()))
        unit.commit()


def _until(holds: Callable[[], bool], seconds: float = 3600) -> float:
    begun = time.perf_counter()
    while not holds():
        if time.perf_counter() - begun > seconds:
            raise TimeoutError("it does not come to an end")
        time.sleep(0.25)
    return time.perf_counter() - begun


def database_restarted(at: Place, cases: int, restart: Callable[[], None], times: int) -> Outcome:
    """Answers come while the database goes down and up again; a worker waits and goes on."""
    ids = copies(at.units, at.pattern, cases)
    server, worker, acknowledged = Server(at.url, at.data), Worker(at.url, at.data), Acknowledged()
    try:
        with acknowledged.sending(server, at, ids):
            for _ in range(times):
                time.sleep(0.5)
                restart()
        missing = acknowledged.unsent(server, at, ids)
        _until(lambda: timers(at.units, now()) == 0)
        alive = worker.process.poll() is None and server.process.poll() is None
    finally:
        server.kill()
        worker.kill()
    lost, doubled = _checked(at, ids, acknowledged.numbers)
    said = f"{times} restarts, {len(acknowledged.numbers)} answers, processes {'stayed' if alive else 'ended'}"
    return Outcome("database restarted", lost + missing + (not alive), doubled, 0, said)


def disk_full(at: Place, cases: int) -> Outcome:
    """The files of the database may not grow any more, and later may again."""
    ids = copies(at.units, at.pattern, cases)
    server, acknowledged = Server(at.url, at.data), Acknowledged()
    wanted = _numbers(at, ids)
    try:
        server.let_files_grow_to(SMALL)
        full = [acknowledged.send(server, *each) for each in wanted[:CLIENTS]]
        served = server.answer("GET", "/health/live") == 200
        server.kill()
        server.again()
        missing = acknowledged.unsent(server, at, ids)
    finally:
        server.kill()
    lost, doubled = _checked(at, ids, acknowledged.numbers)
    said = f"{full.count(False)} of {len(full)} steps refused meanwhile, the server {'stayed' if served else 'ended'}"
    return Outcome("disk full", lost + missing + (not served), doubled, 0, said)


def clock_jumps(at: Place, cases: int) -> Outcome:
    """The clock goes forth and back by days while four workers go round."""
    ids = copies(at.units, only_timers(at.pattern), cases)
    keeping, today = KeepingTime(at.units, at.carrying), now()
    jumps = [today + timedelta(days=random.randint(-60, 60)) for _ in range(40)]
    with ThreadPoolExecutor(4) as workers:
        list(workers.map(keeping.round, [*jumps, *(today for _ in range(4 + cases // 50))]))
    lost, doubled, missed = _fired(at, ids)
    return Outcome("clock jumps", lost, doubled, missed, f"{len(jumps)} jumps, {cases} timers")


def two_officials(at: Place, tasks: int) -> Outcome:
    """Eight lines of two officials complete the same tasks, each sending its request twice."""
    lost = doubled = 0
    for _ in range(tasks):
        case = begin(at.carrying, now=now()).case.id
        item = item_of(at.units, case, "inform").item
        with ThreadPoolExecutor(CLIENTS) as lines:
            done = sum(lines.map(lambda line, c=case, i=item: _press(at, c, i, f"press {line // 2}"), range(CLIENTS)))
        with at.units(reading=True) as unit:
            times = sum(e.kind is EntryKind.COMPLETED and e.element == "inform" for e in unit.cases.record(case))
        lost, doubled = lost + (times == 0 or done not in (1, 2)), doubled + max(times - 1, 0)
    return Outcome("two officials, each request twice", lost, doubled, 0, f"{tasks} tasks by {CLIENTS} lines")


def _press(at: Place, case: str, item: str, request: str) -> bool:
    try:
        at.carrying.complete(case, item, {}, OFFICIAL, now(), request)
    except (ItemConflict, CaseConflict, StoreUnavailable):
        return False
    return True


def many_timers(at: Place, cases: int, workers: int = 1) -> Outcome:
    """Very many timers fall due at once."""
    ids = copies(at.units, only_timers(at.pattern), cases)
    started = [Worker(at.url, at.data) for _ in range(workers)]
    try:
        seconds = _until(lambda: timers(at.units, now()) == 0)
    finally:
        for worker in started:
            worker.kill()
    lost, doubled, missed = _fired(at, ids)
    with at.units(reading=True) as unit:
        lost += sum(unit.cases.get(case).case.condition is not Condition.RUNNING for case in ids)
    said = f"{cases} timers due at once, {workers} worker: {seconds:.1f} s, {cases / seconds:.0f} a second"
    return Outcome("timers due at once", lost, doubled, missed, said)
