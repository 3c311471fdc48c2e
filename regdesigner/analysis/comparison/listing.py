"""What became of each item of a list: kept, moved, reworded, added or dropped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)

CLOSE = 0.55
"""From this likeness (0 to 1) on, a dropped and an added item are one that was reworded."""


class Fate(StrEnum):
    KEPT = "kept"
    MOVED = "moved"
    REWORDED = "reworded"
    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Step(Generic[Item]):
    """One item's fate; ``old`` is ``None`` for an added item, ``new`` for a dropped one."""

    fate: Fate
    old: Item | None
    new: Item | None


def compared(
    old: Sequence[Item], new: Sequence[Item], likeness: Callable[[Item, Item], float]
) -> tuple[Step[Item], ...]:
    """The fate of every item, in the new order, dropped items where they stood.

    Equal items are the same item; of the others, the most alike become pairs. An item has moved if the fewest
    moves that make the old order the new one must move it.
    """
    partners = _equal(old, new)
    _reworded(old, new, likeness, partners)
    by_new = {second: first for first, second in partners.items()}
    equal = [by_new[index] for index, item in enumerate(new) if index in by_new and old[by_new[index]] == item]
    staying = longest_rising(equal)
    steps: list[Step[Item]] = []
    dropped = iter([index for index in range(len(old)) if index not in partners])
    waiting = next(dropped, None)
    for index, item in enumerate(new):
        first = by_new.get(index)
        if first in staying:
            while waiting is not None and waiting < by_new[index]:
                steps.append(Step(Fate.DROPPED, old[waiting], None))
                waiting = next(dropped, None)
        steps.append(_step(None if first is None else old[first], item, stays=first in staying))
    if waiting is not None:
        steps += [Step(Fate.DROPPED, old[index], None) for index in (waiting, *dropped)]
    return tuple(steps)


def _step(old: Item | None, new: Item, *, stays: bool) -> Step[Item]:
    if old is None:
        return Step(Fate.ADDED, None, new)
    if old != new:
        return Step(Fate.REWORDED, old, new)
    return Step(Fate.KEPT if stays else Fate.MOVED, old, new)


def _equal(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """Old index → new index of equal items, the first with the first."""
    places: dict[Item, list[int]] = {}
    for index in reversed(range(len(new))):
        places.setdefault(new[index], []).append(index)
    return {index: places[item].pop() for index, item in enumerate(old) if places.get(item)}


def _reworded(
    old: Sequence[Item], new: Sequence[Item], likeness: Callable[[Item, Item], float], partners: dict[int, int]
) -> None:
    """Pair what is left, the most alike first, the nearest of equals."""
    taken = set(partners.values())
    left = [index for index in range(len(old)) if index not in partners]
    right = [index for index in range(len(new)) if index not in taken]
    scored = [
        (likeness(old[first], new[second]), -abs(first - second), -first, -second)
        for first, second in _all(left, right)
    ]
    for score, _, first, second in sorted(scored, reverse=True):
        if score < CLOSE:
            return
        if -first not in partners and -second not in taken:
            partners[-first] = -second
            taken.add(-second)


def _all(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((first, second) for first in left for second in right)


def longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """The members of a longest rising subsequence of different numbers (patience sorting)."""
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        before[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    chosen: set[int] = set()
    current: int | None = tops[-1] if tops else None
    while current is not None:
        chosen.add(current)
        current = before[current]
    return frozenset(chosen)


def is_rising(numbers: Sequence[int]) -> bool:
    """Whether each number is greater than the one before."""
    return all(first < second for first, second in pairwise(numbers))
