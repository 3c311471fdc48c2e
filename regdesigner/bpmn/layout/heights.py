"""How high rows and bands are: the middle line of every row, from the top of the first band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regdesigner.bpmn.layout.grid import Cell, Grid

GAP = 26.0
"""Between the boxes of one row and those of the next: room for edges that turn there."""
PADDING = 22.0
_LOWEST = 90.0
_PASSING = 6.0


@dataclass(frozen=True, slots=True)
class Heights:
    """The middle of each row by its band; where each band begins and ends; from where to where a row's boxes reach."""

    middles: tuple[tuple[float, ...], ...]
    bands: tuple[tuple[float, float], ...]
    bottoms: tuple[tuple[float, ...], ...]

    def of(self, cell: Cell) -> float:
        return self.middles[cell.band][cell.row]

    @property
    def height(self) -> float:
        return self.bands[-1][1] if self.bands else 0.0


def heights_of(grid: Grid, least: Sequence[float], padding: float, below: float) -> Heights:
    """Rows as high as their highest cell, bands at least as ``least`` says; ``below`` is left free at the end."""
    reach: list[dict[int, tuple[float, float]]] = [{} for _ in range(grid.bands)]
    for cell in grid.cells:
        one = cell.occupant
        up, down = (one.up, one.down) if one is not None else (_PASSING, _PASSING)
        before = reach[cell.band].get(cell.row, (0.0, 0.0))
        reach[cell.band][cell.row] = (max(before[0], up), max(before[1], down))
    middles, bands, bottoms, top = [], [], [], 0.0
    for band in range(grid.bands):
        rows = [reach[band][row] for row in sorted(reach[band])]
        inside = sum(up + down for up, down in rows) + GAP * max(len(rows) - 1, 0) + 2 * padding
        height = max(inside, least[band] if band < len(least) else 0.0)
        y = top + padding + (height - inside) / 2
        own, ends = [], []
        for up, down in rows:
            own.append(y + up)
            ends.append(y + up + down)
            y += up + down + GAP
        end = top + height + (below if band == grid.bands - 1 else 0.0)
        middles.append(tuple(own))
        bottoms.append(tuple(ends))
        bands.append((top, end))
        top = end
    return Heights(tuple(middles), tuple(bands), tuple(bottoms))
