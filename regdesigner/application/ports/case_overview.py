"""Pilot cases as those oversee them who answer for their terms: found, counted, without reading what runs them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from regdesigner.domain.case import Case
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Sought:
    """Which cases are asked for: of a service folder, standing so, begun from one day to another, in a position."""

    folder: str = ""
    standing: Standing | None = None
    first: date | None = None
    last: date | None = None
    position: str = ""
    """Folder and lane, apart by a colon: cases in which it has something to do."""
    number: str = ""
    """Part of a number, or of the recipient's name."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of it, of which a name that is looked for has each, in whatever order."""
        return tuple(as_sought(self.number).split())


def as_sought(name: str) -> str:
    """A name as it is kept to be found: databases do not know capitals of every alphabet alike, people leave out ё."""
    return name.casefold().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class Load:
    """How many tasks lie with a position now, how many of them are overdue; ``version`` is the newest that runs."""

    folder: str
    version: int
    position: str
    tasks: int
    overdue: int


class CaseOverview(Protocol):
    """Cases of one body, of all bodies where ``body`` is ``None``."""

    def cases(self, body: str | None, sought: Sought, now: datetime, first: int, most: int) -> tuple[Case, ...]:
        """Those that are asked for, the newest first, from the one with index ``first`` on."""
        ...

    def count(self, body: str | None, sought: Sought, now: datetime) -> int:
        """How many are asked for."""
        ...

    def figures(self, body: str | None, sought: Sought, now: datetime) -> Mapping[Standing, int]:
        """How many stand how, of all of the services and days asked for, whatever standing and position."""
        ...

    def load(self, body: str | None, sought: Sought, now: datetime) -> tuple[Load, ...]:
        """By position, the fullest first, of the same cases as the figures."""
        ...

    def late_answers(
        self, body: str | None, sought: Sought, now: datetime, first: int, most: int, *, came: bool
    ) -> tuple[BodyRequest, ...]:
        """Requests of the same cases: answered after their term, the latest answer first; or overdue and unanswered.

        Of the unanswered those that a case waits for which has not ended, the longest late first.
        """
        ...

    def late_count(self, body: str | None, sought: Sought, now: datetime, *, came: bool) -> int:
        """How many there are of them."""
        ...

    def folders(self, body: str | None) -> tuple[tuple[str, int], ...]:
        """Those that have cases, each with the version of its newest case, in order."""
        ...

    def numbers(self, cases: Collection[str]) -> Mapping[str, str]:
        """The numbers of cases by their ids."""
        ...
