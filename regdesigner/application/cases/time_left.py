"""How much of a term is left: in working days, on the same day in hours and minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from regdesigner.domain.calendar import Calendar
from regdesigner.domain.deadline import almanac_of
from regdesigner.domain.errors import WrongValue

AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What lies between now and the end of a term, which is ``over`` when its end has passed.

    ``days`` are working days that begin between the two; only where there is none do ``hours`` and ``minutes`` count.
    """

    over: bool
    days: int = 0
    hours: int = 0
    minutes: int = 0


def time_left(due: datetime, now: datetime, calendar: Calendar) -> TimeLeft:
    """From now to the end of a term, or since it; past the calendar days are those of the calendar year."""
    over = now > due
    first, last = sorted((due, now))
    try:
        almanac = almanac_of(calendar)
        days = almanac.rank[almanac.place(last)[0]] - almanac.rank[almanac.place(first)[0]]
    except WrongValue:
        days = (last.date() - first.date()).days
    if days:
        return TimeLeft(over, days)
    hours, minutes = divmod(int((last - first).total_seconds()) // 60, AN_HOUR)
    return TimeLeft(over, 0, hours, minutes)
