"""Tables as an XLSX workbook: typed cells, the header frozen and filtered, the same bytes for the same tables."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from math import ceil
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook as Book
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from regdesigner.papers.workbook import CellValue, Sheet, Workbook
from regdesigner.rendering.letters import printable

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date that every file carries: equal tables give equal bytes."""
_LONGEST = 32_767
"""Letters that a cell holds (ECMA-376, part 1, 18.3.1.4)."""
_LINE = 15.0
"""Height of a line, points."""
_WASTE = 1.15
"""Lines that wrap end before the cell does."""
_FONT = "Times New Roman"
_THIN = Side(style="thin", color="808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TITLE = Font(name=_FONT, size=11, bold=True)
_TEXT = Font(name=_FONT, size=11)
_SHADE = PatternFill("solid", fgColor="E8E8E8")
_TITLE_PLACE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TEXT_PLACE = Alignment(vertical="top", wrap_text=True)


def render(workbook: Workbook) -> bytes:
    """The XLSX file of a workbook."""
    book = Book()
    book.remove(book.active)
    properties = book.properties
    properties.title = printable(workbook.title)
    properties.language = workbook.language
    properties.creator = "RegDesigner"
    properties.created = properties.modified = datetime(*_EPOCH)
    for sheet in workbook.sheets:
        _fill(book.create_sheet(printable(sheet.name)[:31]), sheet)
    return _same_bytes(book)


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for place, column in enumerate(sheet.columns, 1):
        _put(page.cell(1, place), column.title, _TITLE, _TITLE_PLACE)
        page.cell(1, place).fill = _SHADE
        page.column_dimensions[get_column_letter(place)].width = column.width
    page.row_dimensions[1].height = _height(tuple(column.title for column in sheet.columns), sheet)
    looks: dict[bool, StyleArray] = {}
    for number, row in enumerate(sheet.rows, 2):
        for place, value in enumerate(row, 1):
            _put_like(page.cell(number, place), value, looks)
        page.row_dimensions[number].height = _height(row, sheet)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _height(row: tuple[CellValue, ...], sheet: Sheet) -> float:
    """Room for the row's longest text, points: not every program finds it by itself; Excel knows no more than 409."""
    widths = [column.width for column in sheet.columns]
    lines = max(_lines(value, width) for value, width in zip(row, widths, strict=True)) if row else 1
    return min(409.0, _LINE * lines + 2)


def _lines(value: CellValue, width: int) -> int:
    if not isinstance(value, str):
        return 1
    return sum(max(1, ceil(len(line) * _WASTE / width)) for line in value.split("\n"))


def _put_like(cell: Cell, value: CellValue, looks: dict[bool, StyleArray]) -> None:
    """A cell of the table: it looks like those before it, for to look up a style takes longer than all the rest."""
    is_day = isinstance(value, date)
    if is_day not in looks:
        _put(cell, value, _TEXT, _TEXT_PLACE)
        looks[is_day] = cell._style  # openpyxl has no public way to give a look on
        return
    _fill_in(cell, value)
    cell._style = looks[is_day]


def _put(cell: Cell, value: CellValue, font: Font, place: Alignment) -> None:
    _fill_in(cell, value)
    if isinstance(value, date):
        cell.number_format = "dd.mm.yyyy"
    cell.font, cell.alignment, cell.border = font, place, _BORDER


def _fill_in(cell: Cell, value: CellValue) -> None:
    if isinstance(value, str):
        cell.value = printable(value)[:_LONGEST]
        cell.data_type = "s"  # a text that begins with = is no formula
    else:
        cell.value = value


def _same_bytes(book: Book) -> bytes:
    """The file with one date on every part: openpyxl writes the present instant into the archive and the properties."""
    written, result = BytesIO(), BytesIO()
    book.save(written)
    book.properties.modified = datetime(*_EPOCH)  # saving has put the present instant there
    properties = tostring(book.properties.to_tree())
    with ZipFile(written) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o644 << 16
            new.writestr(part, properties if name == ARC_CORE else old.read(name))
    return result.getvalue()
