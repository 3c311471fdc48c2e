"""Places on a drawing that exists already: new boxes beside their neighbours, in the band of their lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from regdesigner.bpmn.layout.ground import Ground, grown, span_of
from regdesigner.domain.drawing import Box
from regdesigner.domain.flow import Flow, FlowNode

_BESIDE, _FREE, _INSIDE = 50.0, 14.0, 8.0
_STEP, _STEPS_RIGHT, _STEPS_DOWN = 30.0, 50, 24
_ALONG_RIM = 46.0
_NEAREST_FIRST = sorted(
    ((right, down) for right in range(_STEPS_RIGHT) for down in range(-_STEPS_DOWN, _STEPS_DOWN + 1)),
    key=lambda step: (step[0] + 1.5 * abs(step[1]), step[1] < 0),
)


class Additions:
    """Finds places for nodes one after another; ``boxes`` holds all that stand, and grows."""

    def __init__(self, flow: Flow, boxes: dict[str, Box], fresh: dict[str, Box], ground: Ground) -> None:
        self._flow, self._fresh, self._ground = flow, fresh, ground
        self.boxes = boxes
        self.new: set[str] = set()
        self._size = _usual_size(flow, boxes)

    def add(self, node: FlowNode, around: frozenset[str]) -> None:
        """Find a place for a node and take it."""
        host = self.boxes.get(node.attached_to or "")
        holder = self.boxes.get(node.parent or "")
        if host is not None:
            box = self._on_rim(host, node)
        elif node.parent in self.new and holder is not None:
            old, inside = self._fresh[node.parent or ""], self._fresh[node.id]
            box = Box(inside.x - old.x + holder.x, inside.y - old.y + holder.y, inside.width, inside.height)
        else:
            box = self._beside_neighbours(node, around)
        self.boxes[node.id] = box
        self.new.add(node.id)
        self._ground.add_box(node.id, box)

    def _on_rim(self, host: Box, node: FlowNode) -> Box:
        """On the lower rim, from the right, where no other event hangs."""
        size = self._fresh[node.id]
        others = [self.boxes[event.id] for event in self._flow.boundary_events.get(node.attached_to or "", ())
                  if event.id in self.boxes]  # fmt: skip
        y = host.y + host.height - size.height / 2
        x = host.x + host.width - 12 - size.width
        while any(abs(x - other.x) < size.width and abs(y - other.y) < size.height for other in others):
            x -= _ALONG_RIM
        return Box(x, y, size.width, size.height)

    def _beside_neighbours(self, node: FlowNode, around: frozenset[str]) -> Box:
        size = self._fresh[node.id]
        if node.kind.is_activity and not any(child.parent == node.id for child in self._flow.nodes):
            width, height = self._size or (size.width, size.height)
            size = Box(size.x, size.y, width, height)
        band = self._band(node)
        x, y = self._wish(node, size, band)
        for with_lines in (True, False):
            for place in _places(x, y, size, band):
                span = grown(span_of(place), _FREE)
                if self._ground.boxes(span) - around:
                    continue
                if not with_lines or not self._ground.crossed(span_of(place)):
                    return place
        right = max((box.x + box.width for box in self.boxes.values()), default=0.0)
        return Box(right + _BESIDE, y, size.width, size.height)

    def _band(self, node: FlowNode) -> Box | None:
        """The lane or sub-process that a node must stand in, as it is drawn."""
        for holder in (node.parent, node.lane):
            if holder is not None and holder in self.boxes:
                return self.boxes[holder]
        return None

    def _wish(self, node: FlowNode, size: Box, band: Box | None) -> tuple[float, float]:
        """Right of what leads to it, else left of what it leads to, else where it would stand on an empty sheet."""
        before = [self.boxes[arrow.source] for arrow in self._flow.incoming(node.id) if arrow.source in self.boxes]
        after = [self.boxes[arrow.target] for arrow in self._flow.outgoing(node.id) if arrow.target in self.boxes]
        if before:
            near = max(before, key=lambda box: box.x + box.width)
            x = near.x + near.width + _BESIDE
        elif after:
            near = min(after, key=lambda box: box.x)
            x = near.x - _BESIDE - size.width
        else:
            near, x = size, band.x + 2 * _BESIDE if band is not None else size.x
        y = near.y + near.height / 2 - size.height / 2
        if band is not None and not band.y <= y <= band.y + band.height - size.height:
            y = band.y + (band.height - size.height) / 2
        return x, y


def _places(x: float, y: float, size: Box, band: Box | None) -> Iterator[Box]:
    """Places from the wished one on to the right, up and down, the nearest first; within the band if there is one."""
    for right, down in _NEAREST_FIRST:
        top = y + down * _STEP
        fits = band is None or band.y + _INSIDE <= top <= band.y + band.height - size.height - _INSIDE
        if fits or not down:
            yield Box(x + right * _STEP, top, size.width, size.height)


def _usual_size(flow: Flow, boxes: dict[str, Box]) -> tuple[float, float] | None:
    """The size that most activities of the drawing have."""
    holders = {node.parent for node in flow.nodes}
    sizes = Counter(
        (boxes[node.id].width, boxes[node.id].height)
        for node in flow.nodes
        if node.kind.is_activity and node.id in boxes and node.id not in holders
    )
    return sizes.most_common(1)[0][0] if sizes else None
