"""Time passed, in the unit and on the basis of a limit: the smallest amount whose own end is not exceeded."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from regdesigner.analysis.deadlines.timetable import MONTHS, Minutes, Timetable
from regdesigner.domain.conventions import DayZero
from regdesigner.domain.deadline import day_zero
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """How the time of one limit is counted. ``inner``: not from the request's arrival, but from a point in the case.

    ``moves``: whether the limit's last day moves on from a day off. Parts that are added up are counted without it: the
    limit moves once, at its end, and not at the end of each part.
    """

    table: Timetable
    unit: Unit
    basis: Basis
    electronic: bool
    inner: bool
    moves: bool = True

    @property
    def zero(self) -> DayZero:
        return day_zero(self.table.conventions, electronic=self.electronic, inner=self.inner)

    def limit_ends(self, allowed: Term, starts: Minutes) -> Minutes:
        """When the limit itself ends for ascending starts: a limit is a promise, its days count from the next day."""
        if allowed.runs_by_the_clock:
            return self.table.function(allowed)(starts)
        days = self.table.zero_days(self.zero).take(starts)
        ends = self.table.ends_of_days(allowed)
        if len(days) and days[-1] >= len(ends):
            raise WrongValue(allowed, self.table.name)
        return ends.take(days)

    def amounts(self, starts: Minutes, ends: Minutes) -> Minutes:
        """For each start: the smallest amount within which its end lies; 0 where no time has passed."""
        if self.unit in MONTHS:
            return self._months(starts, ends)
        if self.unit is Unit.DAY:
            counted = self._days(starts, ends)
        elif self.basis is Basis.CALENDAR:
            counted = ends - starts
        else:
            worked = self.table.worked.take(ends)
            counted = worked + (self.table.minute_ends.take(worked) < ends) - self.table.worked.take(starts)
        if self.unit is Unit.HOUR:
            counted = -(-counted // 60)
        return np.where(ends == starts, 0, np.maximum(counted, 1))

    def _days(self, starts: Minutes, ends: Minutes) -> Minutes:
        table = self.table
        zero = table.zero_days(self.zero).take(starts)
        if len(zero) and zero[-1] >= table.count:
            raise WrongValue(table.instant(int(starts[-1])), table.name)
        unfinished = table.days_over.take(np.maximum(ends - 1, 0))
        if len(unfinished) and unfinished[-1] >= table.count:
            raise WrongValue(table.instant(int(ends[-1])), table.name)
        if self.basis is Basis.WORKING:
            last, offset = table.next_working.take(unfinished), table.rank.take(zero) - 1
        else:
            last, offset = table.next_adjusted.take(unfinished) if self.moves else unfinished, zero
        counted: Minutes = last - offset
        return counted

    def _months(self, starts: Minutes, ends: Minutes) -> Minutes:
        counted = np.where(ends == starts, 0, 1)
        zero = self.table.zero_days(self.zero).take(starts)
        amount = 1
        late = np.flatnonzero(ends > starts)
        while len(late):
            month_ends = self.table.ends_of_days(Term(amount, self.unit, Basis.CALENDAR), moves=self.moves)
            known = np.append(month_ends, np.full(self.table.count + 1 - len(month_ends), self.table.horizon))
            late = late[known[zero[late]] < ends[late]]
            amount += 1
            counted[late] = amount
        return counted
