"""Measures and wording of the page that all renderers share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from regdesigner.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Language,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Row,
    Words,
    plain_text,
)
from regdesigner.rendering.diagram import Drawing
from regdesigner.rendering.fitting import wrap
from regdesigner.rendering.metrics import regular

PAGE: Final = (210.0, 297.0)
"""A4, millimetres."""

MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_BOTTOM = 30.0, 15.0, 20.0, 20.0
"""Of an upright page, millimetres; a wide page is the upright one turned, so its left margin is on top."""

BODY_SIZE, TABLE_SIZE = 14.0, 12.0
"""Type, points."""

DRAFT_MARKS: Final[dict[Language, str]] = {"ky": "ДОЛБООР", "ru": "ПРОЕКТ", "en": "DRAFT"}

_MM_PER_POINT = 25.4 / 72
_LINE_PITCH = 1.15
_CELL_PADDING = 4.0
_FIGURE_HEIGHT_LEFT = 70.0
_LARGEST_SCALE = 11 / 12 * _MM_PER_POINT


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
    """Width and height of a drawing on the page, millimetres; heading and corner note keep their room."""
    scale = min(
        part.text_width / drawing.width,
        (part.text_height - _FIGURE_HEIGHT_LEFT) / drawing.height,
        _LARGEST_SCALE,
    )
    return round(drawing.width * scale, 2), round(drawing.height * scale, 2)


def may_break(row: Row, columns: tuple[Column, ...], part: Part) -> bool:
    """Whether a row is so tall (half a page) that it has to break across pages."""
    share = part.text_width / sum(column.width for column in columns)
    tallest, first = 0.0, 0
    for cell in row.cells:
        width = share * sum(column.width for column in columns[first : first + cell.span]) - _CELL_PADDING
        tallest = max(tallest, _lines(cell, width) * TABLE_SIZE * _LINE_PITCH * _MM_PER_POINT)
        first += cell.span
    return tallest > part.text_height / 2


def _lines(cell: Cell, width: float) -> int:
    return sum(_block_lines(block, width / _MM_PER_POINT) for block in cell.blocks)


def _block_lines(block: Block, width: float) -> int:
    match block:
        case Paragraph(runs) | Heading(runs=runs):
            return _wrapped(plain_text(runs), width)
        case ListItems(items):
            return sum(_wrapped(plain_text(item.runs), 0.9 * width) for item in items)
        case Point(blocks=blocks):
            return sum(_block_lines(inner, width) for inner in blocks)
        case _:
            return 1


def _wrapped(text: str, width: float) -> int:
    if regular().width(text, TABLE_SIZE) <= width:
        return 1
    return len(wrap(text, width, TABLE_SIZE, regular(), whole_words=False))
