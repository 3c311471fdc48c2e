from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.timetable import timetable
from regdesigner.domain.conventions import Conventions, DayEnd, DayZero, EndOnDayOff, InnerDays
from regdesigner.domain.deadline import due
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.term import Basis, Term, Unit
from tests.analysis.deadlines.oracle import moments, terms
from tests.analysis.deadlines.proof_models import calendar_days, calendar_minutes, minutes, months, working_days
from tests.calendars import BISHKEK, DECIDED

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


@settings(max_examples=200)
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
