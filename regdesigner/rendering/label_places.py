"""Where names stand in a laid-out diagram: beside what they name, on nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

from regdesigner.papers.diagram import Box, Position

LABEL_HEIGHT: Final = 16.5
"""Of a way's name on one line, drawing units."""
_GAP: Final = 4.0
_FAR: Final = 40.0  # from a node to its name: farther, and it seems to name something else


def along(width: float, way: tuple[Position, ...], taken: Iterable[Box], *, left: bool) -> Box:
    """Room for a way's name under or beside its first leg; the leftmost way of several has it on its left.

    Where a box stands there, the other side is taken, or a place nearer to the leg's begin.
    """
    first, second = way[0], way[1]
    if first.y == second.y:
        return Box(min(first.x, second.x), first.y + 3, abs(first.x - second.x), LABEL_HEIGHT)
    sides = [first.x - 2 - width, first.x + 2]
    clear = second.y - LABEL_HEIGHT - 3  # of the bend or box below, where the leg is short
    middle = min((first.y + second.y - LABEL_HEIGHT) / 2, clear)
    places = [
        Box(edge, height, width, LABEL_HEIGHT)
        for edge in (sides if left else reversed(sides))
        for height in (middle, min(first.y + 3, clear))
    ]
    boxes = tuple(taken)
    return next((place for place in places if not any(_overlap(place, box) for box in boxes)), places[0])


def nearer(
    labels: Mapping[str, Box | None], boxes: Mapping[str, Box], ways: Iterable[tuple[Position, ...]]
) -> dict[str, Box | None]:
    """The names of nodes, those that stand far from their node moved beside it where a place is free."""
    settled = dict(labels)
    legs = [_around(*leg) for way in ways for leg in pairwise(way)]
    for node, label in labels.items():
        if label is None or _distance(boxes[node], label) <= _FAR:
            continue
        others = [box for other, box in settled.items() if box is not None and other != node]
        taken = (*boxes.values(), *others, *legs)
        free = (place for place in _beside(boxes[node], label) if not any(_overlap(place, box) for box in taken))
        settled[node] = next(free, label)
    return settled


def _beside(node: Box, label: Box) -> tuple[Box, ...]:
    """Right, left, under the node on either side of a way that leaves it."""
    middle = node.y + (node.height - label.height) / 2
    right, left = node.x + node.width + _GAP, node.x - _GAP - label.width
    under = node.y + node.height + _GAP
    spots = ((right, middle), (left, middle), (right - node.width / 2, under), (left + node.width / 2, under))
    return tuple(Box(x, y, label.width, label.height) for x, y in spots)


def _distance(node: Box, label: Box) -> float:
    """The gap between two boxes side by side."""
    return max(label.x - (node.x + node.width), node.x - (label.x + label.width), 0.0)


def _around(start: Position, end: Position) -> Box:
    return Box(min(start.x, end.x) - 1, min(start.y, end.y) - 1, abs(start.x - end.x) + 2, abs(start.y - end.y) + 2)


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
