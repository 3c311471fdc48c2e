"""Tables of cells, for programs that calculate: typed values, no look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from regdesigner.domain.text import Language

CellValue: TypeAlias = str | int | date | None
"""A text is never read as a formula; ``None`` is an empty cell."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's title and its width in letters."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table under a name of at most 31 letters.

    Raises ValueError where a row has not as many values as there are columns.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} values for {len(self.columns)} columns: {row!r}")


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets with the properties of their file."""

    title: str
    language: Language
    sheets: tuple[Sheet, ...]
