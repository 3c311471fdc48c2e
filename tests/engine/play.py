"""Playing a case by the ids of elements, as tests speak."""

from __future__ import annotations

from datetime import datetime, timedelta

from regdesigner.application.ports.engine import CaseState, HappeningKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import FieldValue
from regdesigner.domain.term import Term
from regdesigner.engine import SpiffEngine

MONDAY = datetime(2026, 1, 12, 9)


def hours_later(term: Term, start: datetime) -> datetime:
    return start + timedelta(hours=term.amount)


class Play:
    """One case of a regulation; ``now`` is moved by the test."""

    def __init__(self, regulation: Regulation, engine: SpiffEngine | None = None, **fields: FieldValue) -> None:
        self.regulation = regulation
        self.engine = engine or SpiffEngine(hours_later)
        self.now = MONDAY
        self.state: CaseState = self.engine.start(regulation, fields, self.now)

    def do(self, element: str, **fields: FieldValue) -> Play:
        item = next(item for item in self.state.items if item.element == element)
        self.state = self.engine.complete(self.regulation, self.state, item.id, fields, self.now)
        return self

    def happen(self, element: str, **fields: FieldValue) -> Play:
        wait = next(wait for wait in self.state.waits if wait.element == element)
        self.state = self.engine.signal(self.regulation, self.state, wait.id, fields, self.now)
        return self

    @property
    def items(self) -> list[str]:
        return sorted(item.element for item in self.state.items)

    @property
    def waits(self) -> list[str]:
        return sorted(wait.element for wait in self.state.waits)

    def happened(self, kind: HappeningKind) -> list[str]:
        return [each.element for each in self.state.happenings if each.kind is kind]
