"""XLSX and CSV files as rows of text: nothing in them is computed, followed or expanded."""

from __future__ import annotations

import csv
import io
import zlib
from datetime import date, datetime
from zipfile import BadZipFile, ZipFile

from regdesigner.application.ports.tables import Cell, Rows
from regdesigner.domain.errors import UnreadableInput

LARGEST_FILE = 8 * 1024 * 1024
LARGEST_CONTENT = 64 * 1024 * 1024
"""Bytes of all parts of an XLSX file together."""
MOST_PARTS = 500
MOST_ROWS = 20_000
MOST_COLUMNS = 100
_ZIP = b"PK"
_UNSAFE = (b"<!DOCTYPE", b"<!ENTITY", b"\x00")
"""What no part of a workbook has: declarations that could multiply, and encodings that could hide them."""
_SEPARATORS = ";,\t"


class TablesInMemory:
    """The port ``Tables``."""

    def rows(self, content: bytes, name: str) -> Rows:
        if len(content) > LARGEST_FILE:
            raise _wrong(name, "table-too-large", limit=LARGEST_FILE // 2**20)
        rows = _of_workbook(content, name) if content.startswith(_ZIP) else _of_text(content, name)
        if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
            raise _wrong(name, "table-too-many-rows", rows=MOST_ROWS, columns=MOST_COLUMNS)
        return rows


def _of_workbook(content: bytes, name: str) -> Rows:
    from openpyxl import load_workbook  # takes a tenth of a start, and few bring a workbook

    _check_parts(content, name)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False, keep_vba=False)
        try:
            sheet = book.worksheets[0]
            found = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)
            return tuple(_without_end(tuple(_said(value) for value in row)) for row in found)
        finally:
            book.close()
    except (BadZipFile, zlib.error, EOFError, KeyError, IndexError, ValueError, TypeError, SyntaxError) as error:
        raise _wrong(name, "table-damaged") from error  # malformed XML is a SyntaxError
    except (AttributeError, NotImplementedError, RuntimeError, OSError) as error:
        raise _wrong(name, "table-damaged") from error  # what openpyxl stumbles over in parts that lie


def _check_parts(content: bytes, name: str) -> None:
    """Unpack every part up to the limit before a parser sees any of them."""
    left = LARGEST_CONTENT
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise _wrong(name, "table-too-large", limit=LARGEST_CONTENT // 2**20)
            for member in archive.infolist():
                with archive.open(member) as opened:
                    part = opened.read(left + 1)
                left -= len(part)
                if left < 0:
                    raise _wrong(name, "table-too-large", limit=LARGEST_CONTENT // 2**20)
                if member.filename.endswith((".xml", ".rels")) and any(sign in part for sign in _UNSAFE):
                    raise _wrong(name, "table-unsafe")
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError) as error:
        raise _wrong(name, "table-damaged") from error


def _of_text(content: bytes, name: str) -> Rows:
    """CSV in UTF-8; commas, semicolons or tabs between the cells: the one of which the first line has most."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong(name, "table-not-utf8") from error
    if "\x00" in text:
        raise _wrong(name, "table-damaged")
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    try:
        found = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return tuple(_without_end(tuple(_unguarded(cell.strip()) for cell in row)) for row in found)
    except csv.Error as error:
        raise _wrong(name, "table-damaged") from error


def _unguarded(cell: str) -> str:
    """A text before which an apostrophe keeps spreadsheets from computing it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


def _said(value: object) -> Cell:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return str(int(value)) if value.is_integer() else value
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value).strip()


def _without_end(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The row up to its last cell that says something."""
    length = next((place for place in range(len(row), 0, -1) if row[place - 1] != ""), 0)
    return row[:length]


def _wrong(name: str, message: str, **arguments: str | int) -> UnreadableInput:
    return UnreadableInput(name, message, arguments=arguments)
