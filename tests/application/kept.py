"""What tests of kept things begin with: people, a database in memory or on SQLite, the sample service in it."""

from __future__ import annotations

from datetime import datetime

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.library import Files
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import folder_files
from regdesigner.domain.account import Account, Role

NOW = datetime(2026, 11, 23, 9, 0)
SAMPLE = "9.6-udc-index"


def person(unit_of: UnitsOfWork, login: str, *roles: Role, body: str | None = None) -> Account:
    """An account that is kept; its password is its login."""
    with unit_of() as unit:
        account = unit.accounts.add(Account(0, login, login.title(), frozenset(roles), body), f"hash of {login}")
        unit.commit()
    return account


def with_registry(units: UnitsOfWork) -> UnitsOfWork:
    """The same with the registry that ships."""
    registry, _folders = folder_files().shipped()
    with units() as unit:
        unit.registry.replace(registry, "test", NOW)
        unit.commit()
    return units


def sample_files() -> Files:
    """The files of the sample service."""
    return folder_files().shipped()[1][SAMPLE]


def drafting_on(units: UnitsOfWork) -> Drafting:
    return Drafting(with_registry(units), folder_files())
