"""At which side of a box an edge leaves and enters, and at which height or place along that side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum

from regdesigner.bpmn.layout.grid import Grid, Way
from regdesigner.bpmn.layout.heights import Heights

_APART, _APART_IN, _APART_ALONG = 13.0, 17.0, 24.0
_STUB = 12.0


class Side(Enum):
    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    EVENT = "the rim of a boundary event"


@dataclass(slots=True)
class Port:
    """One end of an edge; ``towards`` is the height that it makes for, ``leftwards`` where it turns to from there.

    ``offset`` is the distance from the middle of the side, downwards or to the right.
    """

    cell: int
    side: Side
    towards: float
    outgoing: bool
    leftwards: bool = False
    offset: float = 0.0

    @property
    def is_upright(self) -> bool:
        return self.side in (Side.TOP, Side.BOTTOM, Side.EVENT)


class Ports:
    """The ports of all ways of a grid: ``ends[n]`` are those of way ``n``."""

    def __init__(self, grid: Grid, heights: Heights) -> None:
        self._grid, self._heights = grid, heights
        self._taken = {(cell.rank, cell.band, cell.row) for cell in grid.cells}
        self._boxes: list[list[tuple[float, int]]] = [
            [(self.y(cell), cell) for cell in column if grid.cells[cell].occupant is not None]
            for column in grid.columns
        ]
        self._uprights: list[list[tuple[float, float, int, bool]]] = [[] for _ in grid.columns]
        self.ends: list[tuple[Port, Port]] = []
        beside = [(self._beside(way, 0), self._beside(way, -1)) for way in grid.ways]
        self._crowd = Counter[tuple[int, bool]]()
        for way, (first, last) in zip(grid.ways, beside, strict=True):
            self._crowd[way.cells[0], True] += first is None
            self._crowd[way.cells[-1], False] += last is None
        for way, (first, last) in zip(grid.ways, beside, strict=True):
            start = first or self._start(way)
            end = last or self._end(way, start)
            self.ends.append((start, end))
        self._spread()

    def y(self, cell: int) -> float:
        return self._heights.of(self._grid.cells[cell])

    def _beside(self, way: Way, end: int) -> Port | None:
        """The port of an edge whose next cell is in the same column; ``None`` where it is not, or boxes lie between."""
        cells, inwards = self._grid.cells, 1 if end == 0 else -1
        node, passing = way.cells[end], way.cells[end + inwards]
        if cells[node].rank != cells[passing].rank:
            return None
        y, leftwards = self.y(passing), cells[way.cells[end + 2 * inwards]].rank < cells[node].rank
        if end == 0 and way.arrow.boundary is not None:
            side = Side.EVENT if self._free(node, y, reserve=False) and y > self.y(node) else Side.BOTTOM
            return Port(node, side, y, True, leftwards)
        if self._free(node, y, outgoing=end == 0):
            return Port(node, Side.TOP if y < self.y(node) else Side.BOTTOM, y, end == 0, leftwards)
        return Port(node, Side.RIGHT if end == 0 else Side.LEFT, y, end == 0)

    def _start(self, way: Way) -> Port:
        node, after = way.cells[0], way.cells[1]
        return self._corner(node, after, outgoing=True) or Port(node, Side.RIGHT, self.y(after), True)

    def _end(self, way: Way, start: Port) -> Port:
        before, node = way.cells[-2], way.cells[-1]
        plain = Port(node, Side.LEFT, self.y(before), False)
        if len(way.cells) == 2 and start.is_upright:
            return plain
        return self._corner(node, before, outgoing=False) or plain

    def _corner(self, node: int, other: int, *, outgoing: bool) -> Port | None:
        """The top or bottom of a gateway or event, if its column is free from there to the row of the other cell.

        Where it is not, and other edges leave or enter too, the edge turns just beyond the top or bottom.
        """
        cell, aim = self._grid.cells[node], self._grid.cells[other]
        y = self.y(other)
        if cell.occupant is None or not cell.occupant.is_corner or y == self.y(node):
            return None
        side = Side.TOP if y < self.y(node) else Side.BOTTOM
        if (cell.rank, aim.band, aim.row) not in self._taken and self._free(node, y, outgoing=outgoing):
            return Port(node, side, y, outgoing)
        away = cell.occupant.height / 2 + _STUB
        turn = self.y(node) + (away if side is Side.BOTTOM else -away)
        is_beyond = abs(y - self.y(node)) > away + _STUB
        if self._crowd[node, outgoing] > 1 and is_beyond and self._free(node, turn, outgoing=outgoing):
            return Port(node, side, turn, outgoing)
        return None

    def _free(self, node: int, y: float, *, outgoing: bool = True, reserve: bool = True) -> bool:
        """Whether nothing stands in the column between a node and a height; such a piece is then reserved."""
        rank, own = self._grid.cells[node].rank, self.y(node)
        top, bottom = min(own, y), max(own, y)
        if any(top < at < bottom for at, other in self._boxes[rank] if other != node):
            return False
        if not reserve:
            return True
        for upper, lower, other, leaves in self._uprights[rank]:
            meets = top < lower and upper < bottom
            if meets and (other != node or leaves != outgoing):
                return False
        self._uprights[rank].append((top, bottom, node, outgoing))
        return True

    def _spread(self) -> None:
        """Give ports of one side different places; edges of a gateway's corner share it."""
        sides: dict[tuple[int, Side], list[Port]] = {}
        for ends in self.ends:
            for port in ends:
                if port.side is not Side.EVENT:
                    sides.setdefault((port.cell, port.side), []).append(port)
        for (cell, side), ports in sides.items():
            occupant = self._grid.cells[cell].occupant
            if occupant is None or len(ports) < 2:
                continue
            if side in (Side.LEFT, Side.RIGHT):
                apart = _APART if side is Side.RIGHT else _APART_IN
                room = occupant.height / (4 if occupant.is_corner else 2) - 4
                _spread_upright(ports, self.y(cell), apart, room)
            elif not occupant.is_corner:
                _spread_along(ports, self.y(cell), occupant.width)


def _spread_upright(ports: list[Port], middle: float, apart: float, room: float) -> None:
    """The one edge that goes straight keeps the middle; those from above stand above it, those from below below."""
    above = sorted((port for port in ports if port.towards < middle), key=lambda port: -port.towards)
    below = sorted((port for port in ports if port.towards > middle), key=lambda port: port.towards)
    if len(above) + len(below) == len(ports):
        ordered = [*reversed(above), *below]
        step = min(apart, 2 * room / max(len(ports) - 1, 1))
        for place, port in enumerate(ordered):
            port.offset = (place - (len(ports) - 1) / 2) * step
        return
    for sign, group in ((-1, above), (1, below)):
        step = min(apart, room / max(len(group), 1))
        for place, port in enumerate(group, start=1):
            port.offset = sign * place * step


def _spread_along(ports: list[Port], middle: float, width: float) -> None:
    """Along the top or bottom: those that turn to the left stand left, the nearest outermost."""
    ordered = sorted(
        ports,
        key=lambda port: (not port.leftwards, abs(port.towards - middle) * (1 if port.leftwards else -1)),
    )
    step = min(_APART_ALONG, width / (len(ports) + 1))
    for place, port in enumerate(ordered):
        port.offset = (place - (len(ports) - 1) / 2) * step
