"""When a term that begins at an instant is due: the one definition that proof and execution share.

Instants are naive local time in whole minutes. Day terms count from the day after the start's day zero.
"""

from __future__ import annotations

import weakref
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import Generic, TypeVar

from regdesigner.domain.calendar import MINUTES_OF_A_DAY, Calendar
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import LONGEST_AMOUNT, Basis, Term, Unit

LAST_MINUTE = MINUTES_OF_A_DAY - 1
"""A day that ends at midnight ends with its last whole minute, so that its end keeps its date."""

_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_K = TypeVar("_K")
_T = TypeVar("_T")


class MemoByIdentity(Generic[_K, _T]):
    """What was computed from a frozen value (a calendar, a regulation), kept while that value lives.

    Looked up by identity: hashing a calendar costs more than counting a term. What is computed must not refer to
    the value itself, which would then never die.
    """

    def __init__(self, compute: Callable[[_K], _T]) -> None:
        self._compute = compute
        self._kept: dict[int, _T] = {}

    def __call__(self, value: _K) -> _T:
        key = id(value)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._compute(value)
            weakref.finalize(value, self._kept.pop, key, None)
        return found


class SameCalendar:
    """A calendar by identity, which lives as long as this: to hash the calendar itself takes a millisecond."""

    __slots__ = ("calendar",)

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameCalendar) and self.calendar is other.calendar

    def __hash__(self) -> int:
        return id(self.calendar)


class Almanac:
    """A calendar by the number of the day from its first: spans, minutes worked before, working days."""

    __slots__ = ("before", "count", "first", "name", "rank", "spans", "worked", "working")

    def __init__(self, calendar: Calendar) -> None:
        self.name = f"the calendar {calendar.id} covers {calendar.first} to {calendar.last}"
        self.first = calendar.first
        self.count = (calendar.last - calendar.first).days + 1
        days = range(self.count)
        self.spans = [calendar.hours_on(calendar.first + timedelta(day)).spans for day in days]
        self.worked = [0, *accumulate(sum(end - first for first, end in spans) for spans in self.spans)]
        self.working = [day for day in days if self.spans[day]]
        """Numbers of the working days, in order."""
        self.rank = list(accumulate(1 if spans else 0 for spans in self.spans))
        """How many working days have begun up to and with each day."""
        self.before = [self.worked[day] for day in self.working] + [self.worked[-1]]
        """Minutes worked before each working day, and altogether."""

    def past(self, what: object) -> WrongValue:
        return WrongValue(what, self.name)

    def place(self, instant: datetime) -> tuple[int, int]:
        """The day's number and the minute of the day of an instant."""
        if instant.second or instant.microsecond or instant.tzinfo is not None:
            raise WrongValue(instant, "instants are whole minutes of local time without a zone")
        day = (instant.date() - self.first).days
        if not 0 <= day < self.count:
            raise self.past(instant)
        return day, instant.hour * 60 + instant.minute

    def instant(self, day: int, minute: int) -> datetime:
        begin = datetime.combine(self.first, datetime.min.time())
        return begin + timedelta(days=day, minutes=minute)

    def worked_until(self, day: int, minute: int) -> int:
        """Working minutes of the calendar before a minute of a day."""
        return self.worked[day] + sum(min(end, minute) - first for first, end in self.spans[day] if first < minute)

    def end_of_minute(self, number: int) -> datetime:
        """The instant at which so many minutes have been worked since the calendar's first day."""
        if number > self.worked[-1]:
            raise self.past(f"working minute {number}")
        day = bisect_left(self.worked, number) - 1
        left = number - self.worked[day]
        for first, end in self.spans[day]:
            if left <= end - first:
                return self.instant(day, first + left)
            left -= end - first
        raise self.past(f"working minute {number}")

    def next_working_day(self, day: int) -> int:
        """The first working day on or after a day."""
        rank = self.rank[day - 1] if day else 0
        if rank >= len(self.working):
            raise self.past(f"day {day}")
        return self.working[rank]


almanac_of: MemoByIdentity[Calendar, Almanac] = MemoByIdentity(Almanac)


def day_end(almanac: Almanac, day: int, conventions: Conventions) -> int:
    """The minute with which a day ends; a day off has no closing time and ends with its last minute."""
    if conventions.day_end is DayEnd.MIDNIGHT or not almanac.spans[day]:
        return LAST_MINUTE
    return almanac.spans[day][-1][1]


def day_zero(conventions: Conventions, *, electronic: bool, inner: bool) -> DayZero:
    """The convention for a start outside opening hours: inner terms always begin on their own date."""
    if inner:
        return DayZero.OWN_DATE
    return conventions.day_zero_electronic if electronic else conventions.day_zero_in_person


def _zero_of(almanac: Almanac, day: int, minute: int, rule: DayZero) -> int:
    """The day before the first counted one; closing time itself belongs to the day that ends."""
    if rule is DayZero.OWN_DATE or (almanac.spans[day] and minute <= almanac.spans[day][-1][1]):
        return day
    if day + 1 >= almanac.count:
        raise almanac.past(almanac.instant(day, minute))
    return almanac.next_working_day(day + 1)


def add_months(day: date, months: int) -> date:
    """The same number of the day so many months later, or that month's last day where there is no such number."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise WrongValue(months, "the date lies after the last year that can be written")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted_day(almanac: Almanac, term: Term, zero: int, conventions: Conventions) -> int:
    """The day with which a term in days, months or years ends."""
    if term.basis is Basis.WORKING:
        rank = almanac.rank[zero] + term.amount - 1
        if rank >= len(almanac.working):
            raise almanac.past(term)
        return almanac.working[rank]
    if term.unit is Unit.DAY:
        last = zero + term.amount
    else:
        first = almanac.first
        last = (add_months(first + timedelta(zero), term.amount * _MONTHS[term.unit]) - first).days
    if last >= almanac.count:
        raise almanac.past(term)
    if conventions.end_on_day_off is EndOnDayOff.SAME_DAY:
        return last
    return almanac.next_working_day(last)


def _same_minute_later(almanac: Almanac, term: Term, worked: int) -> datetime:
    """Working days as working time: as far into the n-th working day after, at most to its end."""
    place = bisect_right(almanac.before, worked) - 1
    into = worked - almanac.before[place]
    last = place + term.amount
    if last > len(almanac.working) or (into and last == len(almanac.working)):
        raise almanac.past(term)
    length = almanac.before[last + 1] - almanac.before[last] if into else 0
    return almanac.end_of_minute(almanac.before[last] + min(into, length))


def due(
    term: Term,
    start: datetime,
    calendar: Calendar,
    conventions: Conventions,
    *,
    electronic: bool = False,
    inner: bool = False,
) -> datetime:
    """The last instant at which a term that begins at ``start`` is kept.

    ``electronic`` chooses the day zero of a request that came electronically; ``inner`` marks a term that does not
    begin with the request's arrival. Raises ``WrongValue`` for an instant that is not a whole minute and where the
    calendar ends before the term. Counting: the conventions of the official form.
    """
    almanac = almanac_of(calendar)
    day, minute = almanac.place(start)
    if term.runs_by_the_clock:
        if term.basis is Basis.WORKING:
            return almanac.end_of_minute(almanac.worked_until(day, minute) + term.minutes)
        end = start + timedelta(minutes=term.minutes)
        almanac.place(end)
        return end
    if inner and term.basis is Basis.WORKING and conventions.inner_days is InnerDays.MINUTES_OF_THE_DAY:
        return _same_minute_later(almanac, term, almanac.worked_until(day, minute))
    zero = _zero_of(almanac, day, minute, day_zero(conventions, electronic=electronic, inner=inner))
    last = _counted_day(almanac, term, zero, conventions)
    return almanac.instant(last, day_end(almanac, last, conventions))


def elapsed(
    unit: Unit,
    basis: Basis,
    start: datetime,
    end: datetime,
    calendar: Calendar,
    conventions: Conventions,
    *,
    electronic: bool = False,
) -> int:
    """The smallest amount of a unit within which ``end`` lies, from ``start``; 0 where nothing has passed.

    Raises ``WrongValue`` for an end before the start and past the calendar.
    """
    if end < start:
        raise WrongValue(end, f"an end is not before its start, {start}")
    if end == start:
        return 0

    def kept(amount: int) -> bool:
        return end <= due(Term(amount, unit, basis), start, calendar, conventions, electronic=electronic)

    low, high = 0, 1
    while high < LONGEST_AMOUNT and not _true_or_past(kept, high):
        low, high = high, min(high * 2, LONGEST_AMOUNT)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _true_or_past(kept, middle) else (middle, high)
    if not kept(high):
        raise WrongValue(end, f"more than {LONGEST_AMOUNT} of {unit} after {start}")
    return high


def _true_or_past(kept: Callable[[int], bool], amount: int) -> bool:
    """An amount whose end lies past the calendar lies past every end in it."""
    try:
        return kept(amount)
    except WrongValue:
        return True
