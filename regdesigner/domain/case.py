"""A pilot case: one request of a recipient, carried out by the regulation with which it began."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from regdesigner.domain.flow import Outcome
from regdesigner.domain.scenario import Answers
from regdesigner.domain.standard import Channel


class Condition(StrEnum):
    """How a case stands."""

    RUNNING = "running"
    STOPPED = "stopped"
    """An incident keeps it from going on until somebody has seen to it."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a recipient asks for: ``category`` is an id of the standard, ``documents`` those that were handed in.

    ``recipient`` and ``contact`` are the person's own and shown to the officials of the case only.
    """

    channel: Channel
    category: str | None = None
    recipient: str = ""
    contact: str = ""
    documents: tuple[str, ...] = ()
    fields: Answers = field(default_factory=dict)
    """What the start of the regulation asks for."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case as everybody who may see it sees it; instants are local time of Asia/Bishkek.

    ``version`` is that of the folder with which it began. The total term runs from ``arrived``, when the request
    was first accepted, to ``due``; ``due`` is ``None`` before, and where the standard states no term. While
    ``still_since`` says so, the recipient acts and the clock stands. ``revision`` counts the steps taken.
    """

    id: str
    number: str
    folder: str
    version: int
    body: str | None
    asked: Asked
    begun: datetime
    arrived: datetime | None = None
    due: datetime | None = None
    still_since: datetime | None = None
    condition: Condition = Condition.RUNNING
    outcome: Outcome | None = None
    ended: datetime | None = None
    revision: int = 0

    def overdue(self, now: datetime) -> bool:
        """Whether the total term has been broken: by now, or when the case ended."""
        if self.due is None or (self.still_since is not None and self.still_since <= self.due):
            return False
        return (self.ended or now) > self.due
