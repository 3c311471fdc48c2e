"""Longest paths of monotone functions: all starts at once as ascending vectors, or one start in plain Python.

Taking the latest at every join, point by point, is the maximum over all paths for each start by itself, since
f(max(a, b)) = max(f(a), f(b)) for monotone f.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.analysis.deadlines.rising import Rising, after, earlier, later
from regdesigner.analysis.deadlines.spans import Span, Step
from regdesigner.analysis.deadlines.timetable import TermFunction, Timetable
from regdesigner.analysis.deadlines.wiring import Join
from regdesigner.domain.term import Term


@dataclass(frozen=True, slots=True)
class Plan:
    """A span whose terms are functions of a timetable, in the order of ``span.steps``."""

    span: Span
    functions: tuple[tuple[TermFunction, ...], ...]


def plan(span: Span, table: Timetable, *, electronic: bool) -> Plan:
    """Terms that begin with the arrival are counted by the request's channel, all others as inner ones."""
    known: dict[tuple[tuple[Term, ...], bool], tuple[TermFunction, ...]] = {}
    functions: list[tuple[TermFunction, ...]] = []
    for step in span.steps:
        if not step.terms:
            functions.append(())
            continue
        key = (step.terms, step.at_arrival)
        found = known.get(key)
        if found is None:
            inner = not step.at_arrival
            found = known[key] = tuple(
                [table.function(term, electronic=electronic and not inner, inner=inner) for term in step.terms]
            )
        functions.append(found)
    return Plan(span, tuple(functions))


def _latest(parts: list[Rising], first: bool) -> Rising:
    value = parts[0]
    for part in parts[1:]:
        if part is not value:
            value = earlier(value, part) if first else later(value, part)
    return value


def _after(functions: Sequence[TermFunction], value: Rising) -> Rising:
    ends = value
    for number, function in enumerate(functions):
        end = after(function, value)
        ends = end if not number else earlier(ends, end)
    return ends


def _earliest_counts(step: Step) -> bool:
    return step.join != Join.ALL


def latest(plan: Plan, starts: Rising) -> list[Rising]:
    """For ascending starts: when each step is done at the latest, if every action takes its full term."""
    values: list[Rising] = []
    for step, functions in zip(plan.span.steps, plan.functions, strict=True):
        parts = [values[one] for one in step.before]
        if step.source and not parts:
            parts = [starts]
        values.append(_after(functions, _latest(parts, step.join == Join.FIRST)))
    return values


def fastest(plan: Plan, starts: Rising, slowest: Sequence[Rising]) -> list[Rising]:
    """The same along the fastest ways: the earliest wherever ways exclude each other, the latest where all are needed.

    Steps that no choice concerns share their vectors with ``slowest``.
    """
    values: list[Rising] = []
    for place, (step, functions) in enumerate(zip(plan.span.steps, plan.functions, strict=True)):
        parts = [values[one] for one in step.before]
        if step.source and (not parts or _earliest_counts(step)):
            parts.append(starts)
        if (len(parts) < 2 or step.join in (Join.ALL, Join.FIRST)) and all(
            values[one] is slowest[one] for one in step.before
        ):
            values.append(slowest[place])
        else:
            values.append(_after(functions, _latest(parts, _earliest_counts(step))))
    return values


def at_sinks(plan: Plan, values: Sequence[Rising], *, earliest: bool = False) -> Rising:
    """Over the sinks of a span: the last end, or the first."""
    return _latest([values[sink] for sink in plan.span.sinks], earliest)


def run(plan: Plan, start: int) -> tuple[list[int], list[int]]:
    """One start: when each step begins and is done at the latest."""
    begins: list[int] = []
    values: list[int] = []
    first = Join.FIRST
    for (_, before, _, join, *_), functions in zip(plan.span.steps, plan.functions, strict=True):
        if len(before) == 1:
            value = values[before[0]]
        elif before:
            parts = [values[one] for one in before]
            value = min(parts) if join == first else max(parts)
        else:
            value = start
        begins.append(value)
        if functions:
            value = functions[0].at(value) if len(functions) == 1 else min([one.at(value) for one in functions])
        values.append(value)
    return begins, values


def run_fastest(plan: Plan, start: int) -> int:
    """One start along the fastest ways: the first end."""
    values: list[int] = []
    for step, functions in zip(plan.span.steps, plan.functions, strict=True):
        before = step[1]
        if len(before) == 1 and not step[2]:
            value = values[before[0]]
        else:
            parts = [values[one] for one in before]
            if step.source and (not parts or _earliest_counts(step)):
                parts.append(start)
            value = min(parts) if _earliest_counts(step) else max(parts)
        if functions:
            value = functions[0].at(value) if len(functions) == 1 else min([one.at(value) for one in functions])
        values.append(value)
    return min(values[sink] for sink in plan.span.sinks)


def trace(plan: Plan, begins: Sequence[int], values: Sequence[int]) -> tuple[int, ...]:
    """The places of one path that attains the latest end, from its source to its sink."""
    place = max(plan.span.sinks, key=lambda sink: (values[sink], -sink))
    path = [place]
    befores = [step[1] for step in plan.span.steps]
    before = befores[place]
    while before:
        if len(before) > 1:
            begin = begins[place]
            for place in before:
                if values[place] == begin:
                    break
        else:
            place = before[0]
        path.append(place)
        before = befores[place]
    path.reverse()
    return tuple(path)
