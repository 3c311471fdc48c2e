"""Vectors that keep equal neighbours once say the same as those that keep every value."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.analysis.deadlines.rising import Rising, after, aligned, earlier, later, least_gap, merged
from regdesigner.analysis.deadlines.timetable import Minutes, timetable
from regdesigner.domain.term import Basis, Term, Unit
from tests.calendars import BISHKEK, DECIDED

COUNT = 40
ascending = st.lists(st.integers(0, 6), min_size=COUNT, max_size=COUNT).map(lambda some: np.array(sorted(some)))


def _whole(some: Rising, count: int = COUNT) -> Minutes:
    return aligned(some, Rising(np.zeros(count, np.int64)))[0]


@given(ascending)
def test_merging_loses_nothing(values: Minutes) -> None:
    few = merged(values)
    assert few.at is not None
    assert len(few.values) == len(set(values.tolist()))
    assert _whole(few).tolist() == values.tolist()


@given(ascending, ascending)
def test_two_merged_vectors_are_compared_start_by_start(one: Minutes, two: Minutes) -> None:
    for first, second in ((merged(one), merged(two)), (merged(one), Rising(two)), (Rising(one), merged(two))):
        assert _whole(later(first, second)).tolist() == np.maximum(one, two).tolist()
        assert _whole(earlier(first, second)).tolist() == np.minimum(one, two).tolist()
        assert least_gap(first, second) == (one - two).min()


@given(ascending)
def test_the_first_and_the_last_start_of_each_value_are_known(values: Minutes) -> None:
    few, starts = merged(values), np.arange(COUNT) + 1000
    known = values.tolist()
    assert [known.index(value) for value in few.values] == (few.firsts(starts) - 1000).tolist()
    assert [COUNT - 1 - known[::-1].index(value) for value in few.values] == (few.lasts(starts) - 1000).tolist()


def test_a_term_in_days_leaves_one_value_for_each_day_and_the_same_ends() -> None:
    function = timetable(BISHKEK, DECIDED).function(Term(2, Unit.DAY, Basis.WORKING))
    starts = np.arange(30 * 1440)
    few = after(function, Rising(starts))
    assert few.at is not None
    assert len(few.values) <= 31
    assert _whole(few, len(starts)).tolist() == function(starts).tolist()
