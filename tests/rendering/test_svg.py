"""A drawing as a file of its own."""

from __future__ import annotations

from lxml import etree

from regdesigner.papers.blocks import Figure
from regdesigner.papers.diagram import Diagram, DiagramEdge, DiagramNode, Shape
from regdesigner.rendering.svg import render

FIGURE = Figure(
    Diagram(
        (DiagramNode("a", Shape.ACTION, "Арыз < кабыл & алуу"), DiagramNode("b", Shape.END, "")),
        (DiagramEdge("a", "b"),),
    ),
    (),
    "Эки кадам",
)


def test_the_file_is_a_drawing_that_says_its_title_and_labels_and_refers_to_nothing() -> None:
    written = render(FIGURE)
    root = etree.fromstring(written)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Эки кадам"
    labels = [text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "".join(labels).replace(" ", "") == "Арыз<кабыл&алуу"
    assert b"href" not in written
    assert b"<script" not in written


def test_equal_figures_give_equal_bytes() -> None:
    assert render(FIGURE) == render(FIGURE)
