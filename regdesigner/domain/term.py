"""A term: how long something may take (row 4 of an action, field 7 of a standard)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regdesigner.domain.errors import WrongValue


class Unit(StrEnum):
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Basis(StrEnum):
    WORKING = "working"
    """Minutes and hours run in opening hours only; days are working days."""
    CALENDAR = "calendar"


LONGEST_AMOUNT = 10_000_000
"""Nineteen years in minutes: larger amounts are slips of the pen, and run past every calendar."""


@dataclass(frozen=True, slots=True)
class Term:
    """A positive whole amount of a unit, counted on a basis; months and years are calendar terms only."""

    amount: int
    unit: Unit
    basis: Basis

    def __post_init__(self) -> None:
        if isinstance(self.amount, bool) or not isinstance(self.amount, int):
            raise WrongValue(self.amount, "the amount of a term is a whole number")
        if not 1 <= self.amount <= LONGEST_AMOUNT:
            raise WrongValue(self.amount, f"the amount of a term lies between 1 and {LONGEST_AMOUNT}")
        if self.basis is Basis.WORKING and self.unit in (Unit.MONTH, Unit.YEAR):
            raise WrongValue(self.unit, "months and years are counted by the calendar")

    @property
    def runs_by_the_clock(self) -> bool:
        """Minutes and hours, as against days, months and years, which end with a day."""
        return self.unit in (Unit.MINUTE, Unit.HOUR)

    @property
    def minutes(self) -> int:
        """The length in minutes of a term that runs by the clock; raises ``WrongValue`` for others."""
        if self.unit is Unit.MINUTE:
            return self.amount
        if self.unit is Unit.HOUR:
            return self.amount * 60
        raise WrongValue(self.unit, "only minutes and hours have a length in minutes")
