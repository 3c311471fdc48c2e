from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.timetable import MOST_FUNCTIONS, MOST_TABLES, timetable
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.deadline import due
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.oracle import moments, terms
from tests.analysis.deadlines.proof_models import calendar_days, calendar_minutes, minutes, months, working_days
from tests.calendars import BISHKEK, DECIDED, bishkek
from tests.depth import examples

RULES = (
    DECIDED,
    replace(
        DECIDED,
        day_zero_in_person=DayZero.NEXT_OPENING,
        inner_days=InnerDays.MINUTES_OF_THE_DAY,
        day_end=DayEnd.MIDNIGHT,
        end_on_day_off=EndOnDayOff.SAME_DAY,
    ),
    replace(DECIDED, inner_days=InnerDays.MINUTES_OF_THE_DAY, day_end=DayEnd.MIDNIGHT),
)

KINDS = (
    minutes(1),
    minutes(700),
    Term(3, Unit.HOUR, Basis.WORKING),
    calendar_minutes(100),
    working_days(1),
    working_days(10),
    calendar_days(1),
    calendar_days(14),
    months(1),
    Term(1, Unit.YEAR, Basis.CALENDAR),
)


@settings(max_examples=examples(100))
@given(terms, moments, st.sampled_from(RULES), st.booleans(), st.booleans())
def test_a_table_agrees_with_the_one_definition(
    term: Term, start: datetime, rules: Conventions, electronic: bool, inner: bool
) -> None:
    table = timetable(BISHKEK, rules)
    function = table.function(term, electronic=electronic, inner=inner)
    wanted = due(term, start, BISHKEK, rules, electronic=electronic, inner=inner)
    assert table.instant(function.at(table.minute(start))) == wanted
    assert table.instant(int(function(np.array([table.minute(start)]))[0])) == wanted


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("inner", [False, True])
@pytest.mark.parametrize("term", KINDS)
def test_every_term_is_monotone_and_never_ends_before_it_begins(term: Term, inner: bool, rules: Conventions) -> None:
    table = timetable(BISHKEK, rules)
    first = table.minute(datetime(2026, 1, 1))
    starts = np.arange(first, first + 365 * 1440)
    ends = table.function(term, inner=inner)(starts)
    assert (np.diff(ends) >= 0).all()
    assert (ends >= starts).all()


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("inner", [False, True])
@pytest.mark.parametrize("term", KINDS)
def test_the_latest_start_still_ends_in_time_and_the_next_minute_does_not(
    term: Term, inner: bool, rules: Conventions
) -> None:
    table = timetable(BISHKEK, rules)
    function = table.function(term, inner=inner)
    first = table.minute(datetime(2026, 3, 1))
    ends = function(np.arange(first, first + 40 * 1440, 7))
    until = np.sort(np.concatenate((ends, ends + 45)))
    latest = function.latest_start(until)
    assert (function(latest) <= until).all()
    assert (function(latest + 1) > until).all()


def test_a_look_up_past_the_calendar_is_an_error() -> None:
    table = timetable(BISHKEK, DECIDED)
    for term in KINDS:
        function = table.function(term)
        with pytest.raises(WrongValue, match="covers"):
            function(np.array([table.horizon - 1]))
        with pytest.raises(WrongValue, match="covers"):
            function.at(table.horizon - 1)


def test_tables_are_computed_once_for_a_calendar() -> None:
    assert timetable(BISHKEK, DECIDED) is timetable(BISHKEK, replace(DECIDED))


def test_tables_of_calendars_that_nobody_asks_for_any_more_are_forgotten() -> None:
    """A server that runs for months has another calendar each day."""
    tables = [weakref.ref(timetable(bishkek(date(2026, 1, day), date(2026, 3, 1)), DECIDED)) for day in range(1, 12)]
    gc.collect()
    assert sum(table() is not None for table in tables) <= MOST_TABLES


def test_a_table_never_holds_more_terms_than_a_server_may() -> None:
    table = timetable(bishkek(date(2026, 1, 1), date(2026, 3, 1)), DECIDED)
    functions = [weakref.ref(table.function(calendar_minutes(amount))) for amount in range(1, 3 * MOST_FUNCTIONS)]
    assert sum(function() is not None for function in functions) <= MOST_FUNCTIONS
    assert table.function(calendar_minutes(7)).at(0) == 7
