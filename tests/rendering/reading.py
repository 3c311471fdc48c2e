"""Reads what renderers wrote: words of a tree, of a PDF, of a Word file, of a page."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from lxml import etree

from regdesigner.papers.blocks import (
    Block,
    CornerNote,
    Figure,
    Heading,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Runs,
    SignatureLine,
    Table,
    plain_text,
)

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def texts(paper: Paper) -> tuple[str, ...]:
    """Every text that a paper must print, but for those inside its diagrams."""
    return tuple(text for block in paper.blocks for text in _texts(block) if text)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, number, runs):
            yield f"{number} {plain_text(runs)}".strip()
        case Paragraph(runs):
            yield plain_text(runs)
        case Point(number, blocks):
            yield number
            for inner in blocks:
                yield from _texts(inner)
        case ListItems(items):
            for item in items:
                yield from (item.marker, plain_text(item.runs))
        case Table(header=header, rows=rows, caption=caption, note=note):
            yield from _plain(caption, note)
            for row in header + rows:
                for cell in row.cells:
                    for inner in cell.blocks:
                        yield from _texts(inner)
        case CornerNote(lines):
            yield from _plain(*lines)
        case SignatureLine(position, name, signature_hint, date_hint):
            yield from (*_plain(position, name), signature_hint, date_hint)
        case Figure(caption=caption):
            yield from _plain(caption)
        case PageBreak():
            pass


def _plain(*several: Runs) -> Iterator[str]:
    for runs in several:
        yield plain_text(runs)


def squeezed(text: str) -> str:
    """The text without white space, so that line ends do not matter."""
    return re.sub(r"\s+", "", text)


def pdf_text(pdf: bytes) -> str:
    """All text of a PDF in reading order; skips the test where pdftotext is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    done = subprocess.run([program, "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def docx_part(docx: bytes, name: str) -> etree._Element:
    """One part of a Word file as a tree."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return etree.fromstring(package.read(name))


def docx_text(docx: bytes) -> str:
    """All text of a Word file's body."""
    body = docx_part(docx, "word/document.xml")
    return "\n".join(
        "".join(
            "-" if piece.tag == WORD + "noBreakHyphen" else piece.text or ""
            for piece in paragraph.iter(WORD + "t", WORD + "noBreakHyphen")
        )
        for paragraph in body.iter(WORD + "p")
    )


def html_tree(html: bytes) -> etree._Element:
    """The page as a tree."""
    return etree.fromstring(html, etree.HTMLParser(encoding="utf-8"))


def html_text(html: bytes) -> str:
    """All text of a page's body."""
    (body,) = html_tree(html).iter("body")
    return inner_text(body)


def inner_text(element: etree._Element) -> str:
    """All text within an element."""
    return "".join(str(text) for text in element.itertext())
