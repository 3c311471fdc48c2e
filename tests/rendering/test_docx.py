"""Tests of the Word renderer."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Cell, Column, Heading, Paper, Paragraph, Row, Table, plain_text, words
from regdesigner.rendering.docx import render
from tests.rendering.hostile import HOSTILE, hostile_paper
from tests.rendering.reading import WORD, docx_part, docx_text, squeezed, texts
from tests.rendering.sample_paper import sample_paper

LANGUAGES: tuple[Language, ...] = ("ky", "ru")


@pytest.fixture(scope="module")
def paper() -> Paper:
    return sample_paper("ky")


@pytest.fixture(scope="module")
def document(paper: Paper) -> bytes:
    return render(paper)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_paper_stands_in_the_document(language: Language) -> None:
    paper = sample_paper(language)
    written = squeezed(docx_text(render(paper)))
    assert [text for text in texts(paper) if squeezed(text) not in written] == []


def test_equal_papers_give_equal_bytes(document: bytes) -> None:
    assert render(sample_paper("ky")) == document


def test_a_draft_differs_and_carries_its_mark_in_every_header() -> None:
    with zipfile.ZipFile(BytesIO(render(sample_paper("ru", draft=True)))) as package:
        headers = [package.read(name).decode() for name in package.namelist() if "header" in name]
    assert len(headers) == 4
    assert all("ПРОЕКТ" in header for header in headers)


def test_a_final_paper_carries_no_mark(document: bytes) -> None:
    with zipfile.ZipFile(BytesIO(document)) as package:
        assert all("ДОЛБООР" not in package.read(name).decode("utf-8", "ignore") for name in package.namelist())


def test_every_part_is_well_formed_and_every_relationship_has_its_part(document: bytes) -> None:
    with zipfile.ZipFile(BytesIO(document)) as package:
        names = set(package.namelist())
        assert len(names) == len(package.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        links = etree.fromstring(package.read("word/_rels/document.xml.rels"))
        assert {f"word/{link.get('Target')}" for link in links} <= names
        used = _relationship_ids(etree.fromstring(package.read("word/document.xml")))
        assert used <= {str(link.get("Id")) for link in links}


def _relationship_ids(root: etree._Element) -> set[str]:
    namespace = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    return {
        str(value) for element in root.iter() for key, value in element.attrib.items() if str(key).startswith(namespace)
    }


def test_the_library_opens_what_was_written(document: bytes, paper: Paper) -> None:
    opened = python_docx.Document(BytesIO(document))
    headings = [p.text for p in opened.paragraphs if ((p.style and p.style.name) or "").startswith("Heading")]
    expected = [
        f"{block.number} {plain_text(block.runs)}".strip() for block in paper.blocks if isinstance(block, Heading)
    ]
    assert headings == expected
    assert opened.core_properties.title == paper.title
    assert opened.core_properties.language == "ky-KG"


def test_tables_repeat_their_header_and_keep_short_rows_whole(document: bytes, paper: Paper) -> None:
    tables = [
        table
        for table in docx_part(document, "word/document.xml").iter(WORD + "tbl")
        if table.find(f"{WORD}tr/{WORD}trPr/{WORD}tblHeader") is not None
    ]
    assert len(tables) == sum(isinstance(block, Table) for block in paper.blocks)
    for table in tables:
        rows = table.findall(WORD + "tr")
        heads = [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * 8
        assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)


def test_columns_and_cells_have_the_same_widths_and_fill_the_text(document: bytes) -> None:
    table = next(docx_part(document, "word/document.xml").iter(WORD + "tbl"))
    columns = [int(str(column.get(WORD + "w"))) for column in table.iter(WORD + "gridCol")]
    assert sum(columns) == pytest.approx(165 / 25.4 * 1440, abs=3)
    second = table.findall(WORD + "tr")[1]
    assert [int(str(width.get(WORD + "w"))) for width in second.iter(WORD + "tcW")] == columns


def test_pages_have_the_official_margins_and_only_the_first_lacks_its_number(document: bytes) -> None:
    opened = python_docx.Document(BytesIO(document))
    upright, wide, last = opened.sections
    sides = (upright.left_margin, upright.right_margin, upright.top_margin, upright.bottom_margin)
    assert [round(side.mm) for side in sides if side] == [30, 15, 20, 20]
    assert [section.different_first_page_header_footer for section in (upright, wide, last)] == [True, False, False]
    assert [round(side.mm) for side in (wide.page_width, wide.page_height) if side] == [297, 210]
    assert "PAGE" in etree.tostring(last.header._element).decode()


def test_the_figure_is_a_picture_with_its_alternative_text(document: bytes) -> None:
    body = docx_part(document, "word/document.xml")
    (described,) = body.iter(qn("wp:docPr"))
    assert str(described.get("descr")).startswith("Блок-схема: арыз")
    with zipfile.ZipFile(BytesIO(document)) as package:
        assert package.read("word/media/figure1.png").startswith(b"\x89PNG")


def test_no_theme_font_wins_over_the_papers_font(document: bytes) -> None:
    styles = docx_part(document, "word/styles.xml")
    fonts = list(styles.iter(WORD + "rFonts"))
    assert fonts
    assert all(font.get(WORD + "ascii") == "Times New Roman" for font in fonts)
    assert not [key for font in fonts for key in font.attrib if "Theme" in str(key)]


def test_hostile_text_stays_text() -> None:
    written = docx_text(render(hostile_paper()))
    assert [text for text in HOSTILE if squeezed(text) not in squeezed(written)] == []


def test_control_characters_do_not_break_the_file() -> None:
    assert "алдындаартында" in docx_text(render(hostile_paper("алдында\x00\x0b\ud800артында")))


def test_header_rows_are_centred_whatever_their_paragraphs_are() -> None:
    head, body = (Row((Cell((Paragraph(words(text)),)),)) for text in ("Баш сап", "Сап"))
    table = Table((Column(1),), (head,), (body,))
    written = render(Paper("Сынак", "ky", "", "", "9.6", "287r-2014", (table,)))
    styles = [
        str(style.get(WORD + "val"))
        for cell in docx_part(written, "word/document.xml").iter(WORD + "tc")
        for style in cell.iter(WORD + "pStyle")
    ]
    assert styles == ["TableHeading", "TableText"]


def test_a_compound_in_a_heading_never_breaks_at_its_hyphen() -> None:
    heading = Heading(1, "10-1.", words("Иш-аракеттин 11-пункту <w:t>а-б</w:t>"))
    written = render(Paper("Сынак", "ky", "", "", "9.6", "287r-2014", (heading,)))
    (first, *_) = python_docx.Document(BytesIO(written)).paragraphs
    assert first.text == "10-1. Иш-аракеттин 11-пункту <w:t>а-б</w:t>"
    assert len(list(first._p.iter(WORD + "noBreakHyphen"))) == 2
