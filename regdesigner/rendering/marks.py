"""Marks on a drawing: a frame and a sign for each part that is not as it was, arrows lit from below."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from lxml import etree

from regdesigner.papers.diagram import Box, Diagram, DiagramEdge, Shape
from regdesigner.papers.marks import Drawn, Mark
from regdesigner.rendering.diagram import SVG
from regdesigner.rendering.letters import printable

_COLOURS = {
    Drawn.ADDED: "#146c43", Drawn.DROPPED: "#b80f27", Drawn.CHANGED: "#8a5300", Drawn.MOVED: "#1f4e8c",
    Drawn.PASSED: "#146c43", Drawn.OPEN: "#b80f27",
}  # fmt: skip
_DASHES = {
    Drawn.ADDED: "", Drawn.DROPPED: "9 5", Drawn.CHANGED: "2 4", Drawn.MOVED: "14 4 3 4",
    Drawn.PASSED: "", Drawn.OPEN: "12 3",
}  # fmt: skip
_SIGNS = {
    Drawn.ADDED: "M-5 0h10M0 -5v10",
    Drawn.DROPPED: "M-5 0h10",
    Drawn.CHANGED: "M-5 -3h10M-5 3h10M3 -6l-6 12",
    Drawn.MOVED: "M0 -6v12M-3 -3l3 -3 3 3M-3 3l3 3 3 -3",
    Drawn.PASSED: "M-5 0l3.5 3.5 6.5 -7",
    Drawn.OPEN: "M-3 -5l7 5 -7 5z",
}
"""Plus, minus, not equal, an arrow up and down, a tick, a triangle: drawn, so that no font is asked for them."""
_GAP, _SIGN = 5.0, 10.0
_BAND = 30.0
_NODES = (f"{{{SVG}}}polyline", f"{{{SVG}}}circle", f"{{{SVG}}}polygon")


def marked(svg: str, diagram: Diagram, marks: tuple[Mark, ...]) -> str:
    """The drawing of a diagram whose nodes have places, with marks on it, each a group whose id is its anchor.

    A mark on what the diagram does not show is left out.
    """
    root = etree.fromstring(svg)
    boxes = {node.id: _framed(node.shape, node.box) for node in diagram.nodes if node.box is not None}
    edges = {(edge.source, edge.target): edge for edge in diagram.edges if len(edge.waypoints) > 1}
    ground = _beneath(root)
    for mark in marks:
        if mark.ends is not None and mark.ends in edges:
            _lit(root, ground, mark, edges[mark.ends])
        elif mark.element in boxes:
            _frame(root, mark, boxes[mark.element])
    return etree.tostring(root, encoding="unicode")


def _framed(shape: Shape, box: Box) -> Box:
    """Of pools and lanes only the band with the name is framed."""
    band = shape in (Shape.POOL, Shape.LANE)
    return Box(box.x, box.y, min(_BAND, box.width), box.height) if band else box


def _beneath(root: etree._Element) -> etree._Element:
    """A group below all arrows and boxes but above the bands."""
    group = etree.Element(f"{{{SVG}}}g")
    first = next((index for index, child in enumerate(root) if child.tag in _NODES), len(root))
    root.insert(first, group)
    return group


def _group(parent: etree._Element, mark: Mark) -> etree._Element:
    group = etree.SubElement(parent, f"{{{SVG}}}g", {"id": mark.anchor, "class": f"mark mark--{mark.drawn}"})
    if mark.said:
        etree.SubElement(group, f"{{{SVG}}}title").text = printable(mark.said)
    return group


def _frame(root: etree._Element, mark: Mark, box: Box) -> None:
    group = _group(root, mark)
    frame = etree.SubElement(group, f"{{{SVG}}}rect", {"class": "mark__frame", "rx": "10", "fill": "none"})
    for name, value in (("x", box.x - _GAP), ("y", box.y - _GAP), ("stroke-width", 3.0)):
        frame.set(name, f"{value:g}")
    frame.set("width", f"{box.width + 2 * _GAP:g}")
    frame.set("height", f"{box.height + 2 * _GAP:g}")
    for name, look in _stroke(mark.drawn).items():
        frame.set(name, look)
    _sign(group, mark.drawn, box.x - _GAP, box.y - _GAP)


def _lit(root: etree._Element, ground: etree._Element, mark: Mark, edge: DiagramEdge) -> None:
    """The arrow gets a broad line beneath it; its sign stands in the middle of its longest stretch."""
    points = " ".join(f"{at.x:g},{at.y:g}" for at in edge.waypoints)
    line = {"class": "mark__line", "points": points, "fill": "none", "stroke-width": "8", "stroke-opacity": "0.35"}
    group = _group(ground, mark)
    etree.SubElement(group, f"{{{SVG}}}polyline", {**line, **_stroke(mark.drawn)})
    if mark.said:
        start, end = max(pairwise(edge.waypoints), key=lambda leg: hypot(leg[1].x - leg[0].x, leg[1].y - leg[0].y))
        above = etree.SubElement(root, f"{{{SVG}}}g", {"class": f"mark mark--{mark.drawn}"})
        _sign(above, mark.drawn, (start.x + end.x) / 2, (start.y + end.y) / 2)


def _stroke(drawn: Drawn) -> dict[str, str]:
    dashes = {"stroke-dasharray": _DASHES[drawn]} if _DASHES[drawn] else {}
    return {"stroke": _COLOURS[drawn], **dashes}


def _sign(parent: etree._Element, drawn: Drawn, x: float, y: float) -> None:
    sign = etree.SubElement(parent, f"{{{SVG}}}g", {"transform": f"translate({x:g} {y:g})"})
    disc = {"class": "mark__disc", "r": f"{_SIGN:g}", "fill": _COLOURS[drawn]}
    etree.SubElement(sign, f"{{{SVG}}}circle", disc)
    path = {"class": "mark__sign", "d": _SIGNS[drawn], "fill": "none", "stroke": "#ffffff", "stroke-width": "2"}
    etree.SubElement(sign, f"{{{SVG}}}path", path)
