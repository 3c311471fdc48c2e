"""What the clock does to cases: timers that fall due, reminders before a term ends, word to the controller after it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.steps import entries_step
from regdesigner.application.cases.stopping import stop_at
from regdesigner.application.ports.cases import CaseConflict, ItemKind, OpenItem
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitOfWork, UnitsOfWork
from regdesigner.domain.case import Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import EntryKind, RecordEntry

AT_ONCE = 200
"""How many items are looked up in one go."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done in one round."""

    timers: int = 0
    reminders: int = 0
    escalations: int = 0

    @property
    def steps(self) -> int:
        return self.timers + self.reminders + self.escalations

    @property
    def anything(self) -> bool:
        return bool(self.steps)


@dataclass(frozen=True)
class KeepingTime:
    """A round of the worker: any number of workers may go round at once, each thing happens once.

    A timer that fell due while nobody worked fires late, but it fires: due instants are kept, not waited for.
    """

    units: UnitsOfWork
    carrying_out: CarryingOut
    going_on: Callable[[], bool] = lambda: True
    """Whether the next thing of a round is still to be done: a worker that is told to stop does what it has begun."""
    failed: Callable[[OpenItem, Exception], None] = lambda _item, _error: None
    """Told of a timer that could not fire, whose case was stopped."""

    done: Callable[[str, str], None] = lambda _case, _why: None
    """Told of each thing that was done: the id of its case, and what it was."""

    def round(self, now: datetime) -> Kept:
        """Everything that is due by now, timers first; at most ``AT_ONCE`` of each, the rest in the next round."""
        with self.units(reading=True) as unit:
            timers = unit.cases.fallen_due(now, AT_ONCE)
            reminded, escalated = unit.cases.to_remind(now, AT_ONCE), unit.cases.to_escalate(now, AT_ONCE)
            late = unit.requests.overdue(now, AT_ONCE)
        mixed = random.sample(timers, len(timers))  # workers that go round at once seldom meet at one case
        fired = sum(self._fire(timer, now) for timer in mixed if self.going_on())
        return Kept(
            fired,
            self._told(reminded, EntryKind.REMINDED, now, lambda item: replace(item, reminded=True)),
            self._told(escalated, EntryKind.ESCALATED, now, lambda item: replace(item, escalated=True))
            + sum(self._tell_late(each, now) for each in late if self.going_on()),
        )

    def _told(
        self, items: tuple[OpenItem, ...], kind: EntryKind, now: datetime, marked: Callable[[OpenItem], OpenItem]
    ) -> int:
        return sum(self._tell(item, kind, now, marked) for item in items if self.going_on())

    def _fire(self, timer: OpenItem, now: datetime) -> bool:
        """Let a timer fire; whatever is wrong with its case stops that case, and keeps no other waiting."""
        try:
            fired = self.carrying_out.fire(timer, now)
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - becomes an incident of its case and is told
            stop_at(self.units, timer, error, now)
            self.failed(timer, error)
            return False
        if fired:
            self.done(timer.case, "timer")
        return fired

    def _tell(self, item: OpenItem, kind: EntryKind, now: datetime, marked: Callable[[OpenItem], OpenItem]) -> bool:
        """Keep that word of an item went out, and that in the record; nothing where it was done or told meanwhile."""
        with self.units() as unit:
            kept, still_open = unit.cases.get(item.case), unit.cases.item(item.case, item.item)
            if still_open is None or kept.case.condition is not Condition.RUNNING or still_open == marked(still_open):
                return False
            if kind is EntryKind.ESCALATED and _awaits_body(unit, item):
                unit.cases.mark(marked(still_open))
                unit.commit()
                return False
            entry = RecordEntry(item.case, 0, now, kind, item.element, item.item, position=item.position or "")
            try:
                unit.cases.step(entries_step(kept, (entry,)))
            except CaseConflict:
                return False
            unit.cases.mark(marked(still_open))
            unit.commit()
        self.done(item.case, kind.value)
        return True

    def _tell_late(self, late: BodyRequest, now: datetime) -> bool:
        """Keep that the answer of another body is late, and that in the record; once, whoever else goes round."""
        with self.units() as unit:
            kept, request = unit.cases.get(late.case), unit.requests.get(late.number)
            if request.escalated or not unit.requests.change(replace(request, escalated=True), answered=False):
                return False
            entry = RecordEntry(late.case, 0, now, EntryKind.ESCALATED, late.element, note=late.number)
            try:
                unit.cases.step(entries_step(kept, (entry,)))
            except CaseConflict:
                return False
            unit.commit()
        self.done(late.case, "late_answer")
        return True


def _awaits_body(unit: UnitOfWork, item: OpenItem) -> bool:
    """Whether an item waits for the answer to a request: word of that goes out by itself."""
    waiting = (each for each in unit.requests.of_case(item.case) if each.answered is None)
    return item.kind is ItemKind.WAIT and any(item.element in each.awaited for each in waiting)
