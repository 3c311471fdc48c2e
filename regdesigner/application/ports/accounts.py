"""Accounts and their sessions, as they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesigner.domain.account import Account


@dataclass(frozen=True, slots=True)
class Credentials:
    """What signing in looks at: the password's hash, and how often it was given wrongly since the last success."""

    account: Account
    password_hash: str
    failures: int = 0
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that is signed in. ``key_hash`` is a hash of the secret that the browser holds."""

    key_hash: str
    account: int
    begun: datetime
    seen: datetime
    agent: str = ""
    """What the browser calls itself, shown in the list of sessions."""


class Accounts(Protocol):
    """Accounts by id or login; a login is unique."""

    def count(self) -> int: ...

    def all(self) -> tuple[Account, ...]:
        """In order of login."""
        ...

    def get(self, account_id: int) -> Account | None: ...

    def credentials(self, login: str) -> Credentials | None: ...

    def add(self, account: Account, password_hash: str) -> Account:
        """Keep a new account; its id is given here. Raises ``LoginTaken``."""
        ...

    def change(self, account: Account) -> None: ...

    def set_password(self, account_id: int, password_hash: str) -> None: ...

    def set_failures(self, account_id: int, failures: int, locked_until: datetime | None) -> None: ...


class LoginTaken(Exception):
    """There is an account with this login."""


class Sessions(Protocol):
    def add(self, session: Session) -> None: ...

    def get(self, key_hash: str) -> Session | None: ...

    def with_account(self, key_hash: str) -> tuple[Session, Account] | None:
        """A session and whose it is, looked up at once."""
        ...

    def touch(self, key_hash: str, seen: datetime) -> None: ...

    def of_account(self, account_id: int) -> tuple[Session, ...]:
        """The last seen first."""
        ...

    def end(self, key_hash: str) -> None: ...

    def end_all(self, account_id: int, but: str | None = None) -> None: ...

    def end_older(self, begun: datetime, seen: datetime) -> None:
        """End what began before the one instant or was last seen before the other."""
        ...


@dataclass(frozen=True, slots=True)
class AddressFailures:
    """How often signing in failed from one network address since the first of these failures."""

    failures: int
    since: datetime


class Addresses(Protocol):
    """Failures of signing in by network address, whoever was to be signed in."""

    def failures(self, address: str) -> AddressFailures | None: ...

    def set_failures(self, address: str, failures: AddressFailures) -> None: ...

    def forget_older(self, since: datetime) -> None:
        """Forget the failures of which the first was before this instant."""
        ...


class PasswordHasher(Protocol):
    """Passwords as they may be kept: slow to guess, each with a salt of its own."""

    def hash(self, password: str) -> str: ...

    def verify(self, password_hash: str, password: str) -> bool:
        """Whether the password is the one of the hash; ``False`` for a hash that cannot be read."""
        ...

    def outdated(self, password_hash: str) -> bool:
        """Whether the hash was made with weaker settings than those of today."""
        ...
