"""Workloads of the papers for the benchmarks: a regulation of 20 actions, printed by us and by others.

``anew`` forgets what was drawn before, so that the layout of the block diagram is part of what is timed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
from docx.document import Document
from docx.table import _Cell

from regdesigner.bootstrap import regulation_folders
from regdesigner.papers.blocks import (
    Block,
    Cell,
    CornerNote,
    Figure,
    Heading,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    SignatureLine,
    Table,
    plain_text,
)
from regdesigner.papers.regulation import regulation_paper
from regdesigner.rendering import docx as our_docx
from regdesigner.rendering import html as our_html
from regdesigner.rendering import pdf as our_pdf
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.typesetting import Typesetter
from tests.bench.others import ROOT

ACTIONS = 20
DAY = date(2026, 11, 22)


def paper_of_twenty() -> Paper:
    """The sample service with its actions said again until there are twenty."""
    folder = regulation_folders().load(ROOT / "bpmn_models" / "9.6-udc-index", DAY)
    if folder.form is None:
        raise ValueError("the sample follows no known form")
    actions = folder.regulation.actions
    again = (actions * (ACTIONS // len(actions) + 1))[:ACTIONS]
    numbered = tuple(replace(action, number=number) for number, action in enumerate(again, 1))
    return regulation_paper(replace(folder.regulation, actions=numbered), folder.form, "ky")


def to_docx(paper: Paper) -> bytes:
    """Ours, Word."""
    return our_docx.render(paper)


def to_pdf(paper: Paper) -> bytes:
    """Ours, PDF/A-2a and PDF/UA-1."""
    return our_pdf.render(paper)


def anew(render: Callable[[Paper], bytes], paper: Paper) -> bytes:
    """One of ours with nothing drawn before; fonts, styles and templates stay warm, as in a server."""
    draw.cache_clear()
    Typesetter.png.cache_clear()
    return render(paper)


def docx_cell_by_cell(paper: Paper) -> bytes:
    """The same texts by python-docx as its documentation shows it: no styles of ours, no diagram."""
    document = docx.Document()
    _write(document, paper.blocks)
    stored = BytesIO()
    document.save(stored)
    return stored.getvalue()


def html_of(paper: Paper) -> str:
    """The page that WeasyPrint is given."""
    return our_html.render(paper).decode()


def pdf_by_weasyprint(page: str) -> bytes:
    """The page of ``html_of`` as PDF; raises ``ImportError`` where WeasyPrint is not installed."""
    from weasyprint import HTML  # type: ignore[import-untyped, import-not-found, unused-ignore]

    return bytes(HTML(string=page).write_pdf())


def _write(target: Document | _Cell, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        match block:
            case Heading(_, number, runs) if not isinstance(target, _Cell):
                target.add_heading(f"{number} {plain_text(runs)}", 1)
            case Heading(_, _, runs) | Paragraph(runs):
                target.add_paragraph(plain_text(runs))
            case Point(number, inner):
                target.add_paragraph(number)
                _write(target, inner)
            case ListItems(items):
                for item in items:
                    target.add_paragraph(f"{item.marker} {plain_text(item.runs)}")
            case CornerNote(lines):
                for line in lines:
                    target.add_paragraph(plain_text(line))
            case Table() if not isinstance(target, _Cell):
                _table(target, block)
            case Table() | Figure() | SignatureLine() | PageBreak():
                pass


def _table(document: Document, table: Table) -> None:
    rows = [row for row in table.header + table.rows if len(row.cells) == len(table.columns)]
    drawn = document.add_table(rows=len(rows), cols=len(table.columns), style="Table Grid")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            _fill(drawn.cell(number, place), cell)


def _fill(target: _Cell, cell: Cell) -> None:
    match cell.blocks:
        case (Paragraph(runs),):
            target.text = plain_text(runs)
        case blocks:
            _write(target, blocks)
