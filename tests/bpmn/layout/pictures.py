"""What tests ask of a drawing: overlaps, edges through boxes, loose ends, crossings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from regdesigner.bpmn.layout.ground import Point, Span, overlap, span_of
from regdesigner.bpmn.layout.region import visible
from regdesigner.domain.drawing import Box, Drawing
from regdesigner.domain.flow import Flow, FlowNode

_CLOSE = 0.3


def boxes_of(drawing: Drawing) -> dict[str, Box]:
    return {shape.element: shape.bounds for shape in drawing.shapes}


def holders(flow: Flow, node_id: str) -> set[str]:
    """The sub-processes around a node, and the host of a boundary event."""
    found: set[str] = set()
    node: FlowNode | None = flow.by_id[node_id]
    while node is not None:
        found |= {holder for holder in (node.parent, node.attached_to) if holder is not None}
        node = flow.by_id.get(node.parent or "")
    return found


def overlaps(flow: Flow, drawing: Drawing) -> list[tuple[str, str]]:
    """Nodes that stand on each other, but for what stands in or hangs on what."""
    boxes = boxes_of(drawing)
    shown = [node for node in visible(flow) if node.id in boxes]
    return [
        (one.id, other.id)
        for one, other in combinations(shown, 2)
        if one.id not in holders(flow, other.id)
        and other.id not in holders(flow, one.id)
        and overlap(_within(boxes[one.id]), _within(boxes[other.id]))
    ]


def pieces(way: tuple[Point, ...]) -> Iterator[Span]:
    for (x1, y1), (x2, y2) in pairwise(way):
        yield (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def through_boxes(flow: Flow, drawing: Drawing) -> list[tuple[str, str]]:
    """Sequence flows that run through a node that neither is an end of theirs nor holds one."""
    boxes, found = boxes_of(drawing), []
    for edge in drawing.edges:
        arrow = flow.flows_by_id.get(edge.element)
        if arrow is None:
            continue
        own = {arrow.source, arrow.target} | holders(flow, arrow.source) | holders(flow, arrow.target)
        found += [
            (edge.element, node.id)
            for node in visible(flow)
            if node.id not in own and any(overlap(piece, _within(boxes[node.id])) for piece in pieces(edge.waypoints))
        ]
    return found


def loose_ends(flow: Flow, drawing: Drawing) -> list[str]:
    """Edges that do not begin at the rim of their source and end at that of their target."""
    boxes, loose = boxes_of(drawing), []
    for edge in drawing.edges:
        arrow = flow.flows_by_id.get(edge.element)
        arrow_ends = (arrow.source, arrow.target) if arrow is not None else None
        if arrow_ends is None:
            message = next(one for one in flow.message_flows if one.id == edge.element)
            arrow_ends = (message.source, message.target)
        for end, point in zip(arrow_ends, (edge.waypoints[0], edge.waypoints[-1]), strict=True):
            if not _touches(boxes[end], point):
                loose.append(edge.element)
    return loose


def crossings(drawing: Drawing) -> int:
    """How often the level piece of one edge crosses the upright piece of another."""
    count = 0
    for one, other in combinations(drawing.edges, 2):
        for piece in pieces(one.waypoints):
            for against in pieces(other.waypoints):
                level, upright = (piece, against) if piece[1] == piece[3] else (against, piece)
                if level[1] == level[3] and upright[0] == upright[2]:
                    count += level[0] < upright[0] < level[2] and upright[1] < level[1] < upright[3]
    return count


def _within(box: Box) -> Span:
    left, top, right, bottom = span_of(box)
    return (left + _CLOSE, top + _CLOSE, right - _CLOSE, bottom - _CLOSE)


def _touches(box: Box, point: Point) -> bool:
    left, top, right, bottom = span_of(box)
    return left - _CLOSE <= point[0] <= right + _CLOSE and top - _CLOSE <= point[1] <= bottom + _CLOSE
