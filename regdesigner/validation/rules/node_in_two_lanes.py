from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Lane
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN123", basis=LegalReference(Act.BPMN, "10.8"))
def node_in_two_lanes(checked: CheckedRegulation) -> Iterator[Defect]:
    """A node stands in two lanes.

    Why it matters: two positions are responsible for one action, and each waits for the other.

    Instead: leave the node in the lane in which it is drawn.

    Basis: BPMN 2.0.2, clause 10.8; law art. 13.2 item 2.
    """
    flow = checked.regulation.flow
    lanes = {lane.id: lane for lane in flow.lanes}
    holders: dict[str, list[Lane]] = {}
    for lane in flow.lanes:
        for node in dict.fromkeys(lane.nodes):
            holders.setdefault(node, []).append(lane)
    for node, named in holders.items():
        if len(named) < 2:
            continue
        outer = {parent for lane in named for parent in _around(lane, lanes)}
        inner = [lane for lane in named if lane.id not in outer]
        if node in flow.by_id and len(inner) > 1:
            first, second = _name(inner[0]), _name(inner[1])
            arguments: dict[str, Value] = {"node": words_of(flow, node), "first": first, "second": second}
            yield Defect(node, "lane", None, arguments, _where_it_is_drawn(checked, node, inner))


def _around(lane: Lane, lanes: dict[str, Lane]) -> list[str]:
    """The lanes that a lane lies in."""
    found: list[str] = []
    current = lane.parent
    while current is not None and current not in found:
        found.append(current)
        current = lanes[current].parent if current in lanes else None
    return found


def _name(lane: Lane) -> Text:
    return lane.name or Text(lane.id, lane.id, lane.id)


def _where_it_is_drawn(checked: CheckedRegulation, node: str, lanes: list[Lane]) -> Fix | None:
    """Out of the other lanes, where the drawing shows the node in exactly one."""
    boxes = {shape.element: shape.bounds for shape in checked.regulation.drawing.shapes}
    own = boxes.get(node)
    if own is None or any(lane.id not in boxes for lane in lanes):
        return None
    x, y = own.x + own.width / 2, own.y + own.height / 2
    there = [
        lane
        for lane in lanes
        if boxes[lane.id].x <= x <= boxes[lane.id].x + boxes[lane.id].width
        and boxes[lane.id].y <= y <= boxes[lane.id].y + boxes[lane.id].height
    ]
    if len(there) != 1:
        return None
    changes = tuple(Change(ChangeKind.LANE, node, lane.id, _name(lane)) for lane in lanes if lane is not there[0])
    return Fix("fix-leave-lane", changes, {"lane": _name(there[0])})
