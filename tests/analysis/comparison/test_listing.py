"""What became of each item of a list."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.analysis.comparison.listing import Fate, compared, is_rising, longest_rising

SHORT = st.lists(st.sampled_from("abcdefgh"), max_size=8)


def alike(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second).ratio()


def fates(old: list[str], new: list[str]) -> list[tuple[Fate, str | None, str | None]]:
    return [(step.fate, step.old, step.new) for step in compared(old, new, alike)]


@given(SHORT, SHORT)
def test_the_steps_are_both_lists(old: list[str], new: list[str]) -> None:
    steps = compared(old, new, alike)
    assert [step.new for step in steps if step.new is not None] == new
    assert sorted(step.old for step in steps if step.old is not None) == sorted(old)


@given(SHORT)
def test_a_list_beside_itself_is_kept(items: list[str]) -> None:
    assert all(step.fate is Fate.KEPT for step in compared(items, items, alike))


@given(st.permutations("abcdefg"))
def test_what_stays_is_in_the_old_order_and_one_move_is_one_move(order: list[str]) -> None:
    steps = compared("abcdefg", order, alike)
    kept = [step.old for step in steps if step.fate is Fate.KEPT]
    assert kept == sorted(kept, key=str)
    assert {step.fate for step in steps} <= {Fate.KEPT, Fate.MOVED}


def test_the_last_item_put_first_is_the_only_one_that_moved() -> None:
    assert fates(list("abcd"), list("dabc"))[0] == (Fate.MOVED, "d", "d")
    assert [fate for fate, _, _ in fates(list("abcd"), list("dabc"))].count(Fate.MOVED) == 1


def test_a_dropped_item_stands_where_it_stood_and_an_added_one_where_it_stands() -> None:
    assert fates(["checks papers", "signs"], ["signs", "hands over the result"]) == [
        (Fate.DROPPED, "checks papers", None),
        (Fate.KEPT, "signs", "signs"),
        (Fate.ADDED, None, "hands over the result"),
    ]


def test_the_most_alike_are_one_item_that_was_reworded() -> None:
    assert fates(["checks the papers", "registers"], ["registers", "checks all the papers"]) == [
        (Fate.KEPT, "registers", "registers"),
        (Fate.REWORDED, "checks the papers", "checks all the papers"),
    ]


@given(st.lists(st.integers(0, 30), unique=True, max_size=7))
def test_no_rising_part_is_longer(numbers: list[int]) -> None:
    found = longest_rising(numbers)
    assert is_rising([number for number in numbers if number in found])
    best = 0
    for mask in range(1 << len(numbers)):
        chosen = [number for place, number in enumerate(numbers) if mask >> place & 1]
        best = max(best, len(chosen) if is_rising(chosen) else 0)
    assert len(found) == best
