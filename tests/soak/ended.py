"""Servers, workers and databases that are ended in the middle of steps."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from regdesigner.application.cases.steps import entries_step
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from tests.soak.answers import Acknowledged
from tests.soak.places import Outcome, Place, checked, fired, now, until
from tests.soak.processes import Server, Worker
from tests.soak.waiting import copies, only_timers, timers


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
    lost, doubled = checked(at, ids, acknowledged.numbers)
    wall, busy = (_median_and_p95([each[index] for each in seconds]) for index in (0, 1))
    said = f"{kills} kills, {len(acknowledged.numbers)} answers; serving again: {busy} of work, {wall} passed"
    return Outcome("server killed", lost + missing, doubled, 0, said)


def _killed(server: Server) -> tuple[float, float]:
    time.sleep(random.uniform(0.05, 0.4))
    server.kill()
    return server.again()


def server_stopped(at: Place, cases: int, stops: int) -> Outcome:
    """Answers come while the server is asked to end and started again: what has come to it is answered."""
    ids = copies(at.units, at.pattern, cases)
    server, acknowledged = Server(at.url, at.data), Acknowledged()
    codes = set[int]()
    try:
        with acknowledged.sending(server, at, ids):
            for _ in range(stops):
                time.sleep(random.uniform(0.05, 0.4))
                codes.add(server.stop())
                server.again()
        missing = acknowledged.unsent(server, at, ids)
    finally:
        server.kill()
    lost, doubled = checked(at, ids, acknowledged.numbers)
    said = f"{stops} stops, exit codes {codes}, {len(acknowledged.numbers)} answers, {acknowledged.broken} broken off"
    lost += missing + acknowledged.broken + (codes != {0})
    return Outcome("server asked to end", lost, doubled, 0, said)


def _median_and_p95(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"{statistics.median(ordered):.2f} s (p95 {p95:.2f})"


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
        until(lambda: timers(at.units, now()) == 0)
        codes = [worker.stop() for worker in workers]
    finally:
        for worker in workers:
            worker.kill()
    lost, doubled, missed = fired(at, ids[1:])
    with at.units(reading=True) as unit:
        stopped = [each.case for each in unit.cases.incidents()]
    said = f"{kills} kills, {cases} timers, exit codes {codes}, {len(stopped)} poisoned case stopped"
    return Outcome("worker killed", lost + (stopped != [ids[0]]), doubled, missed, said)


def _spoil(units: UnitsOfWork, case: str) -> None:
    with units() as unit:
        unit.cases.step(entries_step(replace(unit.cases.get(case), snapshot="{damaged"), ()))
        unit.commit()


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
        until(lambda: timers(at.units, now()) == 0)
        alive = worker.process.poll() is None and server.process.poll() is None
    finally:
        server.kill()
        worker.kill()
    lost, doubled = checked(at, ids, acknowledged.numbers)
    said = f"{times} restarts, {len(acknowledged.numbers)} answers, processes {'stayed' if alive else 'ended'}"
    return Outcome("database restarted", lost + missing + (not alive), doubled, 0, said)
