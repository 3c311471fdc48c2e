"""The working calendar of a body: opening hours, days off, days moved by the Cabinet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from regdesigner.domain.errors import WrongValue
from regdesigner.domain.text import EMPTY, Text

MINUTES_OF_A_DAY = 1440


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Spans of open minutes of one day, ``(first, end)`` with the end excluded: ``((540, 750), (810, 1080))``.

    Spans are in order, apart, and within the day; no span at all is a closed day.
    """

    spans: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        edge = -1
        for first, end in self.spans:
            if not edge < first < end <= MINUTES_OF_A_DAY:
                raise WrongValue(self.spans, "opening spans are in order, apart and within one day")
            edge = end

    @property
    def minutes(self) -> int:
        return sum(end - first for first, end in self.spans)

    @property
    def closing(self) -> int:
        """The minute of the day at which the last span ends."""
        if not self.spans:
            raise WrongValue(self.spans, "a closed day has no closing time")
        return self.spans[-1][1]


CLOSED = OpeningHours(())


@dataclass(frozen=True, slots=True)
class DayOff:
    """A public holiday or a day off given by the Cabinet; ``estimated`` where the date is not yet certain."""

    date: date
    name: Text
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day with hours of its own: worked instead of another, or shortened before a holiday."""

    date: date
    hours: OpeningHours
    reason: Text = EMPTY


@dataclass(frozen=True)
class Calendar:
    """The hours of one body between two dates, both included.

    ``week`` holds seven entries from Monday; ``edition`` names the state of the Cabinet's table used, and is
    printed wherever a date is computed.
    """

    id: str
    name: Text
    edition: str
    week: tuple[OpeningHours, ...]
    days_off: tuple[DayOff, ...]
    special_days: tuple[SpecialDay, ...]
    first: date
    last: date
    _hours: dict[date, OpeningHours] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.week) != 7:
            raise WrongValue(len(self.week), "a week has seven days")
        if not any(hours.spans for hours in self.week):
            raise WrongValue(self.id, "a body opens on one day of the week at least")
        if self.first > self.last:
            raise WrongValue(self.first, "a calendar begins before it ends")
        self._hours.update({day.date: CLOSED for day in self.days_off})
        self._hours.update({day.date: day.hours for day in self.special_days})

    def hours_on(self, day: date) -> OpeningHours:
        """The opening hours of a date; raises ``WrongValue`` outside the calendar's range, never guesses."""
        if not self.first <= day <= self.last:
            raise WrongValue(day, f"the calendar {self.id} covers {self.first} to {self.last}")
        special = self._hours.get(day)
        return self.week[day.weekday()] if special is None else special

    def is_working_day(self, day: date) -> bool:
        return bool(self.hours_on(day).spans)

    def estimated_days(self) -> tuple[DayOff, ...]:
        """Days off whose date is not certain yet (lunar feasts of coming years)."""
        return tuple(day for day in self.days_off if day.estimated)

    def day_off(self, day: date) -> DayOff | None:
        """The entry for a date, if it is a named day off."""
        return next((entry for entry in self.days_off if entry.date == day), None)
