"""Marks on a drawing: what became of a box or an arrow from one edition to the other, or in a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Drawn(StrEnum):
    """What became of a part of a drawing; each has a sign and a frame of its own besides its colour."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    MOVED = "moved"
    PASSED = "passed"
    """A case was there."""
    OPEN = "open"
    """A case is there now."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on the node ``element``, or on the arrow between two ``ends``; ``anchor`` is its id in a page.

    ``said`` is what it says to those who cannot see it.
    """

    drawn: Drawn
    anchor: str
    element: str = ""
    ends: tuple[str, str] | None = None
    said: str = ""
