"""Figures of what is kept in memory."""

from __future__ import annotations

from datetime import datetime

from regdesigner.application.ports.cases import ItemKind
from regdesigner.application.ports.figures import RunningFigures
from regdesigner.domain.case import Condition
from tests.fakes.cases import KeptCases


class FiguresInMemory:
    """The port ``Figures``."""

    def __init__(self, kept: KeptCases) -> None:
        self._kept = kept

    def running(self, now: datetime) -> RunningFigures:
        cases = {each.case.id: each.case for each in self._kept.cases.values()}
        items = list(self._kept.items.values())
        timers = [item for item in items if item.kind is ItemKind.TIMER]
        late = [item for item in timers if item.due is not None and item.due < now]
        return RunningFigures(
            {each: sum(case.condition is each for case in cases.values()) for each in Condition},
            sum(case.overdue(now) for case in cases.values() if case.ended is None),
            sum(item.kind is ItemKind.TASK for item in items),
            len(timers),
            sum(cases[item.case].condition is Condition.RUNNING for item in late),
            len(self._kept.incidents),
            sum(case.revision for case in cases.values()),
        )
