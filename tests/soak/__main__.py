"""``python -m tests.soak``: what is lost when servers, workers and databases are ended in the middle of steps."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.persistence.postgresql import Server as Database
from tests.persistence.postgresql import database_url, running
from tests.soak import faults
from tests.soak.faults import Outcome, Place, place

ON_SQLITE = ("kills", "workers", "officials", "clock", "full", "timers")
ON_POSTGRESQL = ("kills", "workers", "officials", "clock", "restarts", "timers")


def main() -> int:
    """Try every fault on SQLite and PostgreSQL; 1 where anything was lost, doubled or missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=400, help="cases of each fault")
    parser.add_argument("--kills", type=int, default=100, help="kills of servers, and of workers")
    parser.add_argument("--timers", type=int, default=10_000, help="timers that fall due at once")
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--fault", action="append", choices=(*ON_SQLITE, "restarts"), help="only this one; may repeat")
    given = parser.parse_args()
    table = Table("database", "fault", "cases lost", "steps doubled", "timers missed", "what happened")
    console, bad = Console(width=160), 0
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        Path(folder).chmod(0o711)  # PostgreSQL runs as somebody else
        for name, outcome in _tried(Path(folder), given, stack):
            bad += outcome.lost + outcome.doubled + outcome.missed
            figures = (str(each) for each in (outcome.lost, outcome.doubled, outcome.missed))
            console.print(name, outcome.fault, outcome.lost, outcome.doubled, outcome.missed, outcome.said)
            table.add_row(name, outcome.fault, *figures, outcome.said)
    console.print(table)
    return int(bad > 0)


def _tried(folder: Path, given: argparse.Namespace, stack: ExitStack) -> Iterator[tuple[str, Outcome]]:
    if given.only != "postgresql":
        for fault in _wanted(ON_SQLITE, given):
            data = folder / f"sqlite-{fault}"
            outcome = _one(fault, place(f"sqlite:///{data}/regdesigner.sqlite3", data), given)
            yield "SQLite", outcome
    if given.only != "sqlite":
        home = folder / "postgresql"
        home.mkdir(mode=0o711)
        database = stack.enter_context(running(home))
        for fault in _wanted(ON_POSTGRESQL, given):
            at = place(database_url(database.url, fault), folder / f"postgresql-{fault}")
            yield "PostgreSQL", _one(fault, at, given, database)


def _wanted(faults_of: tuple[str, ...], given: argparse.Namespace) -> list[str]:
    return [fault for fault in faults_of if given.fault is None or fault in given.fault]


def _one(fault: str, at: Place, given: argparse.Namespace, database: Database | None = None) -> Outcome:
    match fault:
        case "kills":
            return faults.server_killed(at, given.cases, given.kills)
        case "workers":
            return faults.worker_killed(at, given.cases, given.kills)
        case "officials":
            return faults.two_officials(at, max(given.cases // 10, 2))
        case "clock":
            return faults.clock_jumps(at, given.cases)
        case "full":
            return faults.disk_full(at, max(given.cases // 20, 2))
        case "timers":
            return faults.many_timers(at, given.timers, 1 if database is None else 2)
        case _:
            return faults.database_restarted(at, given.cases, lambda: _restart(database), max(given.kills // 10, 1))


def _restart(database: Database | None) -> None:
    if database is not None:
        database.stop()
        database.start()


if __name__ == "__main__":
    raise SystemExit(main())
