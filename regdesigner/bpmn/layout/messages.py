"""Message flows: straight up or down from a box to the pool of another body, beside what stands between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regdesigner.bpmn.layout.columns import Point, simplified
from regdesigner.bpmn.layout.ground import Ground
from regdesigner.domain.drawing import Box

Reach = tuple[float, float]

_ANYWHERE: Reach = (float("-inf"), float("inf"))
_BESIDE, _CORNER = 5.0, 14.0
_OFFSETS = (0.0, 14.0, -14.0, 28.0, -28.0, 42.0, -42.0, 56.0, -56.0)
_STEP, _STEPS = 9.0, 120
_DEPTHS = (12.0, 20.0, 7.0, 16.0)
_APART = 9.0
_LEVEL_GAP, _CHOICE, _PER_CROSSING = 2.5, 10, 4.0


class Messages:
    """Leads message flows one after another; ``around`` gives for a box those that it stands in."""

    def __init__(self, ground: Ground, around: dict[str, frozenset[str]]) -> None:
        self._ground, self._around = ground, around
        self._led = 0
        self._ends: dict[str, list[float]] = {}

    def to_pool(self, key: str, node: str, box: Box, pool: str, band: Box) -> tuple[Point, ...]:
        """From a node to the pool's nearer border; turned where no straight way is free."""
        up = band.y + band.height / 2 < box.y + box.height / 2
        border = band.y + band.height if up else band.y
        reach = (band.x + _CORNER, band.x + band.width - _CORNER)
        way = self._upright(node, box, border, reach)
        if way is None:
            gap = self._gap(border, up=not up)
            climb = self._upright(node, box, gap, _ANYWHERE) or [_edge(box, 0.0, up=up), (_middle(box), gap)]
            x = self._free_end(pool, min(max(climb[-1][0], reach[0]), reach[1]), reach)
            way = [*climb, (x, gap), (x, border)]
        self._ends.setdefault(pool, []).append(way[-1][0])
        return self._led_along(key, way)

    def between(self, key: str, first: tuple[str, Box], second: tuple[str, Box], gap: float) -> tuple[Point, ...]:
        """From a node of one pool to a node of another by the gap between their pools."""
        (one, upper), (other, lower) = first, second
        for x in self._common(upper, lower):
            if self._clear(x, upper.y + upper.height, lower.y, {one, other} | self._around_of(one, other)):
                return self._led_along(key, [_edge(upper, x - _middle(upper), up=False), (x, lower.y)])
        level = self._gap(gap, up=False)
        down = self._upright(one, upper, level, _ANYWHERE) or [_edge(upper, 0.0, up=False), (_middle(upper), level)]
        up = self._upright(other, lower, level, _ANYWHERE) or [_edge(lower, 0.0, up=True), (_middle(lower), level)]
        return self._led_along(key, [*down, *reversed(up)])

    def _led_along(self, key: str, way: list[Point]) -> tuple[Point, ...]:
        points = simplified(way)
        self._ground.add_way(key, points)
        return points

    def _gap(self, border: float, *, up: bool) -> float:
        """A height of its own beside a border."""
        self._led += 1
        away = 16.0 + _APART * (self._led % 5)
        return border - away if up else border + away

    def _around_of(self, *nodes: str) -> set[str]:
        return {key for node in nodes for key in self._around.get(node, ())}

    def _upright(self, node: str, box: Box, goal: float, reach: Reach) -> list[Point] | None:
        """A free way from a box straight to a height, if need be by the nearest free place beside it."""
        up = goal < box.y
        own = {node} | self._around_of(node)
        middle = _middle(box)
        for offset in _OFFSETS:
            x = middle + offset
            if abs(offset) <= box.width / 2 - _CORNER or not offset:
                start = _edge(box, offset, up=up)
                if reach[0] <= x <= reach[1] and self._clear(x, start[1], goal, own):
                    return [start, (x, goal)]
        best: list[Point] | None = None
        least, found = float("inf"), 0
        for start, level, x in self._detours(box, own, up=up):
            if not (reach[0] <= x <= reach[1] and self._clear(x, level, goal, own - {node})):
                continue
            if not self._level(start[0], x, level, own - {node}):
                continue
            way = [start, (start[0], level), (x, level), (x, goal)]
            cost = abs(x - start[0]) / _STEP + _PER_CROSSING * self._crossed(way)
            if cost < least:
                best, least = way, cost
            found += 1
            if found == _CHOICE:
                break
        return best

    def _level(self, x1: float, x2: float, y: float, own: set[str]) -> bool:
        """Whether no box and no other level line lies on a level piece."""
        span = (min(x1, x2), y - _LEVEL_GAP, max(x1, x2), y + _LEVEL_GAP)
        if self._ground.boxes(span) - own:
            return False
        return not any(line[1] == line[3] and line[0] != line[2] for line, _ in self._ground.lines(span))

    def _crossed(self, way: list[Point]) -> int:
        """How many lines a way touches."""
        return sum(
            len(self._ground.lines((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))))
            for (x1, y1), (x2, y2) in pairwise(way)
        )

    def _detours(self, box: Box, own: set[str], *, up: bool) -> Iterator[tuple[Point, float, float]]:
        """Where to begin, at which height to turn, and where to go on: the nearest first, if one can turn there."""
        for above in (up, not up):
            start = _edge(box, 0.0, up=above)
            for depth in _DEPTHS:
                level = start[1] - depth if above else start[1] + depth
                if not self._clear(start[0], start[1], level, own):
                    continue
                for step in range(1, _STEPS):
                    for sign in (1, -1):
                        yield start, level, start[0] + sign * step * _STEP

    def _clear(self, x: float, y1: float, y2: float, own: set[str]) -> bool:
        """Whether no box and no other upright line lies on an upright piece."""
        top, bottom = min(y1, y2) + 0.5, max(y1, y2) - 0.5
        span = (x - _BESIDE, top, x + _BESIDE, bottom)
        if self._ground.boxes(span) - own:
            return False
        return not any(line[0] == line[2] and line[1] != line[3] for line, _ in self._ground.lines(span))

    def _common(self, upper: Box, lower: Box) -> Iterator[float]:
        for box, other in ((upper, lower), (lower, upper)):
            for offset in _OFFSETS:
                x = _middle(box) + offset
                if abs(offset) <= box.width / 2 - _CORNER and abs(x - _middle(other)) <= other.width / 2 - _CORNER:
                    yield x

    def _free_end(self, pool: str, x: float, reach: Reach) -> float:
        """A place at a pool's border that no other message flow ends at."""
        taken = self._ends.get(pool, [])
        inwards = 1 if x <= (reach[0] + reach[1]) / 2 else -1
        while any(abs(x - other) < _APART for other in taken):
            x += inwards * _APART
        return x


def _middle(box: Box) -> float:
    return box.x + box.width / 2


def _edge(box: Box, offset: float, *, up: bool) -> Point:
    return (_middle(box) + offset, box.y if up else box.y + box.height)
