"""Accounts and their roles in the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from regdesigner.application.ports.accounts import Credentials, LoginTaken
from regdesigner.domain.account import Account, Role
from regdesigner.persistence.tables import ACCOUNTS, ROLES


class SqlAccounts:
    """The port ``Accounts``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(ACCOUNTS)).scalar_one()

    def all(self) -> tuple[Account, ...]:
        return self._read(self._connection.execute(select(ACCOUNTS).order_by(ACCOUNTS.c.login)).all())

    def get(self, account_id: int) -> Account | None:
        return next(iter(self._read(self._rows(ACCOUNTS.c.id == account_id))), None)

    def credentials(self, login: str) -> Credentials | None:
        rows = self._rows(ACCOUNTS.c.login == login)
        if not rows:
            return None
        (row,) = rows
        return Credentials(self._read(rows)[0], row.password_hash, row.failures, row.locked_until)

    def add(self, account: Account, password_hash: str) -> Account:
        values = {**_columns(account), "password_hash": password_hash, "failures": 0}
        try:
            with self._connection.begin_nested():
                added = self._connection.execute(insert(ACCOUNTS).values(**values).returning(ACCOUNTS.c.id))
                account_id = added.scalar_one()
        except IntegrityError as error:
            raise LoginTaken(account.login) from error
        self._set_roles(account_id, account.roles)
        found = self.get(account_id)
        assert found is not None  # noqa: S101  it has just been added
        return found

    def change(self, account: Account) -> None:
        try:
            with self._connection.begin_nested():
                self._update(account.id, **_columns(account))
        except IntegrityError as error:
            raise LoginTaken(account.login) from error
        self._connection.execute(delete(ROLES).where(ROLES.c.account == account.id))
        self._set_roles(account.id, account.roles)

    def set_password(self, account_id: int, password_hash: str) -> None:
        self._update(account_id, password_hash=password_hash)

    def set_failures(self, account_id: int, failures: int, locked_until: datetime | None) -> None:
        self._update(account_id, failures=failures, locked_until=locked_until)

    def _update(self, account_id: int, **values: object) -> None:
        self._connection.execute(update(ACCOUNTS).where(ACCOUNTS.c.id == account_id).values(**values))

    def _rows(self, condition: Any) -> Sequence[Row[Any]]:
        return self._connection.execute(select(ACCOUNTS).where(condition)).all()

    def _set_roles(self, account_id: int, roles: frozenset[Role]) -> None:
        if roles:
            values = [{"account": account_id, "role": role.value} for role in sorted(roles)]
            self._connection.execute(insert(ROLES), values)

    def _read(self, rows: Sequence[Row[Any]]) -> tuple[Account, ...]:
        roles: dict[int, set[str]] = defaultdict(set)
        asked = select(ROLES).where(ROLES.c.account.in_([row.id for row in rows]))
        for account_id, role in self._connection.execute(asked):
            roles[account_id].add(role)
        return tuple(account_of(row, roles[row.id]) for row in rows)


def account_of(row: Row[Any], roles: Iterable[str | None]) -> Account:
    """The account that a row holds, with these roles."""
    held = frozenset(Role(role) for role in roles if role is not None)
    return Account(row.id, row.login, row.name, held, row.body, row.language, row.active)


def _columns(account: Account) -> dict[str, object]:
    names = ("login", "name", "body", "language", "active")
    return {name: getattr(account, name) for name in names}
