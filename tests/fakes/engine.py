"""An engine that carries out stages: all items of a stage are open together, and the next opens when all are done."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from regdesigner.application.ports.engine import (
    CaseState,
    FieldsRefused,
    Happening,
    HappeningKind,
    Problem,
    Wait,
    WorkItem,
)
from regdesigner.domain.flow import EventKind, NodeKind, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers


def work(element: str, *fields: TaskField) -> WorkItem:
    return WorkItem(f"item-{element}", element, NodeKind.USER_TASK, None, fields)


def wait(
    element: str, due: datetime | None = None, *, host: str | None = None, kind: EventKind = EventKind.MESSAGE
) -> Wait:
    return Wait(f"wait-{element}", element, kind, due, host, interrupting=True, lane=None, fields=())


class StagedEngine:
    """``stages`` in order; the case ends behind the last, at ``end``, with ``outcome``."""

    def __init__(
        self, *stages: Iterable[WorkItem | Wait], end: str = "end", outcome: Outcome | None = Outcome.RESULT
    ) -> None:
        self._stages = [tuple(stage) for stage in stages]
        self._end = end
        self._outcome = outcome
        self.given: list[tuple[str, Answers, datetime]] = []
        """Each step: the element, its fields, the instant."""
        self.begun: str | None = None
        """Where the last case was to begin."""

    def start(self, regulation: Regulation, fields: Answers, now: datetime, start: str | None = None) -> CaseState:
        self.begun = start
        self.given.append(("start", fields, now))
        return self._state(0, (), fields, ())

    def complete(
        self, regulation: Regulation, state: CaseState, item_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        return self._step(state, item_id, fields, now, HappeningKind.COMPLETED)

    def signal(
        self, regulation: Regulation, state: CaseState, wait_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        return self._step(state, wait_id, fields, now, HappeningKind.EVENT)

    def restore(self, regulation: Regulation, snapshot: str, document: Answers) -> CaseState:
        stage, done = json.loads(snapshot)
        return self._state(stage, tuple(done), document, ())

    def check(self, regulation: Regulation, element: str, fields: Answers) -> None:
        """Whatever comes is taken."""

    def due_waits(self, state: CaseState, now: datetime) -> tuple[Wait, ...]:
        return tuple(each for each in state.waits if each.due is not None and each.due <= now)

    def _step(self, state: CaseState, item_id: str, fields: Answers, now: datetime, kind: HappeningKind) -> CaseState:
        stage, done = json.loads(state.snapshot)
        item = next(each for each in self._stages[stage] if each.id == item_id)
        missing = [each.name for each in item.fields if each.required and each.name not in fields]
        if missing:
            raise FieldsRefused(Problem("engine-field-missing", item.element, {"field": missing[0]}))
        self.given.append((item.element, fields, now))
        document = {**state.document, **fields}
        happened = (Happening(kind, item.element, item.id),)
        done = (*done, item_id)
        if len(done) < len(self._stages[stage]):
            return self._state(stage, done, document, happened)
        return self._state(stage + 1, (), document, happened)

    def _state(
        self, stage: int, done: tuple[str, ...], document: Answers, happened: tuple[Happening, ...]
    ) -> CaseState:
        snapshot = json.dumps([stage, done])
        if stage == len(self._stages):
            ends = tuple(Happening(kind, self._end, "end") for kind in (HappeningKind.ENTERED, HappeningKind.ENDED))
            return CaseState(snapshot, document, (), (), (*happened, *ends), True, self._outcome, self._end)
        open_now = [each for each in self._stages[stage] if each.id not in done]
        if not done:
            happened = (*happened, *(Happening(HappeningKind.ENTERED, each.element, each.id) for each in open_now))
        items = tuple(each for each in open_now if isinstance(each, WorkItem))
        waits = tuple(each for each in open_now if isinstance(each, Wait))
        return CaseState(snapshot, document, items, waits, happened)
