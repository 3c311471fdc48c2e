"""What already stands on a drawing, to be asked by place: boxes, lines and labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regdesigner.domain.drawing import Box

Point = tuple[float, float]
Span = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_TILE = 120.0


class Ground:
    """Boxes and lines by the tiles that they touch."""

    def __init__(self) -> None:
        self._boxes: dict[tuple[int, int], list[tuple[Span, str]]] = {}
        self._lines: dict[tuple[int, int], list[tuple[Span, str]]] = {}

    def add_box(self, key: str, box: Box) -> None:
        _add(self._boxes, span_of(box), key)

    def add_way(self, key: str, waypoints: Iterable[Point]) -> None:
        for (x1, y1), (x2, y2) in pairwise(waypoints):
            _add(self._lines, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), key)

    def boxes(self, span: Span) -> set[str]:
        """The boxes that a span reaches into."""
        return {key for other, key in _near(self._boxes, span) if overlap(span, other)}

    def lines(self, span: Span) -> list[tuple[Span, str]]:
        """The lines that touch a span, each once."""
        return list({entry: None for entry in _near(self._lines, span) if _touch(span, entry[0])})


def span_of(box: Box) -> Span:
    return (box.x, box.y, box.x + box.width, box.y + box.height)


def grown(span: Span, by: float) -> Span:
    return (span[0] - by, span[1] - by, span[2] + by, span[3] + by)


def _tiles(span: Span) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // _TILE) for side in span)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def _add(index: dict[tuple[int, int], list[tuple[Span, str]]], span: Span, key: str) -> None:
    for tile in _tiles(span):
        index.setdefault(tile, []).append((span, key))


def _near(index: dict[tuple[int, int], list[tuple[Span, str]]], span: Span) -> Iterator[tuple[Span, str]]:
    for tile in _tiles(span):
        yield from index.get(tile, ())


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share more than their rims."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _touch(one: Span, other: Span) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
