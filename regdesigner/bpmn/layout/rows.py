"""Which row of its band a cell stands in: what follows each other stands in one row wherever that is possible."""

from __future__ import annotations

from itertools import groupby
from math import ceil

from regdesigner.bpmn.layout.grid import Grid
from regdesigner.bpmn.layout.order import Neighbours

_ROUNDS, _ROUNDS_OF_MANY, _MANY = 10, 4, 4_000
_PASSING = 4.0  # how much straighter an edge must be between two cells that it only passes
_MAIN = 2.0


def find_rows(grid: Grid, near: Neighbours) -> None:
    """Give every cell its row, counted from the top of its band; the order of columns stays."""
    weights = _Weights(grid, near)
    _in_order(grid)
    best, least = _rows(grid), weights.bends()
    for turn in range(_ROUNDS_OF_MANY if len(grid.cells) > _MANY else _ROUNDS):
        forwards = turn % 2 == 0
        sides = [near.left] if forwards else [near.right]
        if turn >= 6:
            sides = [near.left, near.right]
        for column in grid.columns if forwards else reversed(grid.columns):
            for _, group in groupby(column, key=lambda cell: grid.cells[cell].band):
                _settle(grid, list(group), sides, near, weights)
        bends = weights.bends()
        if bends < least:
            best, least = _rows(grid), bends
    for cell, row in zip(grid.cells, best, strict=True):
        cell.row = row
    _close_up(grid)


class _Weights:
    """How much an edge between two cells wants to be straight."""

    def __init__(self, grid: Grid, near: Neighbours) -> None:
        self._grid, self._near = grid, near
        self._depth = [0] * len(grid.cells)
        for column in reversed(grid.columns):
            for cell in column:
                self._depth[cell] = 1 + max((self._depth[other] for other in near.right[cell]), default=0)
        self._main = {
            (cell, max(others, key=lambda other: self._depth[other]))
            for cell, others in enumerate(near.right)
            if others
        }

    def of(self, one: int, other: int) -> float:
        cells = self._grid.cells
        if cells[one].occupant is None and cells[other].occupant is None:
            return _PASSING
        return _MAIN if (one, other) in self._main or (other, one) in self._main else 1.0

    def bends(self) -> float:
        """The cost of the rows as they are: edges that are not straight, and by how much."""
        cells, cost = self._grid.cells, 0.0
        for cell, others in enumerate(self._near.right):
            for other in others:
                if cells[cell].band == cells[other].band and cells[cell].row != cells[other].row:
                    cost += self.of(cell, other) * (3 + abs(cells[cell].row - cells[other].row))
            for other in self._near.beside[cell]:
                cost += 0.5 * abs(cells[cell].row - cells[other].row)
        return cost


def _settle(grid: Grid, group: list[int], sides: list[list[list[int]]], near: Neighbours, weights: _Weights) -> None:
    """The rows of one column's cells in a band: as near as their order lets them to where neighbours stand."""
    blocks: list[tuple[float, float, int]] = []
    for place, cell in enumerate(group):
        wanted, weight = _wish(grid, cell, sides, near, weights)
        block = (wanted - place, weight, 1)
        while blocks and blocks[-1][0] >= block[0]:
            mean, heavy, size = blocks.pop()
            total = heavy + block[1]
            block = ((mean * heavy + block[0] * block[1]) / total, total, size + block[2])
        blocks.append(block)
    place = 0
    for mean, _, size in blocks:
        row = ceil(mean - 0.5 - 1e-9)
        for _ in range(size):
            grid.cells[group[place]].row = row + place
            place += 1


def _wish(
    grid: Grid, cell: int, sides: list[list[list[int]]], near: Neighbours, weights: _Weights
) -> tuple[float, float]:
    """The row where a cell's edges would be straight, and how much it wants to be there."""
    cells, total, heavy = grid.cells, 0.0, 0.0
    band = cells[cell].band
    for side in sides:
        for other in side[cell]:
            if cells[other].band == band:
                weight = weights.of(cell, other)
                total, heavy = total + weight * cells[other].row, heavy + weight
    if not heavy:
        for other in near.beside[cell]:
            if cells[other].band == band:
                step = 1 if cells[cell].row > cells[other].row else -1
                total, heavy = total + 0.5 * (cells[other].row + step), heavy + 0.5
    return (total / heavy, heavy) if heavy else (cells[cell].row, 0.1)


def _in_order(grid: Grid) -> None:
    for column in grid.columns:
        for _, group in groupby(column, key=lambda cell: grid.cells[cell].band):
            for row, cell in enumerate(group):
                grid.cells[cell].row = row


def _rows(grid: Grid) -> list[int]:
    return [cell.row for cell in grid.cells]


def _close_up(grid: Grid) -> None:
    """Rows without a cell go."""
    used: dict[int, set[int]] = {}
    for cell in grid.cells:
        used.setdefault(cell.band, set()).add(cell.row)
    numbers = {band: {row: number for number, row in enumerate(sorted(rows))} for band, rows in used.items()}
    for cell in grid.cells:
        cell.row = numbers[cell.band][cell.row]
