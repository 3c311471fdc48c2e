"""Sessions in the database."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from regdesigner.application.ports.accounts import Session
from regdesigner.domain.account import Account
from regdesigner.persistence.accounts import account_of
from regdesigner.persistence.prepared import Prepared
from regdesigner.persistence.tables import ACCOUNTS, ROLES, SESSIONS

_LONGEST_AGENT = 300
_WITH_ACCOUNT = Prepared(
    select(SESSIONS, *(column for column in ACCOUNTS.c if column.name != "password_hash"), ROLES.c.role)
    .join_from(SESSIONS, ACCOUNTS)
    .outerjoin(ROLES, ROLES.c.account == ACCOUNTS.c.id)
    .where(SESSIONS.c.key_hash == bindparam("of_key")),
    "of_key",
)


class SqlSessions:
    """The port ``Sessions``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, session: Session) -> None:
        values = {**asdict(session), "agent": session.agent[:_LONGEST_AGENT]}
        self._connection.execute(insert(SESSIONS).values(**values))

    def get(self, key_hash: str) -> Session | None:
        row = self._connection.execute(select(SESSIONS).where(SESSIONS.c.key_hash == key_hash)).one_or_none()
        return _session(row) if row is not None else None

    def with_account(self, key_hash: str) -> tuple[Session, Account] | None:
        rows = _WITH_ACCOUNT.rows(self._connection, key_hash)
        return (_session(rows[0]), account_of(rows[0], (row.role for row in rows))) if rows else None

    def touch(self, key_hash: str, seen: datetime) -> None:
        self._connection.execute(update(SESSIONS).where(SESSIONS.c.key_hash == key_hash).values(seen=seen))

    def of_account(self, account_id: int) -> tuple[Session, ...]:
        asked = select(SESSIONS).where(SESSIONS.c.account == account_id).order_by(SESSIONS.c.seen.desc())
        return tuple(_session(row) for row in self._connection.execute(asked))

    def end(self, key_hash: str) -> None:
        self._connection.execute(delete(SESSIONS).where(SESSIONS.c.key_hash == key_hash))

    def end_all(self, account_id: int, but: str | None = None) -> None:
        ending = delete(SESSIONS).where(SESSIONS.c.account == account_id)
        self._connection.execute(ending if but is None else ending.where(SESSIONS.c.key_hash != but))

    def end_older(self, begun: datetime, seen: datetime) -> None:
        self._connection.execute(delete(SESSIONS).where((SESSIONS.c.begun < begun) | (SESSIONS.c.seen < seen)))


def _session(row: Row[Any]) -> Session:
    return Session(row.key_hash, row.account, row.begun, row.seen, row.agent)
