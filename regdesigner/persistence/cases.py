"""Pilot cases in the database: a step is one change of the case's row, and stands or falls with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from regdesigner.application.ports.cases import CaseConflict, Incident, ItemKind, KeptCase, NoSuchCase, OpenItem, Step
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.record import EntryKind, RecordEntry
from regdesigner.domain.standard import Channel
from regdesigner.persistence import case_statements as statements
from regdesigner.persistence.case_tables import CASE_ENTRIES, CASE_INCIDENTS, CASE_ITEMS, CASE_SERIES, CASES

_RUNNING = CASES.c.condition == Condition.RUNNING.value
_ITEM = (
    "case",
    "item",
    "element",
    "folder",
    "position",
    "opened",
    "due",
    "remind",
    "claimed_by",
    "reminded",
    "escalated",
)
_CASE_COLUMNS = tuple(
    column for column in CASES.c if column.name not in ("snapshot", "document", "secret_hash", "seal")
)
_BEGUN_WITH = ("number", "folder", "body", "begun")
_MOVED_ON = ("version", "arrived", "due", "still_since", "ended", "revision")
_ENTRY = tuple(column.name for column in CASE_ENTRIES.c)


class SqlCases:
    """The port ``Cases``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, step: Step) -> None:
        try:
            with self._connection.begin_nested():
                self._connection.execute(
                    statements.BEGIN, {**_begun_with(step.after), **_moved_on(step.after), "id": step.after.case.id}
                )
        except IntegrityError as error:
            raise CaseConflict(step.after.case.id) from error
        self._add(step)

    def next_number(self, service: str, year: int) -> int:
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        first = dialect.insert(CASE_SERIES).values(service=service, year=year, last=1)
        counted = first.on_conflict_do_update(
            index_elements=[CASE_SERIES.c.service, CASE_SERIES.c.year], set_={"last": CASE_SERIES.c.last + 1}
        )
        number: int = self._connection.execute(counted.returning(CASE_SERIES.c.last)).scalar_one()
        return number

    def get(self, case_id: str) -> KeptCase:
        row = self._connection.execute(statements.CASE, {"of_case": case_id}).one_or_none()
        if row is None:
            raise NoSuchCase(case_id)
        return _kept(row)

    def with_number(self, number: str) -> KeptCase:
        row = self._connection.execute(select(CASES).where(CASES.c.number == number)).one_or_none()
        if row is None:
            raise NoSuchCase(number)
        return _kept(row)

    def id_of(self, number: str) -> str:
        found = self._connection.execute(statements.ID, {"with_number": number}).scalar_one_or_none()
        if found is None:
            raise NoSuchCase(number)
        return str(found)

    def with_item(self, case_id: str, item: str) -> tuple[KeptCase, OpenItem | None]:
        asked = self._connection.execute(statements.CASE_WITH_ITEM, {"of_case": case_id, "of_item": item})
        row = asked.one_or_none()
        if row is None:
            raise NoSuchCase(case_id)
        return _kept(row), None if row.item_item is None else _item(row, "item_")

    def step(self, step: Step) -> None:
        case = step.after.case
        before = {"of_case": case.id, "revision_before": case.revision - 1}
        if self._connection.execute(statements.MOVE, {**before, **_moved_on(step.after)}).rowcount != 1:
            raise CaseConflict(case.id)
        if step.closed:
            self._connection.execute(statements.CLOSE, {"of_case": case.id, "closed": list(step.closed)})
        self._add(step)

    def is_done(self, case_id: str, request: str) -> bool:
        asked = {"of_case": case_id, "with_request": request}
        return self._connection.execute(statements.REQUEST, asked).first() is not None

    def items(self, case_id: str) -> tuple[OpenItem, ...]:
        return tuple(_item(row) for row in self._connection.execute(statements.ITEMS, {"of_case": case_id}))

    def item(self, case_id: str, item: str) -> OpenItem | None:
        asked = self._connection.execute(statements.ITEM, {"of_case": case_id, "of_item": item})
        row = asked.one_or_none()
        return None if row is None else _item(row)

    def tasks(self, positions: Collection[tuple[str, str]], most: int = 500) -> tuple[tuple[Case, OpenItem], ...]:
        if not positions:
            return ()
        asked = (
            select(*_CASE_COLUMNS, *statements.ITEM_COLUMNS)
            .join_from(CASE_ITEMS, CASES)
            .where(CASE_ITEMS.c.kind == ItemKind.TASK.value, _RUNNING)
            .where(tuple_(CASE_ITEMS.c.folder, CASE_ITEMS.c.position).in_(sorted(positions)))
            .order_by(CASE_ITEMS.c.due.is_(None), CASE_ITEMS.c.due, CASE_ITEMS.c.opened, CASE_ITEMS.c.case)
            .limit(most)
        )
        return tuple((_case(row), _item(row, "item_")) for row in self._connection.execute(asked))

    def fallen_due(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        asked = (
            select(CASE_ITEMS).join_from(CASE_ITEMS, CASES).where(_RUNNING, CASE_ITEMS.c.kind == ItemKind.TIMER.value)
        )
        return self._due(asked.where(CASE_ITEMS.c.due <= now).order_by(CASE_ITEMS.c.due, CASE_ITEMS.c.case), most)

    def to_remind(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        asked = select(CASE_ITEMS).join_from(CASE_ITEMS, CASES).where(_RUNNING, CASE_ITEMS.c.reminded.is_(False))
        return self._due(asked.where(CASE_ITEMS.c.remind <= now).order_by(CASE_ITEMS.c.remind, CASE_ITEMS.c.case), most)

    def to_escalate(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        asked = select(CASE_ITEMS).join_from(CASE_ITEMS, CASES).where(_RUNNING, CASE_ITEMS.c.escalated.is_(False))
        overdue = asked.where(CASE_ITEMS.c.kind != ItemKind.TIMER.value, CASE_ITEMS.c.due < now)
        return self._due(overdue.order_by(CASE_ITEMS.c.due, CASE_ITEMS.c.case), most)

    def mark(self, item: OpenItem) -> bool:
        place = (CASE_ITEMS.c.case == item.case) & (CASE_ITEMS.c.item == item.item)
        values = {name: getattr(item, name) for name in ("claimed_by", "reminded", "escalated")}
        return self._connection.execute(update(CASE_ITEMS).where(place).values(**values)).rowcount == 1

    def all(self, folders: Collection[str] | None = None) -> tuple[Case, ...]:
        asked = select(*_CASE_COLUMNS).order_by(CASES.c.begun.desc(), CASES.c.number.desc())
        if folders is not None:
            asked = asked.where(CASES.c.folder.in_(sorted(folders)))
        return tuple(_case(row) for row in self._connection.execute(asked))

    def record(self, case_id: str) -> tuple[RecordEntry, ...]:
        asked = select(CASE_ENTRIES).where(CASE_ENTRIES.c.case == case_id).order_by(CASE_ENTRIES.c.number)
        return tuple(_entry(row._asdict()) for row in self._connection.execute(asked))

    def incidents(self, case_id: str | None = None) -> tuple[Incident, ...]:
        asked = select(CASE_INCIDENTS).order_by(CASE_INCIDENTS.c.at, CASE_INCIDENTS.c.case)
        if case_id is not None:
            asked = asked.where(CASE_INCIDENTS.c.case == case_id)
        return tuple(Incident(**row._asdict()) for row in self._connection.execute(asked))

    def _due(self, asked: Select[Any], most: int) -> tuple[OpenItem, ...]:
        return tuple(_item(row) for row in self._connection.execute(asked.limit(most)))

    def _add(self, step: Step) -> None:
        if step.opened:
            self._connection.execute(statements.OPEN, [_item_row(item) for item in step.opened])
        if step.entries:
            self._connection.execute(statements.RECORD, [_entry_row(entry) for entry in step.entries])
        case = step.after.case
        if step.incident is not None:
            self._connection.execute(insert(CASE_INCIDENTS).values(**asdict(step.incident)))
        elif case.condition is not Condition.STOPPED and any(e.kind is EntryKind.RETRIED for e in step.entries):
            self._connection.execute(delete(CASE_INCIDENTS).where(CASE_INCIDENTS.c.case == case.id))


def _begun_with(kept: KeptCase) -> dict[str, object]:
    """What is kept of a case at its beginning and never changes."""
    asked = kept.case.asked
    written = {**asdict(asked), "documents": list(asked.documents), "fields": dict(asked.fields)}
    return {**_named(kept.case, _BEGUN_WITH), "asked": written, "secret_hash": kept.secret_hash}


def _moved_on(kept: KeptCase) -> dict[str, object]:
    """What any step may change."""
    case = kept.case
    return {
        **_named(case, _MOVED_ON),
        "condition": case.condition.value,
        "outcome": None if case.outcome is None else case.outcome.value,
        **_named(kept, ("snapshot", "entries", "seal")),
        "document": dict(kept.document),
    }


def _item_row(item: OpenItem) -> dict[str, object]:
    return {**_named(item, _ITEM), "kind": item.kind.value}


def _entry_row(entry: RecordEntry) -> dict[str, object]:
    return {**_named(entry, _ENTRY), "kind": entry.kind.value, "fields": dict(entry.fields)}


def _named(value: object, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(value, name) for name in names}


def _kept(row: Row[Any]) -> KeptCase:
    return KeptCase(_case(row), row.snapshot, row.document, row.secret_hash, row.entries, row.seal)


def _case(row: Row[Any]) -> Case:
    asked = row.asked
    return Case(
        **{"id": row.id, **_named(row, _BEGUN_WITH), **_named(row, _MOVED_ON)},
        asked=Asked(**{**asked, "channel": Channel(asked["channel"]), "documents": tuple(asked["documents"])}),
        condition=Condition(row.condition),
        outcome=None if row.outcome is None else Outcome(row.outcome),
    )


def _item(row: Row[Any], prefix: str = "") -> OpenItem:
    values = {name: getattr(row, prefix + name) for name in _ITEM}
    return OpenItem(**values, kind=ItemKind(getattr(row, f"{prefix}kind")))


def _entry(row: Mapping[str, Any]) -> RecordEntry:
    return RecordEntry(**{**row, "kind": EntryKind(row["kind"])})
