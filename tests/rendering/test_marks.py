"""Marks on a drawing."""

from __future__ import annotations

from lxml import etree

from regdesigner.papers.blocks import Figure
from regdesigner.papers.diagram import Box, Diagram, DiagramEdge, DiagramNode, Position, Shape
from regdesigner.papers.marks import Drawn, Mark
from regdesigner.rendering.svg import render

DIAGRAM = Diagram(
    (
        DiagramNode("lane", Shape.LANE, "Кызматкер", Box(0, 0, 600, 200)),
        DiagramNode("a", Shape.ACTION, "Кабыл алуу", Box(60, 40, 120, 80)),
        DiagramNode("b", Shape.ACTION, "Текшерүү", Box(300, 40, 120, 80)),
    ),
    (DiagramEdge("a", "b", "", (Position(180, 80), Position(300, 80))),),
)
FIGURE = Figure(DIAGRAM, (), "Эки иш-аракет")
NAME = "{http://www.w3.org/2000/svg}"


def drawn(*marks: Mark) -> etree._Element:
    return etree.fromstring(render(FIGURE, marks))


def test_a_marked_box_has_a_frame_around_it_a_sign_and_an_anchor() -> None:
    (group,) = drawn(Mark(Drawn.CHANGED, "new-b", "b", said="10.2 <Текшерүү>")).iterfind(f"{NAME}g[@id='new-b']")
    frame = group.find(f"{NAME}rect")
    assert frame is not None
    assert (frame.get("x"), frame.get("y"), frame.get("width")) == ("295", "35", "130")
    assert group.findtext(f"{NAME}title") == "10.2 <Текшерүү>"
    assert group.find(f"{NAME}g/{NAME}path") is not None


def test_every_fate_has_a_frame_and_a_sign_of_its_own_besides_its_colour() -> None:
    looks = set()
    for fate in Drawn:
        group = drawn(Mark(fate, "x", "a")).find(f"{NAME}g[@id='x']")
        assert group is not None
        frame, sign = group.find(f"{NAME}rect"), group.find(f"{NAME}g/{NAME}path")
        assert frame is not None
        assert sign is not None
        looks.add((frame.get("stroke-dasharray"), sign.get("d")))
    assert len(looks) == len(Drawn)


def test_a_marked_arrow_is_lit_beneath_the_boxes_and_its_sign_stands_above() -> None:
    root = drawn(Mark(Drawn.ADDED, "way", ends=("a", "b"), said="a → b"))
    tags = [etree.QName(child).localname for child in root]
    lit = root.find(f".//{NAME}polyline[@class='mark__line']")
    assert lit is not None
    assert lit.get("points") == "180,80 300,80"
    assert tags.index("g") < tags.index("polyline")
    assert root[-1].get("class") == "mark mark--added"


def test_only_the_band_of_a_position_is_framed() -> None:
    frame = drawn(Mark(Drawn.DROPPED, "old-lane", "lane")).find(f"{NAME}g[@id='old-lane']/{NAME}rect")
    assert frame is not None
    assert frame.get("width") == "40"


def test_a_mark_on_what_is_not_drawn_is_left_out() -> None:
    root = drawn(Mark(Drawn.ADDED, "x", "nothing"), Mark(Drawn.ADDED, "y", ends=("b", "a")))
    assert root.findall(f".//{NAME}g[@id]") == []
