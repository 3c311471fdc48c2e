"""A paper as PDF/A-2a and PDF/UA-1: tagged, fonts embedded, the same bytes for the same paper."""

from __future__ import annotations

import json
from typing import Any, TypeAlias, assert_never

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
    Run,
    Runs,
    SignatureLine,
    Table,
    Words,
    plain_text,
)
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.letters import typeset
from regdesigner.rendering.pages import Part, figure_size, may_break, parts, run_in
from regdesigner.rendering.typesetting import typesetter

_DASH = "–"
_Json: TypeAlias = dict[str, Any]


def render(paper: Paper) -> bytes:
    """The PDF file of a paper."""
    tree = {
        "title": _said(paper.title),
        "language": paper.language,
        "subject": typeset(paper.subject),
        "author": [typeset(paper.author)] if paper.author else [],
        "keywords": [typeset(text) for text in (paper.service_number, paper.form_version) if text],
        "draft": typeset(paper.draft_mark) or None,
        "parts": [{"wide": part.wide, "blocks": _blocks(part.blocks, part)} for part in parts(paper)],
    }
    return typesetter().pdf(json.dumps(tree, ensure_ascii=False))


def _said(text: str) -> str:
    """A text that PDF/UA-1 demands: a dash where nothing of it can be printed."""
    return typeset(text).strip() or _DASH


def _blocks(blocks: tuple[Block, ...], part: Part) -> list[_Json]:
    return [node for block in blocks for node in _block(block, part)]


def _block(block: Block, part: Part) -> list[_Json]:
    match block:
        case Heading(level, number, runs):
            shown = runs if typeset(number + plain_text(runs)).strip() else (Words(_DASH),)
            return [{"kind": "heading", "level": level, "number": typeset(number), "runs": _runs(shown)}]
        case Paragraph(runs, role):
            return [{"kind": "paragraph", "role": role.value, "runs": _runs(runs)}]
        case Point():
            return _blocks(run_in(block), part)
        case ListItems(items):
            entries = [{"marker": typeset(item.marker), "runs": _runs(item.runs)} for item in items]
            return [{"kind": "list", "items": entries}] if entries else []
        case Table():
            return [_table(block, part)]
        case Figure(_, caption, alternative):
            return [_figure(block, part) | {"caption": _runs(caption), "alternative": _said(alternative)}]
        case CornerNote(lines):
            return [{"kind": "corner", "lines": [_runs(line) for line in lines]}]
        case SignatureLine(position, name, signature_hint, date_hint):
            hints = {"signature_hint": typeset(signature_hint), "date_hint": typeset(date_hint)}
            return [{"kind": "signature", "position": _runs(position), "name": _runs(name)} | hints]
        case PageBreak():
            return []
        case _:
            assert_never(block)


def _table(table: Table, part: Part) -> _Json:
    def cells(row_cells: tuple[Any, ...]) -> list[_Json]:
        return [{"span": cell.span, "blocks": _blocks(cell.blocks, part)} for cell in row_cells]

    return {
        "kind": "table",
        "columns": [column.width for column in table.columns],
        "header": [{"breakable": False, "cells": cells(row.cells)} for row in table.header],
        "rows": [{"breakable": may_break(row, table.columns, part), "cells": cells(row.cells)} for row in table.rows],
        "caption": _runs(table.caption),
        "note": _runs(table.note),
    }


def _figure(figure: Figure, part: Part) -> _Json:
    drawing = draw(figure.diagram, figure.alternative)
    width, height = figure_size(drawing, part)
    return {"kind": "figure", "svg": drawing.svg, "width": width, "height": height}


def _runs(runs: Runs) -> list[_Json]:
    return [_run(run) for run in runs]


def _run(run: Run) -> _Json:
    match run:
        case Words(text, bold, italic, change):
            said = {"kind": "words", "text": typeset(text), "bold": bold, "italic": italic}
            return said if change is Change.NONE else {**said, "change": change.value}
        case Blank(hint):
            return {"kind": "blank", "line": BLANK_LINE, "hint": typeset(hint)}
        case LineBreak():
            return {"kind": "break"}
        case _:
            assert_never(run)
