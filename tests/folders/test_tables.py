"""Tables of spreadsheets, read with suspicion."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from regdesigner.domain.errors import UnreadableInput
from regdesigner.folders.tables import LARGEST_CONTENT, LARGEST_FILE, MOST_ROWS, TablesInMemory


def rows(content: bytes) -> object:
    return TablesInMemory().rows(content, "table")


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableInput) as error:
        rows(content)
    return error.value.message


def workbook(*filled: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in filled:
        book.active.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The workbook with one part replaced or added."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, part)
    return written.getvalue()


def test_cells_of_a_workbook_are_texts_and_a_fraction_stays_a_number() -> None:
    content = workbook(("№", " ат ", None, 5, 5.0, True, ""), (9.6, "=1+1", "тест"), (), (None, "x"))
    assert rows(content) == (("№", "ат", "", "5", "5", "true"), (9.6, "=1+1", "тест"), (), ("", "x"))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_is_read_with_whatever_stands_between_its_cells(separator: str) -> None:
    text = f'№{separator}"a{separator}b"{separator}\r\n9.6{separator}\'=1{separator}'
    assert rows(text.encode("utf-8-sig")) == (("№", f"a{separator}b"), ("9.6", "=1"))


def test_what_is_no_table_is_refused() -> None:
    assert refused(b"PK no zip") == "table-damaged"
    assert refused("№;ат".encode("cp1251")) == "table-not-utf8"
    assert refused(b"a\x00b") == "table-damaged"
    assert refused(b'a,"b') == "table-damaged"
    assert refused(b"0" * (LARGEST_FILE + 1)) == "table-too-large"
    assert refused(b"1\n" * (MOST_ROWS + 1)) == "table-too-many-rows"
    assert refused(b"1," * 200) == "table-too-many-rows"


def test_a_workbook_whose_parts_are_not_there_is_refused() -> None:
    empty = BytesIO()
    ZipFile(empty, "w").close()
    assert refused(b"PK" + empty.getvalue()) == "table-damaged"
    assert refused(with_part(workbook((1,)), "xl/workbook.xml", b"<a/>")) == "table-damaged"
    assert refused(with_part(workbook((1,)), "xl/worksheets/sheet1.xml", b"<a")) == "table-damaged"


def test_declarations_that_could_multiply_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    content = workbook((1,))
    assert refused(with_part(content, "xl/worksheets/sheet1.xml", bomb)) == "table-unsafe"
    assert refused(with_part(content, "xl/sharedStrings.xml", bomb.decode().encode("utf-16"))) == "table-unsafe"


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    assert refused(with_part(workbook((1,)), "xl/media/x.bin", b"0" * (LARGEST_CONTENT + 1))) == "table-too-large"


@given(st.integers(0, 100_000), st.integers(0, 255))
def test_a_damaged_workbook_is_refused_or_read_and_nothing_else(place: int, value: int) -> None:
    content = bytearray(DAMAGED)
    content[place % len(content)] = value
    try:
        found = TablesInMemory().rows(bytes(content), "table")
    except UnreadableInput:
        return
    assert len(found) <= MOST_ROWS


DAMAGED = workbook(("№", "ат"), ("9.6", "Кызмат"))
