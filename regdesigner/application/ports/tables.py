"""Tables that people bring as files of a spreadsheet."""

from __future__ import annotations

from typing import Protocol

Cell = str | float
"""A text without the blanks around it; a formula is its own text. A fraction stays a number: 9.1 may have been 9.10."""
Rows = tuple[tuple[Cell, ...], ...]
"""Rows may differ in length: what is empty at the end is left out."""


class Tables(Protocol):
    def rows(self, content: bytes, name: str) -> Rows:
        """The rows of an XLSX file's first sheet or of a CSV file, whichever the content is.

        Raises ``UnreadableInput`` for what is neither, too large or unsafe.
        """
        ...
