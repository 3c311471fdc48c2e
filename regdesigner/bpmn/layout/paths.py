"""The way of every edge through the grid: pieces along rows, and upright pieces between columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from regdesigner.bpmn.layout.grid import Arrow, Grid, Way
from regdesigner.bpmn.layout.heights import Heights
from regdesigner.bpmn.layout.ports import Port, Ports, Side
from regdesigner.bpmn.layout.tracks import Upright, tracks_of

_BELOW_HOST = 12.0
_FAR_APART = 8.0


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn between columns: the channel before column ``channel``, which of its pieces, and its two heights."""

    channel: int
    piece: int
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Path:
    """An edge: its two ports and the turns between them; ``far`` edges have none but turns."""

    arrow: Arrow
    start: Port
    end: Port
    turns: tuple[Turn, ...]


@dataclass
class Paths:
    """All edges of a grid, and the tracks of the upright pieces of each channel."""

    grid: Grid
    heights: Heights
    ports: Ports
    paths: list[Path] = field(default_factory=list)
    tracks: list[list[int]] = field(default_factory=list)
    _pieces: list[list[Upright]] = field(default_factory=list)

    def lead(self) -> None:
        self._pieces = [[] for _ in range(len(self.grid.columns) + 1)]
        for way, (start, end) in zip(self.grid.ways, self.ports.ends, strict=True):
            self.paths.append(Path(way.arrow, start, end, tuple(self._turns(way, start, end))))
        for number, arrow in enumerate(self.grid.far):
            self.paths.append(self._far(arrow, number))
        self.tracks = [tracks_of(pieces) for pieces in self._pieces]

    def _turns(self, way: Way, start: Port, end: Port) -> list[Turn]:
        cells, turns = list(way.cells), []
        y_of = [self.ports.y(cell) for cell in cells]
        y_of[0], y_of[-1] = self._height(start), self._height(end)
        if start.side is Side.BOTTOM and way.arrow.boundary is not None:
            del cells[1], y_of[1]
            y_of[0] = self._below(way.cells[0])
        ranks = [self.grid.cells[cell].rank for cell in cells]
        for place, (one, other) in enumerate(pairwise(ranks)):
            first, last = y_of[place], y_of[place + 1]
            if one != other:
                if abs(first - last) > 0.01:
                    turns.append(self._turn(one, other, first, last))
            elif place == 0 and start.side in (Side.LEFT, Side.RIGHT):
                turns.append(self._back(ranks[0], start.side, first, last))
            elif place == len(ranks) - 2 and end.side in (Side.LEFT, Side.RIGHT):
                turns.append(self._back(ranks[-1], end.side, first, last))
        return turns

    def _height(self, port: Port) -> float:
        """The height at which an edge runs where it leaves a port: an upright one turns at its aim."""
        return port.towards if port.is_upright else self.ports.y(port.cell) + port.offset

    def _below(self, host: int) -> float:
        cell = self.grid.cells[host]
        return self.heights.bottoms[cell.band][cell.row] + _BELOW_HOST

    def _turn(self, one: int, other: int, first: float, last: float) -> Turn:
        left, right = (first, last) if one < other else (last, first)
        return self._piece(max(one, other), Upright((left,), (right,)), first, last)

    def _back(self, rank: int, side: Side, first: float, last: float) -> Turn:
        """A turn on the spot: both heights are joined from the same side."""
        if side is Side.RIGHT:
            return self._piece(rank + 1, Upright((first, last), ()), first, last)
        return self._piece(rank, Upright((), (first, last)), first, last)

    def _piece(self, channel: int, piece: Upright, first: float, last: float) -> Turn:
        self._pieces[channel].append(piece)
        return Turn(channel, len(self._pieces[channel]) - 1, first, last)

    def _far(self, arrow: Arrow, number: int) -> Path:
        """An edge too long to pass through cells: down, along the lower end, and up."""
        low = self.heights.height - _FAR_APART * (number + 1)
        first, last = self.grid.cells[arrow.source].rank, self.grid.cells[arrow.target].rank
        start = Port(arrow.source, Side.RIGHT, low, True)
        end = Port(arrow.target, Side.LEFT, low, False)
        top, goal = self.ports.y(arrow.source), self.ports.y(arrow.target)
        down = Upright((top,), (low,)) if first < last else Upright((top, low), ())
        up = Upright((low,), (goal,)) if first < last else Upright((), (low, goal))
        turns = (self._piece(first + 1, down, top, low), self._piece(last, up, low, goal))
        return Path(arrow, start, end, turns)
