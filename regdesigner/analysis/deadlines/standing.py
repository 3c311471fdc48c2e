"""Terms with a clock that stands still while the recipient acts.

The wait is left out, and the clock may resume at any minute: the rest is proven from every start and added to what
the part before leaves at worst. A bound: amounts in days do not add up exactly. Each part is counted in plain days;
were its end moved from a day off, the days of a feast between two parts would be lost (``Measure.moves``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.analysis.deadlines.found import Found, path_of, steps_of
from regdesigner.analysis.deadlines.longest import trace
from regdesigner.analysis.deadlines.reasons import of_path, of_span
from regdesigner.analysis.deadlines.spans import Span, span
from regdesigner.analysis.deadlines.verdict import Reason
from regdesigner.analysis.deadlines.worst import Case
from regdesigner.domain.errors import WrongValue

MOST_WORK = 1_000_000
"""Steps of a span times pairs of its waits: beyond, every pair would be looked through for more than a second."""


def standing_points(part: Span) -> tuple[int, ...]:
    """The points of a span at which the clock stands, in order."""
    still = part.program.wired.still
    if not still:
        return ()
    return tuple(step.point for step in part.steps if part.program.origins[step.point] in still)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a span in which the clock runs; ``begin`` and ``end`` are points where it stands, -1: outermost."""

    begin: int
    end: int
    span: Span


def segments(part: Span) -> tuple[Segment, ...]:
    """The parts of a span between its sources, its waits and its sinks; raises ``WrongValue`` for too many of them."""
    waits = standing_points(part)
    if len(waits) ** 2 * len(part.steps) > MOST_WORK:
        raise WrongValue(len(waits), "the clock stands still too often")
    program = part.program
    inside = {step.point for step in part.steps}
    sources = [step.point for step in part.steps if step.source]
    sinks = [part.steps[place].point for place in part.sinks]
    from_arrival = any(step.at_arrival for step in part.steps)
    found: list[Segment] = []
    for begin in (-1, *waits):
        closed = frozenset(
            (one, point) for point in inside for one in program.before[point] if one in waits and one != begin
        )
        for end in (*waits, -1):
            if end == begin and end != -1:
                continue
            piece = span(
                program,
                sources if begin == -1 else [begin],
                sinks if end == -1 else [end],
                arrival=from_arrival and begin == -1,
                region=inside,
                without=closed,
            )
            if piece.sinks:
                found.append(Segment(begin, end, piece))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Sum:
    """What the best or worst chain of segments amounts to."""

    amount: int
    cases: tuple[Case, ...]


def added(parts: Sequence[tuple[Segment, Case]], waits: Sequence[int]) -> tuple[Sum, int]:
    """The longest chain of segments from outermost to outermost, and the least amount of any."""
    worst: dict[int, Sum] = {-1: Sum(0, ())}
    best: dict[int, int] = {-1: 0}
    last: Sum | None = None
    least: int | None = None
    for begin in (-1, *waits):
        if begin not in worst:
            continue
        for segment, case in parts:
            if segment.begin != begin:
                continue
            total = Sum(worst[begin].amount + case.amount, (*worst[begin].cases, case))
            low = best[begin] + case.best
            if segment.end == -1:
                last = total if last is None or total.amount > last.amount else last
                least = low if least is None else min(least, low)
            elif segment.end not in worst or total.amount > worst[segment.end].amount:
                worst[segment.end] = total
            if segment.end != -1:
                best[segment.end] = min(low, best.get(segment.end, low))
    return last or Sum(0, ()), least or 0


def found_with_waits(part: Span, parts: Sequence[tuple[Segment, Case]]) -> Found:
    """The worst case of a span in which the clock stands still."""
    waits = standing_points(part)
    worst, least = added(parts, waits)
    path: list[str] = []
    steps: list[tuple[str, int, int]] = []
    names = tuple(dict.fromkeys(part.program.element(point) for point in waits))
    reasons = of_span(part)
    end = worst.cases[0].start
    for case in worst.cases:
        begins, values = case.run
        places = trace(case.plan, begins, values)
        own = path_of(case.plan.span, places)
        path.extend(own[1:] if path and own and path[-1] == own[0] else own)
        steps.extend(steps_of(case.plan.span, places, begins, values))
        reasons += of_path(case.plan.span, places, case.measure.table.conventions)
        end = values[places[-1]]
    reasons += (Reason("proof-clock-stands", {"elements": ", ".join(names), "count": len(names)}),)
    first = worst.cases[0]
    return Found(
        unit=first.measure.unit,
        basis=first.measure.basis,
        amount=worst.amount,
        best=least,
        left=None,
        start=first.start,
        end=end,
        path=tuple(path),
        steps=tuple(steps),
        reasons=reasons,
        action_slack={},
        stood_still=names,
        electronic=first.measure.electronic,
    )
