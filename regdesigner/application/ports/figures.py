"""Figures of all that runs, for those who keep the application running: numbers only, nothing of any case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesigner.domain.case import Condition


@dataclass(frozen=True, slots=True)
class RunningFigures:
    """``cases`` by how they stand; ``overdue`` of those that have not ended; ``late``: timers that ought to have fired.

    ``steps`` counts those that all cases have taken so far.
    """

    cases: Mapping[Condition, int]
    overdue: int
    tasks: int
    timers: int
    late: int
    incidents: int
    steps: int


class Figures(Protocol):
    def running(self, now: datetime) -> RunningFigures: ...
