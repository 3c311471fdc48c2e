"""Tests of where pages break, in the PDF, whose pages can be read."""

from __future__ import annotations

import pytest

from regdesigner.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Role,
    Row,
    Table,
    words,
)
from regdesigner.rendering.docx import render as render_docx
from regdesigner.rendering.pages import may_break, parts
from regdesigner.rendering.pdf import render as render_pdf
from tests.rendering.reading import WORD, docx_part, pdf_text

FILLER = Paragraph(words("Мамлекеттик кызматты аткаруучу документтерди өз алдынча чогултат. " * 3))


TITLES = (Heading(1, "", words("Сынак")), Heading(2, "1.", words("Бөлүм")))


def paper(*blocks: Block) -> Paper:
    return Paper("Сынак", "ky", "сынак", "", "9.6", "287r-2014", (*TITLES, *blocks))


def table(*answers: str, note: str = "") -> Table:
    rows = tuple(Row((Cell((Paragraph(words("Негиз")),)), Cell((Paragraph(words(text)),)))) for text in answers)
    head = Row((Cell((Paragraph(words("БАШ САП"), Role.CENTRED),), span=2),))
    return Table((Column(35), Column(65)), (head,), rows, note=words(note))


LINE = Paragraph(words("Сап."))


def swept(*last: Block) -> tuple[str, ...]:
    """Pages of a paper where the blocks stand lower line by line, over more than a page's height."""
    blocks: list[Block] = []
    for lines in range(25, 52):
        blocks += [PageBreak(), *([LINE] * lines), *last]
    return tuple(pdf_text(render_pdf(paper(*blocks))).split("\f")[:-1])


@pytest.mark.parametrize("level", [2, 3])
def test_no_page_ends_with_a_heading(level: int) -> None:
    pages = swept(Heading(level, "7.", words("ТЕМА")), FILLER)
    assert sum("ТЕМА" in page for page in pages) == 27
    assert [page for page in pages if page.rstrip().endswith("ТЕМА")] == []


def test_no_page_ends_with_the_heading_of_a_table_or_its_repeated_row() -> None:
    pages = swept(Heading(3, "7.", words("ТЕМА")), table(*["Арыз келип түштү."] * 3))
    assert [page for page in pages if page.rstrip().endswith(("ТЕМА", "БАШ САП"))] == []


def test_a_table_over_several_pages_repeats_its_header() -> None:
    pages = pdf_text(render_pdf(paper(table(*["Арыз келип түштү. " * 20] * 12)))).split("\f")[:-1]
    assert len(pages) > 2
    assert all(page.count("БАШ САП") == 1 for page in pages)


def test_a_row_of_less_than_half_a_page_stays_whole() -> None:
    answers = [f"БАШЫ{number} " + "арыз келип түштү " * 60 + f"АЯГЫ{number}" for number in range(9)]
    pages = pdf_text(render_pdf(paper(table(*answers)))).split("\f")[:-1]
    for number in range(9):
        assert [f"БАШЫ{number}" in page for page in pages] == [f"АЯГЫ{number}" in page for page in pages]


def test_a_row_taller_than_a_page_goes_on_overleaf() -> None:
    tall = table("кыска", "арыз келип түштү " * 900)
    pages = pdf_text(render_pdf(paper(tall))).split("\f")[:-1]
    assert len(pages) >= 3
    (part,) = parts(paper(tall))
    assert [may_break(row, tall, part) for row in tall.rows] == [False, True]
    rows = next(docx_part(render_docx(paper(tall)), "word/document.xml").iter(WORD + "tbl")).findall(WORD + "tr")
    assert [row.find(f"{WORD}trPr/{WORD}cantSplit") is None for row in rows] == [False, False, True]


def test_word_keeps_the_note_of_a_table_with_its_last_row() -> None:
    written = render_docx(paper(table("бир", "эки", "үч", note="ЭСКЕРТМЕ")))
    rows = next(docx_part(written, "word/document.xml").iter(WORD + "tbl")).findall(WORD + "tr")
    kept = [all(p.find(f"{WORD}pPr/{WORD}keepNext") is not None for p in row.iter(WORD + "p")) for row in rows]
    assert kept == [False, False, False, True]


def test_the_note_of_a_table_never_begins_a_page_without_the_last_row() -> None:
    pages = swept(table("бир", "эки", "аяккы сап", note="ЭСКЕРТМЕ"))
    assert sum("ЭСКЕРТМЕ" in page for page in pages) == 27
    assert [page for page in pages if "ЭСКЕРТМЕ" in page and "аяккы" not in page] == []


def grouped(*names: str) -> Table:
    """A table in which each name heads two rows."""
    rows: list[Row] = []
    for name in names:
        rows.append(Row((Cell((Heading(2, "", words(name)),), span=2),), heads_group=True))
        rows += table("бир", "эки").rows
    return Table((Column(35), Column(65)), table().header, tuple(rows))


def test_no_page_ends_with_the_row_that_heads_others() -> None:
    pages = swept(grouped("ТОП", "ТОБУ"))
    assert sum("ТОБУ" in page for page in pages) == 27
    assert [page for page in pages if page.rstrip().endswith(("ТОП", "ТОБУ"))] == []


def test_word_keeps_the_row_that_heads_others_with_them() -> None:
    written = render_docx(paper(grouped("ТОП")))
    row = next(docx_part(written, "word/document.xml").iter(WORD + "tbl")).findall(WORD + "tr")[1]
    styles = [style.get(f"{WORD}val") for style in row.iter(WORD + "pStyle")]
    assert styles == ["Heading2"]
    kept = docx_part(written, "word/styles.xml").xpath(
        "//w:style[@w:styleId='Heading2']//w:keepNext", namespaces={"w": WORD.strip("{}")}
    )
    assert kept


def test_rows_that_flow_break_from_a_third_of_a_page_on() -> None:
    rows = table("арыз келип түштү " * 30, "арыз келип түштү " * 60).rows
    flowing = Table((Column(35), Column(65)), (), rows, rows_flow=True)
    (part,) = parts(paper(flowing))
    assert [may_break(row, flowing, part) for row in rows] == [False, True]
    assert not any(may_break(row, table(), part) for row in rows)
