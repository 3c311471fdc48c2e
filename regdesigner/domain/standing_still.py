"""A term whose clock stood still while the recipient acted (typical-regulation p. 10: documents are completed)."""

from __future__ import annotations

from datetime import datetime, timedelta

from regdesigner.domain.calendar import Calendar
from regdesigner.domain.conventions import Conventions, EndOnDayOff
from regdesigner.domain.deadline import almanac_of, day_end
from regdesigner.domain.term import Basis, Term


def due_after_rest(
    term: Term, due: datetime, since: datetime, until: datetime, calendar: Calendar, conventions: Conventions
) -> datetime:
    """When a term that was ``due`` ends after its clock stood still from ``since`` to ``until``.

    As much of it is left as was left before: working minutes where it is counted in them, working days, else calendar
    days or minutes. A term that had ended before is not prolonged. Raises ``WrongValue`` past the calendar.
    """
    if since >= due or until <= since:
        return due
    almanac = almanac_of(calendar)
    (last, minute), (first, begun), (now, resumed) = (almanac.place(each) for each in (due, since, until))
    if term.runs_by_the_clock:
        if term.basis is Basis.CALENDAR:
            return due + (until - since)
        left = almanac.worked_until(last, minute) - almanac.worked_until(first, begun)
        return max(due, almanac.end_of_minute(almanac.worked_until(now, resumed) + left))
    if term.basis is Basis.WORKING:
        left = almanac.rank[last] - almanac.rank[first]
        rank = almanac.rank[now] - 1 + left
        if rank >= len(almanac.working):
            raise almanac.past(until)
        day = almanac.working[rank] if left else almanac.next_working_day(now)
    else:
        day = last + now - first
        almanac.place(due + timedelta(days=now - first))
        if conventions.end_on_day_off is EndOnDayOff.NEXT_WORKING_DAY:
            day = almanac.next_working_day(day)
    return max(due, almanac.instant(day, day_end(almanac, day, conventions)))
