"""The diagram of a regulation as it was drawn: positions as lanes, bodies as pools, every box where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain import drawing
from regdesigner.domain.flow import FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.papers.block_diagram import SHAPES, label_of
from regdesigner.papers.diagram import Box, Diagram, DiagramEdge, DiagramNode, EdgeKind, Position, Shape
from regdesigner.papers.wording import Wording


def is_drawn(regulation: Regulation) -> bool:
    """Whether every action has its place in the drawing, so that the drawing shows the whole regulation."""
    drawn = {shape.element for shape in regulation.drawing.shapes}
    return bool(regulation.actions) and all(action.id in drawn for action in regulation.actions)


def drawn_diagram(wording: Wording) -> Diagram:
    """Pools, lanes, nodes and arrows as the drawing has them; what is not drawn is left out.

    A sub-process whose inside is drawn is a band, so that its name does not lie over what it holds.
    """
    regulation = wording.regulation
    shapes = {shape.element: shape for shape in regulation.drawing.shapes}
    nodes = (*_bands(wording, shapes), *_boxes(wording, shapes))
    known = {node.id for node in nodes}
    edges = (edge for edge in _edges(wording) if edge.source in known and edge.target in known)
    return Diagram(nodes, tuple(edges))


def _bands(wording: Wording, shapes: dict[str, drawing.Shape]) -> Iterator[DiagramNode]:
    flow = wording.regulation.flow
    named = [(pool.id, Shape.POOL, pool.name) for pool in flow.pools]
    named += [(lane.id, Shape.LANE, lane.name) for lane in flow.lanes]
    named += [(node.id, Shape.LANE, node.name) for node in flow.nodes if _is_open(node, wording.regulation, shapes)]
    for element, kind, name in named:
        if element in shapes:
            yield DiagramNode(element, kind, name.best(wording.language), _box(shapes[element].bounds))


def _is_open(node: FlowNode, regulation: Regulation, shapes: dict[str, drawing.Shape]) -> bool:
    return node.kind.holds_nodes and any(child.id in shapes for child in regulation.flow.children(node.id))


def _boxes(wording: Wording, shapes: dict[str, drawing.Shape]) -> Iterator[DiagramNode]:
    for node in wording.regulation.flow.nodes:
        shape = shapes.get(node.id)
        if shape is None or _is_open(node, wording.regulation, shapes):
            continue
        label = None if shape.label is None else _box(shape.label)
        yield DiagramNode(node.id, _kind(node), label_of(node, wording), _box(shape.bounds), label)


def _kind(node: FlowNode) -> Shape:
    if node.kind.is_activity:
        return Shape.SUBPROCESS if node.kind.holds_nodes else Shape.ACTION
    return Shape.END if node.kind is NodeKind.END_EVENT else SHAPES.get(node.kind, Shape.EVENT)


def _edges(wording: Wording) -> Iterator[DiagramEdge]:
    drawn = {edge.element: edge for edge in wording.regulation.drawing.edges}
    flow = wording.regulation.flow
    kinds = ((flow.sequence_flows, EdgeKind.SEQUENCE), (flow.message_flows, EdgeKind.MESSAGE))
    for arrows, kind in kinds:
        for arrow in arrows:
            edge = drawn.get(arrow.id)
            if edge is None:
                continue
            points = tuple(Position(x, y) for x, y in edge.waypoints)
            label = None if edge.label is None else _box(edge.label)
            yield DiagramEdge(arrow.source, arrow.target, arrow.name.best(wording.language), points, label, kind)


def _box(box: drawing.Box) -> Box:
    return Box(box.x, box.y, box.width, box.height)
