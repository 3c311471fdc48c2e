"""Pilot cases in the database: a step is one change of the case's row, and stands or falls with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, tuple_, update
from sqlalchemy.exc import IntegrityError

from regdesigner.application.ports.case_overview import as_sought
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
from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.record import EntryKind, RecordEntry, read_entries
from regdesigner.domain.standard import Channel
from regdesigner.persistence import case_statements as statements
from regdesigner.persistence.case_tables import CASE_INCIDENTS, CASE_ITEMS, CASE_RECORD, CASES
from regdesigner.persistence.prepared import Prepared, at_once

_RUNNING = CASES.c.condition == Condition.RUNNING.value
CASE_COLUMNS = tuple(
    column for column in CASES.c if column.name not in ("snapshot", "document", "secret_hash", "seal", "recipient")
)
_begun = attrgetter(*statements.BEGUN_WITH[:5])
_moved = attrgetter(*statements.MOVED_ON[:6])
_went_on = attrgetter(*statements.WENT_ON[:4])
_item_columns = attrgetter(*(column.name for column in CASE_ITEMS.c))
_item_columns_beside = attrgetter(*(column.name for column in statements.ITEM_COLUMNS))
_item_as_it_is = attrgetter(*statements.ITEM_VALUES[:-2])


class SqlCases:
    """The port ``Cases``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, step: Step) -> None:
        begin = statements.begin_on(self._connection.dialect.name)
        if begin.run(self._connection, *_begun_with(step.after), *_moved_on(step.after)).rowcount != 1:
            raise CaseConflict(step.after.case.id)
        with at_once(self._connection):
            self._add(step)
        self._stop_or_go_on(step)

    def next_number(self, service: str, year: int) -> int:
        count = statements.count_on(self._connection.dialect.name)
        return int(count.rows(self._connection, service, year)[0].last)

    def get(self, case_id: str) -> KeptCase:
        row = statements.CASE.row(self._connection, case_id)
        if row is None:
            raise NoSuchCase(case_id)
        return _kept(row)

    def with_number(self, number: str) -> KeptCase:
        row = self._connection.execute(select(CASES).where(CASES.c.number == number)).one_or_none()
        if row is None:
            raise NoSuchCase(number)
        return _kept(row)

    def id_of(self, number: str) -> str:
        row = statements.ID.row(self._connection, number)
        if row is None:
            raise NoSuchCase(number)
        return str(row.id)

    def with_item(self, case: str, item: str) -> tuple[KeptCase, OpenItem | None]:
        row = statements.CASE_WITH_ITEM.row(self._connection, case, item)
        if row is None:
            raise NoSuchCase(case)
        return _kept(row), None if row.item_item is None else _item_beside(row)

    def step(self, step: Step) -> None:
        case, moved = step.after.case, None
        try:
            with at_once(self._connection):
                move, changed = _change(step)
                moved = move.run(self._connection, *changed, case.id, case.revision - 1)
                if moved.rowcount == 0:
                    raise CaseConflict(case.id)
                self._add(step)
        except IntegrityError as error:
            if moved is not None and moved.rowcount == 1:
                raise
            raise CaseConflict(case.id) from error
        if moved.rowcount != 1:
            raise CaseConflict(case.id)
        self._stop_or_go_on(step)

    def is_done(self, case_id: str, request: str) -> bool:
        return bool(statements.REQUEST.rows(self._connection, case_id, request))

    def items(self, case_id: str) -> tuple[OpenItem, ...]:
        return tuple(_item(row) for row in statements.ITEMS.rows(self._connection, case_id))

    def item(self, case_id: str, item: str) -> OpenItem | None:
        row = statements.ITEM.row(self._connection, case_id, item)
        return None if row is None else _item(row)

    def tasks(self, positions: Collection[tuple[str, str]], most: int = 500) -> tuple[tuple[Case, OpenItem], ...]:
        if not positions:
            return ()
        asked = (
            select(*CASE_COLUMNS, *statements.ITEM_COLUMNS)
            .join_from(CASE_ITEMS, CASES)
            .where(CASE_ITEMS.c.kind == ItemKind.TASK.value, _RUNNING)
            .where(tuple_(CASE_ITEMS.c.folder, CASE_ITEMS.c.position).in_(sorted(positions)))
            .order_by(CASE_ITEMS.c.due.is_(None), CASE_ITEMS.c.due, CASE_ITEMS.c.opened, CASE_ITEMS.c.case)
            .limit(most)
        )
        return tuple((case_of(row), _item_beside(row)) for row in self._connection.execute(asked))

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

    def tick(self, item: OpenItem, ticked: Ticks) -> bool:
        place = (CASE_ITEMS.c.case == item.case) & (CASE_ITEMS.c.item == item.item)
        as_seen = CASE_ITEMS.c.ticked.is_not_distinct_from(_written(item.ticked))
        changed = update(CASE_ITEMS).where(place, as_seen).values(ticked=_written(ticked))
        return self._connection.execute(changed).rowcount == 1

    def all(self, folders: Collection[str] | None = None) -> tuple[Case, ...]:
        asked = select(*CASE_COLUMNS).order_by(CASES.c.begun.desc(), CASES.c.number.desc())
        if folders is not None:
            asked = asked.where(CASES.c.folder.in_(sorted(folders)))
        return tuple(case_of(row) for row in self._connection.execute(asked))

    def record(self, case_id: str) -> tuple[RecordEntry, ...]:
        asked = select(CASE_RECORD).where(CASE_RECORD.c.case == case_id).order_by(CASE_RECORD.c.number)
        return tuple(entry for row in self._connection.execute(asked) for entry in _entries(row))

    def incidents(self, case_id: str | None = None) -> tuple[Incident, ...]:
        asked = select(CASE_INCIDENTS).order_by(CASE_INCIDENTS.c.at, CASE_INCIDENTS.c.case)
        if case_id is not None:
            asked = asked.where(CASE_INCIDENTS.c.case == case_id)
        return tuple(Incident(**row._asdict()) for row in self._connection.execute(asked))

    def _due(self, asked: Select[Any], most: int) -> tuple[OpenItem, ...]:
        return tuple(_item(row) for row in self._connection.execute(asked.limit(most)))

    def _add(self, step: Step) -> None:
        case, opened = step.after.case.id, [_item_values(item) for item in step.opened]
        closed = [(case, item) for item in step.closed]
        if len(closed) == len(opened) == 1:
            statements.FOLLOW.run(self._connection, *opened[0], *closed[0])
        else:
            statements.CLOSE.run_each(self._connection, closed)
            statements.OPEN.run_each(self._connection, opened)
        if step.entries:
            statements.RECORD.run(self._connection, *_record_values(step.entries))

    def _stop_or_go_on(self, step: Step) -> None:
        case = step.after.case
        if step.incident is not None:
            self._connection.execute(insert(CASE_INCIDENTS).values(**asdict(step.incident)))
        elif case.condition is not Condition.STOPPED and any(e.kind is EntryKind.RETRIED for e in step.entries):
            self._connection.execute(delete(CASE_INCIDENTS).where(CASE_INCIDENTS.c.case == case.id))


def _begun_with(kept: KeptCase) -> tuple[object, ...]:
    asked = kept.case.asked
    written = {**asdict(asked), "documents": list(asked.documents), "fields": dict(asked.fields)}
    return (*_begun(kept.case), written, kept.secret_hash, as_sought(asked.recipient))


def _moved_on(kept: KeptCase) -> tuple[object, ...]:
    case = kept.case
    outcome = None if case.outcome is None else case.outcome.value
    known = kept.snapshot, dict(kept.document), kept.entries, kept.seal
    return (*_moved(case), case.condition.value, outcome, *known)


def _change(step: Step) -> tuple[Prepared, tuple[object, ...]]:
    """The statement that moves a case on, with its values."""
    kept = step.after
    if step.goes_on:
        return statements.GO_ON, (*_went_on(kept.case), kept.snapshot, dict(kept.document), kept.entries, kept.seal)
    return statements.MOVE, _moved_on(kept)


def _item_values(item: OpenItem) -> tuple[object, ...]:
    return (*_item_as_it_is(item), item.kind.value, _written(item.ticked))


def _record_values(entries: Sequence[RecordEntry]) -> tuple[object, ...]:
    first, last = entries[0], entries[-1]
    request = next((entry.request for entry in entries if entry.request is not None), None)
    return first.case, first.number, request, b"\n".join(entry.content for entry in entries), last.seal


def _kept(row: Row[Any]) -> KeptCase:
    return KeptCase(case_of(row), row.snapshot, row.document, row.secret_hash, row.entries, row.seal)


def case_of(row: Row[Any]) -> Case:
    """The case that a row holds."""
    return Case(
        row.id, row.number, row.folder, row.version, row.body, _asked(row.asked), row.begun, row.arrived, row.due,
        row.still_since, Condition(row.condition), None if row.outcome is None else Outcome(row.outcome), row.ended,
        row.revision,
    )  # fmt: skip


def _asked(kept: Mapping[str, Any]) -> Asked:
    return Asked(**{**kept, "channel": Channel(kept["channel"]), "documents": tuple(kept["documents"])})


def _item(row: Row[Any]) -> OpenItem:
    return _opened(*_item_columns(row))


def _item_beside(row: Row[Any]) -> OpenItem:
    """The item in a row that holds its case too."""
    return _opened(*_item_columns_beside(row))


def _opened(case: str, item: str, element: str, kind: str, *others: Any) -> OpenItem:
    return OpenItem(case, item, element, ItemKind(kind), *(*others[:-1], _ticks(others[-1])))


def _written(ticked: Ticks) -> str | None:
    """Ticks as they are kept: duty and account of each, or nothing."""
    return " ".join(f"{duty}:{account}" for duty, account in ticked) or None


def _ticks(kept: str | None) -> Ticks:
    if not kept:
        return ()
    pairs = (each.partition(":") for each in kept.split())
    return tuple((int(duty), int(account)) for duty, _, account in pairs)


def _entries(row: Row[Any]) -> tuple[RecordEntry, ...]:
    return read_entries(row.entries.split(b"\n"), row.case, row.number, row.seal)
