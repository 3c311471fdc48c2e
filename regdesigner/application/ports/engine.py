"""The engine that carries out a regulation: values in, values out; the clock is an argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from regdesigner.domain.errors import RegDesignerError
from regdesigner.domain.flow import EventKind, NodeKind, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers
from regdesigner.domain.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A task that is open for an official now; ``lane`` is the position, ``fields`` what completing it must give."""

    id: str
    element: str
    kind: NodeKind
    lane: str | None
    fields: tuple[TaskField, ...]
    instance: int | None = None
    """Which time it is done, counted from 1, where the activity is repeated."""
    asks_repeats: bool = False
    """Nothing is done here: the official says how many times, or whether once more, the activity is to be done."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Something that the case waits for: a message, a signal, a condition, or the instant ``due`` of a timer.

    Errors and escalations that nothing inside the drawing throws are told from outside as well. ``host`` is the id of
    the work item, wait or sub-process that a boundary event is attached to. The events behind one event-based gateway
    are several waits; the first that happens ends the others. ``optional``: the case goes its way also without it, as
    with all events on the edge of an activity and the starts of event sub-processes.
    """

    id: str
    element: str
    kind: EventKind
    due: datetime | None
    host: str | None
    interrupting: bool
    lane: str | None
    fields: tuple[TaskField, ...]
    optional: bool = False


class HappeningKind(StrEnum):
    ENTERED = "entered"
    """A token came: a work item opened, a wait began, a gateway or event is passed."""
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    """Broken off by an interrupting event or by the end of all."""
    FLOW_TAKEN = "flow_taken"
    DECIDED = "decided"
    """A gateway chose ``flow``; ``criterion`` says on what ground (row 6)."""
    EVENT = "event"
    """A message, a signal or word of something else came, or a timer fell due."""
    IGNORED = "ignored"
    """An escalation was thrown that nothing catches: the case goes on (BPMN 2.0, 10.5.6)."""
    REPEATS = "repeats"
    """It was said how many times, or whether once more, an activity is done."""
    ENDED = "ended"
    """An end event was reached."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened in a step; ``item`` is the id of the work item or wait, the same from entry to end."""

    kind: HappeningKind
    element: str
    item: str
    flow: str | None = None
    criterion: Text = EMPTY


@dataclass(frozen=True)
class CaseState:
    """A case between two steps: all that must be kept is ``snapshot`` (JSON text, opaque) and ``document``.

    ``document`` holds the fields given so far, one document for the whole case. ``happenings`` are those of the step
    that led here, in order. ``outcome`` and ``end_element`` are those of the last end reached at the top level.
    """

    snapshot: str
    document: Answers
    items: tuple[WorkItem, ...]
    waits: tuple[Wait, ...]
    happenings: tuple[Happening, ...] = ()
    ended: bool = False
    outcome: Outcome | None = None
    end_element: str | None = None


@dataclass(frozen=True)
class Problem:
    """One reason: ``message`` is a catalogue id of the area ``engine``, ``element`` a BPMN id it speaks of."""

    message: str
    element: str | None = None
    arguments: Mapping[str, str | int] = field(default_factory=dict)


class EngineError(RegDesignerError):
    """A step that was not taken: the state given is still the case's state."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{each.message} {each.element or ''} {dict(each.arguments)}" for each in problems))
        self.problems = problems


class NotExecutable(EngineError):
    """The regulation cannot be carried out as drawn: every construct in the way is listed with its element."""


class ItemConflict(EngineError):
    """The work item or wait is not open (any more): unknown, already completed, broken off, or not due yet."""


class FieldsRefused(EngineError):
    """Fields missing, of the wrong type, not among the variants, or not declared: all of them are listed."""


INSTANCES = "instances"
"""The field of a work item that asks how many times an activity is done."""
AGAIN = "again"
"""The field of a work item that asks whether an activity is done once more."""


class Incident(EngineError):
    """The regulation itself brings the case to a stop: no condition holds, a loop runs past its bound, and such."""


class SnapshotUnfit(EngineError):
    """A snapshot that is damaged, newer than this program, or of another regulation."""


class Engine(Protocol):
    """Carries out regulations; equal arguments give equal states, and a step that raises changes nothing."""

    def start(self, regulation: Regulation, fields: Answers, now: datetime, start: str | None = None) -> CaseState:
        """Begin a case at the start event of that id, else at the first of ``Flow.starts``; ``fields`` are its."""
        ...

    def complete(
        self, regulation: Regulation, state: CaseState, item_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        """Complete an open work item with its fields."""
        ...

    def signal(
        self, regulation: Regulation, state: CaseState, wait_id: str, fields: Answers, now: datetime
    ) -> CaseState:
        """Let what a wait waits for happen: its message came with these fields, or its timer is due."""
        ...

    def restore(self, regulation: Regulation, snapshot: str, document: Answers) -> CaseState:
        """The state that was kept as ``snapshot`` and ``document``, without happenings."""
        ...

    def check(self, regulation: Regulation, element: str, fields: Answers) -> None:
        """Whether fields are those that an element asks for; raises ``FieldsRefused`` where they are not."""
        ...

    def due_waits(self, state: CaseState, now: datetime) -> tuple[Wait, ...]:
        """The timers that are due, the earliest first."""
        ...
