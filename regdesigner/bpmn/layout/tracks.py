"""Where between two columns an edge turns: upright pieces side by side, in the order in which they cross least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_MANY = 60
_NEAR = 6.0
_SAME_PLACE = 100


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright piece of an edge: the heights at which it is joined from the left, and from the right."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...]

    @property
    def top(self) -> float:
        return min((*self.lefts, *self.rights))

    @property
    def bottom(self) -> float:
        return max((*self.lefts, *self.rights))


def tracks_of(pieces: Sequence[Upright]) -> list[int]:
    """The track of each piece, counted from the left; pieces side by side have different ones."""
    tracks = [0] * len(pieces)
    placed: list[int] = []
    for number in _order(pieces):
        piece = pieces[number]
        tracks[number] = max(
            (
                tracks[other] + 1
                for other in placed
                if pieces[other].top < piece.bottom + _NEAR and piece.top < pieces[other].bottom + _NEAR
            ),
            default=0,
        )
        placed.append(number)
    return tracks


def _order(pieces: Sequence[Upright]) -> list[int]:
    """Pieces from left to right: next is always the one that costs least before all that remain."""
    if len(pieces) > _MANY:
        return sorted(range(len(pieces)), key=lambda number: _slope(pieces[number]))
    remaining = list(range(len(pieces)))
    cost = {(one, other): _cost(pieces[one], pieces[other]) for one in remaining for other in remaining if one != other}
    regret = {
        one: sum(max(cost[one, other] - cost[other, one], 0) for other in remaining if other != one)
        for one in remaining
    }
    order: list[int] = []
    while remaining:
        best = min(remaining, key=lambda one: (regret[one], _slope(pieces[one])))
        remaining.remove(best)
        order.append(best)
        for one in remaining:
            regret[one] -= max(cost[one, best] - cost[best, one], 0)
    return order


def _slope(piece: Upright) -> tuple[bool, float]:
    """Pieces that go down stand from the lowest to the highest, before those that go up, from the highest on."""
    start = sum(piece.lefts) / len(piece.lefts) if piece.lefts else piece.top
    down = start < piece.bottom
    return (not down, -start if down else start)


def _cost(one: Upright, other: Upright) -> int:
    """What it costs that one stands left of the other: crossings, and stretches that would lie on each other."""
    crossed = sum(other.top < y < other.bottom for y in one.rights)
    crossed += sum(one.top < y < one.bottom for y in other.lefts)
    return crossed + _SAME_PLACE * sum(abs(right - left) < 1 for right in one.rights for left in other.lefts)
