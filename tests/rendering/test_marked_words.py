"""Words that changed between two editions: struck through and underlined in every format."""

from __future__ import annotations

import io
import zipfile

from lxml import html

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.bootstrap import renderers
from regdesigner.papers.blocks import Change, Heading, Paper, Paragraph, Words, words

PAPER = Paper(
    title="Title",
    language="ru",
    subject="",
    draft_mark="",
    service_number="9.6",
    form_version="287r-2014",
    blocks=(
        Heading(1, "", words("Title")),
        Paragraph((Words("left", change=Change.DROPPED), Words("came", change=Change.ADDED), Words("stayed"))),
    ),
)


def test_a_page_has_deletions_and_insertions() -> None:
    page = html.fromstring(renderers().render(PAPER, PaperFormat.HTML))
    assert [each.text for each in page.iter("del")] == ["left"]
    assert [each.text for each in page.iter("ins")] == ["came"]


def test_a_word_document_strikes_and_underlines() -> None:
    package = zipfile.ZipFile(io.BytesIO(renderers().render(PAPER, PaperFormat.DOCX)))
    document = package.read("word/document.xml").decode()
    assert document.count("<w:strike/>") == 1
    assert document.count('<w:u w:val="single"/>') == 1


def test_a_pdf_can_be_set_with_marked_words() -> None:
    assert renderers().render(PAPER, PaperFormat.PDF).startswith(b"%PDF-")
