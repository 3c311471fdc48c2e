"""The worst start of a plan: the greatest amount of the limit's unit, among those the least slack, the earliest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from regdesigner.analysis.deadlines.longest import Plan, at_sinks, fastest, latest, run, run_fastest
from regdesigner.analysis.deadlines.measure import Measure
from regdesigner.analysis.deadlines.rising import Rising, merged
from regdesigner.analysis.deadlines.slack import slacks
from regdesigner.analysis.deadlines.timetable import Minutes, Timetable
from regdesigner.domain.calendar import MINUTES_OF_A_DAY
from regdesigner.domain.term import Term

STARTS_AT_ONCE = 32_768
VALUES_AT_ONCE = 8_000_000
"""Starts times terms of one span that are held in memory together (64 MB)."""
"""Vectors of this length stay in the processor's cache from step to step."""


@dataclass(frozen=True, slots=True)
class Case:
    """The worst start of one plan: amount and clock minutes left (without a limit: minus the minutes taken)."""

    plan: Plan
    measure: Measure
    allowed: Term | None
    amount: int
    best: int
    left: int
    start: int
    reach: int
    slack: dict[int, int]
    """Clock minutes by place."""
    known: tuple[list[int], list[int]] | None = None

    @property
    def run(self) -> tuple[list[int], list[int]]:
        """When each step of the worst run begins and is done."""
        return self.known or run(self.plan, self.start)

    @property
    def badness(self) -> tuple[int, int, int]:
        return (self.amount, -self.left, -self.start)


def every_start(table: Timetable, first: int, days: int, *, each_minute: bool) -> Minutes:
    """Every opening minute and the first minute of each closed stretch of each date, or every minute."""
    until = first + days * MINUTES_OF_A_DAY
    if each_minute:
        return np.arange(first, until)
    opened = table.opened[first:until]
    begins = ~opened
    begins[1:] &= opened[:-1]
    begins[::MINUTES_OF_A_DAY] = ~opened[::MINUTES_OF_A_DAY]
    return first + np.flatnonzero(opened | begins)


def worst_of(plan: Plan, measure: Measure, allowed: Term | None, starts: Minutes, places: tuple[int, ...]) -> Case:
    """Over ascending starts; the slack of the steps at ``places`` is worked out where a limit is given."""
    at_once = max(STARTS_AT_ONCE, VALUES_AT_ONCE // max(1, len(places))) if _counts_days(plan) else STARTS_AT_ONCE
    cases = [
        _worst_of_some(plan, measure, allowed, starts[first : first + at_once], places)
        for first in range(0, len(starts), at_once)
    ]
    worst = max(cases, key=lambda case: case.badness)
    slack = {place: min(case.slack[place] for case in cases) for place in worst.slack}
    return Case(
        plan,
        measure,
        allowed,
        worst.amount,
        min(case.best for case in cases),
        worst.left,
        worst.start,
        max(case.reach for case in cases),
        slack,
    )


def _counts_days(plan: Plan) -> bool:
    return any(function.by_day for functions in plan.functions for function in functions)


def _worst_of_some(
    plan: Plan, measure: Measure, allowed: Term | None, starts: Minutes, places: tuple[int, ...]
) -> Case:
    """Of starts with one end the first is the worst, the last the best: the others need not be measured."""
    whole = Rising(starts)
    values = latest(plan, whole)
    ends = at_sinks(plan, values)
    quick = at_sinks(plan, fastest(plan, whole, values), earliest=True)
    firsts, found = ends.firsts(starts), {}
    amounts = measure.amounts(firsts, ends.values)
    best = amounts if quick is ends and ends.at is None else measure.amounts(quick.lasts(starts), quick.values)
    if allowed is None:
        left = firsts - ends.values
    else:
        left = measure.limit_ends(allowed, firsts) - ends.values
        found = slacks(plan, values, merged(measure.limit_ends(allowed, starts)), places)
    amount = int(amounts.max())
    candidates = np.flatnonzero(amounts == amount)
    place = int(candidates[left[candidates].argmin()])
    return Case(
        plan,
        measure,
        allowed,
        amount,
        int(best.min()),
        int(left[place]),
        int(firsts[place]),
        int(ends.values[-1]),
        found,
    )


def worst_of_one(plan: Plan, measure: Measure, allowed: Term | None, start: int) -> Case:
    """One start in plain Python, without the slack of the steps."""
    begins, values = run(plan, start)
    end = max(values[sink] for sink in plan.span.sinks)
    here = np.array([start])
    amounts = measure.amounts(np.array([start, start]), np.array([min(end, run_fastest(plan, start)), end]))
    left = start - end if allowed is None else int(measure.limit_ends(allowed, here)[0]) - end
    return Case(plan, measure, allowed, int(amounts[1]), int(amounts[0]), left, start, end, {}, (begins, values))
