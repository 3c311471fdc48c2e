"""Figures of all that runs, counted by the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from regdesigner.application.ports.cases import ItemKind
from regdesigner.application.ports.figures import RunningFigures
from regdesigner.domain.case import Condition
from regdesigner.persistence.case_tables import CASE_INCIDENTS, CASE_ITEMS, CASES


class SqlFigures:
    """The port ``Figures``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def running(self, now: datetime) -> RunningFigures:
        by_condition = select(CASES.c.condition, func.count()).group_by(CASES.c.condition)
        found = {Condition(name): count for name, count in self._connection.execute(by_condition)}
        ticks = or_(CASES.c.still_since.is_(None), CASES.c.still_since > CASES.c.due)
        timers = CASE_ITEMS.c.kind == ItemKind.TIMER.value
        running = select(func.count()).select_from(CASE_ITEMS.join(CASES)).where(CASES.c.condition == "running")
        return RunningFigures(
            {each: found.get(each, 0) for each in Condition},
            self._count(select(func.count()).where(CASES.c.ended.is_(None), CASES.c.due < now, ticks)),
            self._count(select(func.count()).where(CASE_ITEMS.c.kind == ItemKind.TASK.value)),
            self._count(select(func.count()).where(timers)),
            self._count(running.where(timers, CASE_ITEMS.c.due < now)),
            self._count(select(func.count()).select_from(CASE_INCIDENTS)),
            self._count(select(func.coalesce(func.sum(CASES.c.revision), 0))),
        )

    def _count(self, asked: Select[Any]) -> int:
        return int(self._connection.execute(asked).scalar_one())
