"""Tables of a calendar by the minute: every term as a monotone function of its start.

Instants are whole minutes since the calendar's first midnight, in int64 arrays (numpy indexes with nothing else
without a copy). A term is ``ends[keys[t]]``: the key of a start is its working minute or its day zero.
All functions satisfy s <= t => f(s) <= f(t) and f(t) >= t, so an ascending vector of starts stays ascending.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from regdesigner.domain.calendar import MINUTES_OF_A_DAY, Calendar
from regdesigner.domain.conventions import Conventions, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.deadline import Almanac, SameCalendar, add_months, almanac_of, day_end, day_zero
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit

Minutes = npt.NDArray[np.int64]

MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
MOST_TABLES: Final = 4
"""Timetables kept: a server asks for those of today and of yesterday, under the conventions of two forms."""
MOST_FUNCTIONS: Final = 64
"""Functions kept in a timetable: those of terms by the clock are views, others take up to 6 MB each."""


class Scale:
    """An ascending whole number for every minute (working minutes so far, day zero, days over) and its inverse.

    ``last[k]`` is the last minute whose number is less than k, -1 where there is none. ``by_day``: it changes but
    once a day.
    """

    __slots__ = ("by_day", "last", "of")

    def __init__(self, of: Minutes, last: Minutes, *, by_day: bool) -> None:
        self.of, self.last, self.by_day = of, np.append(-1, last), by_day


class TermFunction:
    """One term as a monotone function of its start, with its upper inverse.

    ``keys`` is ``None`` for terms by the calendar's clock, whose key is the start itself. ``levels`` holds every
    instant at which a term of this kind can end, ``reached`` counts those that are over at each minute.
    """

    __slots__ = ("__weakref__", "_back", "_end_of", "_key_of", "ends", "keys", "levels", "name", "reached", "term")

    def __init__(
        self, term: Term, keys: Scale | None, ends: Minutes, reached: Minutes, levels: Minutes, name: str
    ) -> None:
        self.term, self.keys, self.ends, self.name = term, keys, ends, name
        self.reached, self.levels = reached, levels
        self._back: Minutes | None = None
        self._key_of = None if keys is None else memoryview(keys.of)  # type: ignore[arg-type]  # an array is a buffer
        self._end_of = memoryview(ends)  # type: ignore[arg-type]  # whose items are plain numbers

    def __call__(self, starts: Minutes) -> Minutes:
        """The ends of ascending starts; raises ``WrongValue`` where one lies past the calendar."""
        return self.ends_of(self.keys_of(starts))

    def keys_of(self, starts: Minutes) -> Minutes:
        return starts if self.keys is None else self.keys.of.take(starts, mode="clip")

    def ends_of(self, keys: Minutes) -> Minutes:
        """The ends by ascending keys; raises ``WrongValue`` where one lies past the calendar."""
        if len(keys) and keys[-1] >= len(self.ends):
            raise WrongValue(self.term, self.name)
        return self.ends.take(keys, mode="clip")

    @property
    def by_day(self) -> bool:
        """Whether all starts of a day end alike."""
        return self.keys is not None and self.keys.by_day

    def at(self, start: int) -> int:
        """The end of one start."""
        key = start if self._key_of is None else self._key_of[start]
        if key >= len(self._end_of):
            raise WrongValue(self.term, self.name)
        return self._end_of[key]

    def latest_start(self, ends: Minutes) -> Minutes:
        """The latest start that still ends by each of the given instants; before the first day where there is none."""
        if self.keys is None:
            return ends - self.term.minutes
        if self.term.runs_by_the_clock:  # so many working minutes earlier
            return self.keys.last.take(self.reached.take(ends, mode="clip") - (self.term.minutes - 1), mode="clip")
        if self._back is None:
            self._back = self._inverse(self.keys)
        return self._back.take(self.reached.take(ends, mode="clip"), mode="clip")

    def _inverse(self, keys: Scale) -> Minutes:
        """By the number of levels reached: the latest start."""
        last_key = self.ends.searchsorted(self.levels, side="right") - 1
        return keys.last[last_key + 1]


class Timetable:
    """The tables of one calendar under the conventions of one form; about 40 MB for three years.

    ``worked[t]`` counts the working minutes before t, ``minute_ends[n]`` is the instant at which the n-th has
    passed, ``own_day`` and ``next_day`` give the day zero of each minute, ``days_over`` counts ended days.
    """

    def __init__(self, calendar: Calendar, conventions: Conventions) -> None:
        almanac = almanac_of(calendar)
        self.first, self.count, self.name = calendar.first, almanac.count, almanac.name
        self._midnight = datetime.combine(calendar.first, datetime.min.time())
        self.conventions = conventions
        self.horizon = self.count * MINUTES_OF_A_DAY
        opened = _open_minutes(almanac)
        self.worked: Minutes = np.zeros(self.horizon + 1, np.int64)
        np.cumsum(opened, out=self.worked[1:])
        self.minute_ends: Minutes = np.concatenate(([0], np.flatnonzero(opened) + 1))
        self.opened = opened
        minutes = np.arange(self.horizon + 1)
        self.own_day: Minutes = np.minimum(minutes // MINUTES_OF_A_DAY, self.count - 1)
        self.working: Minutes = np.array(almanac.working, np.int64)
        self.rank: Minutes = np.array(almanac.rank, np.int64)
        self.day_ends: Minutes = np.array(
            [day * MINUTES_OF_A_DAY + day_end(almanac, day, conventions) for day in range(self.count)], np.int64
        )
        self.days_over: Minutes = self.day_ends.searchsorted(minutes, side="right")
        self.adjusted = self._adjusted()
        self.next_working: Minutes = self.working.searchsorted(np.arange(self.count))
        self.next_adjusted: Minutes = self.adjusted.searchsorted(self.day_ends)
        self.next_day = self._next_day(almanac)
        self._by_minute = Scale(self.worked, np.append(self.minute_ends[1:] - 1, self.horizon), by_day=False)
        self._scales = {rule: self._scale(self.zero_days(rule)) for rule in DayZero}
        self._functions: dict[tuple[Term, DayZero, bool], TermFunction] = {}

    def _adjusted(self) -> Minutes:
        """The end of a calendar term whose counting ends on each day; shorter where the next day lies beyond."""
        if self.conventions.end_on_day_off is EndOnDayOff.SAME_DAY:
            return self.day_ends
        following = self.working.searchsorted(np.arange(self.count))
        following = following[following < len(self.working)]
        return self.day_ends[self.working[following]]

    def _next_day(self, almanac: Almanac) -> Minutes:
        """Day zero by the next opening: closing time itself belongs to its day. Past the last opening: ``count``."""
        closings = np.array([day * MINUTES_OF_A_DAY + almanac.spans[day][-1][1] for day in almanac.working], np.int64)
        place = closings.searchsorted(np.arange(self.horizon + 1))
        zero: Minutes = np.append(self.working, self.count).take(place)
        return zero

    def _scale(self, zero_days: Minutes) -> Scale:
        return Scale(zero_days, zero_days.searchsorted(np.arange(self.count + 1), side="right") - 1, by_day=True)

    def minute(self, instant: datetime) -> int:
        """Whole minutes from the first midnight to an instant; raises ``WrongValue`` outside the calendar."""
        if instant.second or instant.microsecond or instant.tzinfo is not None:
            raise WrongValue(instant, "instants are whole minutes of local time without a zone")
        days = (instant.date() - self.first).days
        if not 0 <= days < self.count:
            raise WrongValue(instant, self.name)
        return days * MINUTES_OF_A_DAY + instant.hour * 60 + instant.minute

    def instant(self, minute: int) -> datetime:
        return self._midnight + timedelta(minutes=minute)

    @cached_property
    def _minutes(self) -> Minutes:
        """Every minute: terms by the clock are views of it."""
        return np.arange(self.horizon)

    def zero_days(self, rule: DayZero) -> Minutes:
        return self.own_day if rule is DayZero.OWN_DATE else self.next_day

    def function(self, term: Term, *, electronic: bool = False, inner: bool = False) -> TermFunction:
        """The function of a term; the arguments as in ``domain.deadline.due``."""
        rule = day_zero(self.conventions, electronic=electronic, inner=inner)
        key = (term, rule, inner)
        found = self._functions.get(key)
        if found is None:
            if len(self._functions) >= MOST_FUNCTIONS:
                self._functions.clear()
            found = self._functions[key] = self._made(term, rule, inner)
        return found

    def _made(self, term: Term, rule: DayZero, inner: bool) -> TermFunction:
        minutes = (self.worked, self.minute_ends, self.name)
        if term.runs_by_the_clock:
            if term.basis is Basis.WORKING:
                return TermFunction(term, self._by_minute, self.minute_ends[term.minutes :], *minutes)
            return TermFunction(term, None, self._minutes[term.minutes :], *minutes)
        if inner and term.basis is Basis.WORKING and self.conventions.inner_days is InnerDays.MINUTES_OF_THE_DAY:
            return TermFunction(term, self._by_minute, self._same_minute_later(term.amount), *minutes)
        levels = np.append(-1, self.day_ends)
        return TermFunction(term, self._scales[rule], self.ends_of_days(term), self.days_over, levels, self.name)

    def ends_of_days(self, term: Term, *, moves: bool = True) -> Minutes:
        """By day zero: the end of a term in days, months or years; ``moves`` is of an end on a day off."""
        if term.basis is Basis.WORKING:
            last = self.rank + (term.amount - 1)
            return self.day_ends[self.working[last[last < len(self.working)]]]
        days = self.adjusted if moves else self.day_ends
        if term.unit is Unit.DAY:
            return days[term.amount :]
        months = term.amount * MONTHS[term.unit]
        ends: list[int] = []
        for day in range(self.count):
            last_day = self._months_later(day, months)
            if last_day >= len(days):
                break
            ends.append(int(days[last_day]))
        return np.array(ends, np.int64)

    def _months_later(self, day: int, months: int) -> int:
        try:
            return (add_months(self.first + timedelta(day), months) - self.first).days
        except WrongValue:
            return self.count

    def _same_minute_later(self, amount: int) -> Minutes:
        """By working minutes before the start: as far into the n-th working day after, at most to its end."""
        before = np.append(self.worked[self.working * MINUTES_OF_A_DAY], self.worked[-1])
        worked = np.arange(int(self.worked[-1]) + 1)
        place = before.searchsorted(worked, side="right") - 1
        into = worked - before[place]
        last = place + amount
        valid = (last < len(self.working)) | ((into == 0) & (last == len(self.working)))
        last, into = last[valid], into[valid]
        length = np.diff(before, append=before[-1])[last]
        ends: Minutes = self.minute_ends[before[last] + np.minimum(into, length)]
        return ends


def _open_minutes(almanac: Almanac) -> npt.NDArray[np.bool_]:
    opened = np.zeros(almanac.count * MINUTES_OF_A_DAY, np.bool_)
    for day, spans in enumerate(almanac.spans):
        for first, end in spans:
            opened[day * MINUTES_OF_A_DAY + first : day * MINUTES_OF_A_DAY + end] = True
    return opened


def timetable(calendar: Calendar, conventions: Conventions) -> Timetable:
    """The tables of a calendar, computed once while they are in use: there is a calendar for each day of checking."""
    return _kept(SameCalendar(calendar), conventions)


@lru_cache(MOST_TABLES)
def _kept(calendar: SameCalendar, conventions: Conventions) -> Timetable:
    return Timetable(calendar.calendar, conventions)
