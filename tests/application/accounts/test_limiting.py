"""What anybody may send is counted by network address."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from regdesigner.application.accounts.limiting import Limit, TooOften
from regdesigner.application.ports.unit_of_work import UnitsOfWork

NOW = datetime(2026, 11, 23, 9, 0)
TWICE, OTHER = Limit("twice", 2), Limit("other", 2)


def test_so_many_times_and_then_only_after_a_while(units: UnitsOfWork) -> None:
    for _time in range(2):
        TWICE.check(units, "203.0.113.7", NOW)
        TWICE.count(units, "203.0.113.7", NOW)
    with pytest.raises(TooOften) as refused:
        TWICE.check(units, "203.0.113.7", NOW + timedelta(minutes=5))
    assert refused.value.minutes == 10
    TWICE.check(units, "203.0.113.7", NOW + timedelta(minutes=15))


def test_each_address_and_each_limit_is_counted_by_itself(units: UnitsOfWork) -> None:
    for _time in range(2):
        TWICE.count(units, "203.0.113.7", NOW)
    TWICE.check(units, "203.0.113.8", NOW)
    OTHER.check(units, "203.0.113.7", NOW)


def test_an_address_that_says_nothing_is_not_counted(units: UnitsOfWork) -> None:
    for _time in range(3):
        TWICE.count(units, None, NOW)
    TWICE.check(units, None, NOW)


def test_signing_in_does_not_count_what_forms_count(units: UnitsOfWork) -> None:
    TWICE.count(units, "203.0.113.7", NOW)
    with units(reading=True) as unit:
        assert unit.addresses.failures("203.0.113.7") is None
