"""Failures of signing in by network address, in the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from regdesigner.application.ports.accounts import AddressFailures
from regdesigner.persistence.tables import ADDRESSES


class SqlAddresses:
    """The port ``Addresses``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def failures(self, address: str) -> AddressFailures | None:
        row = self._connection.execute(select(ADDRESSES).where(ADDRESSES.c.address == address)).one_or_none()
        return AddressFailures(row.failures, row.since) if row is not None else None

    def set_failures(self, address: str, failures: AddressFailures) -> None:
        values = {"failures": failures.failures, "since": failures.since}
        changed = self._connection.execute(update(ADDRESSES).where(ADDRESSES.c.address == address).values(**values))
        if not changed.rowcount:
            self._connection.execute(insert(ADDRESSES).values(address=address, **values))

    def forget_older(self, since: datetime) -> None:
        self._connection.execute(delete(ADDRESSES).where(ADDRESSES.c.since < since))
