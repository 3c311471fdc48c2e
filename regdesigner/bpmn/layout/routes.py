"""The way of one edge between boxes that already stand: the cheapest of the usual shapes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regdesigner.bpmn.layout.columns import Point, simplified
from regdesigner.bpmn.layout.ground import Ground, overlap, span_of
from regdesigner.domain.drawing import Box

_STUB, _LEVEL, _LEVELS = 20.0, 24.0, 8
_THROUGH_BOX, _ON_LINE, _CROSSING, _BEND = 1_000.0, 80.0, 8.0, 12.0
_PER_LENGTH = 0.02
_CLOSE = 4.0


def route(
    ground: Ground, source: tuple[str, Box], target: tuple[str, Box], around: frozenset[str]
) -> tuple[Point, ...]:
    """Waypoints from box to box, upright and level, that run through other boxes only if nothing else remains.

    ``around`` are the boxes in which both ends stand.
    """
    own = around | {source[0], target[0]}
    best: tuple[Point, ...] = ()
    least = float("inf")
    for way in _ways(source[1], target[1]):
        points = simplified(way)
        cost = _BEND * len(points) + _PER_LENGTH * _length(points)
        if cost < least:
            cost += _price(ground, points, own, (source, target))
        if cost < least:
            best, least = points, cost
    return best


def _price(
    ground: Ground, points: tuple[Point, ...], own: frozenset[str], ends: tuple[tuple[str, Box], tuple[str, Box]]
) -> float:
    price = 0.0
    for (x1, y1), (x2, y2) in pairwise(points):
        span = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        wide = (span[0] - _CLOSE, span[1] - _CLOSE, span[2] + _CLOSE, span[3] + _CLOSE)
        price += _THROUGH_BOX * len(ground.boxes(wide) - own)
        price += _THROUGH_BOX * sum(overlap(span, span_of(box)) for _, box in ends)
        is_level = y1 == y2
        for line, _ in ground.lines(wide):
            same = (line[1] == line[3]) == is_level and line[:2] != line[2:]
            price += _ON_LINE if same else _CROSSING
    return price


def _ways(a: Box, b: Box) -> Iterator[list[Point]]:
    """To the right with one turn between or none; over the top or bottom of either; around below and above."""
    ax, ay, bx, by = a.x + a.width / 2, a.y + a.height / 2, b.x + b.width / 2, b.y + b.height / 2
    left, right = (a.x + a.width, ay), (b.x, by)
    if b.x - a.x - a.width > 0:
        for share in (0.5, 0.25, 0.75):
            x = left[0] + (right[0] - left[0]) * share
            yield [left, (x, ay), (x, by), right]
    upright = (ax, a.y + a.height) if by > ay else (ax, a.y)
    entering = (bx, b.y) if by > ay else (bx, b.y + b.height)
    yield [upright, (ax, by), right if bx > ax else (b.x + b.width, by)]
    yield [left if bx > ax else (a.x, ay), (bx, ay), entering]
    if abs(by - ay) > (a.height + b.height) / 2:
        middle = (upright[1] + entering[1]) / 2
        yield [upright, (ax, middle), (bx, middle), entering]
    for step in range(_LEVELS):
        away = _STUB + _LEVEL * step
        low, high = max(a.y + a.height, b.y + b.height) + away, min(a.y, b.y) - away
        yield [(ax, a.y + a.height), (ax, low), (bx, low), (bx, b.y + b.height)]
        yield [(ax, a.y), (ax, high), (bx, high), (bx, b.y)]
        for level in (low, high):
            out, back = left[0] + _STUB, b.x - _STUB
            yield [left, (out, ay), (out, level), (back, level), (back, by), right]
        edge = (ax, a.y + a.height)
        back = b.x - _STUB
        yield [edge, (ax, edge[1] + away), (back, edge[1] + away), (back, by), right]


def _length(points: tuple[Point, ...]) -> float:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(points))
