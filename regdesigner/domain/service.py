"""The Unified Registry of state services (Government Resolution 85 of 10 February 2012)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from regdesigner.domain.body import Body
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import Text

_NUMBER = re.compile(r"[1-9](\.[1-9][0-9]{0,3})?")


def checked_service_number(number: str) -> str:
    """A number such as ``9.6``, or ``4`` where only the chapter is known; raises ``WrongValue``."""
    if not _NUMBER.fullmatch(number):
        raise WrongValue(number, "a service's number is its chapter, or chapter and number in it, as text: 9.6")
    return number


@dataclass(frozen=True, slots=True)
class Service:
    """An entry of the registry: five columns of the official table.

    ``paid`` is ``None`` where the source does not say; ``responsible`` and ``provider`` are ids of bodies.
    """

    number: str
    name: Text
    responsible: str
    provider: str
    paid: bool | None

    def __post_init__(self) -> None:
        checked_service_number(self.number)

    @property
    def chapter(self) -> int:
        return int(self.number.partition(".")[0])


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that the sources give, with the day for which they give it."""

    what: str
    number: int
    on: date
    source: str


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int
    name: Text
    services: Count


@dataclass(frozen=True, slots=True)
class Registry:
    """Nine chapters, the entries that are known, and dated totals that need not agree with each other."""

    chapters: tuple[Chapter, ...]
    services: tuple[Service, ...]
    bodies: tuple[Body, ...]
    counts: tuple[Count, ...]

    def service(self, number: str) -> Service | None:
        return next((entry for entry in self.services if entry.number == number), None)

    def body(self, body_id: str) -> Body | None:
        return next((body for body in self.bodies if body.id == body_id), None)
