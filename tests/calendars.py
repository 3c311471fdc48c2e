"""A plain calendar like one of Bishkek for tests, and the decided conventions."""

from __future__ import annotations

from datetime import date

from regdesigner.domain.calendar import CLOSED, Calendar, DayOff, OpeningHours, SpecialDay
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays, LoopBound
from regdesigner.domain.term import Basis
from regdesigner.domain.text import Text

HOURS = OpeningHours(((540, 750), (810, 1080)))
"""9:00 to 18:00 with an hour of lunch from 12:30: eight hours."""

SHORT = OpeningHours(((540, 750), (810, 1020)))

WEEK = (HOURS, HOURS, HOURS, HOURS, HOURS, CLOSED, CLOSED)

HOLIDAYS = tuple(
    DayOff(day, Text(en="day off"), estimated=estimated)
    for day, estimated in (
        *((date(2026, 1, day), False) for day in range(1, 8)),
        (date(2026, 2, 23), False),
        (date(2026, 3, 8), False),
        (date(2026, 3, 20), True),  # Orozo ait
        (date(2026, 3, 21), False),
        (date(2026, 4, 7), False),
        (date(2026, 5, 1), False),
        (date(2026, 5, 5), False),
        (date(2026, 5, 9), False),
        (date(2026, 5, 27), True),  # Kurman ait
        (date(2026, 8, 31), False),
        (date(2026, 11, 7), False),
        (date(2026, 11, 8), False),
        *((date(2027, 1, day), False) for day in range(1, 8)),
        (date(2027, 2, 23), False),
        (date(2027, 3, 8), False),
        (date(2027, 3, 21), False),
        (date(2027, 4, 7), False),
        (date(2027, 5, 1), False),
        (date(2027, 5, 5), False),
        (date(2027, 5, 9), False),
        (date(2027, 8, 31), False),
    )
)

SPECIAL_DAYS = (SpecialDay(date(2026, 4, 30), SHORT), SpecialDay(date(2026, 12, 31), SHORT))


def bishkek(
    first: date = date(2025, 7, 1), last: date = date(2028, 6, 30), week: tuple[OpeningHours, ...] = WEEK
) -> Calendar:
    """Five days of eight hours with the public holidays of Kyrgyzstan for 2026 and most of 2027."""
    return Calendar("bishkek", Text(en="Bishkek"), "test 2026", week, HOLIDAYS, SPECIAL_DAYS, first, last)


BISHKEK = bishkek()

DECIDED = Conventions(
    since=date(2014, 7, 22),
    source="test",
    day_zero_in_person=DayZero.OWN_DATE,
    day_zero_electronic=DayZero.NEXT_OPENING,
    inner_days=InnerDays.FROM_NEXT_DAY,
    day_end=DayEnd.CLOSING,
    end_on_day_off=EndOnDayOff.NEXT_WORKING_DAY,
    loop_bound=LoopBound.PER_ENTRY,
    bare_days=Basis.CALENDAR,
)
