"""Numbers for the parts of drafts: parts alike in all that counts have one number, and no number is given twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from itertools import count
from threading import Lock
from typing import Generic, TypeVar

Part = TypeVar("Part")

MOST_KEPT = 8_192
"""Parts, a few kilobytes each."""


class Numbering(Generic[Part]):
    """Numbers parts by what ``counts`` of them; a part that was seen before is known by identity, without a look.

    A draft is read again at each change, and the reader gives the very parts that it has given before.
    """

    def __init__(self, counts: Callable[[Part], Hashable], most: int = MOST_KEPT) -> None:
        self._counts, self._most = counts, most
        self._seen: dict[int, tuple[Part, int]] = {}
        self._numbers: dict[Hashable, int] = {}
        self._next = count()
        self._lock = Lock()

    def __call__(self, parts: Iterable[Part]) -> tuple[int, ...]:
        """The number of each part: equal numbers mean that all that counts is equal."""
        seen = self._seen
        return tuple([known[1] if (known := seen.get(id(part))) else self._number(part) for part in parts])

    def _number(self, part: Part) -> int:
        value = self._counts(part)
        with self._lock:
            if max(len(self._seen), len(self._numbers)) >= self._most:
                self._seen, self._numbers = {}, {}
            number = self._numbers.get(value)
            if number is None:
                number = self._numbers[value] = next(self._next)
            self._seen[id(part)] = (part, number)  # lives as long as it is kept: no other part gets its identity
            return number

    def clear(self) -> None:
        with self._lock:
            self._seen, self._numbers = {}, {}
