"""The positions of the provider: lanes, the innermost of nested ones; what was added stands where its neighbours do."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.merging import insert
from regdesigner.bpmn.names import bpmn
from regdesigner.domain.text import Text

_LANE, _CHILD_LANES, _NODE_REF = bpmn("lane"), bpmn("childLaneSet"), bpmn("flowNodeRef")


def adopt_positions(draft: Draft) -> dict[str, Text]:
    """The name of the innermost lane of each node; lanes and what they stand for go on the list."""
    _place_added(draft)
    found: dict[str, Text] = {}
    for lane in draft.process.iter(_LANE):
        nodes = _nodes(draft, lane)
        if not draft.words(lane):
            nodes = _nodes_of_its_own(draft, lane)
            if lane.find(_CHILD_LANES) is not None and not nodes:
                continue
            draft.assume(AssumptionKind.POSITION_ASSUMED, lane, count=len(nodes))
            draft.call(lane, draft.phrase("adopt-name-position"))
        elif nodes:
            draft.assume(AssumptionKind.POSITION_FROM_LANE, lane, count=len(nodes))
        found |= dict.fromkeys(nodes, draft.name(lane))
    if not found:
        draft.assume(AssumptionKind.POSITION_ASSUMED, draft.process, count=len(draft.activities()))
    return found


def _place_added(draft: Draft) -> None:
    """Put what was added at the top level into the lane of what stands before it, else behind it."""
    lane_of = {node: lane for lane in draft.process.iter(_LANE) for node in _nodes(draft, lane)}
    added = [draft.document.by_id[own_id] for own_id in draft.added if own_id in draft.document.by_id]
    for node in [each for each in added if draft.is_node(each) and each.getparent() is draft.process] * 2:
        own_id = str(node.get("id"))
        beside = (*draft.preceding(node), *draft.following(node))
        lane = next((lane_of[key] for each in beside if (key := str(each.get("id"))) in lane_of), None)
        if lane is not None and own_id not in lane_of:
            lane_of[own_id] = lane
            _refer(lane, own_id)


def _refer(lane: etree._Element, node_id: str) -> None:
    references = lane.findall(_NODE_REF)
    reference = insert(lane, _NODE_REF, references[-1] if references else None)
    reference.text = node_id


def _nodes(draft: Draft, lane: etree._Element) -> list[str]:
    return [draft.document.resolve(ref.text or "") for ref in lane.iterchildren(_NODE_REF)]


def _nodes_of_its_own(draft: Draft, lane: etree._Element) -> list[str]:
    """The nodes that lie in none of the lanes inside: many tools name them in the outer lane too."""
    inside = {node for inner in lane.iterdescendants(_LANE) for node in _nodes(draft, inner)}
    return [node for node in _nodes(draft, lane) if node not in inside]
