"""Elements of a diagram that were read before: a draft is read again at each change, and all but one are as they were.

What is kept of an element goes by its very text and by all else that its value depends on; an element with a fault,
whose line may have moved, is never kept.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

MOST_KEPT = 4_096
"""Elements, a few kilobytes each: the actions, flows and shapes of some forty drafts."""
LONGEST_KEPT = 16_384
"""Bytes."""

Key = tuple[object, ...]


class KnownElements:
    """What was read of elements, for readers in several threads; all is forgotten once there is too much."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: dict[Key, Any] = {}

    def get(self, key: Key | None) -> Any:  # Any: the reader of an element knows what it has kept
        """What was kept, ``None`` where nothing was."""
        return None if key is None else self._kept.get(key)

    def keep(self, key: Key | None, value: object) -> None:
        """Keep what was read without a fault; nothing is kept without a key."""
        if key is None:
            return
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[key] = value

    def clear(self) -> None:
        self._kept.clear()


def key_of(element: etree._Element, *beside: object) -> Key | None:
    """The text of an element, its namespaces in it, and what else its value depends on; ``None`` for a long one."""
    text = etree.tostring(element, encoding="UTF-8", with_tail=False)
    return (text, *beside) if len(text) <= LONGEST_KEPT else None
