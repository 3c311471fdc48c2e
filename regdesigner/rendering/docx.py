"""A paper as a Word file: real styles, literal numbers, tables written in bulk as XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import Final, assert_never

from regdesigner.papers.blocks import (
    BLANK_LINE,
    Blank,
    Block,
    Change,
    CornerNote,
    Figure,
    Heading,
    LineBreak,
    ListItem,
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
    plain_text,
)
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.docx_drawing import picture
from regdesigner.rendering.docx_package import package
from regdesigner.rendering.docx_xml import (
    Xml,
    closing_section,
    element,
    is_paragraph,
    joined,
    paragraph,
    text,
    unbroken,
)
from regdesigner.rendering.letters import printable
from regdesigner.rendering.pages import CORNER_WIDTH, Part, may_break, parts, run_in
from regdesigner.rendering.pieces import figure_pieces
from regdesigner.rendering.typesetting import typesetter

_TWIPS_PER_MM: Final = 1440 / 25.4
_PICTURE_DPI: Final = 160
_SIGNATURE_WIDTHS: Final = (6, 3, 4, 2.5)
_STYLES: Final = {Role.BODY: "Normal", Role.CENTRED: "Centred", Role.NOTE: "Note"}
_HEADER_STYLES: Final = dict.fromkeys(Role, "TableHeading")
_CELL_STYLES: Final = {Role.BODY: "TableText", Role.CENTRED: "TableHeading", Role.NOTE: "TableText"}
_NOTHING: Final = Xml("")
_KEEP: Final = element("keepNext")
_CLOSE: Final = element("spacing", before="20", after="20")
_LINE: Final = {"val": "single", "sz": "4", "space": "0", "color": "000000"}
_BORDERS: Final = element(
    "tblBorders", *(element(edge, **_LINE) for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
)
_MARGINS: Final = element(
    "tblCellMar",
    *(
        element(edge, w=width, type="dxa")
        for edge, width in (("top", "45"), ("left", "113"), ("bottom", "45"), ("right", "113"))
    ),
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where blocks are written: on pages of a part or in a cell; pictures gather in the order of figures."""

    part: Part
    pictures: list[bytes]
    styles: Mapping[Role, str] = field(default_factory=lambda: _STYLES)
    keeps_next: bool = False

    @property
    def in_cell(self) -> bool:
        """Whether the blocks stand in a table."""
        return self.styles is not _STYLES


def render(paper: Paper) -> bytes:
    """The DOCX file of a paper."""
    around = package(paper.language, printable(paper.draft_mark))
    pictures: list[bytes] = []
    pieces: list[Xml] = []
    found = parts(paper)
    for index, part in enumerate(found):
        place = _Place(part, pictures)
        pieces.extend(piece for block in part.blocks for piece in _block(block, place))
        if not pieces or not is_paragraph(pieces[-1]):
            pieces.append(_styled("SignatureHint"))
        section = around.section(wide=part.wide, first=index == 0)
        if index < len(found) - 1:
            pieces[-1] = closing_section(pieces[-1], section)
        else:
            pieces.append(section)
    return around.closed(paper, joined(pieces), tuple(pictures))


def _twips(millimetres: float) -> str:
    return str(round(millimetres * _TWIPS_PER_MM))


def _block(block: Block, place: _Place) -> Iterator[Xml]:
    match block:
        case Heading(level, number, runs):
            numbered = (Words(f"{number} "), *runs) if number else runs
            look = (_style(f"Heading{level}"), *((_CLOSE,) if place.in_cell else ()))
            yield paragraph(joined(look), unbroken(_runs(numbered)))
        case Paragraph(runs, role):
            yield _styled(place.styles[role], runs, *((_KEEP,) if place.keeps_next else ()))
        case Point():
            for inner in run_in(block):
                yield from _block(inner, place)
        case ListItems(items):
            for item in items:
                yield _item(item, "TableList" if place.in_cell else "ListItem")
        case Table():
            yield from _table(block, place)
        case Figure():
            yield from _figure(block, place)
        case CornerNote(lines):
            yield from _corner(lines, place.part)
        case SignatureLine():
            yield from _signature(block, place.part)
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _styled(style: str, runs: Runs = (), *more: Xml) -> Xml:
    """A paragraph of a style; more are further properties."""
    return paragraph(joined((_style(style), *more)), _runs(runs))


@cache
def _style(name: str) -> Xml:
    return element("pStyle", val=name)


def _runs(runs: Runs) -> Xml:
    return joined(_run(run) for run in runs)


def _run(run: Run) -> Xml:
    match run:
        case Words(words, bold, italic, change):
            return text(words, _look(bold=bold, italic=italic, change=change))
        case Blank(hint):
            line = text(BLANK_LINE)
            return joined((line, text(f" ({hint})", _look(italic=True)))) if hint else line
        case LineBreak():
            return element("r", element("br"))
        case _:
            assert_never(run)


@cache
def _look(*, bold: bool = False, italic: bool = False, change: Change = Change.NONE) -> Xml:
    marks = [element(tag) for tag, on in (("b", bold), ("i", italic), ("strike", change is Change.DROPPED)) if on]
    if change is Change.ADDED:
        marks.append(element("u", val="single"))
    return element("rPr", *marks) if marks else _NOTHING


def _item(item: ListItem, style: str) -> Xml:
    content = joined((text(item.marker), element("r", element("tab")), _runs(item.runs)))
    return paragraph(_style(style), content)


def _corner(lines: tuple[Runs, ...], part: Part) -> Iterator[Xml]:
    left = element("ind", left=_twips(part.text_width - CORNER_WIDTH), firstLine="0")
    for line in lines[:-1]:
        yield _styled("CornerNote", line, left)
    for line in lines[-1:]:
        yield _styled("CornerNote", line, element("spacing", after="360"), left)


def _grid(widths: tuple[float, ...], rows: Xml, *, borders: bool, caption: str = "") -> Xml:
    """A table; widths in millimetres."""
    properties = element(
        "tblPr",
        element("tblW", w=_twips(sum(widths)), type="dxa"),
        _BORDERS if borders else _NOTHING,
        element("tblLayout", type="fixed"),
        _MARGINS,
        element("tblLook", val="0020" if borders else "0000", firstRow="1" if borders else "0"),
        element("tblCaption", val=caption[:255]) if caption else _NOTHING,
    )
    grid = element("tblGrid", *(element("gridCol", w=_twips(width)) for width in widths))
    return element("tbl", properties, grid, rows)


def _table(table: Table, place: _Place) -> Iterator[Xml]:
    share = place.part.text_width / sum(column.width for column in table.columns)
    widths = tuple(share * column.width for column in table.columns)
    inside = partial(_Place, place.part, place.pictures)
    whole, heading = element("cantSplit"), element("tblHeader")
    rows = [
        element("tr", element("trPr", whole, heading), *_cells(row, widths, inside(_HEADER_STYLES)))
        for row in table.header
    ]
    for row in table.rows:
        properties = () if may_break(row, table, place.part) else (element("trPr", whole),)
        before_note = bool(table.note) and row is table.rows[-1]
        rows.append(element("tr", *properties, *_cells(row, widths, inside(_CELL_STYLES, keeps_next=before_note))))
    if table.caption:
        yield _styled("CaptionAbove", table.caption)
    yield _grid(widths, joined(rows), borders=True, caption=printable(plain_text(table.caption)))
    yield _styled("Note", table.note) if table.note else _styled("SignatureHint")


def _cells(row: Row, widths: tuple[float, ...], inside: _Place) -> Iterator[Xml]:
    first = 0
    for cell in row.cells:
        content = [piece for block in cell.blocks for piece in _block(block, inside)]
        if not content or not is_paragraph(content[-1]):
            content.append(_styled("TableText"))
        yield _cell(sum(widths[first : first + cell.span]), joined(content), span=cell.span)
        first += cell.span


def _cell(width: float, content: Xml, *more: Xml, span: int = 1) -> Xml:
    return element("tc", _cell_properties(_twips(width), span, *more), content)


@lru_cache(maxsize=256)
def _cell_properties(twips: str, span: int, *more: Xml) -> Xml:
    spanned = element("gridSpan", val=str(span)) if span > 1 else _NOTHING
    return element("tcPr", element("tcW", w=twips, type="dxa"), spanned, *more)


def _signature(line: SignatureLine, part: Part) -> Iterator[Xml]:
    share = part.text_width / sum(_SIGNATURE_WIDTHS)
    widths = tuple(share * width for width in _SIGNATURE_WIDTHS)
    low, ruled = element("vAlign", val="bottom"), element("tcBorders", element("bottom", **_LINE))
    hints: tuple[Runs, ...] = ((), (Words(line.signature_hint),), (), (Words(line.date_hint),))
    upper, lower = [], []
    for width, runs, hint in zip(widths, (line.position, (), line.name, ()), hints, strict=True):
        upper.append(_cell(width, _styled("SignatureLine", runs), *((ruled, low) if hint else (low,))))
        lower.append(_cell(width, _styled("SignatureHint", hint)))
    whole = element("trPr", element("cantSplit"))
    rows = joined((element("tr", whole, *upper), element("tr", whole, *lower)))
    yield _grid(widths, rows, borders=False)
    yield _styled("SignatureHint")


def _figure(figure: Figure, place: _Place) -> Iterator[Xml]:
    drawing = draw(figure.diagram, figure.alternative)
    for piece in figure_pieces(drawing, place.part):
        dots_per_unit = piece.width / 25.4 * _PICTURE_DPI / drawing.width
        place.pictures.append(typesetter().png(piece.svg, dots_per_unit * 72))
        drawn = picture(len(place.pictures), piece.width, piece.height, figure.alternative)
        yield paragraph(_style("Figure"), element("r", drawn))
    if figure.caption:
        yield _styled("Centred", figure.caption)
