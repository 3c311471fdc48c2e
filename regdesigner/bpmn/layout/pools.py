"""Pools: those of processes one below the other, those of other bodies as thin bands above or below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from regdesigner.bpmn.layout.bands import HEADER
from regdesigner.bpmn.layout.region import Region
from regdesigner.bpmn.layout.sizes import room_of
from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import MessageFlow, Pool

_LEFT, _TOP = 160.0, 80.0
_CLOSED, _BETWEEN, _ASIDE = 60.0, 64.0, 20.0
_LEAST, _WIDEST = 200.0, 420.0
_UNDECIDED = 0.2
_PER_TRACK = 9.0


@dataclass
class _Closed:
    """A pool without a process: with which region it exchanges messages, and where there."""

    pool: Pool
    region: int
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return sum(self.xs) / len(self.xs) if self.xs else 0.0

    @property
    def width(self) -> float:
        """Room for its name in one line, and for all its message flows."""
        named = room_of(self.pool.name, float("inf"))[0] + 2 * HEADER
        return max(_LEAST, min(named, _WIDEST), max(self.xs, default=0.0) - min(self.xs, default=0.0) + 2 * HEADER)


class Pools:
    """Where pools and regions lie; regions are moved to their places."""

    def __init__(
        self,
        regions: Sequence[Region],
        pools: Sequence[Pool],
        processes: Sequence[str],
        messages: Sequence[MessageFlow],
    ) -> None:
        self._regions = regions
        self.boxes: dict[str, Box] = {}
        self._order = {pool.id: number for number, pool in enumerate(pools)}
        self._open = [next((pool for pool in pools if pool.process == process), None) for process in processes]
        held = {pool.id for pool in self._open if pool is not None}
        closed = [self._closed(pool, messages) for pool in pools if pool.id not in held]
        self._stack(closed)

    def _closed(self, pool: Pool, messages: Sequence[MessageFlow]) -> _Closed:
        partners = [
            flow.target if flow.source == pool.id else flow.source for flow in messages if pool.id in _ends(flow)
        ]
        homes = Counter(
            number for number, region in enumerate(self._regions) for node in partners if node in region.boxes
        )
        home = homes.most_common(1)[0][0] if homes else 0
        region = self._regions[home]
        found = _Closed(pool, home)
        for node in partners:
            box = region.boxes.get(node)
            if box is not None:
                found.xs.append(box.x + box.width / 2)
                found.ys.append((box.y + box.height / 2) / max(region.height, 1.0))
        return found

    def _stack(self, closed: list[_Closed]) -> None:
        width = HEADER + max(region.width for region in self._regions)
        least = max(
            (sum(1 for one in closed if one.region == number) for number in range(len(self._regions))), default=0
        )
        width = max(width, least * (_LEAST + _ASIDE) / 2)
        y = _TOP
        for number, region in enumerate(self._regions):
            around = [one for one in closed if one.region == number]
            above = [one for one in around if self._is_above(one)]
            below = [one for one in around if not self._is_above(one)]
            if above:
                self._row(above, y, width)
                y += _CLOSED + _gap(above)
            pool = self._open[number]
            region.move(_LEFT + (HEADER if pool else 0.0), y)
            region.widen(width - (HEADER if pool else 0.0))
            if pool is not None:
                self.boxes[pool.id] = Box(_LEFT, y, width, region.height)
            y += region.height
            if below:
                y += _gap(below)
                self._row(below, y, width)
                y += _CLOSED
            y += _BETWEEN

    def _is_above(self, one: _Closed) -> bool:
        """Above what stands in the upper half; in doubt as the file has it, before the pool or after."""
        share = sum(one.ys) / len(one.ys) if one.ys else 0.5
        if abs(share - 0.5) > _UNDECIDED:
            return share < 0.5
        pool = self._open[one.region]
        if pool is None:
            return share < 0.5
        return self._order[one.pool.id] < self._order[pool.id]

    def _row(self, pools: list[_Closed], y: float, width: float) -> None:
        """One pool as wide as all; several side by side, each as near as possible to whom it exchanges with."""
        if len(pools) == 1:
            self.boxes[pools[0].pool.id] = Box(_LEFT, y, width, _CLOSED)
            return
        ordered = sorted(pools, key=lambda one: one.middle)
        most = (width + _ASIDE) / len(ordered) - _ASIDE
        wides = [min(one.width, most) for one in ordered]
        wanted = [one.middle + HEADER - wide / 2 for one, wide in zip(ordered, wides, strict=True)]
        for one, wide, left in zip(ordered, wides, _apart(wanted, wides, width), strict=True):
            self.boxes[one.pool.id] = Box(_LEFT + left, y, wide, _CLOSED)


def _apart(wanted: list[float], wides: list[float], width: float) -> list[float]:
    """Left ends as near as possible to the wanted ones, in their order, apart, and within the width."""
    before = [sum(wides[:number]) + _ASIDE * number for number in range(len(wides))]
    blocks: list[tuple[float, int]] = []
    for left, shift in zip(wanted, before, strict=True):
        block = (left - shift, 1)
        while blocks and blocks[-1][0] >= block[0]:
            mean, count = blocks.pop()
            block = ((mean * count + block[0] * block[1]) / (count + block[1]), count + block[1])
        blocks.append(block)
    last = width - wides[-1] - before[-1]
    starts = [min(max(mean, 0.0), last) for mean, count in blocks for _ in range(count)]
    return [start + shift for start, shift in zip(starts, before, strict=True)]


def _ends(flow: MessageFlow) -> tuple[str, str]:
    return flow.source, flow.target


def _gap(pools: list[_Closed]) -> float:
    """Room for message flows that turn before they reach a pool."""
    return _BETWEEN if len(pools) == 1 else _BETWEEN + _PER_TRACK * min(sum(len(one.xs) for one in pools), 4)
