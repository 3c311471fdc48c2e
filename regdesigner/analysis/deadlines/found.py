"""The worst case of one limit as the search finds it, and the path that attains it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.analysis.deadlines.spans import Span
from regdesigner.analysis.deadlines.verdict import Reason
from regdesigner.domain.term import Basis, Unit

Steps = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The worst case of one limit; instants in minutes of the timetable."""

    unit: Unit
    basis: Basis
    amount: int
    best: int
    left: int | None
    start: int
    end: int
    path: tuple[str, ...]
    steps: Steps
    reasons: tuple[Reason, ...]
    action_slack: dict[str, int]
    stood_still: tuple[str, ...]
    electronic: bool


def path_of(span: Span, places: Sequence[int]) -> tuple[str, ...]:
    """The elements of a path, each visit once."""
    names = [""]
    elements, origins, steps = span.program.wired.elements, span.program.origins, span.steps
    for place in places:
        origin = origins[steps[place][0]]
        name = elements[origin] if origin >= 0 else ""
        if name and names[-1] != name:
            names.append(name)
    return tuple(names[1:])


def steps_of(span: Span, places: Sequence[int], begins: Sequence[int], values: Sequence[int]) -> Steps:
    """What takes time on a path, from begin to end."""
    return tuple(
        (span.program.element(span.steps[place].point), begins[place], values[place])
        for place in places
        if span.steps[place].terms
    )
