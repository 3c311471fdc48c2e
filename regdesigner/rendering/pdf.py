"""A paper as PDF/A-2a and PDF/UA-1: tagged, fonts embedded, the same bytes for the same paper."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, assert_never

from regdesigner.papers.blocks import (
    BLANK_LINE,
    Blank,
    Block,
    Change,
    CornerNote,
    Figure,
    Heading,
    LineBreak,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Row,
    Run,
    Runs,
    SignatureLine,
    Table,
    Words,
    plain_text,
)
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.letters import typeset
from regdesigner.rendering.long_words import Room
from regdesigner.rendering.pages import (
    BODY_SIZE,
    CORNER_WIDTH,
    TABLE_SIZE,
    Part,
    cell_widths,
    may_break,
    parts,
    run_in,
)
from regdesigner.rendering.pieces import figure_pieces
from regdesigner.rendering.typesetting import typesetter

_DASH = "–"
_INDENT: Final = 12.5
_MARKER: Final = 9.0
"""Of a paragraph's first line and of a list's markers, millimetres: as the templates set them, or a little more."""
_COMPOUND: Final = re.compile(r"([^\W\d_]+-[^\W\d_]+)")
_Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where blocks are set: on pages of a part or in a cell, with the width of a line there in millimetres."""

    part: Part
    width: float
    in_cell: bool = False

    def narrower(self, by: float) -> _Place:
        return _Place(self.part, self.width - by, self.in_cell)

    def runs(self, runs: Runs, size: float = 0) -> list[_Json]:
        """The runs, in which no word is wider than a line."""
        room = Room(self.width, size or (TABLE_SIZE if self.in_cell else BODY_SIZE))
        return [_run(run, room) for run in runs]


def render(paper: Paper) -> bytes:
    """The PDF file of a paper."""
    tree = {
        "title": _said(paper.title),
        "language": paper.language,
        "subject": typeset(paper.subject),
        "author": [typeset(paper.author)] if paper.author else [],
        "keywords": [typeset(text) for text in (paper.service_number, paper.form_version) if text],
        "draft": typeset(paper.draft_mark) or None,
        "parts": [
            {"wide": part.wide, "blocks": _blocks(part.blocks, _Place(part, part.text_width))} for part in parts(paper)
        ],
    }
    return typesetter().pdf(json.dumps(tree, ensure_ascii=False))


def _said(text: str) -> str:
    """A text that PDF/UA-1 demands: a dash where nothing of it can be printed."""
    return typeset(text).strip() or _DASH


def _blocks(blocks: tuple[Block, ...], place: _Place) -> list[_Json]:
    return [node for block in blocks for node in _block(block, place)]


def _block(block: Block, place: _Place) -> list[_Json]:
    match block:
        case Heading(level, number, runs):
            shown = runs if typeset(number + plain_text(runs)).strip() else (Words(_DASH),)
            return [
                {"kind": "heading", "level": level, "number": typeset(number), "runs": _unbroken(place.runs(shown))}
            ]
        case Paragraph(runs, role):
            lines = place if place.in_cell else place.narrower(_INDENT)
            return [{"kind": "paragraph", "role": role.value, "runs": lines.runs(runs)}]
        case Point():
            return _blocks(run_in(block), place)
        case ListItems(items):
            inside = place.narrower(_MARKER if place.in_cell else _MARKER + _INDENT)
            entries = [{"marker": typeset(item.marker), "runs": inside.runs(item.runs)} for item in items]
            return [{"kind": "list", "items": entries}] if entries else []
        case Table():
            return [_table(block, place)]
        case Figure(_, caption, alternative):
            pieces = _figure(block, place.part)
            last = len(pieces) - 1
            return [
                piece | {"caption": place.runs(caption) if at == last else [], "alternative": _said(alternative)}
                for at, piece in enumerate(pieces)
            ]
        case CornerNote(lines):
            corner = _Place(place.part, CORNER_WIDTH)
            return [{"kind": "corner", "lines": [corner.runs(line) for line in lines]}]
        case SignatureLine(position, name, signature_hint, date_hint):
            left, right = place.narrower(0.66 * place.width), place.narrower(0.78 * place.width)
            hints = {"signature_hint": typeset(signature_hint), "date_hint": typeset(date_hint)}
            return [{"kind": "signature", "position": left.runs(position), "name": right.runs(name)} | hints]
        case PageBreak():
            return []
        case _:
            assert_never(block)


def _table(table: Table, place: _Place) -> _Json:
    part = place.part

    def cells(row: Row) -> list[_Json]:
        rooms = (_Place(part, width, in_cell=True) for width in cell_widths(row, table, part))
        return [
            {"span": cell.span, "blocks": _blocks(cell.blocks, room)}
            for cell, room in zip(row.cells, rooms, strict=True)
        ]

    return {
        "kind": "table",
        "columns": [column.width for column in table.columns],
        "header": [{"breakable": False, "cells": cells(row)} for row in table.header],
        "rows": [
            {"breakable": may_break(row, table, part), "heads": row.heads_group, "cells": cells(row)}
            for row in table.rows
        ],
        "caption": place.runs(table.caption),
        "note": place.runs(table.note, TABLE_SIZE),
    }


def _figure(figure: Figure, part: Part) -> list[_Json]:
    pieces = figure_pieces(draw(figure.diagram, figure.alternative), part)
    return [{"kind": "figure", "svg": one.svg, "width": one.width, "height": one.height} for one in pieces]


def _unbroken(runs: list[_Json]) -> list[_Json]:
    """The runs of a heading, which never breaks at the hyphen of a compound such as "иш-аракет"."""
    found: list[_Json] = []
    for run in runs:
        if run["kind"] != "words":
            found.append(run)
            continue
        pieces = enumerate(_COMPOUND.split(run["text"]))
        found += [{**run, "text": piece, "whole": place % 2 == 1} for place, piece in pieces if piece]
    return found


def _run(run: Run, room: Room) -> _Json:
    match run:
        case Words(text, bold, italic, change):
            said = {"kind": "words", "text": room.fitted(typeset(text)), "bold": bold, "italic": italic}
            return said if change is Change.NONE else {**said, "change": change.value}
        case Blank(hint):
            return {"kind": "blank", "line": room.fitted(BLANK_LINE), "hint": room.fitted(typeset(hint))}
        case LineBreak():
            return {"kind": "break"}
        case _:
            assert_never(run)
