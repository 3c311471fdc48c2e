"""Moving a running case to a newer version of its regulation: looked at first, refused with reasons, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.cases.seeing import numbered_case
from regdesigner.application.cases.steps import Course, entries_step, opened_item
from regdesigner.application.ports.cases import ItemKind, KeptCase, OpenItem
from regdesigner.application.ports.engine import CaseState, Engine, EngineError, Wait, WorkItem
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import NoSuchVersion, Version
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.standard import Channel
from regdesigner.domain.standing_still import due_after_rest

FROM, TO = "from_version", "to_version"


@dataclass(frozen=True, slots=True)
class Remark:
    """A reason against moving, or something to know about it: a message, and the element or field it speaks of."""

    message: str
    element: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class MovedItem:
    """Something open before and after."""

    before: OpenItem
    after: OpenItem

    @property
    def changed(self) -> bool:
        return (self.before.due, self.before.position) != (self.after.due, self.after.position)


@dataclass(frozen=True)
class MovePreview:
    """What moving would do: nothing where ``obstacles`` stand against it; ``warnings`` do not stand against it."""

    case: Case
    version: int
    old: RegulationFolder
    new: RegulationFolder
    items: tuple[MovedItem, ...]
    due: datetime | None
    obstacles: tuple[Remark, ...]
    warnings: tuple[Remark, ...]

    @property
    def may(self) -> bool:
        return not self.obstacles


class MoveRefused(Refused):
    """A case that cannot go on by the other version: ``obstacles`` says why."""

    def __init__(self, case: Case, version: int, obstacles: tuple[Remark, ...]) -> None:
        super().__init__("refused-move", case=case.number, version=version, reasons=len(obstacles))
        self.obstacles = obstacles


@dataclass(frozen=True)
class MovingCases:
    """Use cases of those who run pilots, on running and stopped cases of their own body."""

    units: UnitsOfWork
    carrying_out: CarryingOut

    def versions(self, account: Account, number: str, now: datetime) -> tuple[Version, ...]:
        """The versions to which a case may be moved: those after its own, the newest first."""
        with self.units(reading=True) as unit:
            case = _movable(unit, account, number, now).case
            found = unit.library.versions(case.folder)
        return tuple(sorted((each for each in found if each.number > case.version), key=lambda each: -each.number))

    def preview(self, account: Account, number: str, version: int, now: datetime) -> MovePreview:
        """What would happen; raises ``NoSuchVersion``, ``UnreadableInput``, ``Refused`` for a case that has ended."""
        with self.units(reading=True) as unit:
            kept = _movable(unit, account, number, now)
            return self._preview(unit, kept, version)

    def move(self, account: Account, number: str, version: int, now: datetime, request: str) -> Case:
        """Let the case go on by another version; raises ``MoveRefused``, and ``CaseConflict`` where it moved on."""
        with self.units() as unit:
            kept = numbered_case(unit, account, number, now)
            if unit.cases.is_done(kept.case.id, request):
                return kept.case
            kept = _movable(unit, account, number, now)
            seen = self._preview(unit, kept, version)
            if seen.obstacles:
                raise MoveRefused(kept.case, version, seen.obstacles)
            entry = RecordEntry(
                kept.case.id, 0, now, EntryKind.MOVED, account=account.id, person=account.name,
                fields={FROM: kept.case.version, TO: version}, request=request,
            )  # fmt: skip
            step = entries_step(kept, (entry,), version=version, due=seen.due)
            changed = tuple(each for each in seen.items if each.changed)
            step = replace(
                step, closed=tuple(each.before.item for each in changed), opened=tuple(each.after for each in changed)
            )
            unit.cases.step(step)
            unit.commit()
        return step.after.case

    def _preview(self, unit: UnitOfWork, kept: KeptCase, version: int) -> MovePreview:
        case = kept.case
        if version <= case.version:
            raise Refused("refused-move-older", case=case.number, version=case.version)
        if version not in {each.number for each in unit.library.versions(case.folder)}:
            raise NoSuchVersion(case.folder, version)
        old, engine, _due = self.carrying_out.loaded(case.folder, case.version)
        new, other, due = self.carrying_out.loaded(case.folder, version)
        before, record = engine.restore(old.regulation, kept.snapshot, kept.document), unit.cases.record(case.id)
        obstacles = tuple(_obstacles(before, old, new)) or tuple(_unfit(kept, before, other, new))
        course = Course(new, due)
        opened = () if obstacles else unit.cases.items(case.id)
        items = tuple(_moved(each, before, case, course) for each in opened)
        total = case.due if obstacles else _total(case, record, Course(old, _due), course)
        warnings = () if obstacles else tuple(_warnings(before, kept, record, old, new))
        return MovePreview(case, version, old, new, items, total, obstacles, warnings)


def _movable(unit: UnitOfWork, account: Account, number: str, now: datetime) -> KeptCase:
    kept = numbered_case(unit, account, number, now)
    if not account.may(Permission.RUN_PILOTS) or not account.belongs_to(kept.case.body):
        raise NotPermitted
    if kept.case.condition is Condition.ENDED:
        raise Refused("refused-case-ended", case=kept.case.number)
    return kept


def _open(state: CaseState) -> tuple[WorkItem | Wait, ...]:
    return (*state.items, *state.waits)


def _obstacles(before: CaseState, old: RegulationFolder, new: RegulationFolder) -> Iterator[Remark]:
    """What is open now and is not there, or is something else."""
    for each in _open(before):
        was, will = old.regulation.flow.by_id[each.element], new.regulation.flow.by_id.get(each.element)
        if will is None:
            yield Remark("web-cases-move-missing", each.element)
        elif (was.kind, was.event, was.loop is None) != (will.kind, will.event, will.loop is None):
            yield Remark("web-cases-move-other-kind", each.element)
        elif was.parent != will.parent or was.attached_to != will.attached_to:
            yield Remark("web-cases-move-elsewhere", each.element)


def _unfit(kept: KeptCase, before: CaseState, engine: Engine, new: RegulationFolder) -> Iterator[Remark]:
    """Whether the state as it is kept can go on by the other version, with the same things open."""
    try:
        after = engine.restore(new.regulation, kept.snapshot, kept.document)
    except EngineError:
        yield Remark("web-cases-move-unfit")
        return
    if {each.id: each.element for each in _open(after)} != {each.id: each.element for each in _open(before)}:
        yield Remark("web-cases-move-unfit")


def _warnings(
    before: CaseState, kept: KeptCase, record: tuple[RecordEntry, ...], old: RegulationFolder, new: RegulationFolder
) -> Iterator[Remark]:
    """Events that would not begin any more at what is open, and fields that nobody would be asked for any more."""
    for element in dict.fromkeys(each.element for each in before.items):
        known = {each.id for each in old.regulation.flow.boundary_events.get(element, ())}
        for event in new.regulation.flow.boundary_events.get(element, ()):
            if event.id not in known:
                yield Remark("web-cases-move-event", event.id)
    passed = {each.element for each in record if each.kind is EntryKind.COMPLETED}
    for node in new.regulation.flow.nodes:
        for field in node.fields if node.id in passed else ():
            if field.required and field.name not in kept.document:
                yield Remark("web-cases-move-field", node.id, field.name)


def _moved(opened: OpenItem, before: CaseState, case: Case, course: Course) -> MovedItem:
    """An open item as it would be: by the term and in the position of the other version."""
    told = next((each for each in _open(before) if each.id == opened.item), None)
    node = course.folder.regulation.flow.by_id[opened.element]
    if told is None or opened.kind is ItemKind.TIMER:
        return MovedItem(opened, replace(opened, position=node.lane))
    fresh = opened_item(replace(told, lane=node.lane), case, opened.opened, course)
    same = fresh.due == opened.due
    after = replace(
        fresh,
        claimed_by=opened.claimed_by if fresh.position == opened.position else None,
        reminded=opened.reminded and same,
        escalated=opened.escalated and same,
    )
    return MovedItem(opened, after)


def _total(case: Case, record: tuple[RecordEntry, ...], old: Course, new: Course) -> datetime | None:
    """The end of the total term by the other version, the times when the clock stood still taken out."""
    if case.arrived is None or old.total == new.total:
        return case.due
    if new.total is None:
        return None
    due = new.due(new.total, case.arrived, electronic=case.asked.channel is Channel.ELECTRONIC)
    conventions, since = new.folder.known_form.conventions, None
    for entry in record:
        if entry.kind is EntryKind.CLOCK_STOPPED:
            since = entry.at
        elif entry.kind is EntryKind.CLOCK_RUNS and since is not None:
            due = due_after_rest(new.total, due, since, entry.at, new.folder.calendar, conventions)
            since = None
    return due
