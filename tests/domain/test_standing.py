"""A case stands in the figures of those who oversee it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.domain.case import Asked, Case, Condition
from regdesigner.domain.flow import Outcome
from regdesigner.domain.standard import Channel
from regdesigner.domain.standing import Standing, runs_short, standings

MONDAY = datetime(2026, 11, 23, 10, 0)
CASE = Case("id", "1", "a", 1, None, Asked(Channel.POST), MONDAY, arrived=MONDAY, due=MONDAY + timedelta(days=20))


@pytest.mark.parametrize(
    ("case", "days", "expected"),
    [
        (CASE, 1, {Standing.RUNNING}),
        (CASE, 15, {Standing.RUNNING, Standing.AT_RISK}),
        (CASE, 21, {Standing.RUNNING, Standing.OVERDUE}),
        (replace(CASE, still_since=MONDAY + timedelta(days=1)), 21, {Standing.RUNNING, Standing.STILL}),
        (replace(CASE, condition=Condition.STOPPED), 1, {Standing.STOPPED}),
        (
            replace(CASE, condition=Condition.ENDED, outcome=Outcome.RESULT, ended=MONDAY + timedelta(days=2)),
            99,
            {Standing.ENDED, Standing.RESULT},
        ),
        (
            replace(CASE, condition=Condition.ENDED, ended=MONDAY + timedelta(days=25)),
            99,
            {Standing.ENDED, Standing.OTHER, Standing.OVERDUE},
        ),
    ],
)
def test_a_case_stands_in_the_figures_that_count_it(case: Case, days: int, expected: set[Standing]) -> None:
    assert standings(case, MONDAY + timedelta(days=days)) == expected


def test_a_term_runs_short_when_three_quarters_of_it_are_gone() -> None:
    due = MONDAY + timedelta(hours=4)
    assert [runs_short(due, MONDAY, MONDAY + timedelta(hours=hour)) for hour in (2, 3, 4, 5)] == [
        False,
        True,
        True,
        False,
    ]
    assert not runs_short(None, MONDAY, due)
