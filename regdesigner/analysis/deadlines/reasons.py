"""Why a proof is not exact, and what else its reader must know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regdesigner.analysis.deadlines.spans import Span, Step, arrival_of, reached_from
from regdesigner.analysis.deadlines.unfolding import Program
from regdesigner.analysis.deadlines.verdict import Reason
from regdesigner.domain.action import ActionKind
from regdesigner.domain.conventions import Conventions, DayZero, InnerDays
from regdesigner.domain.regulation import Regulation

UNDERCOUNTED = frozenset(["proof-no-term", "proof-no-wait"])
"""Time is missing in the proof: what it measures is too little, so it shows a limit broken but never kept."""

INEXACT = frozenset(
    [
        "proof-no-term",
        "proof-no-wait",
        "proof-outside",
        "proof-mixed-start",
        "proof-timer-may-not-fire",
        "proof-event-may-not-come",
        "proof-timer-over-repeats",
        "proof-any-order",
        "proof-nested-terms",
        "proof-ended-early",
        "proof-same-decision",
        "proof-many-decisions",
        "proof-clock-stands",
    ]
)
"""Reasons for which the worst case is a bound, or does not cover everything."""


def _listing(message: str, elements: Iterable[str]) -> tuple[Reason, ...]:
    names = tuple(dict.fromkeys(elements))
    return (Reason(message, {"elements": ", ".join(names), "count": len(names)}),) if names else ()


def of_span(span: Span) -> tuple[Reason, ...]:
    """Elements of a span that take no time in the proof because their term is missing."""
    program = span.program
    untimed = program.wired.untimed
    if not untimed:
        return ()
    origins = [program.origins[step.point] for step in span.steps]
    found: list[Reason] = []
    for message in ("proof-no-term", "proof-no-wait"):
        elements = (program.wired.elements[origin] for origin in origins if untimed.get(origin) == message)
        found.extend(_listing(message, elements))
    return tuple(found)


def of_path(span: Span, places: Sequence[int], conventions: Conventions) -> tuple[Reason, ...]:
    """Points of the worst path that a real case may not be able to attain."""
    program = span.program
    found: list[Reason] = []
    for place in places:
        step = span.steps[place]
        doubt = program.wired.doubts.get(program.origins[step.point])
        if doubt is not None:
            found.append(Reason(doubt.message, {"element": doubt.element}))
        if step.mixed and channels_matter(step, conventions):
            found.append(Reason("proof-mixed-start", {"element": program.element(step.point)}))
    return _unique(found)


def _unique(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    kept: list[Reason] = []
    for reason in reasons:
        if reason not in kept:
            kept.append(reason)
    return tuple(kept)


def channels_matter(step: Step, conventions: Conventions) -> bool:
    """A term in days that begins with the arrival may be counted otherwise than one in the middle of a case."""
    if all(term.runs_by_the_clock for term in step.terms):
        return False
    zeros = (conventions.day_zero_electronic, conventions.day_zero_in_person)
    return DayZero.NEXT_OPENING in zeros or conventions.inner_days is not InnerDays.FROM_NEXT_DAY


def outside(regulation: Regulation, program: Program) -> tuple[Reason, ...]:
    """Actions that take time, do not inform, and can run before the request's arrival or without it."""
    arrival = arrival_of(regulation, program)
    if arrival == [0]:
        return ()
    inside = reached_from(program, arrival)
    elements = []
    for point, terms in enumerate(program.terms):
        if terms and not inside[point]:
            name = program.element(point)
            action = regulation.action_around(name)
            if action is None or action.kind is not ActionKind.INFORMING:
                elements.append(name)
    return _listing("proof-outside", elements)
