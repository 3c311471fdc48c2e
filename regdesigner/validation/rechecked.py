"""A draft that is checked at each change: what words do not change is worked out once for all its states."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from regdesigner.analysis.wordless import action_alone, arrow_alone, node_alone, wordless
from regdesigner.domain.conventions import Conventions
from regdesigner.domain.deadline import SameCalendar
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.numbering import Numbering

if TYPE_CHECKING:
    from regdesigner.analysis.deadlines.verdict import DeadlineProof
    from regdesigner.analysis.soundness.check import Soundness

MOST_KEPT = 16
"""States of drafts; the proof of a long regulation takes a few megabytes."""


_actions, _nodes, _arrows = Numbering(action_alone), Numbering(node_alone), Numbering(arrow_alone)


@dataclass(frozen=True)
class RecheckedRegulation(CheckedRegulation):
    """The same regulation with proof and soundness kept, by all that they can depend on, for the next state of it.

    Both are worked out from the regulation without its words: what was kept is never that of another one.
    """

    @cached_property
    def _course(self) -> _Course:
        regulation = self.regulation
        flow = regulation.flow
        numbers = (_actions(regulation.actions), _nodes(flow.nodes), _arrows(flow.sequence_flows))
        return _Course(regulation, numbers)

    @cached_property
    def _proven(self) -> DeadlineProof | WrongValue | None:
        if self.standard is None or self.form is None:
            return None
        surroundings = (self.standard.limits, SameCalendar(self.calendar), self.form.conventions, self.on)
        return _kept_proof(self._course, *surroundings)

    @cached_property
    def soundness(self) -> Soundness:
        """What is wrong with the control flow."""
        return _kept_soundness(self._course)


def rechecked(checked: CheckedRegulation) -> RecheckedRegulation:
    """What the rules look at, for a draft."""
    return RecheckedRegulation(**{field.name: getattr(checked, field.name) for field in fields(checked)})


@dataclass(eq=False)
class _Course:
    """The flow and the terms of a regulation, the same as any other of the same ``numbers``."""

    regulation: Regulation
    numbers: tuple[tuple[int, ...], ...]

    def wordless(self) -> Regulation:
        """The regulation without its words, which alone is held from then on."""
        self.regulation = wordless(self.regulation)
        return self.regulation

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Course) and self.numbers == other.numbers

    def __hash__(self) -> int:
        return hash(self.numbers)


@lru_cache(MOST_KEPT)
def _kept_proof(
    course: _Course, limits: Limits, calendar: SameCalendar, conventions: Conventions, on: date
) -> DeadlineProof | WrongValue:
    from regdesigner.analysis.deadlines.proof import prove  # numpy is slow to import: only where a proof is asked for

    try:
        return prove(course.wordless(), limits, calendar.calendar, conventions, on)
    except WrongValue as refusal:
        return refusal


@lru_cache(MOST_KEPT)
def _kept_soundness(course: _Course) -> Soundness:
    from regdesigner.analysis.soundness.check import check

    return check(course.wordless().flow)
