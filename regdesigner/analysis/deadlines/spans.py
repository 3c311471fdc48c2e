"""What each limit spans: from which points of the program it is measured, to which, and what lies between."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from regdesigner.analysis.deadlines.unfolding import Program
from regdesigner.analysis.deadlines.wiring import Join
from regdesigner.domain.action import ActionKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term


class Step(NamedTuple):
    """A point of the program within a span: what it follows there, and the terms of which the first to end counts.

    ``source``: the measured time may begin here. ``at_arrival``: its terms may begin with the request's arrival,
    ``mixed`` if they need not.
    """

    point: int
    before: tuple[int, ...]
    source: bool
    join: int
    terms: tuple[Term, ...]
    at_arrival: bool = False
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Steps in order; ``before`` and ``sinks`` are places in ``steps``."""

    program: Program
    steps: tuple[Step, ...]
    sinks: tuple[int, ...]

    @property
    def by_calendar_clock_first(self) -> bool:
        """A term by the calendar's clock begins with the start: then every minute of a closed stretch differs."""
        begins = [True] * len(self.steps)
        for place, step in enumerate(self.steps):
            begins[place] = step.source or any(begins[one] for one in step.before)
            if not step.terms:
                continue
            if begins[place] and any(term.runs_by_the_clock and term.basis == "calendar" for term in step.terms):
                return True
            begins[place] = False
        return False


Edge = tuple[int, int]


def span(
    program: Program,
    sources: Collection[int],
    sinks: Collection[int],
    *,
    arrival: bool,
    region: Collection[int] | None = None,
    without: Collection[Edge] = (),
) -> Span:
    """The points between sources and sinks; ``without`` leaves out edges, ``region`` all points outside it.

    Joins take what lies within the span only: what cannot run in it does not hold it up.
    """
    count = len(program.origins)
    before = program.before
    alive = bytearray(count)
    wanted = bytearray(count)
    starts = set(sources)
    lowest, highest = min(starts, default=count), max(sinks, default=-1) + 1
    for point in starts:
        alive[point] = region is None or point in region
    for point in range(lowest, highest):
        if alive[point] or (region is not None and point not in region):
            continue
        for one in before[point]:
            if alive[one] and (not without or (one, point) not in without):
                alive[point] = 1
                break
    for point in sinks:
        wanted[point] = alive[point]
    for point in range(highest - 1, lowest - 1, -1):
        if wanted[point]:
            for one in before[point]:
                wanted[one] = alive[one]
    inside = [point for point in range(lowest, highest) if wanted[point]]
    return _compacted(program, starts, sinks, arrival, inside, without)


def _compacted(
    program: Program,
    sources: set[int],
    sinks: Collection[int],
    arrival: bool,
    inside: list[int],
    without: Collection[Edge],
) -> Span:
    places = [-1] * len(program.origins)
    steps: list[Step] = []
    step = tuple.__new__  # a long program has as many steps: a named tuple's own way takes twice as long
    maybe, always = bytearray(len(inside)), bytearray(len(inside))
    joins, terms, befores = program.joins, program.terms, program.before
    for place, point in enumerate(inside):
        before = befores[point]
        if len(before) == 1 and not without:
            only = places[before[0]]
            before = (only,) if only >= 0 else ()
        else:
            before = tuple(
                [places[one] for one in before if places[one] >= 0 and (not without or (one, point) not in without)]
            )
        source = point in sources
        own = terms[point]
        at_arrival = mixed = False
        if arrival and (source or 1 in [maybe[one] for one in before]):
            at_arrival, mixed = True, 0 in [always[one] for one in before]
            if not own:
                maybe[place], always[place] = True, not mixed
        places[point] = place
        steps.append(step(Step, (point, before, source, joins[point], own, at_arrival, mixed)))
    ends = tuple(places[point] for point in sinks if places[point] >= 0)
    return Span(program, tuple(steps), ends)


def points_of(program: Program, places: dict[str, int], elements: Collection[str]) -> list[int]:
    """The points of the program, in order, that stand for some elements at their begin or their end."""
    origins = {places[element] for element in elements if element in places}
    if not origins:
        return []
    return [point for point, origin in enumerate(program.origins) if origin in origins]


def actions_of(regulation: Regulation, kind: ActionKind) -> tuple[str, ...]:
    return tuple(action.id for action in regulation.actions if action.kind is kind)


def first_of(program: Program, points: Collection[int]) -> list[int]:
    """Those of some points to which a way leads that passes none of the others."""
    chosen = set(points)
    until = max(chosen, default=-1) + 1
    untouched = bytearray(until)
    first: list[int] = []
    for point, before in enumerate(program.before[:until]):
        free = point == 0 or any(untouched[one] for one in before)
        if point not in chosen:
            untouched[point] = free
        elif free:
            first.append(point)
    return first


def arrival_of(regulation: Regulation, program: Program) -> list[int]:
    """Where the request arrives: at the first accepting actions, else with the start (design of the proof)."""
    if not program.arrival:
        accepting = points_of(program, program.wired.begins, actions_of(regulation, ActionKind.ACCEPTING))
        program.arrival.extend(first_of(program, accepting) or [0])
    return program.arrival


def ancestors(program: Program, point: int) -> set[int]:
    found: set[int] = set()
    waiting = [point]
    while waiting:
        for one in program.before[waiting.pop()]:
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found


def descendants(program: Program, sources: Collection[int]) -> set[int]:
    """The sources and every point to which a way leads from them."""
    return {point for point, found in enumerate(reached_from(program, sources)) if found}


def reached_from(program: Program, sources: Collection[int]) -> bytearray:
    """By point: 1 for the sources and wherever a way leads from them."""
    reached = bytearray(len(program.origins))
    for source in sources:
        reached[source] = 1
    befores = program.before
    for point in range(min(sources, default=len(reached)), len(reached)):
        if not reached[point]:
            for one in befores[point]:
                if reached[one]:
                    reached[point] = 1
                    break
    return reached


def beside(program: Program, inner: int, region: set[int]) -> tuple[set[int], set[int]]:
    """Branches that may still run when an inner point is reached and that its region waits for.

    Returns their points, and those of them that begin with the section: the inner point is then measured from the
    split, as if everything before it took no time.
    """
    earlier = ancestors(program, inner)
    running: set[int] = set()
    begun: set[int] = set()
    waiting = [
        one
        for point in region
        if point != inner and program.joins[point] != Join.ANY
        for one in program.before[point]
        if one not in region and one not in earlier
    ]
    while waiting:
        point = waiting.pop()
        if point in running:
            continue
        running.add(point)
        for one in program.before[point]:
            if one in earlier:
                begun.add(point)
            elif one not in region:
                waiting.append(one)
    return running, begun


def total_span(regulation: Regulation, program: Program, without: Collection[Edge] = ()) -> tuple[Span, ...]:
    """From the arrival to whichever end is reached, refusals too."""
    last = len(program.origins) - 1
    final = [last] if program.origins[last] == program.wired.final else []
    return _spans(program, arrival_of(regulation, program), final, arrival=True, without=without)


def intake_span(regulation: Regulation, program: Program, without: Collection[Edge] = ()) -> tuple[Span, ...]:
    """From the arrival to the end of the last accepting action."""
    ends = points_of(program, program.wired.ends, actions_of(regulation, ActionKind.ACCEPTING))
    return _spans(program, arrival_of(regulation, program), ends, arrival=True, without=without)


def handover_spans(regulation: Regulation, program: Program, without: Collection[Edge] = ()) -> tuple[Span, ...]:
    """From the begin of the first to the end of the last handing-over action."""
    handing = actions_of(regulation, ActionKind.HANDING_OVER)
    ends = points_of(program, program.wired.ends, handing)
    sources = first_of(program, points_of(program, program.wired.begins, handing))
    return _spans(program, sources, ends, arrival=False, without=without) if sources else ()


def _spans(
    program: Program, sources: list[int], ends: list[int], *, arrival: bool, without: Collection[Edge]
) -> tuple[Span, ...]:
    """One span for all sources with nothing else running, one more for each with a branch beside it."""
    spans = [span(program, sources, ends, arrival=arrival, without=without)]
    if Join.ALL not in program.joins and Join.SOME not in program.joins:
        return tuple(spans)
    for source in sources:
        region = descendants(program, [source])
        running, begun = beside(program, source, region)
        if running:
            within = region | running
            spans.append(span(program, [source, *begun], ends, arrival=arrival, region=within, without=without))
    return tuple(spans)
