"""Drawings that go on over several pages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml import etree

from regdesigner.bootstrap import regulation_folders
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Figure
from regdesigner.papers.regulation import regulation_paper
from regdesigner.rendering.diagram import SVG, Drawing, draw
from regdesigner.rendering.pages import MM_PER_POINT, Part, parts
from regdesigner.rendering.pieces import figure_pieces
from tests.papers.printing import DAY, SAMPLE

LARGE = ("3-family-benefit", "4-pledge-certificate", "5-expertise")


def appendix(service: str, language: Language) -> tuple[Drawing, Part]:
    folder = regulation_folders().load(SAMPLE.parent / service, DAY)
    assert folder.form is not None
    for part in parts(regulation_paper(folder.regulation, folder.form, language)):
        for block in part.blocks:
            if isinstance(block, Figure):
                return draw(block.diagram, block.alternative), part
    raise AssertionError(f"{service} has no block diagram")


def words(svg: str) -> list[str]:
    return [text.text or "" for text in etree.fromstring(svg).iter(f"{{{SVG}}}text")]


@pytest.mark.parametrize("language", ["ky", "ru"])
@pytest.mark.parametrize("service", LARGE)
def test_a_tall_block_diagram_goes_on_over_a_second_page_in_larger_type(service: str, language: Language) -> None:
    drawing, part = appendix(service, language)
    pieces = figure_pieces(drawing, part)
    assert len(pieces) == 2
    assert pieces[0].width / drawing.width * drawing.type_size / MM_PER_POINT >= 6.5


@pytest.mark.parametrize("service", LARGE)
def test_every_name_stands_in_exactly_one_piece(service: str) -> None:
    drawing, part = appendix(service, "ky")
    pieces = figure_pieces(drawing, part)
    assert sorted(word for piece in pieces for word in words(piece.svg)) == sorted(words(drawing.svg))


def test_pieces_follow_each_other_without_a_gap() -> None:
    drawing, part = appendix("3-family-benefit", "ru")
    boxes = [
        tuple(float(side) for side in etree.fromstring(piece.svg).get("viewBox", "").split())
        for piece in figure_pieces(drawing, part)
    ]
    assert sum(box[3] for box in boxes) == pytest.approx(drawing.height, abs=0.05)
    for upper, lower in pairwise(boxes):
        assert upper[1] + upper[3] == pytest.approx(lower[1], abs=0.05)


def test_a_drawing_that_cannot_be_cut_stays_whole() -> None:
    drawing, part = appendix("3-family-benefit", "ru")
    solid = Drawing(drawing.svg, drawing.width, drawing.height, drawing.type_size)
    assert [piece.svg for piece in figure_pieces(solid, part)] == [drawing.svg]
