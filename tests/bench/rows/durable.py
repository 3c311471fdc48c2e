"""Cases kept in databases step by step, beside SpiffWorkflow in memory."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

import pytest
from sqlalchemy import Engine

from regdesigner.persistence.database import open_database
from tests.bench import engine as bench
from tests.bench.durable import Cases, cold_load, growth, sqlite, steady, together
from tests.bench.measuring import Effort, Figure, summary
from tests.bench.served import tasks_a_second, thinking
from tests.persistence.postgresql import database_url, running

BESIDE = "SpiffWorkflow alone, in memory"
DEFAULT = "NORMAL"


def durable(effort: Effort) -> Iterator[Figure]:
    """Cases a second, one process; each step is one transaction with state, items and record."""
    for synchronous, goal in (("FULL", 0.45), ("NORMAL", 1.0)):
        with sqlite(synchronous) as database:
            ours, theirs = _beside(database, effort)
        note = "as it comes" if synchronous == DEFAULT else f"waits for the disk at each commit, {_disk(effort):.2f} ms"
        yield _figure(f"SQLite, synchronous {synchronous}", ours, theirs, goal, note)


def _disk(effort: Effort) -> float:
    """Milliseconds, the median, that the disk takes to keep one page for good: nine times in a case."""
    taken = []
    with NamedTemporaryFile() as file:
        for _ in range(effort.of(200, 2)):
            begin = time.perf_counter()
            os.write(file.fileno(), bytes(4096))
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - begin) * 1_000)
    return summary(taken).median


def _beside(database: Engine, effort: Effort) -> tuple[float, float]:
    """Cases a second of ours and of SpiffWorkflow, in turn."""
    cases, spec = Cases(database, bench.regulation()), bench.stock_spec()
    course = cases.course()
    seconds = effort.of(2 * effort.seconds, 0.0)
    ours, theirs = steady(seconds, lambda: cases.run(course), lambda: bench.alone(spec))
    return 1 / ours, 1 / theirs


def on_postgresql(effort: Effort) -> Iterator[Figure]:
    """The same on a server, by one process and by two."""
    seconds = effort.of(2 * effort.seconds, 0.0)
    try:
        with TemporaryDirectory() as place, running(Path(place), fsync="on") as server:
            database = open_database(database_url(server.url, "measured"))
            ours, theirs = _beside(database, effort)
            database.dispose()
            yield _figure("PostgreSQL, one connection", ours, theirs, 0.2, "fsync on")
            both = together(database_url(server.url, "both"), effort.of(2, 1), seconds)
            yield _figure("PostgreSQL, two processes", both, theirs, 0.4, "fsync on")
    except pytest.skip.Exception as absent:
        yield Figure("PostgreSQL", 0, "cases/s", note=str(absent))


def _figure(what: str, ours: float, theirs: float, goal: float, note: str) -> Figure:
    reached = ours / theirs >= goal
    return Figure(f"durable cases: {what}", ours, "cases/s", None, f"≥ {goal} ×", reached, BESIDE, theirs, note)


def long_durable_cases(effort: Effort) -> Iterator[Figure]:
    """A step through the database, and what is kept of the state, after n completed tasks of one case."""
    lengths = (1_000, 5_000) if not effort.tiny else (4, 6)
    for done, ours, first, size, young in growth(lengths, effort.of(50, 2)):
        for what, unit, value, beside in (("step", "ms", ours, first), ("state", "bytes", size, young)):
            name = f"{what} through SQLite after {done} completed tasks"
            reached = value / beside <= 1.25
            yield Figure(name, value, unit, None, "≤ 1.25 ×", reached, "a case of 10 tasks, in turn", beside)
    taken, done = cold_load(effort.of(500, 3))
    times = summary(taken)
    note = "a case read, its regulation compiled, its state restored by a process that knew nothing"
    yield Figure(
        f"cold load, up to {done} tasks", times.median, "ms", times.p95, "≤ 2 ms", times.median <= 2, note=note
    )


def over_http(effort: Effort) -> Iterator[Figure]:
    """Tasks a second with sign-in, permission and record; a case is its seven tasks and its message."""
    rate, taken, cost = tasks_a_second(effort.of(2 * effort.seconds, 0.1), effort.of(4, 1))
    times = summary([1_000 * each for each in taken])
    note = "4 browsers beside the server on one machine, SQLite as it comes; cases begun beforehand"
    beside, busy = "a whole case in SpiffWorkflow alone, processor time", "whatever else the machine does"
    what, spec = "processor time of the server a task", bench.stock_spec()
    before = time.process_time()
    for _ in range(effort.of(100, 1)):
        bench.alone(spec)
    theirs = 1_000 * (time.process_time() - before) / effort.of(100, 1)
    yield Figure(what, 1_000 * cost, "ms", None, "≤ 3.5 ms", cost <= 0.0035, beside, theirs, busy)
    yield Figure("tasks over HTTP", rate, "tasks/s", None, "≥ 280 tasks/s", rate >= 280, note=note)
    yield Figure("cases over HTTP", rate / 8, "cases/s", None, "≥ 35 cases/s", rate >= 280, note="8 steps each")
    yield Figure("one task over HTTP, all at once", times.median, "ms", times.p95)


def many_people(effort: Effort) -> Iterator[Figure]:
    """People who think 1 to 3 seconds between two tasks, signed in, each with a case of their own."""
    number = effort.of(300, 3)
    taken, errors, cost = thinking(number, effort.of(12.0, 0.2), (1.0, 3.0) if not effort.tiny else (0.0, 0.01))
    times = summary([1_000 * each for each in taken])
    ordered = sorted(taken)
    late = 1_000 * ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))]
    note = f"{len(taken)} tasks, {1_000 * cost:.2g} ms of processor each; people and server on one machine"
    what = f"a task of {number} people"
    yield Figure(what, times.median, "ms", times.p95, "p95 ≤ 50 ms", times.p95 <= 50, note=note)
    yield Figure(f"{what}: p99", late, "ms", None, "≤ 250 ms", late <= 250)
    yield Figure(f"{what}: errors", errors, "", None, "0", errors == 0)


ROWS = {
    "durable": durable,
    "durable-postgresql": on_postgresql,
    "durable-growth": long_durable_cases,
    "http": over_http,
    "people": many_people,
}
