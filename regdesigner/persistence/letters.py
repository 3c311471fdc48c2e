"""Letters to other bodies in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from regdesigner.domain.letter import DeliveryWay, Letter, LetterState
from regdesigner.domain.pilot import BodyRequest, Delivery
from regdesigner.persistence.case_tables import BODY_REQUESTS
from regdesigner.persistence.letter_tables import DELIVERIES, DELIVERY_WAYS
from regdesigner.persistence.pilots import request_of

_ORDER = case({"failed": 0, "waiting": 1}, value=DELIVERIES.c.state, else_=2)


class SqlLetters:
    """The port ``Letters``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def way(self, body: str) -> DeliveryWay | None:
        row = self._connection.execute(select(DELIVERY_WAYS).where(DELIVERY_WAYS.c.body == body)).one_or_none()
        return None if row is None else DeliveryWay(**{**row._asdict(), "delivery": Delivery(row.delivery)})

    def keep_way(self, way: DeliveryWay) -> None:
        values = {**asdict(way), "delivery": way.delivery.value}
        known = update(DELIVERY_WAYS).where(DELIVERY_WAYS.c.body == way.body)
        if self._connection.execute(known.values(**values)).rowcount == 0:
            self._connection.execute(insert(DELIVERY_WAYS).values(**values))

    def to_begin(self, most: int) -> tuple[BodyRequest, ...]:
        asked = (
            select(BODY_REQUESTS)
            .join(DELIVERY_WAYS, DELIVERY_WAYS.c.body == BODY_REQUESTS.c.body)
            .outerjoin(DELIVERIES, DELIVERIES.c.request == BODY_REQUESTS.c.number)
            .where(DELIVERIES.c.request.is_(None), BODY_REQUESTS.c.answered.is_(None))
            .where(DELIVERY_WAYS.c.delivery != Delivery.TASK.value, BODY_REQUESTS.c.sent >= DELIVERY_WAYS.c.since)
            .order_by(BODY_REQUESTS.c.sent, BODY_REQUESTS.c.number)
        )
        return tuple(request_of(row) for row in self._connection.execute(asked.limit(most)))

    def to_try(self, now: datetime, most: int) -> tuple[Letter, ...]:
        asked = (
            select(DELIVERIES)
            .join(BODY_REQUESTS, DELIVERIES.c.request == BODY_REQUESTS.c.number)
            .where(DELIVERIES.c.state != LetterState.DELIVERED.value, DELIVERIES.c.next_try <= now)
            .where(BODY_REQUESTS.c.answered.is_(None))
            .order_by(DELIVERIES.c.next_try, DELIVERIES.c.request)
        )
        return self._found(asked.limit(most))

    def add(self, letter: Letter) -> bool:
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(DELIVERIES).values(**_columns(letter)))
        except IntegrityError:
            return False
        return True

    def change(self, letter: Letter, tries: int) -> bool:
        known = (DELIVERIES.c.request == letter.request) & (DELIVERIES.c.tries == tries)
        still = known & (DELIVERIES.c.state != LetterState.DELIVERED.value)
        return self._connection.execute(update(DELIVERIES).where(still).values(**_columns(letter))).rowcount == 1

    def get(self, request: str) -> Letter | None:
        found = self._found(select(DELIVERIES).where(DELIVERIES.c.request == request))
        return found[0] if found else None

    def of_body(self, body: str, most: int = 200) -> tuple[Letter, ...]:
        asked = select(DELIVERIES).where(DELIVERIES.c.body == body)
        return self._found(asked.order_by(_ORDER, DELIVERIES.c.next_try.desc(), DELIVERIES.c.request).limit(most))

    def failed(self, case: str | None = None) -> tuple[Letter, ...]:
        asked = select(DELIVERIES).where(DELIVERIES.c.state == LetterState.FAILED.value)
        if case is not None:
            asked = asked.where(DELIVERIES.c.case == case)
        return self._found(asked.order_by(DELIVERIES.c.next_try, DELIVERIES.c.request))

    def counts(self) -> Mapping[str, int]:
        asked = select(DELIVERIES.c.state, func.count()).group_by(DELIVERIES.c.state)
        found = {row.state: row[1] for row in self._connection.execute(asked)}
        return {each.value: found.get(each.value, 0) for each in LetterState}

    def _found(self, asked: Select[Any]) -> tuple[Letter, ...]:
        return tuple(_letter(row) for row in self._connection.execute(asked))


def _columns(letter: Letter) -> dict[str, object]:
    return {**asdict(letter), "state": letter.state.value, "arguments": dict(letter.arguments)}


def _letter(row: Row[Any]) -> Letter:
    return Letter(**{**row._asdict(), "state": LetterState(row.state)})
