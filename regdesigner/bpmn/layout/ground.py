"""What already stands on a drawing, to be asked by place: boxes, lines and labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from regdesigner.domain.drawing import Box

Point = tuple[float, float]
Span = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_TILE = 120.0
_MOST_TILES = 40_000


class Ground:
    """Boxes and lines by the tiles that they touch."""

    def __init__(self) -> None:
        self._boxes, self._lines = _Index(), _Index()

    def add_box(self, key: str, box: Box) -> None:
        self._boxes.add(span_of(box), key)

    def add_way(self, key: str, waypoints: Iterable[Point]) -> None:
        for (x1, y1), (x2, y2) in pairwise(waypoints):
            self._lines.add((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), key)

    def boxes(self, span: Span) -> set[str]:
        """The boxes that a span reaches into."""
        return {key for other, key in self._boxes.near(span) if overlap(span, other)}

    def lines(self, span: Span) -> list[tuple[Span, str]]:
        """The lines that touch a span, each once."""
        return list({entry: None for entry in self._lines.near(span) if _touch(span, entry[0])})

    def crossed(self, span: Span) -> bool:
        """Whether any line touches a span."""
        return any(_touch(span, line) for line, _ in self._lines.near(span))


class _Index:
    """Spans by the tiles that they reach into; those of very many tiles are near everything."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[int, int], list[tuple[Span, str]]] = {}
        self._wide: list[tuple[Span, str]] = []

    def add(self, span: Span, key: str) -> None:
        if _is_wide(span):
            self._wide.append((span, key))
            return
        for tile in _tiles(span):
            self._tiles.setdefault(tile, []).append((span, key))

    def near(self, span: Span) -> Iterator[tuple[Span, str]]:
        yield from self._wide
        if _is_wide(span):
            for found in self._tiles.values():
                yield from found
            return
        for tile in _tiles(span):
            yield from self._tiles.get(tile, ())


def _is_wide(span: Span) -> bool:
    """Nothing that a person draws: such a span would take memory without end."""
    return (span[2] - span[0]) / _TILE * ((span[3] - span[1]) / _TILE) > _MOST_TILES or (
        max(span[2] - span[0], span[3] - span[1]) > _MOST_TILES * _TILE
    )


def _tiles(span: Span) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // _TILE) for side in span)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def span_of(box: Box) -> Span:
    return (box.x, box.y, box.x + box.width, box.y + box.height)


def grown(span: Span, by: float) -> Span:
    return (span[0] - by, span[1] - by, span[2] + by, span[3] + by)


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share more than their rims."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _touch(one: Span, other: Span) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
