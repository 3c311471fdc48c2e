"""How wide columns and the channels between them are, and with that the waypoints of every edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from regdesigner.bpmn.layout.grid import Arrow, Grid, Occupant
from regdesigner.bpmn.layout.paths import Path, Paths
from regdesigner.bpmn.layout.ports import Port, Side
from regdesigner.domain.drawing import Box

Point = tuple[float, float]

_NARROWEST, _MARGIN, _TRACK, _OUTER = 46.0, 18.0, 13.0, 12.0
_LABEL_GAP = 14.0
_LOOP = 18.0


@dataclass(frozen=True, slots=True)
class Columns:
    """The middle of each column, and the first track of the channel before it; all from the left end."""

    middles: tuple[float, ...]
    first_tracks: tuple[float, ...]
    width: float


def columns_of(paths: Paths) -> Columns:
    """Columns as wide as their widest box with its label; channels with room for tracks and for names of edges."""
    grid = paths.grid
    widths = [max((_room(grid, cell) for cell in column), default=0.0) for column in grid.columns]
    named = _names(grid, widths)
    middles, tracks, x = [], [], 0.0
    for channel in range(len(widths) + 1):
        count = max(paths.tracks[channel], default=-1) + 1
        turning = _TRACK * max(count - 1, 0)
        is_outer = channel in (0, len(widths))
        if is_outer:
            wide = turning + _MARGIN + _OUTER if count else _OUTER
        else:
            wide = max(_NARROWEST, turning + 2 * _MARGIN, named.get(channel, 0.0) + turning + _MARGIN * bool(count))
        tracks.append(x + (_MARGIN if channel in named else (wide - turning) / 2))
        x += wide
        if channel < len(widths):
            middles.append(x + widths[channel] / 2)
            x += widths[channel]
    return Columns(tuple(middles), tuple(tracks), x)


def _room(grid: Grid, cell: int) -> float:
    occupant = grid.cells[cell].occupant
    return occupant.room if occupant is not None else 0.0


def _names(grid: Grid, widths: list[float]) -> dict[int, float]:
    """How much room the names of edges need in the channels that these begin with."""
    needed: dict[int, float] = {}
    for way in grid.ways:
        if not way.arrow.label:
            continue
        first, second = grid.cells[way.cells[0]], grid.cells[way.cells[1]]
        if first.rank >= second.rank or first.occupant is None:
            continue
        beside = (widths[first.rank] - first.occupant.width) / 2
        if second.occupant is not None:
            beside += (widths[second.rank] - second.occupant.width) / 2
        else:
            beside += widths[second.rank] / 2
        room = way.arrow.label + _LABEL_GAP - beside
        needed[second.rank] = max(needed.get(second.rank, 0.0), room)
    return {channel: room for channel, room in needed.items() if room > 0}


@dataclass
class Tracer:
    """Turns the ways through a grid into waypoints, from the upper left corner of the grid."""

    paths: Paths
    columns: Columns

    def box(self, cell: int) -> Box:
        place = self.paths.grid.cells[cell]
        if place.occupant is None:
            raise ValueError(f"the cell {cell} holds no node")
        width, height = place.occupant.width, place.occupant.height
        middle = self.columns.middles[place.rank]
        return Box(middle - width / 2, self.paths.heights.of(place) - height / 2, width, height)

    def waypoints(self, path: Path, event: Box | None) -> tuple[Point, ...]:
        """From port to port; ``event`` is the box of the boundary event that the edge leaves."""
        points = [*self._leaving(path, event), *self._turning(path), *reversed(list(self._leaving_port(path.end)))]
        return simplified(points)

    def loop(self, arrow: Arrow) -> tuple[Point, ...]:
        """An edge from a node to itself: out at the right, back at the top."""
        box = self.box(arrow.source)
        right, top, y = box.x + box.width, box.y, box.y + box.height / 4
        x = box.x + box.width * 3 / 4
        start = _rim(self._occupant(arrow.source), box, Port(arrow.source, Side.RIGHT, 0, True, offset=-box.height / 4))
        end = _rim(self._occupant(arrow.source), box, Port(arrow.source, Side.TOP, 0, False, offset=box.width / 4))
        return (start, (right + _LOOP, y), (right + _LOOP, top - _LOOP), (x, top - _LOOP), end)

    def _leaving(self, path: Path, event: Box | None) -> Iterator[Point]:
        if event is None:
            yield from self._leaving_port(path.start)
            return
        x, bottom = event.x + event.width / 2, event.y + event.height
        yield (x, bottom)
        yield (x, path.start.towards if path.start.side is Side.EVENT or not path.turns else path.turns[0].first)

    def _leaving_port(self, port: Port) -> Iterator[Point]:
        box = self.box(port.cell)
        yield _rim(self._occupant(port.cell), box, port)
        if port.side in (Side.TOP, Side.BOTTOM):
            yield (box.x + box.width / 2 + port.offset, port.towards)

    def _turning(self, path: Path) -> Iterator[Point]:
        for turn in path.turns:
            x = self.columns.first_tracks[turn.channel] + _TRACK * self.paths.tracks[turn.channel][turn.piece]
            yield (x, turn.first)
            yield (x, turn.last)

    def _occupant(self, cell: int) -> Occupant | None:
        return self.paths.grid.cells[cell].occupant


def _rim(occupant: Occupant | None, box: Box, port: Port) -> Point:
    """Where a port lies on the outline: of a rectangle, a diamond or a circle."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    half, tall = box.width / 2, box.height / 2
    if occupant is not None and occupant.is_corner:
        off = min(abs(port.offset), half)
        half = tall = half - off if occupant.is_diamond else sqrt(half * half - off * off)
    match port.side:
        case Side.LEFT:
            return (x - half, y + port.offset)
        case Side.RIGHT:
            return (x + half, y + port.offset)
        case Side.TOP:
            return (x + port.offset, y - tall)
        case Side.BOTTOM | Side.EVENT:
            return (x + port.offset, y + tall)


def simplified(points: list[Point]) -> tuple[Point, ...]:
    """Waypoints without those that lie on the line between their neighbours, rounded to tenths."""
    kept: list[Point] = []
    for x, y in points:
        point = (round(x, 1), round(y, 1))
        if kept and point == kept[-1]:
            continue
        if len(kept) > 1 and _on_line(kept[-2], kept[-1], point):
            kept[-1] = point
        else:
            kept.append(point)
    return tuple(kept)


def _on_line(first: Point, middle: Point, last: Point) -> bool:
    return any(first[axis] == middle[axis] == last[axis] for axis in (0, 1))
