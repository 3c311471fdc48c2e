"""What is left of a term is told in working days, on its last day in hours and minutes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.application.cases.time_left import TimeLeft, time_left
from regdesigner.application.ports.folders import RegulationFolder

FRIDAY = datetime(2026, 11, 20, 16, 50)
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(
    lambda each: each.replace(second=0, microsecond=0)
)


@pytest.mark.parametrize(
    ("due", "left"),
    [
        (FRIDAY + timedelta(minutes=70), TimeLeft(False, 0, 1, 10)),
        (FRIDAY, TimeLeft(False)),
        (datetime(2026, 11, 23, 9, 0), TimeLeft(False, 1)),
        (datetime(2026, 11, 24, 18, 0), TimeLeft(False, 2)),
        (FRIDAY - timedelta(minutes=130), TimeLeft(True, 0, 2, 10)),
        (datetime(2026, 11, 19, 18, 0), TimeLeft(True, 1)),
        (datetime(2300, 1, 1), TimeLeft(False, (date(2300, 1, 1) - FRIDAY.date()).days)),
    ],
)
def test_the_weekend_is_no_working_day_and_a_day_past_the_calendar_is_a_day(
    sample: RegulationFolder, due: datetime, left: TimeLeft
) -> None:
    assert time_left(due, FRIDAY, sample.calendar) == left


@given(due=INSTANTS, now=INSTANTS)
def test_what_is_left_is_over_exactly_after_its_end_and_never_negative(
    sample: RegulationFolder, due: datetime, now: datetime
) -> None:
    left = time_left(due, now, sample.calendar)
    assert left.over == (now > due)
    assert min(left.days, left.hours, left.minutes) >= 0
    assert not (left.days and (left.hours or left.minutes))
