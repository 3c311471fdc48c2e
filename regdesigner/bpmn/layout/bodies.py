"""A whole drawing: processes, pools, message flows, and the names beside boxes and edges."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.bpmn.layout.columns import Point
from regdesigner.bpmn.layout.ground import Ground
from regdesigner.bpmn.layout.labels import Labels
from regdesigner.bpmn.layout.messages import Messages
from regdesigner.bpmn.layout.pools import Pools
from regdesigner.bpmn.layout.region import region_of
from regdesigner.bpmn.layout.routes import route
from regdesigner.domain.drawing import Drawing, Edge, Shape
from regdesigner.domain.flow import Flow, MessageFlow
from regdesigner.domain.text import Text


@dataclass(frozen=True, slots=True)
class Body:
    """A process and its flow; the pool that shows it is the one with its id."""

    process: str
    flow: Flow


class Sheet:
    """All processes of a drawing one below the other, with the pools of other bodies."""

    def __init__(self, bodies: tuple[Body, ...]) -> None:
        self._bodies = bodies
        self._messages = list({one.id: one for body in bodies for one in body.flow.message_flows}.values())
        pools = list({one.id: one for body in bodies for one in body.flow.pools}.values())
        self.regions = [region_of(body.flow) for body in bodies]
        self.pools = Pools(self.regions, pools, [body.process for body in bodies], self._messages).boxes
        self.boxes = {key: box for region in self.regions for key, box in region.boxes.items()}
        self.ways = {key: way for region in self.regions for key, way in region.ways.items()}
        self._around = around_of(bodies)
        self._ground = Ground()
        for key, box in self.boxes.items():
            self._ground.add_box(key, box)
        for key, way in self.ways.items():
            self._ground.add_way(key, way)
        self._lead_strays()
        self._lead_messages()

    def drawing(self) -> Drawing:
        """Pools, lanes, nodes and edges, in the order in which they are painted; the labels beside them."""
        labels = Labels(self._ground)
        shapes = [Shape(key, box) for key, box in self.pools.items()]
        edges: list[Edge] = []
        for region in self.regions:
            shapes += [Shape(key, box) for key, box in region.lanes.items()]
            for key, box in region.boxes.items():
                node = region.flow.by_id[key]
                around = self._around.get(key, frozenset()) | {key}
                beside = not node.kind.is_activity
                shapes.append(Shape(key, box, labels.of_node(key, node.name, box, around) if beside else None))
        names, ends = self._edges()
        for key, way in self.ways.items():
            around = frozenset().union(*(self._around.get(end, frozenset()) for end in ends[key]))
            edges.append(Edge(key, way, labels.of_edge(key, names[key], way, around)))
        return Drawing(tuple(shapes), tuple(edges))

    def _edges(self) -> tuple[dict[str, Text], dict[str, tuple[str, str]]]:
        """The names and the ends of all edges."""
        names: dict[str, Text] = {}
        ends: dict[str, tuple[str, str]] = {}
        for body in self._bodies:
            for one in body.flow.sequence_flows:
                names[one.id], ends[one.id] = one.name, (one.source, one.target)
        for message in self._messages:
            names[message.id], ends[message.id] = message.name, (message.source, message.target)
        return names, ends

    def _lead_strays(self) -> None:
        """Sequence flows out of or into a sub-process: no grid holds both their ends."""
        for body in self._bodies:
            for one in body.flow.sequence_flows:
                source, target = self.boxes.get(one.source), self.boxes.get(one.target)
                if one.id in self.ways or source is None or target is None:
                    continue
                around = self._around.get(one.source, frozenset()) | self._around.get(one.target, frozenset())
                way = route(self._ground, (one.source, source), (one.target, target), around)
                self.ways[one.id] = way
                self._ground.add_way(one.id, way)

    def _lead_messages(self) -> None:
        messages = Messages(self._ground, self._around)
        for flow in self._messages:
            way = self._message(messages, flow)
            if way is not None:
                self.ways[flow.id] = way

    def _message(self, messages: Messages, flow: MessageFlow) -> tuple[Point, ...] | None:
        """The way of a message flow; ``None`` if an end of it is not drawn."""
        source, target = self.boxes.get(flow.source), self.boxes.get(flow.target)
        source_pool, target_pool = self.pools.get(flow.source), self.pools.get(flow.target)
        if source is not None and target_pool is not None:
            return messages.to_pool(flow.id, flow.source, source, flow.target, target_pool)
        if target is not None and source_pool is not None:
            return messages.to_pool(flow.id, flow.target, target, flow.source, source_pool)[::-1]
        if source is not None and target is not None:
            if source.y < target.y:
                gap = self._end_of(flow.source)
                return messages.between(flow.id, (flow.source, source), (flow.target, target), gap)
            gap = self._end_of(flow.target)
            return messages.between(flow.id, (flow.target, target), (flow.source, source), gap)[::-1]
        if source_pool is not None and target_pool is not None:
            return messages.to_pool(flow.id, flow.source, source_pool, flow.target, target_pool)
        return None

    def _end_of(self, node: str) -> float:
        """The lower end of the region in which a node stands."""
        for region in self.regions:
            if node in region.boxes:
                return region.bottom
        return 0.0


def around_of(bodies: tuple[Body, ...]) -> dict[str, frozenset[str]]:
    """For each node the sub-processes that it stands in."""
    around: dict[str, frozenset[str]] = {}
    for body in bodies:
        for node in body.flow.nodes:
            if node.parent is not None:
                around[node.id] = around.get(node.parent, frozenset()) | {node.parent}
    return around
