"""What a drawing that a person is to read must keep: nothing lies over another, nothing crosses."""

from __future__ import annotations

from itertools import combinations, pairwise

from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import Flow, NodeKind
from regdesigner.domain.regulation import Regulation

Leg = tuple[tuple[float, float], tuple[float, float]]


def own_nodes(regulation: Regulation) -> set[str]:
    """The nodes of the regulation's own file: without those that a call brings."""
    flow = regulation.flow
    called = {node.id for node in flow.nodes if node.kind is NodeKind.CALL_ACTIVITY}
    return {node.id for node in flow.nodes if node.parent not in called}


def undrawn(regulation: Regulation) -> set[str]:
    """Nodes, flows, lanes and pools of the file that the drawing leaves out."""
    flow = regulation.flow
    own = own_nodes(regulation)
    arrows = {each.id for each in flow.sequence_flows if each.source in own}
    bands = {lane.id for lane in flow.lanes} | {pool.id for pool in flow.pools}
    drawn = {shape.element for shape in regulation.drawing.shapes} | {edge.element for edge in regulation.drawing.edges}
    return (own | arrows | bands | {each.id for each in flow.message_flows}) - drawn


def overlapping(regulation: Regulation) -> list[tuple[str, str]]:
    """Pairs of nodes that lie over each other, other than a holder and what it holds, a host and its events."""
    flow = regulation.flow
    plain = {node.id for node in flow.nodes if node.attached_to is None and not node.kind.holds_nodes}
    plain |= {node.id for node in flow.nodes if node.kind is NodeKind.CALL_ACTIVITY}
    boxes = {shape.element: shape.bounds for shape in regulation.drawing.shapes if shape.element in plain}
    return [pair for pair in combinations(boxes, 2) if _overlap(boxes[pair[0]], boxes[pair[1]])]


def crossing(regulation: Regulation) -> list[tuple[str, str]]:
    """Pairs of flows that touch although they have no end in common."""
    flow = regulation.flow
    ways = {edge.element: edge.waypoints for edge in regulation.drawing.edges}
    ends = _ends(flow)
    return [
        (one, other)
        for one, other in combinations(ways, 2)
        if not ends[one] & ends[other] and any(_meet(a, b) for a in pairwise(ways[one]) for b in pairwise(ways[other]))
    ]


def through_nodes(regulation: Regulation) -> list[tuple[str, str]]:
    """Flows that run through a node at which they neither begin nor end."""
    flow = regulation.flow
    plain = {node.id for node in flow.nodes if not node.kind.holds_nodes}
    boxes = {shape.element: shape.bounds for shape in regulation.drawing.shapes if shape.element in plain}
    ends = _ends(flow)
    hosts = {node.id: node.attached_to for node in flow.nodes}
    return [
        (edge.element, node)
        for edge in regulation.drawing.edges
        for node, box in boxes.items()
        if node not in ends[edge.element]
        and node not in {hosts.get(end) for end in ends[edge.element]}
        and any(_overlap(_slim(leg), box) for leg in pairwise(edge.waypoints))
    ]


def askew(regulation: Regulation) -> list[str]:
    """Flows with a leg that is neither upright nor level."""
    return [
        edge.element
        for edge in regulation.drawing.edges
        if any(one[0] != other[0] and one[1] != other[1] for one, other in pairwise(edge.waypoints))
    ]


def _ends(flow: Flow) -> dict[str, set[str]]:
    ends = {each.id: {each.source, each.target} for each in flow.sequence_flows}
    return ends | {each.id: {each.source, each.target} for each in flow.message_flows}


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _slim(leg: Leg) -> Box:
    """A leg as a box: one that is upright or level is as thin as a hair."""
    (x1, y1), (x2, y2) = leg
    return Box(min(x1, x2), min(y1, y2), max(abs(x1 - x2), 0.01), max(abs(y1 - y2), 0.01))


def _meet(one: Leg, other: Leg) -> bool:
    """Whether two upright or level legs touch."""
    spans = [(sorted((one[0][axis], one[1][axis])), sorted((other[0][axis], other[1][axis]))) for axis in (0, 1)]
    return all(first[0] <= second[1] and second[0] <= first[1] for first, second in spans)
