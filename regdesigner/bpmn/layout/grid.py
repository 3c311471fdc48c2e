"""The grid of one process or sub-process: columns of cells, and the ways of edges through them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from regdesigner.bpmn.layout.ranks import ranks_of

_FAR = 40  # columns; edges are led through cells as long as those are not many times as many as the nodes


@dataclass(frozen=True, slots=True)
class Occupant:
    """A node to be placed: its box, and how much room it takes around its middle with what hangs on it."""

    node: str
    band: int
    width: float
    height: float
    room: float
    up: float
    down: float
    is_corner: bool = False
    """A gateway or event: edges may leave and enter at its top and bottom."""
    is_diamond: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """A sequence flow from node to node by their places among the occupants; ``boundary`` is the event it leaves."""

    flow: str
    source: int
    target: int
    boundary: str | None = None
    label: float = 0.0


@dataclass(slots=True)
class Cell:
    """A place in a column: an occupant's, or that of an edge that passes through."""

    rank: int
    band: int
    occupant: Occupant | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """The cells of an edge from its source to its target; neighbours are one column apart, or in the same one."""

    arrow: Arrow
    cells: tuple[int, ...]


@dataclass(slots=True)
class Grid:
    """Cells (those of the occupants first), the ways between them, and the columns, each from top to bottom."""

    cells: list[Cell]
    ways: list[Way] = field(default_factory=list)
    loops: list[Arrow] = field(default_factory=list)
    far: list[Arrow] = field(default_factory=list)
    columns: list[list[int]] = field(default_factory=list)
    bands: int = 1


def grid_of(occupants: Sequence[Occupant], arrows: Sequence[Arrow], bands: int) -> Grid:
    """The grid with columns found and cells in the order in which they came."""
    ranks, back = ranks_of(len(occupants), [(arrow.source, arrow.target) for arrow in arrows])
    lowest = min(ranks, default=0)
    grid = Grid([Cell(rank - lowest, one.band, one) for rank, one in zip(ranks, occupants, strict=True)], bands=bands)
    crowd = Counter((cell.rank, cell.band) for cell in grid.cells)
    room = _FAR * len(occupants) + 1_000
    for place, arrow in sorted(enumerate(arrows), key=lambda entry: _span(grid, entry[1])):
        if arrow.source == arrow.target:
            grid.loops.append(arrow)
            continue
        ranks_passed = _passed(grid, arrow, backwards=place in back)
        room -= len(ranks_passed)
        if room < 0:
            grid.far.append(arrow)
        else:
            _lead(grid, arrow, ranks_passed, crowd)
    grid.columns = [[] for _ in range(1 + max((cell.rank for cell in grid.cells), default=-1))]
    for number, cell in enumerate(grid.cells):
        grid.columns[cell.rank].append(number)
    return grid


def _span(grid: Grid, arrow: Arrow) -> int:
    return abs(grid.cells[arrow.target].rank - grid.cells[arrow.source].rank)


def _passed(grid: Grid, arrow: Arrow, *, backwards: bool) -> range:
    """The columns in which an edge needs a cell of its own, on its way."""
    source, target = grid.cells[arrow.source].rank, grid.cells[arrow.target].rank
    if backwards or source >= target:
        return range(source, target - 1, -1)
    return range(source if arrow.boundary is not None else source + 1, target)


def _lead(grid: Grid, arrow: Arrow, ranks: range, crowd: Counter[tuple[int, int]]) -> None:
    """Cells for an edge, in the band of its source or of its target: where fewer others stand."""
    bands = (grid.cells[arrow.source].band, grid.cells[arrow.target].band)
    if arrow.boundary is not None and bands[1] > bands[0]:
        bands = (bands[1], bands[1])
    band = min(bands, key=lambda one: sum(crowd[rank, one] for rank in ranks))
    first = len(grid.cells)
    for rank in ranks:
        crowd[rank, band] += 1
        grid.cells.append(Cell(rank, band))
    grid.ways.append(Way(arrow, (arrow.source, *range(first, len(grid.cells)), arrow.target)))
