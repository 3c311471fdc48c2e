"""Signing in and out: passwords are checked slowly and alike for every login, sessions end by themselves.

A session is known by a hash of the secret that the browser holds; secrets are made and hashed by the server.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from regdesigner.application.ports.accounts import AddressFailures, Credentials, PasswordHasher, Session
from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import SignInRefused, TooManyFailures
from regdesigner.domain.account import Account

MOST_FAILURES = 8
"""Wrong passwords in a row after which an account is locked for a time."""
LOCKED_FOR = timedelta(minutes=15)
MOST_OF_ADDRESS = 40
"""Wrong passwords from one network address within ``COUNTED_FOR``, for whomever: many people may share one."""
COUNTED_FOR = timedelta(minutes=15)
LONGEST_SESSION = timedelta(days=14)
LONGEST_IDLE = timedelta(hours=12)
_SECRET_BYTES = 32


@dataclass(frozen=True)
class SigningIn:
    """Sign in, stay signed in, sign out; every ``now`` is local time of Asia/Bishkek."""

    units: UnitsOfWork
    hasher: PasswordHasher
    idle: timedelta = LONGEST_IDLE
    lifetime: timedelta = LONGEST_SESSION

    @cached_property
    def _nobodys(self) -> str:
        """The hash of a password that nobody knows: an unknown login costs as much time as a known one."""
        return self.hasher.hash(secrets.token_urlsafe(_SECRET_BYTES))

    def sign_in(
        self, login: str, password: str, key_hash: str, now: datetime, agent: str = "", address: str | None = None
    ) -> Account:
        """Begin a session; raises ``SignInRefused``, which never tells whether there is such a login.

        ``address`` is where the request came from, ``None`` where that says nothing; raises ``TooManyFailures`` where
        too many came from there. The password is looked at outside of any transaction, so that nobody waits for it.
        """
        self._check_address(address, now)
        try:
            return self._signed_in(login.strip().lower(), password, key_hash, now, agent)
        except SignInRefused:
            self._count_failure(address, now)
            raise

    def _signed_in(self, login: str, password: str, key_hash: str, now: datetime, agent: str) -> Account:
        nobodys = self._nobodys  # made with the first of all, whoever it is: that tells nothing either
        with self.units(reading=True) as unit:
            found = unit.accounts.credentials(login)
        right = self.hasher.verify(found.password_hash if found is not None else nobodys, password)
        if found is None or not found.account.active:
            raise SignInRefused
        with self.units() as unit:
            account = self._admitted(unit, login, found.password_hash, now, right=right)
            if account is not None:
                self._begin(unit, account, password, Session(key_hash, account.id, now, now, agent))
            unit.commit()
        if account is None:
            raise SignInRefused
        return account

    def account_of(self, key_hash: str, now: datetime) -> Account | None:
        """Whose session this is, seen now; ``None`` for one that is unknown or over, or of an account not active."""
        with self.units(reading=True) as unit:
            found = unit.sessions.with_account(key_hash)
        if found is None:
            return None
        session, account = found
        if self._over(session, now) or not account.active:
            self.sign_out(key_hash)
            return None
        if now > session.seen:
            with self.units() as unit:
                unit.sessions.touch(key_hash, now)
                unit.commit()
        return account

    def sign_out(self, key_hash: str) -> None:
        with self.units() as unit:
            unit.sessions.end(key_hash)
            unit.commit()

    def sessions(self, account: Account, now: datetime) -> tuple[Session, ...]:
        """The account's sessions that are not over, the last seen first."""
        with self.units(reading=True) as unit:
            return tuple(each for each in unit.sessions.of_account(account.id) if not self._over(each, now))

    def end_session(self, account: Account, key_hash: str) -> None:
        """End one of the account's own sessions; another's is left alone."""
        with self.units() as unit:
            session = unit.sessions.get(key_hash)
            if session is not None and session.account == account.id:
                unit.sessions.end(key_hash)
                unit.commit()

    def end_other_sessions(self, account: Account, but: str) -> None:
        with self.units() as unit:
            unit.sessions.end_all(account.id, but)
            unit.commit()

    def _check_address(self, address: str | None, now: datetime) -> None:
        if address is None:
            return
        with self.units(reading=True) as unit:
            known = unit.addresses.failures(address)
        if known is None or known.failures < MOST_OF_ADDRESS or now - known.since >= COUNTED_FOR:
            return
        left = known.since + COUNTED_FOR - now
        raise TooManyFailures(max(-(-int(left.total_seconds()) // 60), 1))

    def _count_failure(self, address: str | None, now: datetime) -> None:
        """A success does not make up for failures: whoever has one account could try all others."""
        if address is None:
            return
        with self.units() as unit:
            unit.addresses.forget_older(now - COUNTED_FOR)
            known = unit.addresses.failures(address)
            known = AddressFailures(0, now) if known is None or now - known.since >= COUNTED_FOR else known
            unit.addresses.set_failures(address, replace(known, failures=known.failures + 1))
            unit.commit()

    def _over(self, session: Session, now: datetime) -> bool:
        return now - session.seen > self.idle or now - session.begun > self.lifetime

    def _admitted(
        self, unit: UnitOfWork, login: str, checked_hash: str, now: datetime, *, right: bool
    ) -> Account | None:
        """The account if it is neither locked nor was changed since its password was checked; a failure is counted."""
        known = unit.accounts.credentials(login)
        if known is None or not known.account.active or _locked(known, now):
            return None
        if right and known.password_hash == checked_hash:
            return known.account
        failures = known.failures + 1
        locked = failures >= MOST_FAILURES
        unit.accounts.set_failures(known.account.id, 0 if locked else failures, now + LOCKED_FOR if locked else None)
        return None

    def _begin(self, unit: UnitOfWork, account: Account, password: str, session: Session) -> None:
        credentials = unit.accounts.credentials(account.login)
        if credentials is not None and (credentials.failures or credentials.locked_until is not None):
            unit.accounts.set_failures(account.id, 0, None)
        if credentials is not None and self.hasher.outdated(credentials.password_hash):
            unit.accounts.set_password(account.id, self.hasher.hash(password))
        unit.sessions.end_older(session.begun - self.lifetime, session.begun - self.idle)
        unit.sessions.add(session)


def _locked(credentials: Credentials, now: datetime) -> bool:
    return credentials.locked_until is not None and now < credentials.locked_until
