"""Where the words of a paper come from, so that a place of the paper leads to where they are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A point of the form (``13``, ``10.4``), for an action with its element of the flow and the row of its table.

    ``element`` is empty for what the regulation as a whole says; ``point`` is empty for what has no point.
    """

    element: str = ""
    point: str = ""
    row: int | None = None

    @property
    def place(self) -> str:
        """The place in the words of findings: ``10.4 row 5``."""
        return self.point if self.row is None else f"{self.point} row {self.row}"
