"""How terms are counted: declared by the official form with the day from which it holds, never assumed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regdesigner.domain.term import Basis


class DayZero(StrEnum):
    """The day before the first counted one, for a request that arrives outside opening hours."""

    OWN_DATE = "own_date"
    NEXT_OPENING = "next_opening"


class InnerDays(StrEnum):
    """How a term in days of an action in the middle of a case is counted."""

    FROM_NEXT_DAY = "from_next_day"
    MINUTES_OF_THE_DAY = "minutes_of_the_day"


class DayEnd(StrEnum):
    CLOSING = "closing"
    MIDNIGHT = "midnight"


class EndOnDayOff(StrEnum):
    """Where a calendar term ends that would end on a day off."""

    NEXT_WORKING_DAY = "next_working_day"
    SAME_DAY = "same_day"


class LoopBound(StrEnum):
    """What the greatest number of repeats of a loop counts."""

    PER_ENTRY = "per_entry"
    PER_CASE = "per_case"


@dataclass(frozen=True, slots=True)
class Conventions:
    """The conventions of counting that one official form declares; ``since`` is the day they take effect."""

    since: date
    source: str
    day_zero_in_person: DayZero
    day_zero_electronic: DayZero
    inner_days: InnerDays
    day_end: DayEnd
    end_on_day_off: EndOnDayOff
    loop_bound: LoopBound
    bare_days: Basis
    """The basis of a text that says only "days" (``күн``)."""
