"""Measures of the page that all renderers share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from regdesigner.papers.blocks import (
    Block,
    CornerNote,
    Heading,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Role,
    Row,
    Runs,
    Table,
    Words,
    plain_text,
)
from regdesigner.rendering.diagram import Drawing

PAGE: Final = (210.0, 297.0)
"""A4, millimetres."""

MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM = 30.0, 15.0, 20.0, 20.0
"""Of an upright page, millimetres; a wide page is the upright one turned, so its left margin is on top."""

BODY_SIZE, TABLE_SIZE = 14.0, 12.0
"""Type, points."""

CORNER_WIDTH: Final = 75.0
"""Of the note in the upper right corner, millimetres."""

MM_PER_POINT: Final = 25.4 / 72

_LINE_PITCH = 1.15
_LETTER = 0.54  # the mean letter of Cyrillic text with the waste at line ends, in parts of the type's size
_CELL_PADDING = 4.0
LARGEST_SCALE = MM_PER_POINT  # a drawing's type of 12 units is never larger than 12 points


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks between two page breaks; wide where the pages lie on their side."""

    blocks: tuple[Block, ...]
    wide: bool

    @property
    def text_width(self) -> float:
        """Width of the text, millimetres."""
        width, height = PAGE
        return height - MARGIN_TOP - MARGIN_BOTTOM if self.wide else width - MARGIN_LEFT - MARGIN_RIGHT

    @property
    def text_height(self) -> float:
        """Height of the text, millimetres."""
        width, height = PAGE
        return width - MARGIN_LEFT - MARGIN_RIGHT if self.wide else height - MARGIN_TOP - MARGIN_BOTTOM


def parts(paper: Paper) -> tuple[Part, ...]:
    """The paper cut at its page breaks; empty parts fall away."""
    found: list[Part] = []
    blocks: list[Block] = []
    wide = False
    for block in paper.blocks:
        if isinstance(block, PageBreak):
            found.append(Part(tuple(blocks), wide))
            blocks, wide = [], block.wide
        else:
            blocks.append(block)
    found.append(Part(tuple(blocks), wide))
    return tuple(part for part in found if part.blocks)


def run_in(point: Point) -> tuple[Block, ...]:
    """The point's blocks with its number before the first paragraph's words."""
    number = Words(f"{point.number} ")
    match point.blocks:
        case (Paragraph() as first, *others):
            return (replace(first, runs=(number, *first.runs)), *others)
        case blocks:
            return (Paragraph((Words(point.number),)), *blocks)


def figure_size(drawing: Drawing, part: Part) -> tuple[float, float]:
    """Width and height of a drawing on the page, millimetres; what else the part holds keeps its room."""
    scale = min(part.text_width / drawing.width, figure_rooms(part)[0] / drawing.height, LARGEST_SCALE)
    return round(drawing.width * scale, 2), round(drawing.height * scale, 2)


def figure_rooms(part: Part) -> tuple[float, float]:
    """Room for a drawing on the page where it begins and on those where it goes on, millimetres."""
    others = sum(_block_height(block, part.text_width) for block in part.blocks)
    notes = [block for block in part.blocks if isinstance(block, Paragraph) and block.role is Role.NOTE]
    after = sum(_block_height(block, part.text_width) for block in notes) + 7
    return max(part.text_height - others, part.text_height / 2), max(part.text_height - after, part.text_height / 2)


def may_break(row: Row, table: Table, part: Part) -> bool:
    """Whether a row is so tall (half a page, a third in flowing tables) that it may break across pages."""
    tallest = 0.0
    for cell, width in zip(row.cells, cell_widths(row, table, part), strict=True):
        tallest = max(tallest, sum(_lines(block, width, TABLE_SIZE) for block in cell.blocks))
    return tallest * _line(TABLE_SIZE) > part.text_height * (0.3 if table.rows_flow else 0.5)


def cell_widths(row: Row, table: Table, part: Part) -> Iterator[float]:
    """The room for text in each cell of a row, millimetres."""
    share = part.text_width / sum(column.width for column in table.columns)
    first = 0
    for cell in row.cells:
        yield share * sum(column.width for column in table.columns[first : first + cell.span]) - _CELL_PADDING
        first += cell.span


def _line(size: float) -> float:
    return size * _LINE_PITCH * MM_PER_POINT


def _block_height(block: Block, width: float) -> float:
    """About how high a block stands with the space around it, millimetres; figures count their space only."""
    match block:
        case CornerNote(lines):
            return sum(_wrapped(line, CORNER_WIDTH, BODY_SIZE) for line in lines) * _line(BODY_SIZE) + 7
        case Paragraph(role=Role.NOTE):
            return _lines(block, width, TABLE_SIZE) * _line(TABLE_SIZE) + 4
        case Heading():
            return _lines(block, width, BODY_SIZE) * _line(BODY_SIZE) + 7
        case Paragraph() | ListItems() | Point():
            return _lines(block, width, BODY_SIZE) * _line(BODY_SIZE) + 4
        case _:
            return 7


def _lines(block: Block, width: float, size: float) -> int:
    """About how many lines a block takes in a width in millimetres: an estimate, for decisions about breaks."""
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return _wrapped(runs, width, size)
        case ListItems(items):
            return sum(_wrapped(item.runs, 0.9 * width, size) for item in items)
        case Point(blocks=blocks):
            return sum(_lines(inner, width, size) for inner in blocks)
        case _:
            return 1


def _wrapped(runs: Runs, width: float, size: float) -> int:
    return ceil(len(plain_text(runs)) * _LETTER * size * MM_PER_POINT / width) or 1
