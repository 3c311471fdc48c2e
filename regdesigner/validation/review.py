"""When a standard is due for review (law art. 12.1)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from regdesigner.domain.term import Basis, Term, Unit

LONGEST_PERIOD = Term(3, Unit.YEAR, Basis.CALENDAR)


def due_for_review(approved_on: date, period: Term | None) -> date:
    """The last day on which a review is in time: by the standard's own period, after three years at the latest."""
    latest = end_of_period(approved_on, LONGEST_PERIOD)
    return latest if period is None else min(latest, end_of_period(approved_on, period))


def end_of_period(start: date, period: Term) -> date:
    """The day of the calendar on which a period ends, its last day at most; minutes and hours end on the day itself."""
    match period.unit:
        case Unit.MINUTE | Unit.HOUR:
            return start
        case Unit.DAY:
            return start + timedelta(days=min(period.amount, (date.max - start).days))
        case Unit.MONTH:
            return _months_later(start, period.amount)
        case Unit.YEAR:
            return _months_later(start, period.amount * 12)


def _months_later(start: date, months: int) -> date:
    """The same day of a later month, or its last day where it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
