"""Where names stand that are written beside what they name: free of boxes, lines and other names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regdesigner.bpmn.layout.ground import Ground, Point, grown, span_of
from regdesigner.bpmn.layout.sizes import label_room
from regdesigner.domain.drawing import Box
from regdesigner.domain.text import Text

_GAP, _ASIDE, _ABOVE = 4.0, 7.0, 3.0
_BOX, _LABEL, _LINE = 1_000.0, 600.0, 60.0


class Labels:
    """Places labels one after another; each is an obstacle for the next."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._placed = Ground()

    def keep(self, key: str, label: Box) -> None:
        """A label that stands already."""
        self._placed.add_box(key, label)

    def of_node(self, key: str, name: Text, box: Box, around: frozenset[str]) -> Box | None:
        """The label of an event or gateway, ``around`` being the boxes that it stands in; ``None`` without a name."""
        width, height = _size(name)
        return self._best(key, _beside(box, width, height), around) if name else None

    def of_edge(self, key: str, name: Text, way: tuple[Point, ...], around: frozenset[str]) -> Box | None:
        width, height = _size(name)
        return self._best(key, _along(way, width, height), around) if name and len(way) > 1 else None

    def _best(self, key: str, places: Iterable[Box], around: frozenset[str]) -> Box | None:
        best: Box | None = None
        least = float("inf")
        for order, place in enumerate(places):
            cost = order + self._cost(place, around)
            if cost < least:
                best, least = place, cost
            if cost <= order:
                break
        if best is not None:
            self._placed.add_box(key, best)
        return best

    def _cost(self, place: Box, around: frozenset[str]) -> float:
        span = span_of(place)
        hit = self._ground.boxes(grown(span, 1)) - around
        crossed = [line for line, _ in self._ground.lines(grown(span, -1))]
        return _BOX * len(hit) + _LABEL * len(self._placed.boxes(span)) + _LINE * len(crossed)


def _size(name: Text) -> tuple[float, float]:
    width, height = label_room(name)
    return round(width + 2), round(height)


def _beside(box: Box, width: float, height: float) -> Iterator[Box]:
    """Below, above, then aside of what leaves there; at last to the left and right."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    below, above = box.y + box.height + _GAP, box.y - height - _GAP
    yield Box(x - width / 2, below, width, height)
    yield Box(x - width / 2, above, width, height)
    for top in (below, above):
        yield Box(x + _ASIDE, top, width, height)
        yield Box(x - _ASIDE - width, top, width, height)
    corner = box.width / 2 * 0.7
    for top in (y + corner, y - corner - height):
        yield Box(x + corner, top, width, height)
        yield Box(x - corner - width, top, width, height)
    yield Box(box.x + box.width + _ASIDE, y - height - _ABOVE, width, height)
    yield Box(box.x - _ASIDE - width, y - height - _ABOVE, width, height)
    for further in (14.0, 28.0, 42.0):
        yield Box(x - width / 2, below + further, width, height)
        yield Box(x - width / 2, above - further, width, height)


def _along(way: tuple[Point, ...], width: float, height: float) -> Iterator[Box]:
    """Above and below the level pieces, beside the upright ones; near the source first."""
    pieces = [piece for piece in pairwise(way) if piece[0] != piece[1]]
    for (x1, y1), (x2, y2) in sorted(pieces, key=lambda piece: not _holds(piece, width)):
        if y1 == y2:
            yield from _on_level(x1, x2, y1, width, height)
    for (x1, y1), (x2, y2) in pieces:
        if x1 == x2 and abs(y2 - y1) >= height:
            yield from _on_upright(x1, y1, y2, width, height)
    (x1, y1), (x2, y2) = way[0], way[1]
    yield Box((x1 + x2 - width) / 2, (y1 + y2) / 2 - height - _ABOVE, width, height)


def _holds(piece: tuple[Point, Point], width: float) -> bool:
    return abs(piece[1][0] - piece[0][0]) >= width + _GAP


def _on_level(x1: float, x2: float, y: float, width: float, height: float) -> Iterator[Box]:
    """From the beginning of a level piece on, above it and below."""
    step = 1 if x2 > x1 else -1
    room = abs(x2 - x1) - width
    starts = [min(_GAP, room / 2) if room > 0 else room / 2, room / 2, max(room - 12, room / 2)]
    for start in dict.fromkeys(starts):
        near = x1 + step * start
        left = near if step > 0 else near - width
        yield Box(left, y - height - _ABOVE, width, height)
        yield Box(left, y + _ABOVE, width, height)


def _on_upright(x: float, y1: float, y2: float, width: float, height: float) -> Iterator[Box]:
    down = y2 > y1
    for share in (0.0, 0.5, 1.0):
        room = abs(y2 - y1) - height - 2 * _GAP
        start = _GAP + max(room, 0) * share
        top = y1 + start if down else y1 - start - height
        yield Box(x + _GAP, top, width, height)
        yield Box(x - _GAP - width, top, width, height)
