"""Finds places for a diagram that was never drawn: graphviz lays it out from top to bottom."""

from __future__ import annotations

import sysconfig
from dataclasses import replace
from functools import cache
from math import sqrt
from shutil import which
from typing import Final

import graphviz  # type: ignore[import-untyped]

from regdesigner.papers.diagram import Box, Diagram, DiagramEdge, DiagramNode, Position, Shape
from regdesigner.rendering.fitting import LINE_PITCH, wrap
from regdesigner.rendering.metrics import regular

_OWN: Final = "graphviz-pure"
_UNITS_PER_INCH: Final = 72.0
_TYPE: Final = 12.0
_ACTION_WIDTH: Final = 200.0
_ACTION_PADDING: Final = 14.0
_SIZES: Final = {Shape.START: 36.0, Shape.END: 36.0, Shape.EVENT: 36.0}
_GATEWAY_SIZE: Final = 50.0
_BANDS: Final = (Shape.POOL, Shape.LANE)


def placed(diagram: Diagram) -> Diagram:
    """The diagram with a box for every node; as it is where it was drawn.

    Bands (pools and lanes) fall away from a diagram that must be laid out: their order is the drawer's choice.
    """
    if all(node.box is not None for node in diagram.nodes):
        return diagram
    nodes = tuple(node for node in diagram.nodes if node.shape not in _BANDS)
    names = {node.id: f"n{index}" for index, node in enumerate(nodes)}
    edges = tuple(edge for edge in diagram.edges if edge.source in names and edge.target in names)
    answer = _laid_out(_question(nodes, edges, names))
    return _answered(nodes, edges, names, answer)


def _size(node: DiagramNode) -> tuple[float, float]:
    if node.shape not in (Shape.ACTION, Shape.SUBPROCESS):
        side = _SIZES.get(node.shape, _GATEWAY_SIZE)
        return side, side
    lines = len(wrap(node.label, _ACTION_WIDTH - _ACTION_PADDING, _TYPE, regular(), whole_words=False))
    return _ACTION_WIDTH, max(lines * _TYPE * LINE_PITCH + _ACTION_PADDING, 44.0)


def _question(
    nodes: tuple[DiagramNode, ...], edges: tuple[DiagramEdge, ...], names: dict[str, str]
) -> graphviz.Digraph:
    """Sizes and links only, under names of our own: no text of the diagram reaches the program."""
    graph = graphviz.Digraph(
        graph_attr={"rankdir": "TB", "splines": "ortho", "nodesep": "0.9", "ranksep": "0.6"},
        edge_attr={"arrowhead": "none"},
    )
    for node in nodes:
        width, height = (f"{side / _UNITS_PER_INCH:.3f}" for side in _size(node))
        graph.node(names[node.id], label="", shape="box", fixedsize="true", width=width, height=height)
    for edge in edges:
        graph.edge(names[edge.source], names[edge.target])
    return graph


def _laid_out(graph: graphviz.Digraph) -> str:
    """Graphviz's plain answer (lines "node name x y …" and "edge tail head n x1 y1 …", inches, y upwards)."""
    graphviz.backend.dot_command.DOT_BINARY = _program()
    return str(graph.pipe(format="plain", encoding="utf-8"))


@cache
def _program() -> str:
    """The port that comes with us (the same answer on every machine), else the machine's own dot."""
    beside = which(_OWN, path=sysconfig.get_path("scripts"))
    return beside or which(_OWN) or "dot"


def _answered(
    nodes: tuple[DiagramNode, ...], edges: tuple[DiagramEdge, ...], names: dict[str, str], answer: str
) -> Diagram:
    lines = [line.split() for line in answer.splitlines()]
    height = next(float(words[3]) for words in lines if words[0] == "graph") * _UNITS_PER_INCH
    middles = {words[1]: _position(words[2], words[3], height) for words in lines if words[0] == "node"}
    ways = [_way(words, height) for words in lines if words[0] == "edge"]
    boxes = {node.id: _around(middles[names[node.id]], _size(node)) for node in nodes}
    shapes = {node.id: node.shape for node in nodes}
    drawn = tuple(
        replace(
            edge,
            waypoints=(
                _meeting(boxes[edge.source], shapes[edge.source], way[0]),
                *way[1:-1],
                _meeting(boxes[edge.target], shapes[edge.target], way[-1]),
            ),
            label_box=_along(edge.label, way),
        )
        for edge, way in zip(edges, _in_order(edges, names, ways), strict=True)
    )
    named = (replace(node, box=boxes[node.id], label_box=_beside(boxes[node.id])) for node in nodes)
    return Diagram(tuple(named), drawn)


def _beside(box: Box) -> Box:
    """Room for a name to the right of an event or gateway: ways leave it below."""
    return Box(box.x + box.width + 4, box.y - 6, 100, min(box.height, 34))


def _along(label: str, way: tuple[Position, ...]) -> Box:
    """Room for a way's name beside its first leg, on the side to which the way turns."""
    first, second, last = way[0], way[1], way[-1]
    width = min(regular().width(label, _TYPE), 90.0) + 6
    left = first.x + 4 if last.x >= first.x else first.x - 4 - width
    return Box(left, (first.y + second.y) / 2 - _TYPE, width, 2 * _TYPE)


def _position(x: str, y: str, height: float) -> Position:
    return Position(float(x) * _UNITS_PER_INCH, height - float(y) * _UNITS_PER_INCH)


def _way(words: list[str], height: float) -> tuple[str, str, tuple[Position, ...]]:
    """Tail, head and the corners of a way: every third point of its curve, the others only bend it."""
    count = int(words[3])
    numbers = words[4 : 4 + 2 * count]
    points = [_position(x, y, height) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    return words[1], words[2], tuple(points[::3])


def _in_order(
    edges: tuple[DiagramEdge, ...], names: dict[str, str], ways: list[tuple[str, str, tuple[Position, ...]]]
) -> list[tuple[Position, ...]]:
    """The ways in the order of the edges; parallel edges take theirs one by one."""
    left = list(ways)
    found: list[tuple[Position, ...]] = []
    for edge in edges:
        ends = (names[edge.source], names[edge.target])
        way = next(way for way in left if way[:2] == ends)
        left.remove(way)
        found.append(way[2])
    return found


def _around(middle: Position, size: tuple[float, float]) -> Box:
    return Box(middle.x - size[0] / 2, middle.y - size[1] / 2, *size)


def _meeting(box: Box, shape: Shape, end: Position) -> Position:
    """Where a way that ends on the box's rim, above or below, meets the rhombus or circle within."""
    middle = Position(box.x + box.width / 2, box.y + box.height / 2)
    half = box.width / 2
    aside = min(abs(end.x - middle.x) / half, 1.0)
    if shape in (Shape.ACTION, Shape.SUBPROCESS) or abs(end.y - middle.y) < half / 2:
        return end
    reach = half * (sqrt(1 - aside**2) if shape in _SIZES else 1 - aside)
    return Position(end.x, middle.y + reach if end.y > middle.y else middle.y - reach)
