"""A pilot: a version of a regulation that is tried on real cases, and the people who carry them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from regdesigner.domain.scenario import Answers


@dataclass(frozen=True, slots=True)
class Pilot:
    """``version`` of a folder is the one with which new cases begin; ``public``: recipients may ask for it themselves.

    A pilot that has ``ended`` takes no new cases; those that run go on.
    """

    folder: str
    version: int
    begun: datetime
    public: bool = False
    ended: datetime | None = None


@dataclass(frozen=True, slots=True, order=True)
class Appointment:
    """An account holds a position: a lane of the folder's regulation."""

    folder: str
    position: str
    account: int


@dataclass(frozen=True, slots=True)
class Delegation:
    """While ``account`` is away, from ``first`` to ``last``, ``deputy`` sees and does its tasks too."""

    account: int
    deputy: int
    first: date
    last: date

    def holds_on(self, day: date) -> bool:
        return self.first <= day <= self.last


class Delivery(StrEnum):
    """How a request reaches the other body."""

    TASK = "task"
    """As a task of its people here."""
    EMAIL = "email"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class BodyRequest:
    """A request to another body (row 5): sent by ``element`` of a case, answered at one of ``awaited``.

    ``number`` correlates the answer: it is printed on the request and comes back with it. ``party`` is the pool of
    the other body, ``body`` its id in the registry where it is known. An answer that came before the case waits for
    it is kept and told as soon as it does; ``told`` says when that was.
    """

    number: str
    case: str
    folder: str
    element: str
    party: str
    body: str | None
    awaited: tuple[str, ...]
    sent: datetime
    due: datetime | None = None
    answered: datetime | None = None
    answer: Answers | None = None
    answered_by: str = ""
    told: datetime | None = None
    escalated: bool = False

    def overdue(self, now: datetime) -> bool:
        return self.due is not None and (self.answered or now) > self.due
