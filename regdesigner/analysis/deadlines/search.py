"""The search for the worst case of one limit: over spans, channels and contradictory choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from regdesigner.analysis.deadlines.choices import Verdict, conflict_on
from regdesigner.analysis.deadlines.found import Found, path_of, steps_of
from regdesigner.analysis.deadlines.longest import plan, trace
from regdesigner.analysis.deadlines.measure import Measure
from regdesigner.analysis.deadlines.reasons import channels_matter, of_path, of_span, outside
from regdesigner.analysis.deadlines.spans import Edge, Span
from regdesigner.analysis.deadlines.standing import found_with_waits, segments, standing_points
from regdesigner.analysis.deadlines.timetable import Minutes, Timetable
from regdesigner.analysis.deadlines.unfolding import Program
from regdesigner.analysis.deadlines.verdict import LimitName, Reason
from regdesigner.analysis.deadlines.worst import Case, every_start, worst_of, worst_of_one
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Basis, Term, Unit

MOST_SPLITS = 12
"""Decisions on which one proof splits; behind them the plain bound stays, and the proof says so."""

_RANKS = {unit: rank for rank, unit in enumerate(Unit)}

SpansOf = Callable[[frozenset[Edge]], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One variant of decided choices: its worst case, and all its cases for the slack of actions."""

    without: frozenset[Edge]
    worst: Case
    cases: tuple[Case, ...]


class LimitSearch:
    """Searches one regulation's program; ``days`` of starts from the minute ``begin``, 0 for this one start only."""

    def __init__(self, regulation: Regulation, program: Program, table: Timetable, begin: int, days: int) -> None:
        self.regulation, self.program, self.table = regulation, program, table
        self.begin, self.days = begin, days
        self.channels = _channels(regulation)
        self.decides = any(node.fields for node in regulation.flow.nodes)
        self.starts = 0
        self.reach = begin
        self._known_starts: dict[bool, Minutes] = {}

    def find(self, limit: LimitName, allowed: Term | None, spans_of: SpansOf) -> Found | Reason:
        """The worst case of one limit, or the reason why there is nothing to measure."""
        spans = [span for span in spans_of(frozenset()) if span.sinks]
        if not spans:
            return Reason(f"proof-nothing-to-measure-{limit}")
        if any(standing_points(span) for span in spans):
            return self._with_waits(spans, allowed, limit)
        first = self._leaf(frozenset(), spans, allowed, limit)
        leaves, undecided = self._decided(first, spans_of, allowed, limit)
        worst = max((leaf.worst for leaf in leaves), key=lambda case: case.badness)
        return self._found(limit, worst, leaves, undecided, spans)

    def _with_waits(self, spans: Sequence[Span], allowed: Term | None, limit: LimitName) -> Found:
        """The clock stands somewhere: the parts between are proven apart and added up."""
        unit, basis = (allowed.unit, allowed.basis) if allowed is not None else _unit_of(spans)
        results: list[Found] = []
        for span in spans:
            for electronic in self._channels_that_differ(span, unit, limit):
                parts = []
                for segment in segments(span):
                    inner = limit is LimitName.HANDOVER or segment.begin != -1
                    whole = segment.begin == segment.end
                    measure = Measure(self.table, unit, basis, electronic and not inner, inner, moves=whole)
                    parts.append((segment, self._case(segment.span, measure, None)))
                self.reach = max(self.reach, *(case.reach for _, case in parts))
                results.append(found_with_waits(span, parts))
        worst = max(results, key=lambda found: found.amount)
        return replace(worst, best=min(found.best for found in results))

    def _decided(
        self, first: Leaf, spans_of: SpansOf, allowed: Term | None, limit: LimitName
    ) -> tuple[list[Leaf], tuple[Reason, ...]]:
        """Splits on decisions as long as the worst path contradicts itself."""
        leaves = [first]
        if not self.decides:
            return leaves, ()
        for _ in range(MOST_SPLITS):
            worst = max(leaves, key=lambda leaf: leaf.worst.badness)
            conflict = conflict_on(self.regulation, worst.worst.plan.span, self._places(worst.worst))
            if conflict is None:
                return leaves, ()
            if conflict.verdict is Verdict.UNDECIDED:
                return leaves, (conflict.reason,)
            leaves.remove(worst)
            for edges in conflict.variants:
                without = worst.without | edges
                spans = [span for span in spans_of(without) if span.sinks]
                if spans:
                    leaves.append(self._leaf(without, spans, allowed, limit))
        return leaves, (Reason("proof-many-decisions", {"count": MOST_SPLITS}),)

    def _leaf(self, without: frozenset[Edge], spans: Sequence[Span], allowed: Term | None, limit: LimitName) -> Leaf:
        cases: list[Case] = []
        unit, basis = (allowed.unit, allowed.basis) if allowed is not None else _unit_of(spans)
        for span in spans:
            for electronic in self._channels_that_differ(span, unit, limit):
                measure = Measure(self.table, unit, basis, electronic, inner=limit is LimitName.HANDOVER)
                cases.append(self._case(span, measure, allowed))
        self.reach = max(self.reach, *(case.reach for case in cases))
        return Leaf(without, max(cases, key=lambda case: case.badness), tuple(cases))

    def _case(self, span: Span, measure: Measure, allowed: Term | None) -> Case:
        planned = plan(span, self.table, electronic=measure.electronic)
        if not self.days:
            self.starts = 1
            return worst_of_one(planned, measure, allowed, self.begin)
        starts = self._starts(span)
        if not measure.inner:
            self.starts = max(self.starts, len(starts))
        places = tuple(place for place, step in enumerate(span.steps) if step.terms)
        return worst_of(planned, measure, allowed, starts, places)

    def _starts(self, span: Span) -> Minutes:
        each_minute = span.by_calendar_clock_first
        if each_minute not in self._known_starts:
            self._known_starts[each_minute] = every_start(self.table, self.begin, self.days, each_minute=each_minute)
        return self._known_starts[each_minute]

    def _channels_that_differ(self, span: Span, unit: Unit, limit: LimitName) -> tuple[bool, ...]:
        if limit is LimitName.HANDOVER:
            return (False,)
        conventions = self.table.conventions
        if len(self.channels) < 2 or conventions.day_zero_in_person is conventions.day_zero_electronic:
            return self.channels[:1]
        in_days = unit not in (Unit.MINUTE, Unit.HOUR)
        if in_days or any(step.at_arrival and channels_matter(step, conventions) for step in span.steps):
            return self.channels
        return self.channels[:1]

    @staticmethod
    def _places(case: Case) -> tuple[int, ...]:
        return trace(case.plan, *case.run)

    def _found(
        self, limit: LimitName, worst: Case, leaves: list[Leaf], undecided: tuple[Reason, ...], spans: Sequence[Span]
    ) -> Found:
        begins, values = worst.run
        places = trace(worst.plan, begins, values)
        span = worst.plan.span
        reasons = of_span(spans[0]) + of_path(span, places, self.table.conventions) + undecided
        if limit is LimitName.TOTAL:
            reasons += outside(self.regulation, self.program)
        return Found(
            worst.measure.unit,
            worst.measure.basis,
            worst.amount,
            min(leaf.worst.best for leaf in leaves),
            worst.left if worst.allowed is not None else None,
            worst.start,
            values[places[-1]],
            path_of(span, places),
            steps_of(span, places, begins, values),
            reasons,
            _slack_of(leaves),
            (),
            worst.measure.electronic,
        )


def _slack_of(leaves: Sequence[Leaf]) -> dict[str, int]:
    slack: dict[str, int] = {}
    for leaf in leaves:
        for case in leaf.cases:
            span = case.plan.span
            for place, minutes in case.slack.items():
                name = span.program.element(span.steps[place].point)
                slack[name] = min(minutes, slack.get(name, minutes))
    return slack


def _channels(regulation: Regulation) -> tuple[bool, ...]:
    """In person (and by phone or post) or electronically, as the actions say; both where none says anything."""
    channels = {channel for action in regulation.actions for channel in action.channels}
    found = []
    if not channels or channels - {Channel.ELECTRONIC}:
        found.append(False)
    if not channels or Channel.ELECTRONIC in channels:
        found.append(True)
    return tuple(found)


def _unit_of(spans: Sequence[Span]) -> tuple[Unit, Basis]:
    """Without a limit in figures: the unit and basis of the longest kind of term, the last of them in the flow."""
    terms = [term for span in spans for step in span.steps for term in step.terms]
    if not terms:
        return Unit.MINUTE, Basis.WORKING
    longest = max(_RANKS[term.unit] for term in terms)
    last = next(term for term in reversed(terms) if _RANKS[term.unit] == longest)
    return last.unit, last.basis
