"""When a standard is due for review."""

from __future__ import annotations

from datetime import date

import pytest

from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.validation.review import due_for_review, end_of_period

APPROVED = date(2024, 2, 29)


@pytest.mark.parametrize(
    ("period", "due"),
    [
        (None, date(2027, 2, 28)),
        (Term(3, Unit.YEAR, Basis.CALENDAR), date(2027, 2, 28)),
        (Term(5, Unit.YEAR, Basis.CALENDAR), date(2027, 2, 28)),
        (Term(1, Unit.MONTH, Basis.CALENDAR), date(2024, 3, 29)),
        (Term(10, Unit.DAY, Basis.CALENDAR), date(2024, 3, 10)),
    ],
)
def test_a_review_is_due_by_the_standards_period_and_after_three_years_at_the_latest(
    period: Term | None, due: date
) -> None:
    assert due_for_review(APPROVED, period) == due


def test_minutes_end_on_the_day_itself() -> None:
    assert end_of_period(APPROVED, Term(90, Unit.MINUTE, Basis.WORKING)) == APPROVED


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.MONTH, Unit.YEAR])
def test_a_period_past_the_calendars_last_year_ends_on_its_last_day(unit: Unit) -> None:
    assert end_of_period(date(2026, 6, 1), Term(10_000_000, unit, Basis.CALENDAR)) == date.max
