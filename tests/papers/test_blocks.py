"""Tests of the blocks of papers."""

from __future__ import annotations

import dataclasses

import pytest

from regdesigner.papers.blocks import (
    BLANK_LINE,
    Blank,
    Cell,
    Column,
    Figure,
    Heading,
    LineBreak,
    Paper,
    Paragraph,
    Point,
    Row,
    Table,
    Words,
    plain_text,
    words,
)
from regdesigner.papers.diagram import Diagram


def test_line_feeds_of_a_text_become_line_breaks() -> None:
    assert words("биринчи\nэкинчи") == (Words("биринчи"), LineBreak(), Words("экинчи"))


def test_an_empty_text_gives_no_runs() -> None:
    assert words("") == ()


def test_an_empty_line_within_a_text_stays() -> None:
    assert words("а\n\nб", bold=True) == (Words("а", bold=True), LineBreak(), LineBreak(), Words("б", bold=True))


def test_plain_text_shows_blanks_with_their_hints() -> None:
    runs = (Words("Мөөнөтү: "), Blank("күн"), LineBreak(), Blank())
    assert plain_text(runs) == f"Мөөнөтү: {BLANK_LINE} (күн) {BLANK_LINE}"


@pytest.mark.parametrize("level", [0, 4, -1])
def test_a_heading_of_an_unknown_level_is_refused_with_the_level(level: int) -> None:
    with pytest.raises(ValueError, match=str(level)):
        Heading(level, "1.", words("Жалпы жоболор"))


def test_a_row_that_does_not_cover_the_columns_is_refused() -> None:
    row = Row((Cell((Paragraph(words("бир")),)),))
    with pytest.raises(ValueError, match="covers 1 columns of 2"):
        Table((Column(1), Column(2)), (), (row,))


def test_a_cell_may_span_all_columns() -> None:
    row = Row((Cell((Paragraph(words("бир")),), span=2),))
    assert Table((Column(1), Column(2)), (row,), ()).header == (row,)


def test_blocks_are_frozen_and_equal_by_value() -> None:
    heading = Heading(2, "1.", words("Жалпы жоболор"))
    assert heading == Heading(2, "1.", words("Жалпы жоболор"))
    assert hash(heading) == hash(Heading(2, "1.", words("Жалпы жоболор")))
    with pytest.raises(dataclasses.FrozenInstanceError):
        heading.level = 3  # type: ignore[misc]


def _paper(title: str, *blocks: Heading | Point) -> Paper:
    return Paper(title, "ky", "", "", "9.6", "287r-2014", blocks)


def test_a_paper_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        _paper(" ")


def test_a_paper_whose_headings_skip_a_level_is_refused() -> None:
    with pytest.raises(ValueError, match="level 3 follows level 1"):
        _paper("Сынак", Heading(1, "", ()), Point("1.", (Heading(3, "", ()),)))


def test_headings_may_climb_back_by_several_levels() -> None:
    levels = (1, 2, 3, 1, 2)
    paper = _paper("Сынак", *(Heading(level, "", ()) for level in levels))
    assert [block.level for block in paper.blocks if isinstance(block, Heading)] == list(levels)


def test_a_figure_without_words_for_it_is_refused() -> None:
    with pytest.raises(ValueError, match="alternative"):
        Figure(Diagram((), ()), (), "")
