"""Which cell of a column stands above which, so that edges cross as little as possible."""

from __future__ import annotations

from bisect import bisect_right, insort
from itertools import pairwise

from regdesigner.bpmn.layout.grid import Grid

_ROUNDS, _FEWEST_ROUNDS, _EFFORT, _MANY = 12, 4, 7_000, 4_000
_BAND = 1_000_000.0


class Neighbours:
    """For each cell the cells that edges join it with: to the left, to the right, and in its own column."""

    def __init__(self, grid: Grid) -> None:
        count = len(grid.cells)
        self.left: list[list[int]] = [[] for _ in range(count)]
        self.right: list[list[int]] = [[] for _ in range(count)]
        self.beside: list[list[int]] = [[] for _ in range(count)]
        self.below: dict[int, list[int]] = {}
        for way in grid.ways:
            if way.arrow.boundary is not None:
                self._hang(grid, way.cells)
            for one, other in pairwise(way.cells):
                self._join(grid, one, other)

    def _join(self, grid: Grid, one: int, other: int) -> None:
        step = grid.cells[other].rank - grid.cells[one].rank
        if step == 0:
            self.beside[one].append(other)
            self.beside[other].append(one)
        else:
            left, right = (one, other) if step > 0 else (other, one)
            self.right[left].append(right)
            self.left[right].append(left)

    def _hang(self, grid: Grid, cells: tuple[int, ...]) -> None:
        """The edge of a boundary event passes right below the host."""
        host, first = cells[0], cells[1]
        if grid.cells[first].occupant is None and grid.cells[host].band == grid.cells[first].band:
            self.below.setdefault(host, []).append(first)


def order_columns(grid: Grid, near: Neighbours) -> None:
    """Sort every column by the middles of neighbours, to and fro; the order with the fewest crossings is kept."""
    best: list[list[int]] = []
    fewest = -1
    for is_reversed in (False, True):
        if fewest == 0 or (is_reversed and len(grid.cells) > _MANY // 4):
            break
        where = _first_order(grid, near, is_reversed=is_reversed)
        count = _improve(grid, near, where)
        if fewest < 0 or count < fewest:
            best, fewest = [list(column) for column in grid.columns], count
    grid.columns = best


def _improve(grid: Grid, near: Neighbours, where: list[float]) -> int:
    """Sort and swap from a first order on; how many crossings remain."""
    best, fewest = [list(column) for column in grid.columns], crossings(grid, near)
    for turn in range(max(_FEWEST_ROUNDS, min(_ROUNDS, _EFFORT // max(len(grid.cells), 1)))):
        if not fewest:
            break
        forwards = turn % 2 == 0
        for column in grid.columns if forwards else reversed(grid.columns):
            _sort(grid, column, near, where, (near.left if forwards else near.right) if turn < 8 else None)
        if len(grid.cells) <= _MANY:
            _swap(grid, near, where)
        count = crossings(grid, near)
        if count < fewest:
            best, fewest = [list(column) for column in grid.columns], count
    grid.columns = best
    return fewest


def crossings(grid: Grid, near: Neighbours) -> int:
    """How often edges cross between columns, and how many cells stand between neighbours of one column."""
    where = _places(grid)
    count = 0
    for column in grid.columns:
        ends: list[float] = []
        for cell in column:
            targets = sorted(where[other] for other in near.right[cell])
            count += sum(len(ends) - bisect_right(ends, target) for target in targets)
            for target in targets:
                insort(ends, target)
        index = {cell: place for place, cell in enumerate(column)}
        for cell in column:
            count += sum(max(index[other] - index[cell] - 1, 0) for other in near.beside[cell])
    return count


def _first_order(grid: Grid, near: Neighbours, *, is_reversed: bool) -> list[float]:
    """Cells in the order in which one comes to them from the beginnings, depth first; the last branch first or last."""
    order: dict[int, int] = {}
    starts = sorted(range(len(grid.cells)), key=lambda cell: (bool(near.left[cell]), cell))
    for start in starts:
        waiting = [start]
        while waiting:
            cell = waiting.pop()
            if cell in order:
                continue
            order[cell] = len(order)
            further = near.right[cell] if is_reversed else reversed(near.right[cell])
            waiting.extend(other for other in further if other not in order)
            beside = reversed(near.beside[cell]) if is_reversed else near.beside[cell]
            waiting.extend(other for other in beside if other not in order)
    for column in grid.columns:
        column.sort(key=lambda cell: (grid.cells[cell].band, order[cell]))
        _hang_below(column, near)
    return _places(grid)


def _places(grid: Grid) -> list[float]:
    """The place of each cell in its column; a band further down is far away."""
    where = [0.0] * len(grid.cells)
    for column in grid.columns:
        _number(grid, column, where)
    return where


def _number(grid: Grid, column: list[int], where: list[float]) -> None:
    for place, cell in enumerate(column):
        where[cell] = grid.cells[cell].band * _BAND + place


def _sort(grid: Grid, column: list[int], near: Neighbours, where: list[float], side: list[list[int]] | None) -> None:
    """One column by the middles of its neighbours on a side, on both for ``None``."""
    keys: dict[int, float] = {}
    for cell in column:
        others = side[cell] if side is not None else [*near.left[cell], *near.right[cell]]
        places = [where[other] for other in (*others, *near.beside[cell])]
        keys[cell] = sum(places) / len(places) if places else where[cell]
    column.sort(key=lambda cell: (grid.cells[cell].band, keys[cell], where[cell]))
    _hang_below(column, near)
    _number(grid, column, where)


def _hang_below(column: list[int], near: Neighbours) -> None:
    """Bring the cells of boundary events right below their hosts."""
    hosts = [cell for cell in column if cell in near.below]
    if not hosts:
        return
    hanging = {cell for host in hosts for cell in near.below[host]}
    ordered: list[int] = []
    for cell in column:
        if cell not in hanging:
            ordered.append(cell)
            own = set(near.below.get(cell, ()))
            ordered += [other for other in column if other in own]
    column[:] = ordered


def _swap(grid: Grid, near: Neighbours, where: list[float]) -> None:
    """Swap neighbours of a column, each with what hangs on it, as long as edges cross less by it."""
    for _ in range(3):
        changed = False
        for column in grid.columns:
            groups = _groups(column, near)
            for place in range(len(groups) - 1):
                upper, lower = groups[place], groups[place + 1]
                if grid.cells[upper[0]].band != grid.cells[lower[0]].band:
                    continue
                if sum(_gain(near, where, one, other) for one in upper for other in lower) > 0:
                    groups[place], groups[place + 1] = lower, upper
                    changed = True
                    column[:] = [cell for group in groups for cell in group]
                    _number(grid, column, where)
        if not changed:
            return


def _groups(column: list[int], near: Neighbours) -> list[list[int]]:
    """The cells of a column, hosts together with the cells below them."""
    groups: list[list[int]] = []
    hanging: set[int] = set()
    for cell in column:
        if cell in hanging:
            groups[-1].append(cell)
        else:
            groups.append([cell])
            hanging = set(near.below.get(cell, ()))
    return groups


def _gain(near: Neighbours, where: list[float], upper: int, lower: int) -> int:
    """By how much crossings become fewer if these two change places."""
    gain = 0
    for side in (near.left, near.right):
        for one in side[upper]:
            for other in side[lower]:
                gain += (where[one] > where[other]) - (where[one] < where[other])
    for cell, sign in ((upper, 1), (lower, -1)):
        mate = lower if cell == upper else upper
        for other in near.beside[cell]:
            if other != mate:
                gain += sign if where[other] > where[cell] else -sign
    return gain
