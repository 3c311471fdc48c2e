"""Straightens the ways of a laid-out diagram: from middle to middle, branches to the sides, as a person draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from regdesigner.papers.diagram import Box, DiagramEdge, Position

Way: TypeAlias = tuple[Position, ...]

_NEAR: Final = 1.0
_INSET: Final = 24.0  # from the corner of a box to the nearest way
_BEND: Final = 16.0  # from the box to the bend before it: room for an arrow


@dataclass(frozen=True, slots=True)
class Ground:
    """What stands on the page: boxes by node, names beside nodes, and which nodes are gateways."""

    boxes: dict[str, Box]
    names: tuple[Box, ...]
    gateways: frozenset[str]


def straightened(edges: tuple[DiagramEdge, ...], ways: tuple[Way, ...], ground: Ground) -> tuple[Way, ...]:
    """For each edge the first usual way that is free, else the way that graphviz found."""
    chosen: list[Way] = []
    for edge, found in zip(edges, ways, strict=True):
        before = list(zip(edges, chosen, strict=False))
        free = (way for way in _usual(edge, ground) if _is_free(edge, way, ground, before))
        chosen.append(next(free, found))
    return tuple(chosen)


def _usual(edge: DiagramEdge, ground: Ground) -> Iterator[Way]:
    source, target = ground.boxes[edge.source], ground.boxes[edge.target]
    start, end = _below(source), _above(target)
    if end.y <= start.y:
        return
    upright = _upright(source, target)
    if upright is not None:
        yield (Position(upright, start.y), Position(upright, end.y))
    if edge.source in ground.gateways:
        corner = _side(source, towards=end.x)
        if abs(end.x - start.x) > source.width:
            yield (corner, Position(end.x, corner.y), end)
    if edge.target in ground.gateways:
        corner = _side(target, towards=start.x)
        if abs(end.x - start.x) > target.width:
            yield (start, Position(start.x, corner.y), corner)
    for height in (end.y - _BEND, start.y + _BEND):
        yield (start, Position(start.x, height), Position(end.x, height), end)


def _upright(source: Box, target: Box) -> float | None:
    """Where one straight leg joins two boxes: at the middle of the narrower, well within the wider."""
    narrow, wide = sorted((source, target), key=lambda box: box.width)
    at = _above(narrow).x if narrow.width < wide.width else (_above(source).x + _above(target).x) / 2
    fits = all(abs(at - _above(box).x) <= max(box.width / 2 - _INSET, _NEAR) for box in (source, target))
    return at if fits else None


def _is_free(edge: DiagramEdge, way: Way, ground: Ground, before: list[tuple[DiagramEdge, Way]]) -> bool:
    others = [box for node, box in ground.boxes.items() if node not in (edge.source, edge.target)]
    if any(_cuts(leg, box) for leg in pairwise(way) for box in (*others, *ground.names)):
        return False
    return not any(
        _runs_along(leg, other)
        for earlier, taken in before
        if earlier.source != edge.source and earlier.target != edge.target
        for leg in pairwise(way)
        for other in pairwise(taken)
    )


def _below(box: Box) -> Position:
    return Position(box.x + box.width / 2, box.y + box.height)


def _above(box: Box) -> Position:
    return Position(box.x + box.width / 2, box.y)


def _side(box: Box, *, towards: float) -> Position:
    right = towards > box.x + box.width / 2
    return Position(box.x + box.width if right else box.x, box.y + box.height / 2)


def _cuts(leg: tuple[Position, Position], box: Box) -> bool:
    """Whether an upright or level leg enters a box or passes closer than a hair."""
    (left, right), (top, bottom) = _spans(leg)
    return (
        left < box.x + box.width + _NEAR
        and right > box.x - _NEAR
        and top < box.y + box.height + _NEAR
        and bottom > box.y - _NEAR
    )


def _runs_along(leg: tuple[Position, Position], other: tuple[Position, Position]) -> bool:
    """Whether two legs lie on each other over some length: a crossing is no such thing."""
    (left, right), (top, bottom) = _spans(leg)
    (other_left, other_right), (other_top, other_bottom) = _spans(other)
    across = min(right, other_right) - max(left, other_left)
    down = min(bottom, other_bottom) - max(top, other_top)
    return across >= 0 and down >= 0 and max(across, down) > _NEAR


def _spans(leg: tuple[Position, Position]) -> tuple[tuple[float, float], tuple[float, float]]:
    start, end = leg
    return (min(start.x, end.x), max(start.x, end.x)), (min(start.y, end.y), max(start.y, end.y))
