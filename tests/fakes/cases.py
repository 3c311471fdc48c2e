"""Pilot cases in memory."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

from regdesigner.application.ports.cases import (
    CaseConflict,
    Incident,
    ItemKind,
    KeptCase,
    NoSuchCase,
    OpenItem,
    Step,
    Ticks,
)
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.record import EntryKind, RecordEntry


@dataclass
class KeptCases:
    """The tables."""

    cases: dict[str, KeptCase] = field(default_factory=dict)
    items: dict[tuple[str, str], OpenItem] = field(default_factory=dict)
    records: dict[str, tuple[RecordEntry, ...]] = field(default_factory=dict)
    incidents: dict[str, Incident] = field(default_factory=dict)
    numbers: dict[tuple[str, int], int] = field(default_factory=dict)

    def copy(self) -> KeptCases:
        return KeptCases(
            dict(self.cases), dict(self.items), dict(self.records), dict(self.incidents), dict(self.numbers)
        )


class CasesInMemory:
    """The port ``Cases``."""

    def __init__(self, kept: KeptCases) -> None:
        self._kept = kept

    def begin(self, step: Step) -> None:
        case = step.after.case
        if case.id in self._kept.cases or any(each.case.number == case.number for each in self._kept.cases.values()):
            raise CaseConflict(case.id)
        self._keep(step)

    def next_number(self, service: str, year: int) -> int:
        self._kept.numbers[service, year] = self._kept.numbers.get((service, year), 0) + 1
        return self._kept.numbers[service, year]

    def get(self, case_id: str) -> KeptCase:
        if case_id not in self._kept.cases:
            raise NoSuchCase(case_id)
        return self._kept.cases[case_id]

    def with_number(self, number: str) -> KeptCase:
        found = next((each for each in self._kept.cases.values() if each.case.number == number), None)
        if found is None:
            raise NoSuchCase(number)
        return found

    def id_of(self, number: str) -> str:
        return self.with_number(number).case.id

    def with_item(self, case: str, item: str) -> tuple[KeptCase, OpenItem | None]:
        kept = self.get(case) if case in self._kept.cases else self.with_number(case)
        return kept, self.item(kept.case.id, item)

    def step(self, step: Step) -> None:
        case = step.after.case
        if self.get(case.id).case.revision != case.revision - 1:
            raise CaseConflict(case.id)
        for item in step.closed:
            self._kept.items.pop((case.id, item), None)
        self._keep(step)

    def is_done(self, case_id: str, request: str) -> bool:
        return any(entry.request == request for entry in self.record(case_id))

    def items(self, case_id: str) -> tuple[OpenItem, ...]:
        own = (item for (case, _), item in self._kept.items.items() if case == case_id)
        return tuple(sorted(own, key=lambda item: (item.opened, item.item)))

    def item(self, case_id: str, item: str) -> OpenItem | None:
        return self._kept.items.get((case_id, item))

    def tasks(self, positions: Collection[tuple[str, str]], most: int = 500) -> tuple[tuple[Case, OpenItem], ...]:
        found = [each for each in self._running(ItemKind.TASK) if (each.folder, each.position) in positions]
        found.sort(key=lambda each: (each.due is None, each.due or each.opened, each.opened, each.case))
        return tuple((self.get(each.case).case, each) for each in found[:most])

    def fallen_due(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        due = [(each.due, each.case, each) for each in self._running(ItemKind.TIMER) if each.due and each.due <= now]
        return tuple(each[-1] for each in sorted(due, key=lambda each: each[:2]))[:most]

    def to_remind(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        found = [
            (each.remind, each.case, each) for each in self._running(*ItemKind) if each.remind and not each.reminded
        ]
        return tuple(each[-1] for each in sorted(found, key=lambda each: each[:2]) if each[0] <= now)[:most]

    def to_escalate(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        open_now = self._running(ItemKind.TASK, ItemKind.WAIT)
        found = [(each.due, each.case, each) for each in open_now if each.due and not each.escalated]
        return tuple(each[-1] for each in sorted(found, key=lambda each: each[:2]) if each[0] < now)[:most]

    def mark(self, item: OpenItem) -> bool:
        known = self._kept.items.get((item.case, item.item))
        if known is None:
            return False
        self._kept.items[item.case, item.item] = replace(
            known, claimed_by=item.claimed_by, reminded=item.reminded, escalated=item.escalated
        )
        return True

    def tick(self, item: OpenItem, ticked: Ticks) -> bool:
        known = self._kept.items.get((item.case, item.item))
        if known is None or known.ticked != item.ticked:
            return False
        self._kept.items[item.case, item.item] = replace(known, ticked=ticked)
        return True

    def all(self, folders: Collection[str] | None = None) -> tuple[Case, ...]:
        found = [each.case for each in self._kept.cases.values() if folders is None or each.case.folder in folders]
        return tuple(sorted(found, key=lambda case: (case.begun, case.number), reverse=True))

    def record(self, case_id: str) -> tuple[RecordEntry, ...]:
        return self._kept.records.get(case_id, ())

    def incidents(self, case_id: str | None = None) -> tuple[Incident, ...]:
        found = [each for case, each in self._kept.incidents.items() if case_id in (None, case)]
        return tuple(sorted(found, key=lambda each: (each.at, each.case)))

    def _running(self, *kinds: ItemKind) -> list[OpenItem]:
        running = (each for each in self._kept.items.values() if each.kind in kinds)
        return [each for each in running if self.get(each.case).case.condition is Condition.RUNNING]

    def _keep(self, step: Step) -> None:
        case = step.after.case
        self._kept.cases[case.id] = step.after
        self._kept.items.update({(item.case, item.item): item for item in step.opened})
        self._kept.records[case.id] = (*self.record(case.id), *step.entries)
        if step.incident is not None:
            self._kept.incidents[case.id] = step.incident
        elif case.condition is not Condition.STOPPED and any(e.kind is EntryKind.RETRIED for e in step.entries):
            self._kept.incidents.pop(case.id, None)
