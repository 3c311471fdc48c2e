"""The overview of pilot cases, counted and filtered by the database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, time, timedelta

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, and_, extract, func, literal, or_, select

from regdesigner.application.ports.case_overview import Load, Sought
from regdesigner.application.ports.cases import ItemKind
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.standing import OF_OUTCOME, Standing
from regdesigner.persistence.case_tables import BODY_REQUESTS, CASE_ITEMS, CASES
from regdesigner.persistence.cases import CASE_COLUMNS, case_of
from regdesigner.persistence.pilots import request_of

_EPOCH = datetime(1970, 1, 1)
_ENDED = CASES.c.condition == Condition.ENDED.value
_NOT_ENDED = CASES.c.condition != Condition.ENDED.value
_RUNNING = CASES.c.condition == Condition.RUNNING.value
_OPEN_TASK = CASE_ITEMS.c.kind == ItemKind.TASK.value


class SqlCaseOverview:
    """The port ``CaseOverview``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cases(self, body: str | None, sought: Sought, now: datetime, first: int, most: int) -> tuple[Case, ...]:
        newest = (CASES.c.begun.desc(), CASES.c.number.desc())
        chosen = select(CASES.c.id).where(*_asked_for(body, sought, now)).order_by(*newest)
        asked = select(*CASE_COLUMNS).where(CASES.c.id.in_(chosen.limit(most).offset(first))).order_by(*newest)
        return tuple(case_of(row) for row in self._connection.execute(asked))

    def count(self, body: str | None, sought: Sought, now: datetime) -> int:
        asked = select(func.count()).select_from(CASES).where(*_asked_for(body, sought, now))
        return int(self._connection.execute(asked).scalar_one())

    def figures(self, body: str | None, sought: Sought, now: datetime) -> Mapping[Standing, int]:
        counted = [func.count().filter(_standing(each, now)) for each in Standing]
        row = self._connection.execute(select(*counted).select_from(CASES).where(*_within(body, sought))).one()
        return dict(zip(Standing, row, strict=True))

    def load(self, body: str | None, sought: Sought, now: datetime) -> tuple[Load, ...]:
        place = CASE_ITEMS.c.folder, CASE_ITEMS.c.position
        asked = (
            select(*place, func.max(CASES.c.version), func.count(), func.count().filter(CASE_ITEMS.c.due < now))
            .join_from(CASE_ITEMS, CASES)
            .where(_OPEN_TASK, _RUNNING, *_within(body, sought))
            .group_by(*place)
        )
        found = (
            Load(folder, version, position or "", tasks, late)
            for folder, position, version, tasks, late in self._connection.execute(asked)
        )
        return tuple(sorted(found, key=lambda each: (-each.tasks, each.folder, each.position)))

    def late_answers(
        self, body: str | None, sought: Sought, now: datetime, first: int, most: int, *, came: bool
    ) -> tuple[BodyRequest, ...]:
        columns = BODY_REQUESTS.c
        order = (columns.answered.desc(), columns.number) if came else (columns.due, columns.number)
        asked = select(BODY_REQUESTS).join_from(BODY_REQUESTS, CASES).where(*_late(body, sought, now, came=came))
        found = self._connection.execute(asked.order_by(*order).limit(most).offset(first))
        return tuple(request_of(row) for row in found)

    def late_count(self, body: str | None, sought: Sought, now: datetime, *, came: bool) -> int:
        asked = select(func.count()).join_from(BODY_REQUESTS, CASES).where(*_late(body, sought, now, came=came))
        return int(self._connection.execute(asked).scalar_one())

    def folders(self, body: str | None) -> tuple[tuple[str, int], ...]:
        known = select(CASES.c.folder).distinct().subquery()
        newest = (
            select(CASES.c.version)
            .where(CASES.c.folder == known.c.folder, *_own(body))
            .order_by(CASES.c.begun.desc(), CASES.c.version.desc())
            .limit(1)
            .scalar_subquery()
        )
        found = self._connection.execute(select(known.c.folder, newest).order_by(known.c.folder))
        return tuple((folder, version) for folder, version in found if version is not None)

    def numbers(self, cases: Collection[str]) -> Mapping[str, str]:
        asked = select(CASES.c.id, CASES.c.number).where(CASES.c.id.in_(sorted(set(cases))))
        return {row.id: row.number for row in self._connection.execute(asked)}


def _own(body: str | None) -> list[ColumnElement[bool]]:
    return [] if body is None else [CASES.c.body == body]


def _within(body: str | None, sought: Sought) -> list[ColumnElement[bool]]:
    """The cases of the services and days asked for, by number or name."""
    found = _own(body)
    if sought.folder:
        found.append(CASES.c.folder == sought.folder)
    if sought.first is not None:
        found.append(CASES.c.begun >= datetime.combine(sought.first, time.min))
    if sought.last is not None:
        found.append(CASES.c.begun < datetime.combine(sought.last, time.min) + timedelta(days=1))
    if sought.number.strip():
        found.append(CASES.c.id.in_(_found_by(sought)))
    return found


def _found_by(sought: Sought) -> Select[tuple[str]]:
    """By part of the number or of the recipient's name: read from their index alone, rows of cases are long."""
    cases = CASES.alias("sought")
    in_number = func.lower(cases.c.number).contains(sought.number.strip().lower(), autoescape=True)
    in_name = (cases.c.recipient.contains(each, autoescape=True) for each in sought.words)
    return select(cases.c.id).where(or_(in_number, and_(*in_name)))


def _asked_for(body: str | None, sought: Sought, now: datetime) -> list[ColumnElement[bool]]:
    found = _within(body, sought)
    if sought.standing is not None:
        found.append(_standing(sought.standing, now))
    if sought.position:
        found += [_RUNNING, CASES.c.id.in_(_with_task_in(sought.position))]
    return found


def _late(body: str | None, sought: Sought, now: datetime, *, came: bool) -> list[ColumnElement[bool]]:
    """Requests that were answered too late, or that cases wait for too long; beside their cases."""
    columns = BODY_REQUESTS.c
    if came:
        return [*_within(body, sought), columns.answered > columns.due]
    return [*_within(body, sought), columns.answered.is_(None), columns.due < now, _NOT_ENDED]


def _with_task_in(position: str) -> Select[tuple[str]]:
    folder, _, lane = position.partition(":")
    of_lane = CASE_ITEMS.c.position == lane if lane else CASE_ITEMS.c.position.is_(None)
    return select(CASE_ITEMS.c.case).where(_OPEN_TASK, CASE_ITEMS.c.folder == folder, of_lane)


def _standing(standing: Standing, now: datetime) -> ColumnElement[bool]:
    """Says in the words of the database what ``regdesigner.domain.standing.standings`` says of one case."""
    match standing:
        case Standing.RUNNING:
            return _RUNNING
        case Standing.STOPPED:
            return CASES.c.condition == Condition.STOPPED.value
        case Standing.ENDED:
            return _ENDED
        case Standing.STILL:
            return and_(_NOT_ENDED, CASES.c.still_since.is_not(None))
        case Standing.OVERDUE:
            ticks = or_(CASES.c.still_since.is_(None), CASES.c.still_since > CASES.c.due)
            return and_(or_(CASES.c.ended > CASES.c.due, and_(CASES.c.ended.is_(None), CASES.c.due < now)), ticks)
        case Standing.AT_RISK:
            return and_(_NOT_ENDED, CASES.c.still_since.is_(None), CASES.c.due >= now, _runs_short(now))
        case Standing.OTHER:
            return and_(_ENDED, CASES.c.outcome.is_(None))
        case Standing.RESULT | Standing.REFUSAL_OF_DOCUMENTS | Standing.REFUSAL_OF_SERVICE:
            outcome = next(each for each, own in OF_OUTCOME.items() if own is standing)
            return and_(_ENDED, CASES.c.outcome == outcome.value)


def _runs_short(now: datetime) -> ColumnElement[bool]:
    """Three quarters of the term are gone: due - (due - begun) / 4 <= now, without fractions."""
    begun = func.coalesce(CASES.c.arrived, CASES.c.begun)
    seconds = literal(4 * int((now - _EPOCH).total_seconds()), BigInteger)
    return and_(begun < CASES.c.due, 3 * extract("epoch", CASES.c.due) + extract("epoch", begun) <= seconds)
