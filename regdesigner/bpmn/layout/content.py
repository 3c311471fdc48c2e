"""One process or sub-process laid out: boxes and waypoints from its own upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field

from regdesigner.bpmn.layout.bands import Bands
from regdesigner.bpmn.layout.columns import Columns, Point, Tracer, columns_of
from regdesigner.bpmn.layout.grid import Arrow, Occupant, grid_of
from regdesigner.bpmn.layout.heights import Heights, heights_of
from regdesigner.bpmn.layout.order import Neighbours, order_columns
from regdesigner.bpmn.layout.paths import Path, Paths
from regdesigner.bpmn.layout.ports import Ports, Side
from regdesigner.bpmn.layout.rows import find_rows
from regdesigner.bpmn.layout.sizes import EVENT, LINE, label_room
from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import Flow, FlowNode

_PADDING, _FAR_APART = 22.0, 8.0
_LABEL_GAP = 6.0
_EVENTS_APART = 46.0
_LOOP_ROOM = 24.0
_SINGLES = 4.5


@dataclass
class Content:
    """What stands directly inside a process or sub-process: its boxes, waypoints and size."""

    boxes: dict[str, Box] = field(default_factory=dict)
    ways: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    bands: dict[str, tuple[float, float]] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0

    def put(self, part: Content, x: float, y: float) -> None:
        """Add what was laid out apart, with its upper left corner at a place."""
        for key, box in part.boxes.items():
            self.boxes[key] = Box(box.x + x, box.y + y, box.width, box.height)
        for key, way in part.ways.items():
            self.ways[key] = tuple((px + x, py + y) for px, py in way)
        self.width, self.height = max(self.width, x + part.width), max(self.height, y + part.height)


def content_of(flow: Flow, nodes: list[FlowNode], sizes: dict[str, tuple[float, float]], bands: Bands) -> Content:
    """Lay out nodes of known sizes; boundary events hang on their hosts, flows to elsewhere are left out.

    Where there are no lanes, parts that no flow joins stand one below the other, and single nodes side by side.
    """
    if bands.leaves:
        return _part(flow, nodes, sizes, bands)
    parts = _parts(flow, nodes)
    if len(parts) == 1:
        return _part(flow, nodes, sizes, bands)
    whole = Content()
    singles = [part for part in parts if len(part) == 1]
    for part in parts:
        if len(part) > 1:
            whole.put(_part(flow, part, sizes, bands), 0.0, whole.height)
    width = max(whole.width, _SINGLES * (max(sizes[part[0].id][0] for part in singles) if singles else 0.0))
    x = y = 0.0
    for part in singles:
        single = _part(flow, part, sizes, bands)
        if x and x + single.width > width:
            x, y = 0.0, whole.height
        elif not x:
            y = whole.height
        whole.put(single, x, y)
        x += single.width
    return whole


def _part(flow: Flow, nodes: list[FlowNode], sizes: dict[str, tuple[float, float]], bands: Bands) -> Content:
    hosts = [node for node in nodes if node.attached_to is None or node.attached_to not in sizes]
    place = {node.id: number for number, node in enumerate(hosts)}
    arrows = _arrows(flow, nodes, place)
    looped = {arrow.source for arrow in arrows if arrow.source == arrow.target}
    occupants = [
        _occupant(flow, node, sizes[node.id], bands.of(node.id), loop=number in looped)
        for number, node in enumerate(hosts)
    ]
    grid = grid_of(occupants, arrows, max(len(bands.leaves), 1))
    near = Neighbours(grid)
    order_columns(grid, near)
    find_rows(grid, near)
    heights = heights_of(grid, bands.least, _PADDING, _FAR_APART * (len(grid.far) + 1) if grid.far else 0.0)
    paths = Paths(grid, heights, Ports(grid, heights))
    paths.lead()
    return _drawn(flow, hosts, paths, heights, columns_of(paths), bands)


def _parts(flow: Flow, nodes: list[FlowNode]) -> list[list[FlowNode]]:
    """The nodes that flows join, in the order of the file; those that events trigger come last."""
    leader = {node.id: node.id for node in nodes}

    def found(node: str) -> str:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for node in nodes:
        joined = [arrow.target for arrow in flow.outgoing(node.id)]
        for other in (*joined, node.attached_to):
            if other in leader:
                leader[found(other)] = found(node.id)
    parts: dict[str, list[FlowNode]] = {}
    for node in nodes:
        parts.setdefault(found(node.id), []).append(node)
    return sorted(parts.values(), key=lambda part: part[0].triggered_by_event)


def _drawn(
    flow: Flow, hosts: list[FlowNode], paths: Paths, heights: Heights, columns: Columns, bands: Bands
) -> Content:
    tracer = Tracer(paths, columns)
    content = Content(width=columns.width, height=heights.height)
    leaving = _leaving(paths)
    for number, node in enumerate(hosts):
        box = tracer.box(number)
        content.boxes[node.id] = box
        events = [event.id for event in flow.boundary_events.get(node.id, ())]
        content.boxes.update(_on_rim(box, events, leaving))
    for path in paths.paths:
        event = path.arrow.boundary
        content.ways[path.arrow.flow] = tracer.waypoints(path, content.boxes[event] if event is not None else None)
    for arrow in paths.grid.loops:
        content.ways[arrow.flow] = tracer.loop(arrow)
    content.bands = dict(zip(bands.leaves, heights.bands, strict=False))
    return content


def _arrows(flow: Flow, nodes: list[FlowNode], place: dict[str, int]) -> list[Arrow]:
    """The sequence flows between these nodes; those of a boundary event begin at its host."""
    arrows = []
    for node in nodes:
        host = node.id if node.id in place else node.attached_to
        if host is None or host not in place:
            continue
        for sequence_flow in flow.outgoing(node.id):
            target = place.get(sequence_flow.target)
            if target is not None:
                boundary = node.id if node.id not in place else None
                label = label_room(sequence_flow.name)[0]
                arrows.append(Arrow(sequence_flow.id, place[host], target, boundary, label))
    return arrows


def _occupant(flow: Flow, node: FlowNode, size: tuple[float, float], band: int, *, loop: bool) -> Occupant:
    """A node with the room for its label below and for the boundary events on its rim."""
    width, height = size
    up = down = height / 2
    room = width
    is_corner = not node.kind.is_activity
    if is_corner and node.name:
        wide, high = label_room(node.name)
        room, down = max(width, wide), down + _LABEL_GAP + high
    events = flow.boundary_events.get(node.id, ())
    if events:
        width = max(width, len(events) * _EVENTS_APART + 8)
        labels = [label_room(event.name)[1] for event in events]
        down += EVENT / 2 + max(labels) + _LABEL_GAP
        room = max(room, width)
    if loop:
        up, room = up + _LOOP_ROOM, room + 2 * _LOOP_ROOM
    return Occupant(node.id, band, width, height, room, up, down, is_corner, node.kind.is_gateway)


def _leaving(paths: Paths) -> dict[str, Path]:
    """The first edge of each boundary event."""
    found: dict[str, Path] = {}
    for path in paths.paths:
        if path.arrow.boundary is not None:
            found.setdefault(path.arrow.boundary, path)
    return found


def _on_rim(host: Box, events: list[str], leaving: dict[str, Path]) -> dict[str, Box]:
    """Boundary events along the lower rim, so that their edges do not cross: the nearest row outermost."""

    def key(event: str) -> tuple[int, float]:
        path = leaving.get(event)
        if path is None:
            return (0, 0.0)
        leftwards = path.start.leftwards
        hangs = path.start.side is Side.EVENT
        far = path.start.towards if hangs else 1e9
        return (1, far) if leftwards else (2, -far)

    boxes = {}
    for place, event in enumerate(sorted(events, key=key, reverse=True)):
        x = host.x + host.width - 12 - EVENT - place * _EVENTS_APART
        boxes[event] = Box(x, host.y + host.height - EVENT / 2, EVENT, EVENT)
    return boxes


def title_room(node: FlowNode, width: float) -> float:
    """How much room the name of an expanded sub-process takes at its top."""
    wide, _ = label_room(node.name)
    return LINE * (1 if wide <= width else 2) + 2 * _LABEL_GAP
