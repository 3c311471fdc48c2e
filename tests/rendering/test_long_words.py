"""Words wider than their line get places to break; all others stay as they are."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    ListItem,
    ListItems,
    Paper,
    Paragraph,
    Row,
    Table,
    words,
)
from regdesigner.rendering.long_words import BREAK, Room
from regdesigner.rendering.metrics import regular
from regdesigner.rendering.pages import MM_PER_POINT
from regdesigner.rendering.pdf import render
from tests.rendering.reading import pdf_text

LINE = Room(60, 12)


def test_words_that_fit_stay_as_they_are() -> None:
    text = "Административдик-башкаруучулук иш-аракеттер, www.minculture.gov.kg"
    assert LINE.fitted(text) == text


def test_a_word_that_does_not_fit_breaks_where_the_line_is_full_and_its_neighbours_do_not() -> None:
    first, long, last = LINE.fitted("бир " + "а" * 40 + " эки").split(" ")
    assert (first, last) == ("бир", "эки")
    assert [len(piece) for piece in long.split(BREAK)] == [28, 12]


def test_the_parts_of_a_compound_count_for_themselves() -> None:
    compound = "-".join(["стандартташтыруу"] * 9)
    assert LINE.fitted(compound) == compound


@given(st.text(max_size=200), st.floats(3, 260), st.floats(6, 20))
def test_nothing_is_lost_and_every_piece_fits_unless_it_is_one_letter(text: str, width: float, size: float) -> None:
    text = text.replace(BREAK, "")
    fitted = Room(width, size).fitted(text)
    assert fitted.replace(BREAK, "") == text
    pieces = [piece for piece in re.split(rf"[\s\-–—{BREAK}]", fitted) if len(piece) > 1]
    assert all(regular().width(piece, size) * MM_PER_POINT <= width for piece in pieces)


@pytest.mark.parametrize("letter", ["а", "Щ"])
def test_no_letter_of_a_long_word_runs_over_the_edge_of_the_page(tmp_path: Path, letter: str) -> None:
    text = words(letter * 300)
    inside: tuple[Block, ...] = (Paragraph(text), ListItems((ListItem(text),)))
    table = Table((Column(20), Column(80)), (), (Row((Cell(inside), Cell(inside))),))
    titles = (Heading(1, "", words("Сын")), Heading(2, "", text))
    written = render(Paper("Сынак", "ky", "сынак", "", "9.6", "287r-2014", (*titles, *inside, table)))
    assert pdf_text(written).count(letter) == 7 * 300
    assert _right_edge(written, tmp_path) <= (210 - 15) / MM_PER_POINT + 0.5


def _right_edge(pdf: bytes, folder: Path) -> float:
    """How far to the right any word reaches, points."""
    (folder / "paper.pdf").write_bytes(pdf)
    boxes = subprocess.run(
        ["pdftotext", "-bbox", folder / "paper.pdf", "-"], capture_output=True, check=True, text=True
    )
    return max(float(edge) for edge in re.findall(r'xMax="([0-9.]+)"', boxes.stdout))
