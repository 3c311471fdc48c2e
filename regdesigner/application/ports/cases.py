"""Pilot cases as they are kept: one row a case, one row an open item, the record entry by entry."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from regdesigner.domain.case import Case
from regdesigner.domain.pilot import BodyRequest
from regdesigner.domain.record import RecordEntry
from regdesigner.domain.scenario import Answers


class ItemKind(StrEnum):
    TASK = "task"
    """An official does something in their position."""
    WAIT = "wait"
    """A message or word of something else is awaited."""
    TIMER = "timer"
    """The clock itself moves the case on at ``due``."""


Ticks = tuple[tuple[int, int], ...]
"""Duties of an action, counted from 0, each with the account that ticked it off."""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something that a case waits for. ``item`` is unique within the case, ``position`` a lane of its regulation.

    ``due`` is when the term of the action, or the wait, ends; a timer falls due then. ``reminded`` and ``escalated``
    say that word of it has gone out, so that it goes out once.
    """

    case: str
    item: str
    element: str
    kind: ItemKind
    folder: str
    position: str | None
    opened: datetime
    due: datetime | None = None
    remind: datetime | None = None
    """When the official is reminded, some time before it is due."""
    claimed_by: int | None = None
    reminded: bool = False
    escalated: bool = False
    ticked: Ticks = ()
    """Which of its duties are done, in their order, and by whose tick."""


@dataclass(frozen=True)
class KeptCase:
    """A case with what only the machine needs: the engine's snapshot and document, where the record ends.

    ``secret_hash`` is that of the word which opens the recipient's page.
    """

    case: Case
    snapshot: str
    document: Answers
    secret_hash: str = ""
    entries: int = 0
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """Why a case stopped: the step that could not be taken, to be tried again as it was.

    ``step`` says what was asked for (``complete``, ``signal``), ``item`` of what, ``fields`` with which values.
    ``message`` is a catalogue id of the area ``engine``.
    """

    case: str
    at: datetime
    step: str
    item: str
    fields: Answers
    account: int | None
    message: str
    element: str | None
    arguments: Mapping[str, str | int]


@dataclass(frozen=True)
class Step:
    """All that one step changes, kept together or not at all; ``after.case.revision`` is one more than before."""

    after: KeptCase
    closed: Collection[str] = ()
    """Items that are open no more."""
    opened: tuple[OpenItem, ...] = ()
    entries: tuple[RecordEntry, ...] = ()
    incident: Incident | None = None
    requests: tuple[BodyRequest, ...] = ()
    """Sent to other bodies with this step."""
    goes_on: bool = False
    """Whether the case is in the same state and version as before."""


class CaseConflict(Exception):
    """Somebody else moved the case on in between: nothing was kept."""


class NoSuchCase(LookupError):
    """There is no case of this id or number."""


class Cases(Protocol):
    """Cases of all pilots. Nothing is ever taken out of a record."""

    def begin(self, step: Step) -> None:
        """Keep a new case with its first items and entries. Raises ``CaseConflict`` where its id or number is taken."""
        ...

    def next_number(self, service: str, year: int) -> int:
        """The next running number of a service's cases in a year, in whichever folder; never the same twice."""
        ...

    def get(self, case_id: str) -> KeptCase:
        """Raises ``NoSuchCase``."""
        ...

    def with_number(self, number: str) -> KeptCase:
        """Raises ``NoSuchCase``."""
        ...

    def id_of(self, number: str) -> str:
        """The id of the case with a number; raises ``NoSuchCase``."""
        ...

    def with_item(self, case: str, item: str) -> tuple[KeptCase, OpenItem | None]:
        """A case, by its id or number, and what is open in it, looked up at once; raises ``NoSuchCase``."""
        ...

    def step(self, step: Step) -> None:
        """Keep a step taken from the revision before that of ``step.after``; raises ``CaseConflict``."""
        ...

    def is_done(self, case_id: str, request: str) -> bool:
        """Whether a request with this key has been carried out."""
        ...

    def items(self, case_id: str) -> tuple[OpenItem, ...]:
        """The open items of a case, the earliest first."""
        ...

    def item(self, case_id: str, item: str) -> OpenItem | None: ...

    def tasks(self, positions: Collection[tuple[str, str]], most: int = 500) -> tuple[tuple[Case, OpenItem], ...]:
        """The open tasks of positions, given as folder and lane; those due first come first, those without a term last.

        Tasks of cases that an incident stopped are left out.
        """
        ...

    def fallen_due(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        """Timers of running cases that fell due by now, the earliest first."""
        ...

    def to_remind(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        """Tasks and waits whose official is to be reminded now."""
        ...

    def to_escalate(self, now: datetime, most: int) -> tuple[OpenItem, ...]:
        """Tasks and waits that are overdue, of which the controller has not been told."""
        ...

    def mark(self, item: OpenItem) -> bool:
        """Keep who claimed an open item and what word of it went out; whether it was still open."""
        ...

    def tick(self, item: OpenItem, ticked: Ticks) -> bool:
        """Keep what is ticked now, if the item is open and was ticked as it says till now; whether it was."""
        ...

    def all(self, folders: Collection[str] | None = None) -> tuple[Case, ...]:
        """Cases, of certain folders or all, the newest first."""
        ...

    def record(self, case_id: str) -> tuple[RecordEntry, ...]:
        """The whole record in order."""
        ...

    def incidents(self, case_id: str | None = None) -> tuple[Incident, ...]:
        """What stops cases now, of one or all; the oldest first."""
        ...
