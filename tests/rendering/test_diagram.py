"""Tests of drawings as SVG."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Figure
from regdesigner.papers.diagram import (
    Box,
    Diagram,
    DiagramEdge,
    DiagramNode,
    EdgeKind,
    Position,
    Shape,
)
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.pages import MM_PER_POINT, figure_size, parts
from tests.papers import printing
from tests.rendering.hostile import HOSTILE
from tests.rendering.reading import inner_text, squeezed
from tests.rendering.sample_diagram import diagram

SVG = "{http://www.w3.org/2000/svg}"


def drawn(of: Diagram) -> etree._Element:
    return etree.fromstring(draw(of, "эмне тартылган").svg)


def test_every_label_is_drawn() -> None:
    written = squeezed(inner_text(drawn(diagram("ky"))))
    labels = [node.label for node in diagram("ky").nodes] + [edge.label for edge in diagram("ky").edges]
    assert [label for label in labels if squeezed(label) not in written] == []


def test_the_drawing_says_in_words_what_it_shows() -> None:
    root = drawn(diagram("ru"))
    assert root.get("role") == "img"
    assert root[0].text == "эмне тартылган"


def test_the_frame_holds_every_node_and_way() -> None:
    left, top, width, height = (float(side) for side in str(drawn(diagram("ky")).get("viewBox")).split())
    for node in diagram("ky").nodes:
        assert node.box
        assert left <= node.box.x
        assert top <= node.box.y
        assert node.box.x + node.box.width <= left + width
        assert node.box.y + node.box.height <= top + height


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_drawn_in_its_own_way(shape: Shape) -> None:
    def picture(of: Shape) -> bytes:
        return etree.tostring(drawn(Diagram((DiagramNode("a", of, "", Box(0, 0, 50, 50)),), ())))

    alike = {Shape.ACTION: Shape.SUBPROCESS, Shape.POOL: Shape.LANE}
    for other in Shape:
        if other is not shape and alike.get(shape) is not other and alike.get(other) is not shape:
            assert picture(shape) != picture(other), f"{shape} looks like {other}"


@pytest.mark.parametrize(
    ("kind", "dashes", "arrows"),
    [(EdgeKind.SEQUENCE, None, 1), (EdgeKind.MESSAGE, "6 4", 1), (EdgeKind.ASSOCIATION, "1.5 3", 0)],
)
def test_every_kind_of_edge_has_its_line_and_arrow(kind: EdgeKind, dashes: str | None, arrows: int) -> None:
    nodes = (DiagramNode("a", Shape.ACTION, "", Box(0, 0, 9, 9)), DiagramNode("b", Shape.ACTION, "", Box(50, 0, 9, 9)))
    root = drawn(Diagram(nodes, (DiagramEdge("a", "b", "", (Position(9, 5), Position(50, 5)), kind=kind),)))
    (line,) = root.iter(SVG + "polyline")
    assert line.get("stroke-dasharray") == dashes
    assert len(list(root.iter(SVG + "polygon"))) == arrows


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_labels_are_text(text: str) -> None:
    root = drawn(Diagram((DiagramNode("a", Shape.ACTION, text, Box(0, 0, 300, 80)),), ()))
    assert squeezed(text) in squeezed(inner_text(root))
    assert {str(element.tag) for element in root.iter()} <= {SVG + tag for tag in ("svg", "title", "rect", "g", "text")}


def test_an_empty_diagram_is_an_empty_drawing() -> None:
    empty = draw(Diagram((), ()), "бош")
    assert (empty.width, empty.height) == (1, 1)


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_no_letter_of_the_block_diagram_of_the_sample_is_smaller_than_eight_points(language: Language) -> None:
    paper = printing.sample_paper(language)
    (part,) = (part for part in parts(paper) if any(isinstance(block, Figure) for block in part.blocks))
    (figure,) = (block for block in part.blocks if isinstance(block, Figure))
    drawing = draw(figure.diagram, figure.alternative)
    points_per_unit = figure_size(drawing, part)[0] / MM_PER_POINT / drawing.width
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', drawing.svg)]
    assert min(sizes) * points_per_unit >= 8
