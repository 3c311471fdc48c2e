"""Accounts: added, changed, given passwords; there is always somebody who may do so."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, replace

from regdesigner.application.ports.accounts import PasswordHasher
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission, Role
from regdesigner.domain.text import Language

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@-]{1,99}")
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of a password that is made: none that looks like another one."""
_GROUPS, _GROUP = 4, 4
FIRST_LOGIN = "admin"


@dataclass(frozen=True, slots=True)
class NewPassword:
    """An account with the password that was made for it, to be told once."""

    account: Account
    password: str


@dataclass(frozen=True)
class AccountKeeping:
    """What administrators do with accounts, and everybody with their own password."""

    units: UnitsOfWork
    hasher: PasswordHasher

    def accounts(self, by: Account) -> tuple[Account, ...]:
        _check_keeper(by)
        with self.units(reading=True) as unit:
            return unit.accounts.all()

    def add(self, by: Account, account: Account) -> NewPassword:
        """A new account with a random password; raises ``LoginTaken``, ``Refused``, ``NotPermitted``."""
        _check_keeper(by)
        with self.units(reading=True) as unit:
            account = _checked(unit, account)
        password = random_password()
        kept = self.hasher.hash(password)
        with self.units() as unit:
            added = unit.accounts.add(account, kept)
            unit.commit()
        return NewPassword(added, password)

    def change(self, by: Account, account: Account) -> Account:
        """Change name, login, roles, body, language, or whether it is active.

        Whoever is not active is signed out everywhere. Raises ``LoginTaken``, ``Refused`` (also where nobody would be
        left who may manage accounts), ``NotPermitted``.
        """
        _check_keeper(by)
        with self.units() as unit:
            account = _checked(unit, account)
            _existing(unit, account.id)
            unit.accounts.change(account)
            if not any(each.may(Permission.MANAGE_ACCOUNTS) for each in unit.accounts.all()):
                raise Refused("refused-last-administrator")
            if not account.active:
                unit.sessions.end_all(account.id)
            unit.commit()
        return account

    def reset_password(self, by: Account, account_id: int) -> NewPassword:
        """Another random password; the account is signed out everywhere and no longer locked."""
        _check_keeper(by)
        password = random_password()
        kept = self.hasher.hash(password)
        with self.units() as unit:
            account = _existing(unit, account_id)
            _set_password(unit, account, kept)
            unit.commit()
        return NewPassword(account, password)

    def change_password(self, account: Account, old: str, new: str, but_session: str | None = None) -> None:
        """Change one's own password; all sessions but ``but_session`` end. Raises ``Refused``."""
        with self.units(reading=True) as unit:
            credentials = unit.accounts.credentials(account.login)
        if credentials is None or not self.hasher.verify(credentials.password_hash, old):
            raise Refused("refused-old-password-wrong")
        check_password(new, account.login)
        kept = self.hasher.hash(new)
        with self.units() as unit:
            _set_password(unit, account, kept, but_session)
            unit.commit()

    def set_language(self, account: Account, language: Language) -> Account:
        """Speak another language to one's own account."""
        with self.units() as unit:
            changed = replace(_existing(unit, account.id), language=language)
            unit.accounts.change(changed)
            unit.commit()
        return changed


def random_password() -> str:
    """Four groups of four letters, about 79 bits: ``kmwt-93xd-…``."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def check_password(password: str, login: str) -> None:
    """Raises ``Refused`` for a password that is too short, too long, one sign only, or the login."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Refused("refused-password-length", least=SHORTEST_PASSWORD, most=LONGEST_PASSWORD)
    if len(set(password)) < SHORTEST_PASSWORD // 2 or login.casefold() in password.casefold():
        raise Refused("refused-password-too-plain")


def _set_password(unit: UnitOfWork, account: Account, kept: str, but_session: str | None = None) -> None:
    unit.accounts.set_password(account.id, kept)
    unit.accounts.set_failures(account.id, 0, None)
    unit.sessions.end_all(account.id, but_session)


def _check_keeper(by: Account) -> None:
    if not by.may(Permission.MANAGE_ACCOUNTS):
        raise NotPermitted


def _existing(unit: UnitOfWork, account_id: int) -> Account:
    account = unit.accounts.get(account_id)
    if account is None:
        raise Refused("refused-no-such-account")
    return account


def _checked(unit: UnitOfWork, account: Account) -> Account:
    """The account with login and name as they are kept; raises ``Refused``."""
    login, name = account.login.strip().lower(), " ".join(account.name.split())
    if not _LOGIN.fullmatch(login):
        raise Refused("refused-login", login=login)
    if not 1 <= len(name) <= 200:
        raise Refused("refused-account-name")
    if not account.roles:
        raise Refused("refused-no-role")
    if account.body is not None and unit.registry.registry().body(account.body) is None:
        raise Refused("refused-no-such-body", body=account.body)
    return replace(account, login=login, name=name)


def first_administrator(unit: UnitOfWork, hasher: PasswordHasher) -> NewPassword | None:
    """The first account, which may do everything, with a random password; ``None`` where there are accounts."""
    if unit.accounts.count():
        return None
    password = random_password()
    account = Account(0, FIRST_LOGIN, "Администратор", frozenset((Role.ADMINISTRATOR,)))
    return NewPassword(unit.accounts.add(account, hasher.hash(password)), password)
