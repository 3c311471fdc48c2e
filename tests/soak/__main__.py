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
from tests.soak import at_once, clocks, ended, full, poison, steady
from tests.soak.people import office
from tests.soak.places import Outcome, Place, place

ON_BOTH = ("kills", "stops", "workers", "officials", "twice", "poison", "clock", "timers", "memory")
FAULTS = {"sqlite": (*ON_BOTH, "full"), "postgresql": (*ON_BOTH, "restarts")}
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def main() -> int:
    """Try every fault on SQLite and PostgreSQL; 1 where anything was lost, doubled or missed, or memory grew."""
    given = _given()
    table = Table("database", "fault", "cases lost", "steps doubled", "timers missed", "what happened")
    console, bad = Console(width=200), 0
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        Path(folder).chmod(0o711)  # PostgreSQL runs as somebody else
        for name, outcome in _tried(Path(folder), given, stack):
            bad += outcome.lost + outcome.doubled + outcome.missed + outcome.beyond
            figures = (str(each) for each in (outcome.lost, outcome.doubled, outcome.missed))
            console.print(
                name, outcome.fault, outcome.lost, outcome.doubled, outcome.missed, outcome.said, markup=False
            )
            table.add_row(name, outcome.fault, *figures, outcome.said)
    console.print(table)
    return int(bad > 0)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=400, help="cases of each fault")
    parser.add_argument("--kills", type=int, default=100, help="kills of servers, and of workers")
    parser.add_argument("--tasks", type=int, default=1_000, help="tasks that eight officials complete at once")
    parser.add_argument("--timers", type=int, default=10_000, help="timers that fall due at once")
    parser.add_argument("--minutes", type=float, default=60, help="minutes of steady work")
    parser.add_argument("--only", choices=FAULTS, help="only this database")
    parser.add_argument(
        "--fault", action="append", choices=(*ON_BOTH, "full", "restarts"), help="only this; may repeat"
    )
    return parser.parse_args()


def _tried(folder: Path, given: argparse.Namespace, stack: ExitStack) -> Iterator[tuple[str, Outcome]]:
    for name in FAULTS if given.only is None else (given.only,):
        database = None
        if name == "postgresql":
            home = folder / name
            home.mkdir(mode=0o711)
            database = stack.enter_context(running(home))
        for fault in FAULTS[name]:
            if given.fault is None or fault in given.fault:
                data = folder / f"{name}-{fault}"
                file = f"sqlite:///{data}/regdesigner.sqlite3"
                at = place(file if database is None else database_url(database.url, fault), data)
                yield NAMES[name], _one(fault, at, given, database)


def _one(fault: str, at: Place, given: argparse.Namespace, database: Database | None) -> Outcome:
    match fault:
        case "kills":
            return ended.server_killed(at, given.cases, given.kills)
        case "stops":
            return ended.server_stopped(at, given.cases, max(given.kills // 5, 1))
        case "workers":
            return ended.worker_killed(at, given.cases, given.kills)
        case "restarts":
            return ended.database_restarted(at, given.cases, lambda: _restart(database), max(given.kills // 10, 1))
        case "clock":
            return clocks.clock_jumps(at, given.cases)
        case "timers":
            return clocks.many_timers(at, given.timers, 1 if database is None else 2)
        case _:
            return _in_the_office(fault, at, given)


def _in_the_office(fault: str, at: Place, given: argparse.Namespace) -> Outcome:
    with office(at) as held:
        match fault:
            case "officials":
                return at_once.officials_at_once(held, given.tasks)
            case "twice":
                return at_once.requests_twice(held, max(given.cases // 4, 2))
            case "full":
                return full.disk_full(held, max(given.cases // 20, 2))
            case "poison":
                return poison.poisoned_forms(held, given.cases)
            case _:
                return steady.memory(held, given.minutes)


def _restart(database: Database | None) -> None:
    if database is not None:
        database.stop()
        database.start()


if __name__ == "__main__":
    raise SystemExit(main())
