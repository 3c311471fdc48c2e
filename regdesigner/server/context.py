"""What a view may ask for: the transactions, the clock, who asks, in which language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import current_app, g

from regdesigner.application.accounts.keeping import AccountKeeping
from regdesigner.application.accounts.signing_in import SigningIn
from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.work.long_work import LongWork
from regdesigner.application.work.presence import Presence
from regdesigner.domain.account import Account
from regdesigner.domain.text import Language
from regdesigner.server.settings import Settings

_EXTENSION = "regdesigner"


@dataclass(frozen=True, slots=True)
class Equipment:
    """What an application is made with; ``now`` gives local time of Asia/Bishkek."""

    settings: Settings
    units_of_work: UnitsOfWork
    signing_in: SigningIn
    account_keeping: AccountKeeping
    long_work: LongWork
    carrying_out: CarryingOut
    now: Callable[[], datetime]
    presence: Presence | None = None


def equip(extensions: dict[str, object], equipment: Equipment) -> None:
    """Give an application its equipment."""
    extensions[_EXTENSION] = equipment


def equipment() -> Equipment:
    """The equipment of the application that answers."""
    given = current_app.extensions[_EXTENSION]
    assert isinstance(given, Equipment)  # noqa: S101 - for the type checker
    return given


def settings() -> Settings:
    return equipment().settings


def units_of_work() -> UnitsOfWork:
    return equipment().units_of_work


def signing_in() -> SigningIn:
    return equipment().signing_in


def account_keeping() -> AccountKeeping:
    return equipment().account_keeping


def long_work() -> LongWork:
    return equipment().long_work


def now() -> datetime:
    return equipment().now()


def account_or_none() -> Account | None:
    """Who asks; ``None`` for somebody who has not signed in."""
    account: Account | None = g.get("account")
    return account


def current_account() -> Account:
    """Who asks, in views that are not public."""
    account = account_or_none()
    assert account is not None, "a public view asks for the account"  # noqa: S101 - for the type checker
    return account


def current_language() -> Language:
    """The language in which this answer is given."""
    language: Language = g.get("language", "ky")
    return language
