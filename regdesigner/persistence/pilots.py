"""Pilots, positions and requests to other bodies in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from regdesigner.application.ports.pilots import NoSuchRequest
from regdesigner.domain.pilot import Appointment, BodyRequest, Delegation, Pilot
from regdesigner.persistence.case_statements import POSITIONS, REQUESTS
from regdesigner.persistence.case_tables import APPOINTMENTS, BODY_REQUESTS, DELEGATIONS, PARTY_BODIES, PILOTS


class SqlPilots:
    """The port ``Pilots``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, folder: str) -> Pilot | None:
        row = self._connection.execute(select(PILOTS).where(PILOTS.c.folder == folder)).one_or_none()
        return None if row is None else Pilot(**row._asdict())

    def all(self) -> tuple[Pilot, ...]:
        return tuple(
            Pilot(**row._asdict()) for row in self._connection.execute(select(PILOTS).order_by(PILOTS.c.folder))
        )

    def keep(self, pilot: Pilot) -> None:
        changed = update(PILOTS).where(PILOTS.c.folder == pilot.folder).values(**asdict(pilot))
        if self._connection.execute(changed).rowcount == 0:
            self._connection.execute(insert(PILOTS).values(**asdict(pilot)))

    def appointments(self, folder: str) -> tuple[Appointment, ...]:
        asked = select(APPOINTMENTS).where(APPOINTMENTS.c.folder == folder)
        ordered = asked.order_by(APPOINTMENTS.c.position, APPOINTMENTS.c.account)
        return tuple(Appointment(**row._asdict()) for row in self._connection.execute(ordered))

    def appoint(self, appointment: Appointment) -> None:
        self.dismiss(appointment)
        self._connection.execute(insert(APPOINTMENTS).values(**asdict(appointment)))

    def dismiss(self, appointment: Appointment) -> None:
        columns = APPOINTMENTS.c
        place = (columns.folder == appointment.folder) & (columns.position == appointment.position)
        self._connection.execute(delete(APPOINTMENTS).where(place, columns.account == appointment.account))

    def positions(self, account: int, day: date) -> frozenset[tuple[str, str]]:
        found = POSITIONS.rows(self._connection, account, day)
        return frozenset((folder, position) for folder, position in found)

    def delegations(self, account: int) -> tuple[Delegation, ...]:
        own = (DELEGATIONS.c.account == account) | (DELEGATIONS.c.deputy == account)
        asked = select(DELEGATIONS).where(own).order_by(DELEGATIONS.c.first.desc(), DELEGATIONS.c.deputy)
        return tuple(Delegation(**row._asdict()) for row in self._connection.execute(asked))

    def delegate(self, delegation: Delegation) -> None:
        self.take_back(delegation)
        self._connection.execute(insert(DELEGATIONS).values(**asdict(delegation)))

    def take_back(self, delegation: Delegation) -> None:
        columns = DELEGATIONS.c
        people = (columns.account == delegation.account) & (columns.deputy == delegation.deputy)
        self._connection.execute(delete(DELEGATIONS).where(people, columns.first == delegation.first))

    def bodies(self, folder: str) -> Mapping[str, str]:
        asked = select(PARTY_BODIES.c.party, PARTY_BODIES.c.body).where(PARTY_BODIES.c.folder == folder)
        return {row.party: row.body for row in self._connection.execute(asked)}

    def name_body(self, folder: str, party: str, body: str | None) -> None:
        columns = PARTY_BODIES.c
        self._connection.execute(delete(PARTY_BODIES).where(columns.folder == folder, columns.party == party))
        if body is not None:
            self._connection.execute(insert(PARTY_BODIES).values(folder=folder, party=party, body=body))


class SqlBodyRequests:
    """The port ``BodyRequests``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, request: BodyRequest) -> None:
        self._connection.execute(insert(BODY_REQUESTS).values(**_columns(request)))

    def get(self, number: str) -> BodyRequest:
        row = self._connection.execute(select(BODY_REQUESTS).where(BODY_REQUESTS.c.number == number)).one_or_none()
        if row is None:
            raise NoSuchRequest(number)
        return request_of(row)

    def change(self, request: BodyRequest, *, answered: bool) -> bool:
        known = BODY_REQUESTS.c.answered.is_not(None) if answered else BODY_REQUESTS.c.answered.is_(None)
        changed = update(BODY_REQUESTS).where(BODY_REQUESTS.c.number == request.number, known)
        return self._connection.execute(changed.values(**_columns(request))).rowcount == 1

    def of_case(self, case: str) -> tuple[BodyRequest, ...]:
        return tuple(request_of(row) for row in REQUESTS.rows(self._connection, case))

    def redirect(self, folder: str, party: str, body: str | None) -> None:
        columns = BODY_REQUESTS.c
        waiting = (columns.folder == folder, columns.party == party, columns.answered.is_(None))
        self._connection.execute(update(BODY_REQUESTS).where(*waiting).values(body=body))

    def to_body(self, body: str | None, *, answered: bool = False) -> tuple[BodyRequest, ...]:
        asked = select(BODY_REQUESTS)
        if body is not None:
            asked = asked.where(BODY_REQUESTS.c.body == body)
        if answered:
            done = asked.where(BODY_REQUESTS.c.answered.is_not(None))
            return self._found(done.order_by(BODY_REQUESTS.c.answered.desc(), BODY_REQUESTS.c.number))
        waiting = asked.where(BODY_REQUESTS.c.answered.is_(None))
        return self._found(waiting.order_by(BODY_REQUESTS.c.due.is_(None), BODY_REQUESTS.c.due, BODY_REQUESTS.c.number))

    def overdue(self, now: datetime, most: int) -> tuple[BodyRequest, ...]:
        columns = BODY_REQUESTS.c
        late = select(BODY_REQUESTS).where(columns.answered.is_(None), columns.due < now, columns.escalated.is_(False))
        return self._found(late.order_by(columns.due, columns.number).limit(most))

    def _found(self, asked: Any) -> tuple[BodyRequest, ...]:
        return tuple(request_of(row) for row in self._connection.execute(asked))


def _columns(request: BodyRequest) -> dict[str, object]:
    answer = None if request.answer is None else dict(request.answer)
    return {**asdict(request), "awaited": list(request.awaited), "answer": answer}


def request_of(row: Row[Any]) -> BodyRequest:
    """The request that a row holds."""
    return BodyRequest(**{**row._asdict(), "awaited": tuple(row.awaited)})
