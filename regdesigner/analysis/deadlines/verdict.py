"""What a deadline proof says: values for rules, commands and papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from regdesigner.analysis.deadlines.loops import Fault
from regdesigner.domain.calendar import DayOff
from regdesigner.domain.conventions import Conventions
from regdesigner.domain.standard import Limit
from regdesigner.domain.term import Basis, Term, Unit


class LimitName(StrEnum):
    """The three limits of field 7."""

    TOTAL = "total"
    INTAKE = "intake"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that the reader of a proof must know: a message of the area ``proof`` with its arguments."""

    message: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slack:
    """What is left of a limit in its own unit, below 0 where it is exceeded, and in clock minutes at the worst start.

    ``minutes`` is ``None`` where the clock stood still in between.
    """

    amount: int
    unit: Unit
    basis: Basis
    minutes: int | None


@dataclass(frozen=True, slots=True)
class RunStep:
    """One element of the worst run, from its begin to its end."""

    element: str
    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class LimitProof:
    """The worst and the best case of one limit over every path and every start.

    ``worst`` and ``best`` are in the limit's own unit and basis (in those of the longest term where the standard
    leaves the limit to another act or does not state it); ``None`` where no time passes or nothing can be
    measured. ``best`` is the fastest way if every action takes its full term. ``holds`` is ``None`` without a
    limit in figures, where nothing can be measured, and where a missing term leaves open whether it is kept.
    ``path`` names the elements of one worst path, ``steps`` follows it from ``start`` to ``end``; ``electronic``
    tells the channel of that request. ``exact`` is false where the worst case is only a bound, or where a term is
    missing: ``reasons`` says why. ``action_slack`` is in clock minutes by element, in a loop for each pass.
    ``stood_still`` lists where the recipient acts and the clock stands.
    """

    limit: LimitName
    allowed: Limit | None
    worst: Term | None
    best: Term | None
    holds: bool | None
    path: tuple[str, ...]
    start: datetime | None
    end: datetime | None
    slack: Slack | None
    exact: bool
    reasons: tuple[Reason, ...]
    action_slack: Mapping[str, int]
    steps: tuple[RunStep, ...]
    stood_still: tuple[str, ...]
    electronic: bool = False


@dataclass(frozen=True, slots=True)
class DeadlineProof:
    """The proof of the three limits. ``cycle`` is the witness of a loop for which there is no worst case.

    ``calendar_edition`` names the state of the Cabinet's table, ``estimated`` the days off whose date is not
    certain yet within the time looked at, ``starts`` the number of starts examined for the total term.
    """

    total: LimitProof
    intake: LimitProof
    handover: LimitProof
    cycle: Fault | None
    calendar_edition: str
    estimated: tuple[DayOff, ...]
    conventions: Conventions
    starts: int

    @property
    def limits(self) -> tuple[LimitProof, LimitProof, LimitProof]:
        return (self.total, self.intake, self.handover)
