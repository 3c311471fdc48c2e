"""Ascending vectors in which equal neighbours are kept once.

Behind a term in days hardly more values than days remain of all the starts of a year.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from regdesigner.analysis.deadlines.timetable import Minutes, TermFunction

FEW = 512
"""Vectors of this length are not looked through for equal neighbours again."""


class Rising(NamedTuple):
    """One value for each start: ``values[i]`` from the start numbered ``at[i]`` on; ``None``: a value for each."""

    values: Minutes
    at: Minutes | None = None

    def firsts(self, starts: Minutes) -> Minutes:
        """The first start of each value."""
        return starts if self.at is None else starts.take(self.at)

    def lasts(self, starts: Minutes) -> Minutes:
        """The last start of each value."""
        return starts if self.at is None else starts.take(np.append(self.at[1:], len(starts)) - 1)


def merged(values: Minutes, at: Minutes | None = None) -> Rising:
    """Equal neighbours once, where this leaves less than a quarter of the values."""
    changes = np.flatnonzero(values[1:] != values[:-1])
    if 4 * len(changes) > len(values):
        return Rising(values, at)
    kept = np.zeros(len(changes) + 1, np.int64)
    np.add(changes, 1, out=kept[1:])
    return Rising(values.take(kept), kept if at is None else at.take(kept))


def after(function: TermFunction, starts: Rising) -> Rising:
    """The ends of a term; raises ``WrongValue`` where one lies past the calendar."""
    keys, at = function.keys_of(starts.values), starts.at
    if function.by_day and len(keys) > FEW:
        keys, at = merged(keys, at)
    return Rising(function.ends_of(keys), at)


def aligned(one: Rising, two: Rising) -> tuple[Minutes, Minutes, Minutes | None]:
    """The values of both, place by place, and where the places begin."""
    if one.at is two.at:
        return one.values, two.values, one.at
    if one.at is None:
        return one.values, _spread(two.values, two.at, len(one.values)), None
    if two.at is None:
        return _spread(one.values, one.at, len(two.values)), two.values, None
    at = _united(one.at, two.at)
    if len(at) == len(one.at):
        at = one.at
    elif len(at) == len(two.at):
        at = two.at
    return _picked(one, one.at, at), _picked(two, two.at, at), at


def _united(one: Minutes, two: Minutes) -> Minutes:
    both = np.concatenate((one, two))
    both.sort(kind="stable")  # two ascending runs: merged in one go
    united: Minutes = both[np.append(True, both[1:] != both[:-1])]
    return united


def _spread(values: Minutes, at: Minutes | None, count: int) -> Minutes:
    return values if at is None else values.repeat(np.diff(at, append=count))


def _picked(few: Rising, own: Minutes, at: Minutes) -> Minutes:
    return few.values if own is at else few.values.take(own.searchsorted(at, side="right") - 1)


def later(one: Rising, two: Rising) -> Rising:
    first, second, at = aligned(one, two)
    return Rising(np.maximum(first, second), at)


def earlier(one: Rising, two: Rising) -> Rising:
    first, second, at = aligned(one, two)
    return Rising(np.minimum(first, second), at)


def least_gap(until: Rising, ends: Rising) -> int:
    """The least that the first lies behind the second."""
    first, second, _ = aligned(until, ends)
    return int((first - second).min())
