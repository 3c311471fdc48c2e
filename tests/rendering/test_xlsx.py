"""Tests of the XLSX renderer: types, the frozen and filtered header, inert texts, equal bytes."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.papers.workbook import CellValue, Sheet, SheetColumn, Workbook
from regdesigner.rendering.xlsx import render

COLUMNS = (SheetColumn("Аталышы", 40), SheetColumn("Саны", 8), SheetColumn("Күнү", 12))
ROWS: tuple[tuple[CellValue, ...], ...] = (("Билим берүү", 122, date(2014, 9, 1)), ("1.10", None, None))


def workbook(*rows: tuple[CellValue, ...]) -> Workbook:
    return Workbook("Реестр", "ky", (Sheet("Реестр", COLUMNS, rows or ROWS), Sheet("Сандар", COLUMNS[:1], ())))


def read(written: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(written))


def test_numbers_dates_and_texts_keep_their_types() -> None:
    page = read(render(workbook()))["Реестр"]
    assert [cell.value for cell in page[2]] == ["Билим берүү", 122, datetime(2014, 9, 1)]
    assert page["C2"].number_format == "dd.mm.yyyy"
    assert [(cell.value, cell.data_type) for cell in page[3]] == [("1.10", "s"), (None, "n"), (None, "n")]


def test_the_header_is_frozen_filtered_and_repeated_on_paper_and_columns_have_their_widths() -> None:
    page = read(render(workbook()))["Реестр"]
    assert [cell.value for cell in page[1]] == ["Аталышы", "Саны", "Күнү"]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:C3"
    assert page.print_title_rows == "$1:$1"
    assert [page.column_dimensions[letter].width for letter in "ABC"] == [40, 8, 12]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+7", "-1", "@SUM(A1)", "=", "#REF!", "TRUE"])
def test_a_text_stays_a_text_whatever_it_begins_with(text: str) -> None:
    written = render(workbook((text, None, None)))
    cell = read(written)["Реестр"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert b"<f>" not in zipfile.ZipFile(BytesIO(written)).read("xl/worksheets/sheet1.xml")


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_gives_a_file_that_can_be_read(text: str) -> None:
    assert read(render(workbook((text, 1, None))))["Реестр"]["B2"].value == 1


def test_a_tall_text_gets_a_tall_row() -> None:
    page = read(render(workbook(("кыска", 1, None), ("узун текст " * 40, 1, None))))["Реестр"]
    assert page.row_dimensions[2].height < 20 < 150 < page.row_dimensions[3].height <= 409


def test_equal_workbooks_give_equal_bytes_and_no_part_tells_when_it_was_written() -> None:
    first, second = render(workbook()), render(workbook())
    assert first == second
    archive = zipfile.ZipFile(BytesIO(first))
    assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert read(first).properties.modified == read(first).properties.created == datetime(1980, 1, 1)


def test_the_file_says_its_title_and_language() -> None:
    properties = read(render(workbook())).properties
    assert (properties.title, properties.language) == ("Реестр", "ky")
