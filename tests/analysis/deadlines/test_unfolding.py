from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from regdesigner.analysis.deadlines.proof import prove
from regdesigner.domain.conventions import LoopBound
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.standard import Limits
from tests.analysis.deadlines.proof_models import action, arrow, chain, choice, end, minutes, regulation, start, task
from tests.calendars import BISHKEK, DECIDED

LIMITS = Limits(None, minutes(1_000), None)


def worst(model: Regulation, bound: LoopBound) -> int:
    found = prove(model, LIMITS, BISHKEK, replace(DECIDED, loop_bound=bound), date(2026, 1, 1)).total
    assert found.worst is not None
    return found.worst.amount


def nested() -> Regulation:
    return regulation(
        [start(), choice("m"), task("a"), choice("n"), task("b"), choice("inner"), choice("outer"), end()],
        [
            *chain("start", "m", "a", "n", "b", "inner", "outer", "end"),
            arrow("inner", "n", max_repeats=2),
            arrow("outer", "m", max_repeats=1),
        ],
        [action("a", minutes(10)), action("b", minutes(1))],
    )


def test_an_inner_loop_counts_anew_with_each_entry() -> None:
    assert worst(nested(), LoopBound.PER_ENTRY) == 2 * (10 + 3)


def test_an_inner_loop_counts_once_for_the_case() -> None:
    assert worst(nested(), LoopBound.PER_CASE) == 2 * (10 + 1) + 2


@pytest.mark.parametrize(("bound", "passes"), [(LoopBound.PER_ENTRY, 6), (LoopBound.PER_CASE, 4)])
def test_two_returns_to_one_place_are_nested(bound: LoopBound, passes: int) -> None:
    model = regulation(
        [start(), choice("m"), task("a"), choice("one"), choice("two"), end()],
        [
            *chain("start", "m", "a", "one", "two", "end"),
            arrow("one", "m", max_repeats=2),
            arrow("two", "m", max_repeats=1),
        ],
        [action("a", minutes(1))],
    )
    assert worst(model, bound) == passes


def test_a_bound_of_nought_allows_no_repeat() -> None:
    model = regulation(
        [start(), choice("m"), task("a"), choice("g"), end()],
        [*chain("start", "m", "a", "g", "end"), arrow("g", "m", max_repeats=0)],
        [action("a", minutes(7))],
    )
    assert worst(model, LoopBound.PER_ENTRY) == 7


@pytest.mark.parametrize("repeats", [700, 10**9])
def test_a_loop_that_is_repeated_very_often_is_refused_instead_of_unfolded(repeats: int) -> None:
    model = regulation(
        [start(), choice("m"), task("a"), choice("g"), end()],
        [*chain("start", "m", "a", "g", "end"), arrow("g", "m", max_repeats=repeats)],
        [action("a", minutes(1))],
    )
    with pytest.raises(WrongValue):
        worst(model, LoopBound.PER_ENTRY)
