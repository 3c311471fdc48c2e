"""Tests of the PDF renderer."""

from __future__ import annotations

import re

import pytest

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Paper, Paragraph, words
from regdesigner.rendering.pdf import render
from tests.rendering.hostile import HOSTILE, hostile_paper
from tests.rendering.reading import pdf_text, squeezed, texts
from tests.rendering.sample_paper import sample_paper

LANGUAGES: tuple[Language, ...] = ("ky", "ru")


@pytest.fixture(scope="module")
def document() -> bytes:
    return render(sample_paper("ky"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_paper_can_be_read_from_the_pdf(language: Language) -> None:
    paper = sample_paper(language)
    pages = pdf_text(render(paper)).split("\f")
    written = squeezed("".join(_without_number(page) for page in pages))
    assert [text for text in texts(paper) if squeezed(text) not in written] == []


def _without_number(page: str) -> str:
    """A page without its number and without the repeated header of a table that goes on from the page before."""
    lines = page.strip().splitlines()
    lines = lines[1:] if lines and lines[0].strip().isdigit() else lines
    repeated = ("Иш-аракеттин кенен сүрөттөмөсү", "Подробное описание действия")
    return "\n".join(lines[1:] if lines and lines[0].strip() in repeated else lines)


def test_equal_papers_give_equal_bytes(document: bytes) -> None:
    assert render(sample_paper("ky")) == document


def test_the_file_says_that_it_is_pdf_a_2a_and_pdf_ua_1(document: bytes) -> None:
    metadata = re.search(rb"<x:xmpmeta.*?</x:xmpmeta>", document, re.DOTALL)
    assert metadata
    written = metadata.group()
    assert b"<pdfaid:part>2</pdfaid:part>" in written
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in written
    assert b"<pdfuaid:part>1</pdfuaid:part>" in written
    assert "Мамлекеттик кызмат көрсөтүүнүн административдик регламенти".encode() in written


def test_the_file_is_tagged_and_says_its_language(document: bytes) -> None:
    assert b"/StructTreeRoot" in document
    assert re.search(rb"/Lang ?\(ky-KG\)", document)


@pytest.mark.parametrize(("draft", "times"), [(True, True), (False, False)])
def test_only_a_draft_is_marked_and_on_every_page(draft: bool, times: bool) -> None:
    pages = pdf_text(render(sample_paper("ru", draft=draft))).split("\f")[:-1]
    assert len(pages) > 5
    assert [("ПРОЕКТ" in page) for page in pages] == [times] * len(pages)


def test_every_page_but_the_first_has_its_number(document: bytes) -> None:
    pages = pdf_text(document).split("\f")[:-1]
    numbers = [page.split("\n", 1)[0].strip() for page in pages]
    assert not numbers[0].isdigit()
    assert numbers[1:] == [str(number) for number in range(2, len(pages) + 1)]


def test_hostile_text_stays_text() -> None:
    written = squeezed(pdf_text(render(hostile_paper())))
    assert "root:x:0" not in written
    assert [text for text in HOSTILE if squeezed(text) not in written] == []


def test_letters_that_the_font_lacks_print_as_a_box_and_never_stop_the_export() -> None:
    paper = Paper(
        "漢字", "ky", "🙂", "漢字 ДОЛБООР", "9.6", "287r-2014", (Paragraph(words("аба 漢 🙂 \x07 \u00ad\u200d бүттү")),)
    )
    assert "аба □ □" in pdf_text(render(paper))


def test_a_paper_without_blocks_is_still_a_file() -> None:
    assert render(Paper("Бош", "ky", "", "", "", "", ())).startswith(b"%PDF-")
