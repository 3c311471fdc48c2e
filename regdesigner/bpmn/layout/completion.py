"""Completes a drawing that shows a part already: what is drawn stays, the rest finds its place beside it."""

from __future__ import annotations

from collections.abc import Iterator

from regdesigner.bpmn.layout.additions import Additions
from regdesigner.bpmn.layout.bands import HEADER
from regdesigner.bpmn.layout.bodies import Body, Sheet, around_of
from regdesigner.bpmn.layout.columns import Point
from regdesigner.bpmn.layout.ground import Ground
from regdesigner.bpmn.layout.labels import Labels
from regdesigner.bpmn.layout.messages import Messages
from regdesigner.bpmn.layout.region import visible
from regdesigner.bpmn.layout.routes import route
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.flow import Flow, FlowNode, Lane, MessageFlow
from regdesigner.domain.text import Text

_CLOSED, _BETWEEN, _MARGIN = 60.0, 60.0, 20.0


def completed(bodies: tuple[Body, ...], drawing: Drawing, sheet: Sheet) -> Drawing:
    """The drawing with what it lacks; ``sheet`` is the same drawn anew, for sizes and for what is new as a whole."""
    return _Completion(bodies, drawing, sheet).drawing()


class _Completion:
    def __init__(self, bodies: tuple[Body, ...], drawing: Drawing, sheet: Sheet) -> None:
        self._bodies, self._drawn, self._sheet = bodies, drawing, sheet
        self._boxes = {shape.element: shape.bounds for shape in drawing.shapes}
        self._around = around_of(bodies)
        self._ground = Ground()
        self._bands = {lane.id for body in bodies for lane in body.flow.lanes}
        self._bands |= {pool.id for body in bodies for pool in body.flow.pools}
        for key, box in self._boxes.items():
            if key not in self._bands:
                self._ground.add_box(key, box)
        for edge in drawing.edges:
            self._ground.add_way(edge.element, edge.waypoints)
        self._labels = Labels(self._ground)
        self._keep_labels()

    def _keep_labels(self) -> None:
        labels = [(shape.element, shape.label) for shape in self._drawn.shapes]
        labels += [(edge.element, edge.label) for edge in self._drawn.edges]
        for key, label in labels:
            if label is not None:
                self._labels.keep(key, label)

    def drawing(self) -> Drawing:
        shapes: list[Shape] = []
        edges: list[Edge] = []
        for body in self._bodies:
            self._add_lanes(body.flow)
            additions = Additions(body.flow, self._boxes, self._sheet.boxes, self._ground)
            nodes = self._missing_nodes(body.flow)
            for node in nodes:
                additions.add(node, self._around_of(node.id))
            self._add_pools(body)
            edges += self._sequence_flows(body.flow, additions.new)
            shapes += self._shapes(body.flow, nodes, {shape.element for shape in (*self._drawn.shapes, *shapes)})
        edges += self._message_flows()
        return Drawing((*self._drawn.shapes, *shapes), (*self._drawn.edges, *edges))

    def _around_of(self, *elements: str) -> frozenset[str]:
        return frozenset(key for element in elements for key in self._around.get(element, frozenset()))

    def _missing_nodes(self, flow: Flow) -> list[FlowNode]:
        """From left to right, holders before what they hold; the inside of a collapsed sub-process stays away."""
        nodes = visible(flow)
        collapsed = {node.id for node in nodes if node.id in self._boxes} - {
            node.parent for node in nodes if node.parent is not None and node.id in self._boxes
        }
        missing = []
        for node in nodes:
            if node.parent in collapsed:
                collapsed.add(node.id)
            elif node.id not in self._boxes:
                missing.append(node)
        fresh = self._sheet.boxes
        return sorted(missing, key=lambda node: (len(self._around_of(node.id)), fresh[node.id].x, fresh[node.id].y))

    def _add_lanes(self, flow: Flow) -> None:
        """A lane around its nodes that are drawn; one without any below all others."""
        for lane in flow.lanes:
            fresh = self._lane_drawn_anew(lane)
            if lane.id in self._boxes or fresh is None:
                continue
            others = [self._boxes[one.id] for one in flow.lanes if one.id in self._boxes]
            nodes = [self._boxes[node] for node in self._nodes_of(flow, lane) if node in self._boxes]
            if nodes:
                whole = _hull(others or [self._boxes[node.id] for node in flow.nodes if node.id in self._boxes])
                hull = _hull(nodes)
                left, width = (whole.x, whole.width) if others else (whole.x - 3 * _MARGIN, whole.width + 4 * _MARGIN)
                highest = max(self._sheet.boxes[node].height for node in self._nodes_of(flow, lane))
                height = max(hull.height, highest) + 2 * _MARGIN
                self._boxes[lane.id] = Box(left, hull.y + (hull.height - height) / 2, width, height)
            elif others:
                whole = _hull(others)
                self._boxes[lane.id] = Box(whole.x, whole.y + whole.height, whole.width, fresh.height)
            else:
                self._boxes[lane.id] = fresh

    def _nodes_of(self, flow: Flow, lane: Lane) -> Iterator[str]:
        inside = {one.id for one in flow.lanes if one.parent == lane.id} | {lane.id}
        return (node.id for node in visible(flow) if node.lane in inside and node.parent is None)

    def _lane_drawn_anew(self, lane: Lane) -> Box | None:
        return next((region.lanes[lane.id] for region in self._sheet.regions if lane.id in region.lanes), None)

    def _add_pools(self, body: Body) -> None:
        """A pool around its process; one of another body below all that is drawn."""
        for pool in body.flow.pools:
            if pool.id in self._boxes:
                continue
            parts = [lane.id for lane in body.flow.lanes] + [node.id for node in body.flow.nodes]
            inside = [self._boxes[part] for part in parts if part in self._boxes]
            hull = _hull(inside or list(self._boxes.values()))
            if pool.process == body.process:
                air = 0.0 if body.flow.lanes else _MARGIN
                self._boxes[pool.id] = Box(
                    hull.x - HEADER - air, hull.y - air, hull.width + HEADER + 2 * air, hull.height + 2 * air
                )
            elif pool.process is None or all(other.process != pool.process for other in self._bodies):
                bottom = max((box.y + box.height for box in self._boxes.values()), default=0.0)
                self._boxes[pool.id] = Box(hull.x - HEADER, bottom + _BETWEEN, hull.width + HEADER, _CLOSED)

    def _shapes(self, flow: Flow, nodes: list[FlowNode], drawn: set[str]) -> Iterator[Shape]:
        for key in (*(pool.id for pool in flow.pools), *(lane.id for lane in flow.lanes)):
            if key in self._boxes and key not in drawn:
                yield Shape(key, self._boxes[key])
        for node in nodes:
            box = self._boxes[node.id]
            around = self._around_of(node.id) | {node.id}
            label = None if node.kind.is_activity else self._labels.of_node(node.id, node.name, box, around)
            yield Shape(node.id, box, label)

    def _sequence_flows(self, flow: Flow, new: set[str]) -> Iterator[Edge]:
        drawn = {edge.element for edge in self._drawn.edges}
        for one in flow.sequence_flows:
            source, target = self._boxes.get(one.source), self._boxes.get(one.target)
            if one.id in drawn or source is None or target is None:
                continue
            way = self._shifted(flow, one.id, one.source, new) or route(
                self._ground, (one.source, source), (one.target, target), self._around_of(one.source, one.target)
            )
            yield self._edge(one.id, one.name, way, one.source, one.target)

    def _shifted(self, flow: Flow, key: str, source: str, new: set[str]) -> tuple[Point, ...]:
        """The way inside a sub-process that is new as a whole: as on the sheet drawn anew."""
        node = flow.by_id.get(source)  # a broken flow may begin at what is drawn but is no node of this process
        holder = node.parent if node is not None else None
        if holder is None or holder not in new or key not in self._sheet.ways:
            return ()
        old, now = self._sheet.boxes[source], self._boxes[source]
        return tuple((x + now.x - old.x, y + now.y - old.y) for x, y in self._sheet.ways[key])

    def _message_flows(self) -> Iterator[Edge]:
        drawn = {edge.element for edge in self._drawn.edges}
        messages = Messages(self._ground, self._around)
        flows = {one.id: one for body in self._bodies for one in body.flow.message_flows}
        for one in flows.values():
            if one.id not in drawn and one.source in self._boxes and one.target in self._boxes:
                yield self._edge(one.id, one.name, self._message(messages, one), one.source, one.target)

    def _message(self, messages: Messages, one: MessageFlow) -> tuple[Point, ...]:
        source, target = self._boxes[one.source], self._boxes[one.target]
        if one.target in self._bands:
            return messages.to_pool(one.id, one.source, source, one.target, target)
        if one.source in self._bands:
            return messages.to_pool(one.id, one.target, target, one.source, source)[::-1]
        return route(self._ground, (one.source, source), (one.target, target), self._around_of(one.source, one.target))

    def _edge(self, key: str, name: Text, way: tuple[Point, ...], source: str, target: str) -> Edge:
        self._ground.add_way(key, way)
        return Edge(key, way, self._labels.of_edge(key, name, way, self._around_of(source, target)))


def _hull(boxes: list[Box]) -> Box:
    """The smallest box around some."""
    left, top = min((box.x for box in boxes), default=0.0), min((box.y for box in boxes), default=0.0)
    right = max((box.x + box.width for box in boxes), default=0.0)
    bottom = max((box.y + box.height for box in boxes), default=0.0)
    return Box(left, top, right - left, bottom - top)
