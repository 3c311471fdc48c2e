"""A term goes on with what was left of it when its clock stood still."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.domain.deadline import due
from regdesigner.domain.standing_still import due_after_rest
from regdesigner.domain.term import Term
from tests.analysis.deadlines.oracle import moments, terms
from tests.analysis.deadlines.proof_models import calendar_days, minutes, working_days
from tests.calendars import BISHKEK, DECIDED

MONDAY = datetime(2026, 2, 2, 10, 0)
rests = st.integers(0, 60 * 24 * 20).map(lambda passed: timedelta(minutes=passed))


def resumed(term: Term, since: datetime, until: datetime) -> datetime:
    return due_after_rest(term, due(term, MONDAY, BISHKEK, DECIDED), since, until, BISHKEK, DECIDED)


def test_working_minutes_that_were_left_are_left_still() -> None:
    assert resumed(minutes(30), MONDAY + timedelta(minutes=10), datetime(2026, 2, 4, 17, 50)) == datetime(
        2026, 2, 5, 9, 10
    )


def test_working_days_that_were_left_follow_the_day_on_which_the_clock_runs_again() -> None:
    wednesday, friday = datetime(2026, 2, 4, 12), datetime(2026, 2, 13, 9)
    assert due(working_days(5), MONDAY, BISHKEK, DECIDED) == datetime(2026, 2, 9, 18)
    assert resumed(working_days(5), wednesday, friday) == datetime(2026, 2, 18, 18)


def test_the_last_day_itself_is_given_back() -> None:
    assert resumed(working_days(1), datetime(2026, 2, 3, 9), datetime(2026, 2, 7, 12)) == datetime(2026, 2, 9, 18)


def test_calendar_days_that_were_left_end_on_a_working_day() -> None:
    assert due(calendar_days(10), MONDAY, BISHKEK, DECIDED) == datetime(2026, 2, 12, 18)
    assert resumed(calendar_days(10), datetime(2026, 2, 3, 9), datetime(2026, 2, 5, 9)) == datetime(2026, 2, 16, 18)


def test_a_term_that_had_ended_is_not_prolonged() -> None:
    late = datetime(2026, 2, 10, 9)
    assert resumed(minutes(30), late, late + timedelta(days=3)) == datetime(2026, 2, 2, 10, 30)


@given(terms, moments, rests, rests, rests)
def test_a_rest_never_shortens_a_term_and_a_longer_one_never_ends_it_sooner(
    term: Term, start: datetime, passed: timedelta, rest: timedelta, more: timedelta
) -> None:
    before = due(term, start, BISHKEK, DECIDED)
    since = start + passed

    def after(until: datetime) -> datetime:
        return due_after_rest(term, before, since, until, BISHKEK, DECIDED)

    assert after(since) == before
    assert before <= after(since + rest) <= after(since + rest + more)
