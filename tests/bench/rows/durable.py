"""Cases kept in databases step by step, beside SpiffWorkflow in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import Engine

from regdesigner.persistence.database import open_database
from tests.bench import engine as bench
from tests.bench.durable import Cases, growth, sqlite, steady, together
from tests.bench.measuring import Effort, Figure, summary
from tests.bench.served import tasks_a_second
from tests.persistence.postgresql import database_url, running

BESIDE = "SpiffWorkflow alone, in memory"
DEFAULT = "NORMAL"


def durable(effort: Effort) -> Iterator[Figure]:
    """Cases a second, one process; each step is one transaction with state, items and record."""
    for synchronous, goal in (("FULL", 0.45), ("NORMAL", 1.0)):
        with sqlite(synchronous) as database:
            ours, theirs = _beside(database, effort)
        note = "as it comes" if synchronous == DEFAULT else "waits for the disk at each commit"
        yield _figure(f"SQLite, synchronous {synchronous}", ours, theirs, goal, note)
    yield from _postgresql(effort)


def _beside(database: Engine, effort: Effort) -> tuple[float, float]:
    """Cases a second of ours and of SpiffWorkflow, in turn."""
    cases, spec = Cases(database, bench.regulation()), bench.stock_spec()
    course = cases.course()
    seconds = effort.of(2 * effort.seconds, 0.0)
    ours, theirs = steady(seconds, lambda: cases.run(course), lambda: bench.alone(spec))
    return 1 / ours, 1 / theirs


def _postgresql(effort: Effort) -> Iterator[Figure]:
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
    lengths = (10, 1_000, 5_000) if not effort.tiny else (2, 4, 6)
    found = growth(lengths, effort.of(50, 2))
    for unit, what in (("ms", "step"), ("bytes", "state")):
        first = found[f"{what} after {lengths[0]}, {unit}"]
        for done in lengths[1:]:
            value = found[f"{what} after {done}, {unit}"]
            name = f"{what} through SQLite after {done} completed tasks"
            beside = f"the same after {lengths[0]}"
            yield Figure(name, value, unit, None, "≤ 1.25 ×", value / first <= 1.25, beside, first)


def over_http(effort: Effort) -> Iterator[Figure]:
    """Tasks a second with sign-in, permission and record; a case is its seven tasks and its message."""
    rate, taken = tasks_a_second(effort.of(2 * effort.seconds, 0.1), effort.of(4, 1))
    times = summary([1_000 * each for each in taken])
    note = "4 browsers beside the server on one machine, SQLite as it comes; cases begun beforehand"
    yield Figure("tasks over HTTP", rate, "tasks/s", None, "≥ 280 tasks/s", rate >= 280, note=note)
    yield Figure("cases over HTTP", rate / 8, "cases/s", None, "≥ 35 cases/s", rate >= 280, note="8 steps each")
    yield Figure("one task over HTTP, all at once", times.median, "ms", times.p95)


ROWS = {"durable": durable, "durable-growth": long_durable_cases, "http": over_http}
