"""When a pilot case is overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from regdesigner.domain.case import Asked, Case
from regdesigner.domain.standard import Channel

BEGUN, DUE, LATE = datetime(2026, 11, 23, 9), datetime(2026, 11, 24, 18), datetime(2026, 11, 25, 9)
CASE = Case("c", "9.6-2026-00001", "9.6-udc-index", 1, None, Asked(Channel.IN_PERSON), BEGUN, BEGUN, DUE)


def test_a_case_is_overdue_after_its_term() -> None:
    assert not CASE.overdue(DUE)
    assert CASE.overdue(LATE)


def test_a_case_that_ended_in_time_stays_in_time() -> None:
    assert not replace(CASE, ended=DUE).overdue(LATE)
    assert replace(CASE, ended=LATE).overdue(LATE)


def test_a_case_whose_clock_stands_is_not_overdue() -> None:
    assert not replace(CASE, still_since=BEGUN).overdue(LATE)
    assert replace(CASE, still_since=LATE).overdue(LATE)


def test_without_a_term_nothing_is_overdue() -> None:
    assert not replace(CASE, due=None).overdue(LATE)
