"""Delegation: while an official is away, a deputy sees and does the same tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from regdesigner.application.ports.unit_of_work import UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.pilot import Delegation

LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class NamedDelegation:
    """A delegation with the names of both people."""

    delegation: Delegation
    account: str
    deputy: str


@dataclass(frozen=True)
class Delegating:
    """Use cases of an official who will be away."""

    units: UnitsOfWork

    def deputies(self, account: Account) -> tuple[Account, ...]:
        """Who may stand in: others of the same body who do tasks."""
        with self.units(reading=True) as unit:
            return tuple(each for each in unit.accounts.all() if _may_stand_in(account, each))

    def of(self, account: Account, now: datetime) -> tuple[NamedDelegation, ...]:
        """Those of the account and those to it that have not ended, the latest first."""
        with self.units(reading=True) as unit:
            found = (each for each in unit.pilots.delegations(account.id) if each.last >= now.date())
            return tuple(NamedDelegation(each, _name(unit, each.account), _name(unit, each.deputy)) for each in found)

    def delegate(self, account: Account, deputy: int, first: date, last: date, now: datetime) -> Delegation:
        """Let somebody stand in from one day to another; raises ``Refused`` for days or people that do not fit."""
        if not now.date() <= last or first > last or (last - first).days > LONGEST_DAYS:
            raise Refused("refused-delegation-days", most=LONGEST_DAYS)
        delegation = Delegation(account.id, deputy, first, last)
        with self.units() as unit:
            person = unit.accounts.get(deputy)
            if person is None or not _may_stand_in(account, person):
                raise Refused("refused-delegation-person")
            unit.pilots.delegate(delegation)
            unit.commit()
        return delegation

    def take_back(self, account: Account, deputy: int, first: date) -> None:
        """End one's own delegation; one that there is not is ended already."""
        with self.units() as unit:
            unit.pilots.take_back(Delegation(account.id, deputy, first, first))
            unit.commit()


def _may_stand_in(account: Account, other: Account) -> bool:
    of_one_body = account.body is None or other.belongs_to(account.body)
    return other.id != account.id and of_one_body and other.may(Permission.DO_TASKS)


def _name(unit: UnitOfWork, account: int) -> str:
    found = unit.accounts.get(account)
    return found.name if found is not None else ""
