"""Timers: the clock that jumps, and very many that fall due at once."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from regdesigner.application.cases.keeping_time import KeepingTime
from regdesigner.domain.case import Condition
from tests.soak.places import Outcome, Place, fired, now, until
from tests.soak.processes import Worker
from tests.soak.waiting import copies, only_timers, timers


def clock_jumps(at: Place, cases: int) -> Outcome:
    """The clock goes forth and back by days while four workers go round."""
    ids = copies(at.units, only_timers(at.pattern), cases)
    keeping, today = KeepingTime(at.units, at.carrying), now()
    jumps = [today + timedelta(days=random.randint(-60, 60)) for _ in range(40)]
    with ThreadPoolExecutor(4) as workers:
        list(workers.map(keeping.round, [*jumps, *(today for _ in range(4 + cases // 50))]))
    lost, doubled, missed = fired(at, ids)
    return Outcome("clock jumps", lost, doubled, missed, f"{len(jumps)} jumps, {cases} timers")


def many_timers(at: Place, cases: int, workers: int = 1) -> Outcome:
    """Very many timers fall due at once."""
    ids = copies(at.units, only_timers(at.pattern), cases)
    started = [Worker(at.url, at.data) for _ in range(workers)]
    try:
        seconds = until(lambda: timers(at.units, now()) == 0)
    finally:
        for worker in started:
            worker.kill()
    lost, doubled, missed = fired(at, ids)
    with at.units(reading=True) as unit:
        lost += sum(unit.cases.get(case).case.condition is not Condition.RUNNING for case in ids)
    said = f"{cases} timers due at once, {workers} worker: {seconds:.1f} s, {cases / seconds:.0f} a second"
    return Outcome("timers due at once", lost, doubled, missed, said)
