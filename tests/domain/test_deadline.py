from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.deadline import add_months, due, elapsed
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.oracle import counted, moments, stepped_due, terms
from tests.analysis.deadlines.proof_models import calendar_days, minutes, months, working_days
from tests.calendars import BISHKEK, DECIDED
from tests.depth import examples

conventions = st.builds(
    replace,
    st.just(DECIDED),
    day_zero_in_person=st.sampled_from(DayZero),
    day_zero_electronic=st.sampled_from(DayZero),
    inner_days=st.sampled_from(InnerDays),
    day_end=st.sampled_from(DayEnd),
    end_on_day_off=st.sampled_from(EndOnDayOff),
)


@settings(max_examples=examples(150))
@given(terms, moments, conventions, st.booleans(), st.booleans())
def test_due_agrees_with_stepping_minute_by_minute(
    term: Term, start: datetime, rules: Conventions, electronic: bool, inner: bool
) -> None:
    found = due(term, start, BISHKEK, rules, electronic=electronic, inner=inner)
    assert found == stepped_due(term, start, rules, electronic, inner)


@settings(max_examples=examples(60))
@given(terms, terms, moments, conventions, st.booleans())
def test_elapsed_is_the_smallest_amount_that_is_not_exceeded(
    limit: Term, term: Term, start: datetime, rules: Conventions, electronic: bool
) -> None:
    finish = stepped_due(term, start, rules, electronic)
    found = elapsed(limit.unit, limit.basis, start, finish, BISHKEK, rules, electronic=electronic)
    assert found == counted(limit, start, finish, rules, electronic)


def test_small_terms_in_a_chain_end_six_working_days_later() -> None:
    moment = begin = datetime(2026, 1, 8, 17, 46)
    for term in (minutes(15), working_days(3), minutes(30), working_days(1)):
        moment = due(term, moment, BISHKEK, DECIDED)
    assert moment == datetime(2026, 1, 16, 18)
    assert elapsed(Unit.DAY, Basis.WORKING, begin, moment, BISHKEK, DECIDED) == 6


def test_a_month_from_the_last_of_january_ends_on_the_first_working_day_after_february() -> None:
    assert due(months(1), datetime(2026, 1, 31, 10), BISHKEK, DECIDED) == datetime(2026, 3, 2, 18)
    same_day = replace(DECIDED, end_on_day_off=EndOnDayOff.SAME_DAY)
    assert due(months(1), datetime(2026, 1, 31, 10), BISHKEK, same_day) == datetime(2026, 2, 28, 23, 59)


def test_a_calendar_term_that_ends_on_a_day_off_moves_on() -> None:
    assert due(calendar_days(14), datetime(2026, 3, 7, 10), BISHKEK, DECIDED) == datetime(2026, 3, 23, 18)


def test_closing_time_belongs_to_the_day_that_ends() -> None:
    closing = datetime(2026, 1, 9, 18)
    assert due(working_days(1), closing, BISHKEK, DECIDED, electronic=True) == datetime(2026, 1, 12, 18)
    later = datetime(2026, 1, 9, 18, 1)
    assert due(working_days(1), later, BISHKEK, DECIDED, electronic=True) == datetime(2026, 1, 13, 18)
    assert due(working_days(1), later, BISHKEK, DECIDED) == datetime(2026, 1, 12, 18)


def test_lunch_stops_the_clock_and_short_days_are_short() -> None:
    assert due(minutes(10), datetime(2026, 1, 9, 12, 25), BISHKEK, DECIDED) == datetime(2026, 1, 9, 13, 35)
    assert due(working_days(1), datetime(2026, 4, 29, 10), BISHKEK, DECIDED) == datetime(2026, 4, 30, 17)


def test_a_day_that_ends_at_midnight_ends_with_its_last_minute() -> None:
    rules = replace(DECIDED, day_end=DayEnd.MIDNIGHT)
    assert due(working_days(1), datetime(2026, 1, 8, 10), BISHKEK, rules) == datetime(2026, 1, 9, 23, 59)


def test_inner_days_can_be_counted_as_working_time() -> None:
    rules = replace(DECIDED, inner_days=InnerDays.MINUTES_OF_THE_DAY)
    start = datetime(2026, 1, 8, 10)
    assert due(working_days(2), start, BISHKEK, rules, inner=True) == datetime(2026, 1, 12, 10)
    assert due(working_days(2), start, BISHKEK, rules) == datetime(2026, 1, 12, 18)


@pytest.mark.parametrize(
    "term",
    [minutes(1), working_days(1), calendar_days(1), months(1), Term(1, Unit.HOUR, Basis.CALENDAR)],
)
def test_a_term_past_the_calendar_is_an_error_and_never_clipped(term: Term) -> None:
    with pytest.raises(WrongValue, match="covers"):
        due(
            term, datetime.combine(BISHKEK.last, datetime.max.time()).replace(second=0, microsecond=0), BISHKEK, DECIDED
        )


@pytest.mark.parametrize(
    "start", [datetime(2026, 1, 8, 10, 0, 1), datetime(2026, 1, 8, tzinfo=UTC), datetime(2020, 1, 1)]
)
def test_an_instant_that_is_no_whole_local_minute_of_the_calendar_is_an_error(start: datetime) -> None:
    with pytest.raises(WrongValue):
        due(minutes(1), start, BISHKEK, DECIDED)


def test_an_end_before_its_start_is_an_error() -> None:
    with pytest.raises(WrongValue, match="not before"):
        elapsed(Unit.DAY, Basis.WORKING, datetime(2026, 1, 9), datetime(2026, 1, 8), BISHKEK, DECIDED)


def test_months_keep_the_number_of_the_day_where_there_is_one() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 1, 31), 2) == date(2026, 3, 31)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
