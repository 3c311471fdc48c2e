"""The presence of a process among others: it says that it lives, and ends what the dead have left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from regdesigner.application.ports.processes import Process
from regdesigner.application.ports.unit_of_work import UnitsOfWork

SILENT = timedelta(minutes=3)
"""Who has not said for so long that it lives is dead."""
BROKEN_OFF = "job-broken-off"


@dataclass(frozen=True)
class Presence:
    """One process among those on the same database; ``gone`` tells those of which the machine knows that they ended."""

    units: UnitsOfWork
    process: Process
    gone: Callable[[Process], bool]

    def tell(self, now: datetime, rounds: int = 0, steps: int = 0) -> None:
        """Say that this process lives, and fail the long work of those that do not."""
        with self.units() as unit:
            unit.processes.keep(replace(self.process, seen=now, rounds=rounds, steps=steps))
            known = unit.processes.all()
            dead = [each.token for each in known if self._is_dead(each, now)]
            if dead:
                unit.processes.forget(dead)
            unit.jobs.fail_running(now, BROKEN_OFF, {each.token for each in known} - set(dead))
            unit.commit()

    def leave(self) -> None:
        """Say that this process ends of its own will."""
        with self.units() as unit:
            unit.processes.forget((self.process.token,))
            unit.commit()

    def _is_dead(self, other: Process, now: datetime) -> bool:
        if other.token == self.process.token:
            return False
        return other.seen < now - SILENT or self.gone(other)
