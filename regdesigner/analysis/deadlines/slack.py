"""How much later each action may end so that the limit is still kept: a backward pass over the steps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from regdesigner.analysis.deadlines.longest import Plan
from regdesigner.analysis.deadlines.rising import Rising, aligned, earlier, later, least_gap
from regdesigner.analysis.deadlines.wiring import Join

NEVER_LATE = np.iinfo(np.int64).max // 2


def slacks(plan: Plan, values: Sequence[Rising], limit_ends: Rising, places: Sequence[int]) -> dict[int, int]:
    """Clock minutes by place, for steps that lead to a sink: the least over all starts of latest end minus end.

    ``values`` are the ends of ``longest.latest``. A slack of 0 is an action on a worst path of a limit that is
    just kept; below 0 the limit is broken (near the calendar's first day the true figure may lie lower).
    """
    steps = plan.span.steps
    allowed: list[Rising | None] = [None] * len(steps)
    for sink in plan.span.sinks:
        allowed[sink] = limit_ends
    wanted = set(places)
    found: dict[int, int] = {}
    for place in range(len(steps) - 1, -1, -1):
        until = allowed[place]
        if until is None:
            continue
        if place in wanted:
            found[place] = least_gap(until, values[place])
        _hand_back(plan, values, allowed, place, until)
        allowed[place] = None
    return found


def _hand_back(plan: Plan, values: Sequence[Rising], allowed: list[Rising | None], place: int, until: Rising) -> None:
    """The latest entry into a step limits the ends of the steps before it."""
    step, functions = plan.span.steps[place], plan.functions[place]
    if not step.before:
        return
    entry = until
    for number, function in enumerate(functions):
        latest = Rising(function.latest_start(until.values), until.at)
        entry = latest if not number else later(entry, latest)
    for one in step.before:
        limit = entry
        if step.join == Join.FIRST:
            others = [values[other] for other in step.before if other != one]
            for other in others:
                limit = _freed(limit, other, until)
        known = allowed[one]
        allowed[one] = limit if known is None else earlier(known, limit)


def _freed(limit: Rising, other: Rising, until: Rising) -> Rising:
    """The limit, and none where something else comes in time."""
    first, second, at = aligned(other, until)
    spare, own, at = aligned(Rising(np.where(first <= second, NEVER_LATE, -1), at), limit)
    return Rising(np.where(spare < 0, own, spare), at)
