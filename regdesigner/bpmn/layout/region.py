"""One process with all that it holds, from its own upper left corner: boxes, waypoints, lanes."""

from __future__ import annotations

from dataclasses import dataclass, field

from regdesigner.bpmn.layout.bands import HEADER, Bands, bands_of
from regdesigner.bpmn.layout.columns import Point
from regdesigner.bpmn.layout.content import Content, content_of, title_room
from regdesigner.bpmn.layout.sizes import activity_size, label_room, size_of
from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import Flow, FlowNode, NodeKind

_SIDE, _BOTTOM = 22.0, 10.0


@dataclass
class Region:
    """The content of one process with that of its sub-processes, from its own upper left corner."""

    flow: Flow
    boxes: dict[str, Box] = field(default_factory=dict)
    ways: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    lanes: dict[str, Box] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0
    outer: frozenset[str] = frozenset()
    """The lanes of the process itself."""
    top: float = 0.0

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def move(self, x: float, y: float) -> None:
        self.top = y
        self.boxes = {key: _moved(box, x, y) for key, box in self.boxes.items()}
        self.lanes = {key: _moved(box, x, y) for key, box in self.lanes.items()}
        self.ways = {key: tuple((px + x, py + y) for px, py in way) for key, way in self.ways.items()}

    def widen(self, width: float) -> None:
        """Lanes of the process reach to the right end of the pool."""
        more = width - self.width
        self.lanes = {
            key: Box(box.x, box.y, box.width + (more if key in self.outer else 0.0), box.height)
            for key, box in self.lanes.items()
        }


def visible(flow: Flow) -> list[FlowNode]:
    """The nodes that are drawn: all but those inside of called processes."""
    hidden = {node.id for node in flow.nodes if node.kind is NodeKind.CALL_ACTIVITY}
    shown = []
    for node in flow.nodes:
        if node.parent is not None and node.parent in hidden:
            hidden.add(node.id)
        else:
            shown.append(node)
    return shown


def region_of(flow: Flow) -> Region:
    """Lay out a process: what is innermost first, as its size is needed around it."""
    nodes = visible(flow)
    by_parent: dict[str | None, list[FlowNode]] = {}
    known = {node.id for node in nodes}
    for node in nodes:
        by_parent.setdefault(node.parent if node.parent in known else None, []).append(node)
    activity = activity_size(node for node in nodes if node.id not in by_parent)
    sizes = {node.id: size_of(node, activity) for node in nodes}
    inner: dict[str, tuple[Content, Bands]] = {}
    for holder in reversed(_holders(by_parent)):
        node = flow.by_id[holder]
        inside = by_parent[holder]
        bands = bands_of(flow, inside, False)
        content = content_of(flow, inside, sizes, bands)
        inner[holder] = (content, bands)
        width = max(content.width + bands.headers, label_room(node.name)[0] + 2 * _SIDE, activity[0])
        sizes[holder] = (width, content.height + title_room(node, width) + _BOTTOM)
    top = by_parent.get(None, [])
    bands = bands_of(flow, top, True)
    content = content_of(flow, top, sizes, bands)
    region = Region(
        flow, width=content.width + bands.headers, height=content.height, outer=frozenset(bands.within or ())
    )
    _place(region, content, bands, 0.0, 0.0, region.width)
    for holder in _holders(by_parent):
        inside_content, inside_bands = inner[holder]
        box = region.boxes[holder]
        title = title_room(flow.by_id[holder], box.width)
        _place(region, inside_content, inside_bands, box.x, box.y + title, box.width)
    return region


def _holders(by_parent: dict[str | None, list[FlowNode]]) -> list[str]:
    """Sub-processes with content, the outer before the inner."""
    found: list[str] = []
    waiting: list[str | None] = [None]
    while waiting:
        for node in by_parent.get(waiting.pop(), ()):
            if node.id in by_parent:
                found.append(node.id)
                waiting.append(node.id)
    return found


def _place(region: Region, content: Content, bands: Bands, x: float, y: float, width: float) -> None:
    """Put the content of one container where it belongs, its lanes around it."""
    left = x + bands.headers
    region.boxes.update({key: _moved(box, left, y) for key, box in content.boxes.items()})
    region.ways.update({key: tuple((px + left, py + y) for px, py in way) for key, way in content.ways.items()})
    for lane, (first, last) in (bands.within or {}).items():
        indent = HEADER * (bands.depths or {})[lane]
        top, bottom = content.bands[bands.leaves[first]][0], content.bands[bands.leaves[last]][1]
        region.lanes[lane] = Box(x + indent, y + top, width - indent, bottom - top)


def _moved(box: Box, x: float, y: float) -> Box:
    return Box(box.x + x, box.y + y, box.width, box.height)
