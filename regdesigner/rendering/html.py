"""A paper as one self-contained page: semantic, printable, without scripts or outside references."""

from __future__ import annotations

from dataclasses import dataclass
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
from regdesigner.papers.origin import Origin
from regdesigner.rendering.diagram import SVG, Drawing, draw
from regdesigner.rendering.letters import printable
from regdesigner.rendering.pages import Part, may_break, parts, run_in
from regdesigner.rendering.pieces import figure_pieces

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_DRAFT_STYLE: Final = '@page { @top-right { content: "%s"; font: bold 12pt Tinos, "Times New Roman", serif; } }\n'
_CHANGES: Final = {Change.DROPPED: "del", Change.ADDED: "ins"}
_CLASSES: Final = {Role.BODY: "", Role.CENTRED: "centred", Role.NOTE: "note"}


def render(paper: Paper) -> bytes:
    """The page of a paper, UTF-8."""
    return etree.tostring(page_of(paper), method="html", encoding="UTF-8", doctype="<!DOCTYPE html>")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a block is written on: a part of the paper; whether it is told where the words come from."""

    part: Part
    tells_places: bool


def page_of(paper: Paper, *, tells_places: bool = False) -> etree._Element:
    """The page as a tree; with places, what has an origin tells it: ``data-element``, ``data-row``, ``data-place``."""
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
            _block(section, block, Sheet(part, tells_places))
    return page


def _tell(element: etree._Element, origin: Origin | None, sheet: Sheet) -> None:
    if origin is None or not sheet.tells_places:
        return
    row = "" if origin.row is None else str(origin.row)
    for name, value in (("element", origin.element), ("row", row), ("place", origin.place)):
        if value:
            element.set(f"data-{name}", printable(value))


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


def _block(parent: etree._Element, block: Block, sheet: Sheet) -> None:
    match block:
        case Heading(level, number, runs, origin):
            heading = _add(parent, f"h{level}")
            _tell(heading, origin, sheet)
            _runs(heading, (Words(f"{number} "), *runs) if number else runs)
        case Paragraph(runs, role, origin):
            paragraph = _add(parent, "p", {"class": _CLASSES[role]} if _CLASSES[role] else None)
            _tell(paragraph, origin, sheet)
            _runs(paragraph, runs)
        case Point(origin=origin):
            section = _add(parent, "div", {"class": "point"})
            _tell(section, origin, sheet)
            for inner in run_in(block):
                _block(section, inner, sheet)
        case ListItems():
            _list(parent, block, sheet)
        case Table():
            _table(parent, block, sheet)
        case Figure():
            _figure(parent, block, sheet)
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


def _list(parent: etree._Element, block: ListItems, sheet: Sheet) -> None:
    element = _add(parent, "ol" if block.ordered else "ul")
    for item in block.items:
        line = _add(element, "li")
        _tell(line, item.origin, sheet)
        _add(line, "span", {"class": "marker"}).text = printable(item.marker)
        _runs(_add(line, "span"), item.runs)


def _table(parent: etree._Element, table: Table, sheet: Sheet) -> None:
    element = _add(parent, "table")
    _tell(element, table.origin, sheet)
    if table.caption:
        _runs(_add(element, "caption"), table.caption)
    whole = sum(column.width for column in table.columns)
    columns = _add(element, "colgroup")
    for column in table.columns:
        _add(columns, "col", {"style": f"width: {100 * column.width / whole:.2f}%"})
    if table.header:
        head = _add(element, "thead")
        for row in table.header:
            _row(head, row, table, sheet, heads=True)
    body = None
    for row in table.rows:
        if body is None or row.heads_group:
            body = _add(element, "tbody")
        _row(body, row, table, sheet, heads=False)
    if table.note:
        note = _add(parent, "p", {"class": "note"})
        _tell(note, table.origin, sheet)
        _runs(note, table.note)


def _row(parent: etree._Element, row: Row, table: Table, sheet: Sheet, *, heads: bool) -> None:
    tall = not heads and may_break(row, table, sheet.part)
    kind = "group" if row.heads_group else "tall" if tall else ""
    element = _add(parent, "tr", {"class": kind} if kind else None)
    _tell(element, row.origin, sheet)
    first = 0
    for cell in row.cells:
        scope = _heads(row, table.columns[first], heads=heads)
        box = _add(element, "th" if scope else "td", {"scope": _scope(scope, cell.span)} if scope else None)
        if cell.span > 1:
            box.set("colspan", str(cell.span))
        for block in cell.blocks:
            _block(box, block, sheet)
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


def _figure(parent: etree._Element, figure: Figure, sheet: Sheet) -> None:
    element, drawing = parent, draw(figure.diagram, figure.alternative)
    for piece in figure_pieces(drawing, sheet.part):
        element = _add(parent, "figure")
        svg = etree.fromstring(piece.svg)
        svg.set("style", f"width: {piece.width}mm")
        for attribute in ("width", "height"):
            del svg.attrib[attribute]
        if sheet.tells_places:
            _places(svg, drawing)
        element.append(svg)
    if figure.caption:
        _runs(_add(element, "figcaption"), figure.caption)


def _places(svg: etree._Element, drawing: Drawing) -> None:
    """Over each node that a piece of the drawing shows, a clear rectangle that tells what the node is."""
    _, top, _, height = (float(side) for side in svg.get("viewBox", "").split())
    for node in drawing.nodes:
        box = node.box
        if box is None or box.y + box.height < top or box.y > top + height:
            continue
        sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
        place = _add(svg, f"{{{SVG}}}rect", {name: f"{side:.2f}" for name, side in sides.items()})
        place.set("data-element", printable(node.id))
        _add(place, f"{{{SVG}}}title").text = printable(node.label)


def _signature(parent: etree._Element, line: SignatureLine) -> None:
    element = _add(parent, "div", {"class": "signature"})
    _runs(_add(element, "p"), line.position)
    _add(element, "p", {"class": "place"}).text = printable(line.signature_hint)
    _runs(_add(element, "p"), line.name)
    _add(element, "p", {"class": "place"}).text = printable(line.date_hint)
