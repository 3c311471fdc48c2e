"""A paper as one self-contained page: semantic, printable, without scripts or outside references."""

from __future__ import annotations

from pathlib import Path
from typing import Final, assert_never

from lxml import etree

from regdesigner.papers.blocks import (
    BLANK_LINE,
    Blank,
    Block,
    Change,
    Column,
    CornerNote,
    Figure,
    Heading,
    LineBreak,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Role,
    Row,
    Run,
    Runs,
    SignatureLine,
    Table,
    Words,
)
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.letters import printable
from regdesigner.rendering.pages import Part, may_break, parts, run_in
from regdesigner.rendering.pieces import figure_pieces

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_DRAFT_STYLE: Final = '@page { @top-right { content: "%s"; font: bold 12pt Tinos, "Times New Roman", serif; } }\n'
_CHANGES: Final = {Change.DROPPED: "del", Change.ADDED: "ins"}
_CLASSES: Final = {Role.BODY: "", Role.CENTRED: "centred", Role.NOTE: "note"}


def render(paper: Paper) -> bytes:
    """The page of a paper, UTF-8."""
    page = etree.Element("html")
    page.set("lang", paper.language)
    _head(page, paper)
    body = _add(page, "body")
    if paper.draft_mark:
        _add(body, "p", {"class": "draft"}).text = printable(paper.draft_mark)
    main = _add(body, "main")
    for part in parts(paper):
        section = _add(main, "section", {"class": "wide part" if part.wide else "part"})
        for block in part.blocks:
            _block(section, block, part)
    return etree.tostring(page, method="html", encoding="UTF-8", doctype="<!DOCTYPE html>")


def _add(parent: etree._Element, tag: str, attributes: dict[str, str] | None = None) -> etree._Element:
    return etree.SubElement(parent, tag, attributes or {})


def _head(page: etree._Element, paper: Paper) -> None:
    head = _add(page, "head")
    _add(head, "meta", {"charset": "UTF-8"})
    _add(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    _add(head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    _add(head, "title").text = printable(paper.title)
    keywords = ", ".join(text for text in (paper.service_number, paper.form_version) if text)
    for name, content in (("description", paper.subject), ("author", paper.author), ("keywords", keywords)):
        if content:
            _add(head, "meta", {"name": name, "content": printable(content)})
    style = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
    if paper.draft_mark:
        style += _DRAFT_STYLE % _quoted(paper.draft_mark)
    _add(head, "style").text = style


def _quoted(text: str) -> str:
    """The text within a CSS string: whatever is no letter is escaped, so that nothing can end the string or sheet."""
    return "".join(letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in printable(text))


def _block(parent: etree._Element, block: Block, part: Part) -> None:
    match block:
        case Heading(level, number, runs):
            _runs(_add(parent, f"h{level}"), (Words(f"{number} "), *runs) if number else runs)
        case Paragraph(runs, role):
            _runs(_add(parent, "p", {"class": _CLASSES[role]} if _CLASSES[role] else None), runs)
        case Point():
            section = _add(parent, "div", {"class": "point"})
            for inner in run_in(block):
                _block(section, inner, part)
        case ListItems():
            _list(parent, block)
        case Table():
            _table(parent, block, part)
        case Figure():
            _figure(parent, block, part)
        case CornerNote(lines):
            corner = _add(parent, "div", {"class": "corner"})
            for line in lines:
                _runs(_add(corner, "p"), line)
        case SignatureLine():
            _signature(parent, block)
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _runs(parent: etree._Element, runs: Runs) -> None:
    for run in runs:
        _run(parent, run)


def _run(parent: etree._Element, run: Run) -> None:
    match run:
        case Words(text, bold, italic, change):
            target = parent if change is Change.NONE else _add(parent, _CHANGES[change])
            target = _add(target, "strong") if bold else target
            target = _add(target, "em") if italic else target
            _append(target, text)
        case Blank(hint):
            blank = _add(parent, "span", {"class": "blank"})
            blank.text = BLANK_LINE
            if hint:
                _add(blank, "small").text = printable(f" ({hint})")
        case LineBreak():
            _add(parent, "br")
        case _:
            assert_never(run)


def _append(element: etree._Element, text: str) -> None:
    """Puts words after what the element holds already."""
    shown = printable(text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + shown
    else:
        element.text = (element.text or "") + shown


def _list(parent: etree._Element, block: ListItems) -> None:
    element = _add(parent, "ol" if block.ordered else "ul")
    for item in block.items:
        line = _add(element, "li")
        _add(line, "span", {"class": "marker"}).text = printable(item.marker)
        _runs(_add(line, "span"), item.runs)


def _table(parent: etree._Element, table: Table, part: Part) -> None:
    element = _add(parent, "table")
    if table.caption:
        _runs(_add(element, "caption"), table.caption)
    whole = sum(column.width for column in table.columns)
    columns = _add(element, "colgroup")
    for column in table.columns:
        _add(columns, "col", {"style": f"width: {100 * column.width / whole:.2f}%"})
    if table.header:
        head = _add(element, "thead")
        for row in table.header:
            _row(head, row, table, part, heads=True)
    body = None
    for row in table.rows:
        if body is None or row.heads_group:
            body = _add(element, "tbody")
        _row(body, row, table, part, heads=False)
    if table.note:
        _runs(_add(parent, "p", {"class": "note"}), table.note)


def _row(parent: etree._Element, row: Row, table: Table, part: Part, *, heads: bool) -> None:
    tall = not heads and may_break(row, table, part)
    kind = "group" if row.heads_group else "tall" if tall else ""
    element = _add(parent, "tr", {"class": kind} if kind else None)
    first = 0
    for cell in row.cells:
        scope = _heads(row, table.columns[first], heads=heads)
        box = _add(element, "th" if scope else "td", {"scope": _scope(scope, cell.span)} if scope else None)
        if cell.span > 1:
            box.set("colspan", str(cell.span))
        for block in cell.blocks:
            _block(box, block, part)
        first += cell.span


def _heads(row: Row, column: Column, *, heads: bool) -> str:
    """What a cell names: its column, its row, the rows below it, or nothing."""
    if heads:
        return "col"
    if row.heads_group:
        return "rowgroup"
    return "row" if column.heads_rows else ""


def _scope(scope: str, span: int) -> str:
    return f"{scope}group" if scope == "col" and span > 1 else scope


def _figure(parent: etree._Element, figure: Figure, part: Part) -> None:
    element = parent
    for piece in figure_pieces(draw(figure.diagram, figure.alternative), part):
        element = _add(parent, "figure")
        svg = etree.fromstring(piece.svg)
        svg.set("style", f"width: {piece.width}mm")
        for attribute in ("width", "height"):
            del svg.attrib[attribute]
        element.append(svg)
    if figure.caption:
        _runs(_add(element, "figcaption"), figure.caption)


def _signature(parent: etree._Element, line: SignatureLine) -> None:
    element = _add(parent, "div", {"class": "signature"})
    _runs(_add(element, "p"), line.position)
    _add(element, "p", {"class": "place"}).text = printable(line.signature_hint)
    _runs(_add(element, "p"), line.name)
    _add(element, "p", {"class": "place"}).text = printable(line.date_hint)
