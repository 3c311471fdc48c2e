"""Cases that are kept step by step in a database: state, items and record in one transaction each."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, event, func, select

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.folders import Equipped
from regdesigner.application.ports.library import StoredFolder, Version
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import due_by
from regdesigner.domain.case import Asked
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel
from regdesigner.engine import SpiffEngine
from regdesigner.persistence.case_tables import CASES
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.application.cases.disturbed_cases import folder_of
from tests.application.cases.pilot_cases import OFFICIAL
from tests.bench import engine as bench
from tests.bench.engine import MORNING

NAME = "measured"
_KEYS = count(1)


class Cases:
    """Cases of one regulation in one database; what is open is known beforehand, as an official's page has shown it."""

    def __init__(self, database: Engine, drawn: Regulation, name: str = NAME) -> None:
        self.database, self.units = database, SqlUnitsOfWork(database)
        folder = folder_of(drawn)
        engine = SpiffEngine(lambda _, start: start, lambda _, document: bool(document["ok"]))
        equipped: Equipped = folder, engine, due_by(folder)
        self._name = name
        self.carrying = CarryingOut(self.units, lambda _folder, _version: equipped)
        _keep_folder(self.units, name)

    def begin(self) -> str:
        """The id of a new case."""
        asked, key = Asked(Channel.IN_PERSON), f"{time.time_ns()}-{next(_KEYS)}"
        return self.carrying.begin(self._name, 1, asked, OFFICIAL, MORNING, key).case.id

    def run(self, course: list[tuple[str, str, bool]]) -> None:
        """A case from its request to its end along a course that has been looked up."""
        case = self.begin()
        for kind, item, has_form in course:
            self.step(case, kind, item, ok=True, has_form=has_form)

    def step(self, case: str, kind: str, item: str, *, ok: bool, has_form: bool) -> None:
        key, fields = f"{kind} {item}", {"ok": ok} if has_form else {}
        if kind == "task":
            self.carrying.complete(case, item, fields, OFFICIAL, MORNING, key)
        else:
            self.carrying.tell(case, item, fields, OFFICIAL, MORNING, key)

    def course(self) -> list[tuple[str, str, bool]]:
        """What is open step by step in a case that goes well: the same for every case."""
        case, found = self.begin(), []
        while opened := self.open(case):
            item = sorted(opened, key=lambda each: each.kind.value)[0]
            step = (item.kind.value, item.item, item.element in ("check", "work"))
            self.step(case, step[0], step[1], ok=True, has_form=step[2])
            found.append(step)
        return found

    def open(self, case: str) -> tuple[Any, ...]:
        with self.units(reading=True) as unit:
            return unit.cases.items(case)

    def bytes_of(self, case: str) -> int:
        """What is kept of the state of a case."""
        size = func.length(CASES.c.snapshot) + func.length(func.cast(CASES.c.document, CASES.c.snapshot.type))
        with self.database.connect() as connection:
            return int(connection.execute(select(size).where(CASES.c.id == case)).scalar_one())


def _keep_folder(units: UnitsOfWork, name: str) -> None:
    with units() as unit:
        if all(each.name != name for each in unit.library.folders()):
            unit.library.create(
                StoredFolder(name, "9.6", None), {"regulation.bpmn": b"drawn"}, Version(name, 1, MORNING, None, "")
            )
            unit.commit()


@contextmanager
def sqlite(synchronous: str) -> Iterator[Engine]:
    """A database in a file on this machine's disk: ``FULL`` waits for the disk at each commit, ``NORMAL`` does not."""
    with TemporaryDirectory() as place:
        engine = open_database(f"sqlite:///{Path(place) / 'kept.sqlite'}")
        engine.dispose()
        event.listen(engine, "connect", lambda raw, _: raw.execute(f"PRAGMA synchronous = {synchronous}"))
        yield engine
        engine.dispose()


def steady(seconds: float, *plays: Callable[[], object]) -> list[float]:
    """Seconds that each takes, played in turn for so long: a busy machine is as busy for all of them."""
    taken: list[list[float]] = [[] for _ in plays]
    for play in plays:
        play()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or not all(taken):
        for play, own in zip(plays, taken, strict=True):
            begin = time.perf_counter()
            play()
            own.append(time.perf_counter() - begin)
    return [sum(own) / len(own) for own in taken]


def cases_a_second(url: str, seconds: float, turn: int, answer: Any) -> None:
    """How many cases a process of its own brings to their end in a second; begins when all are ready."""
    cases = Cases(open_database(url), bench.regulation(), f"{NAME}-{turn}")
    course = cases.course()
    answer.put("ready")
    done, begin = 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        cases.run(course)
        done += 1
    answer.put(done / (time.perf_counter() - begin))
    cases.database.dispose()


def together(url: str, processes: int, seconds: float) -> float:
    """Cases a second of several processes on one database."""
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    started = [context.Process(target=cases_a_second, args=(url, seconds, turn, answers)) for turn in range(processes)]
    for each in started:
        each.start()
    said = [answers.get(timeout=120) for _ in range(2 * processes)]
    for each in started:
        each.join()
    return float(sum(each for each in said if each != "ready"))


def growth(lengths: tuple[int, ...], window: int) -> Iterator[tuple[int, float, float, int, int]]:
    """After n completed tasks: milliseconds of a step of that case and of a young one in turn, bytes of both states."""
    with sqlite("NORMAL") as database:
        cases = Cases(database, bench.looping())
        old, done = cases.begin(), 0
        for length in lengths:
            for _ in range(length - done):
                _again(cases, old)
            young, taken = cases.begin(), list[tuple[float, float]]()
            for _ in range(10):
                _again(cases, young)
            for _ in range(window):
                taken.append((_again(cases, old), _again(cases, young)))
            done = length + window
            ours, first = (sorted(each)[window // 2] for each in zip(*taken, strict=True))
            yield length, ours, first, cases.bytes_of(old), cases.bytes_of(young)


def cold_load(times: int) -> tuple[list[float], int]:
    """Milliseconds that a process takes for a long case of which it knows nothing, and how many tasks were done.

    The row is read from the database, the regulation compiled, the state restored.
    """
    with sqlite("NORMAL") as database:
        cases, taken = Cases(database, bench.looping()), list[float]()
        case = cases.begin()
        for _ in range(times):
            _again(cases, case)
            folder, _, _ = cases.carrying.loaded(NAME, 1)
            begin = time.perf_counter()
            with cases.units(reading=True) as unit:
                kept = unit.cases.get(case)
            engine = SpiffEngine(lambda _, start: start)
            engine.restore(folder.regulation, kept.snapshot, kept.document)
            taken.append((time.perf_counter() - begin) * 1_000)
    return taken, times


def _again(cases: Cases, case: str) -> float:
    """Milliseconds of one more step."""
    (opened,) = cases.open(case)
    begin = time.perf_counter()
    cases.step(case, "task", opened.item, ok=False, has_form=True)
    return (time.perf_counter() - begin) * 1_000
