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
from regdesigner.rendering.label_places import LABEL_HEIGHT, along, nearer
from regdesigner.rendering.metrics import regular
from regdesigner.rendering.routing import Ground, straightened

_OWN: Final = "graphviz-pure"
_UNITS_PER_INCH: Final = 72.0
_TYPE: Final = 18.0  # large against boxes and gaps: a dozen actions below each other must stay readable on one page
_LABEL_TYPE: Final = LABEL_HEIGHT
_LABEL_WIDTH, _LABEL_HEIGHT = 130.0, 30.0
_ACTION_WIDTH: Final = 235.0
_SLIM_WIDTH: Final = 180.0  # where there are many actions, which go on over a second page
_MANY_ACTIONS: Final = 9
_ACTION_PADDING: Final = 12.0
_SIZES: Final = {Shape.START: 30.0, Shape.END: 30.0, Shape.EVENT: 30.0}
_GATEWAY_SIZE: Final = 44.0
_ACTIONS: Final = (Shape.ACTION, Shape.SUBPROCESS)
_LABEL: Final = "label"
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


def _sizes(nodes: tuple[DiagramNode, ...]) -> dict[str, tuple[float, float]]:
    """Width and height of every node by its id."""
    many = sum(node.shape in _ACTIONS for node in nodes) > _MANY_ACTIONS
    width = _SLIM_WIDTH if many else _ACTION_WIDTH
    return {node.id: _size(node, width) for node in nodes}


def _size(node: DiagramNode, width: float) -> tuple[float, float]:
    if node.shape not in _ACTIONS:
        side = _SIZES.get(node.shape, _GATEWAY_SIZE)
        return side, side
    lines = len(wrap(node.label, width - _ACTION_PADDING, _TYPE, regular(), whole_words=False))
    return width, max(lines * _TYPE * LINE_PITCH + _ACTION_PADDING, 44.0)


def _label_size(node: DiagramNode) -> tuple[float, float]:
    """Room of the name beside an event or gateway."""
    lines = wrap(node.label, _LABEL_WIDTH, _LABEL_TYPE, regular())
    widest = max((regular().width(line, _LABEL_TYPE) for line in lines), default=0)
    return widest + 4, max(len(lines) * _LABEL_TYPE * LINE_PITCH, _LABEL_HEIGHT)


def _way_label_width(label: str) -> float:
    """The width of a way's name, cut to what a way has room for."""
    return min(regular().width(label, _LABEL_TYPE), _LABEL_WIDTH) + 6


def _is_named_beside(node: DiagramNode) -> bool:
    return node.shape not in _ACTIONS and bool(node.label.strip())


def _question(
    nodes: tuple[DiagramNode, ...], edges: tuple[DiagramEdge, ...], names: dict[str, str]
) -> graphviz.Digraph:
    """Sizes and links only, under names of our own: no text of the diagram reaches the program.

    A name beside a node is a box of its own on the same level, so that neither boxes nor ways run over it.
    """
    graph = graphviz.Digraph(
        graph_attr={"rankdir": "TB", "splines": "ortho", "nodesep": "0.25", "ranksep": "0.38"},
        node_attr={"label": "", "shape": "box", "fixedsize": "true"},
        edge_attr={"arrowhead": "none"},
    )
    sizes = _sizes(nodes)
    for node in nodes:
        _ask(graph, names[node.id], sizes[node.id])
        if _is_named_beside(node):
            label = names[node.id] + _LABEL
            _ask(graph, label, _label_size(node))
            with graph.subgraph(graph_attr={"rank": "same"}) as level:
                level.edge(names[node.id], label, style="invis", weight="50")
    for edge in edges:
        graph.edge(names[edge.source], names[edge.target])
    return graph


def _ask(graph: graphviz.Digraph, name: str, size: tuple[float, float]) -> None:
    width, height = (f"{side / _UNITS_PER_INCH:.3f}" for side in size)
    graph.node(name, width=width, height=height)


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
    ways = [_way(words, height) for words in lines if words[0] == "edge" and not words[2].endswith(_LABEL)]
    sizes = _sizes(nodes)
    boxes = {node.id: _around(middles[names[node.id]], sizes[node.id]) for node in nodes}
    shapes = {node.id: node.shape for node in nodes}
    labels = {node.id: _label_box(node, middles.get(names[node.id] + _LABEL)) for node in nodes}
    met = tuple(
        (
            _meeting(boxes[edge.source], shapes[edge.source], way[0]),
            *way[1:-1],
            _meeting(boxes[edge.target], shapes[edge.target], way[-1]),
        )
        for edge, way in zip(edges, _in_order(edges, names, ways), strict=True)
    )
    gateways = frozenset(node.id for node in nodes if node.shape not in (*_ACTIONS, *_SIZES))
    ground = Ground(boxes, tuple(box for box in labels.values() if box), gateways)
    found = straightened(edges, met, ground)
    labels = nearer(labels, boxes, found)
    taken = [*boxes.values(), *(box for box in labels.values() if box)]
    drawn = []
    for edge, way in zip(edges, found, strict=True):
        siblings = [other[1].x for one, other in zip(edges, found, strict=True) if one.source == edge.source]
        left = len(siblings) > 1 and way[1].x == min(siblings)
        drawn.append(replace(edge, waypoints=way, label_box=along(_way_label_width(edge.label), way, taken, left=left)))
    named = (replace(node, box=boxes[node.id], label_box=labels[node.id]) for node in nodes)
    return Diagram(tuple(named), tuple(drawn))


def _label_box(node: DiagramNode, middle: Position | None) -> Box | None:
    """Where a name beside a node stands; a gateway's stands higher, so that a branch may leave under it."""
    if middle is None:
        return None
    box = _around(middle, _label_size(node))
    return box if node.shape in _SIZES else replace(box, y=box.y - box.height / 2 - 4)


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
    if shape in _ACTIONS or abs(end.y - middle.y) < half / 2:
        return end
    reach = half * (sqrt(1 - aside**2) if shape in _SIZES else 1 - aside)
    return Position(end.x, middle.y + reach if end.y > middle.y else middle.y - reach)
