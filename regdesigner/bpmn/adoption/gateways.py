"""Choices and parallel branches that are drawn without a gateway, and gateways that nobody can carry out."""

from __future__ import annotations

from collections import deque

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.adoption.meanings import yes_or_no
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import event_definitions
from regdesigner.bpmn.names import bpmn
from regdesigner.domain.flow import NodeKind

_CONDITION = bpmn("conditionExpression")
_DECIDING = (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY)
_SPLITTING = (NodeKind.PARALLEL_GATEWAY, NodeKind.INCLUSIVE_GATEWAY)
_AWAITING = (NodeKind.INTERMEDIATE_CATCH_EVENT, NodeKind.RECEIVE_TASK)
FARTHEST = 120
"""So many nodes before a node are looked at for the beginning of the branches that meet there."""
NEAREST = 20
"""So many splits, the nearest first."""
_NO_GATEWAY_BEFORE = (NodeKind.END_EVENT, NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT)


def adopt_gateways(draft: Draft) -> None:
    """Draw the gateways that are meant, and change those that cannot be carried out."""
    for node in draft.nodes():
        kind = draft.kind(node)
        if kind is NodeKind.COMPLEX_GATEWAY:
            _replace(draft, node, kind, NodeKind.INCLUSIVE_GATEWAY)
        elif kind is NodeKind.EVENT_BASED_GATEWAY and not _leads_to_events(draft, node):
            _replace(draft, node, kind, NodeKind.EXCLUSIVE_GATEWAY)
        elif not kind.is_gateway and len(draft.outgoing(node)) > 1:
            _split(draft, node)
    for node in draft.nodes():
        kind = draft.kind(node)
        if not kind.is_gateway and kind not in _NO_GATEWAY_BEFORE and len(draft.incoming(node)) > 1:
            _join(draft, node)


def _replace(draft: Draft, node: etree._Element, was: NodeKind, now: NodeKind) -> None:
    draft.assume(AssumptionKind.GATEWAY_CHANGED, node, was=_word(was), now=_word(now))
    draft.retag(node, now, "instantiate", "eventGatewayType")


def _leads_to_events(draft: Draft, gateway: etree._Element) -> bool:
    """Whether every flow leads to an event of its own that nothing else leads to."""
    for flow in draft.outgoing(gateway):
        target = draft.target(flow)
        if target is None or draft.kind(target) not in _AWAITING or len(draft.incoming(target)) != 1:
            return False
        if draft.boundary_events(target) or not _waits(draft.document, target):
            return False
    return bool(draft.outgoing(gateway))


def _waits(document: BpmnDocument, target: etree._Element) -> bool:
    if target.tag == bpmn(NodeKind.RECEIVE_TASK.value):
        return not any(str(each.tag).endswith("LoopCharacteristics") for each in target)
    return bool(event_definitions(target, document))


def _split(draft: Draft, node: etree._Element) -> None:
    """Several flows out of one activity: a choice where they are labelled or conditional, else parallel branches."""
    flows = draft.outgoing(node)
    conditional = [each for each in flows if each.find(_CONDITION) is not None or node.get("default") == each.get("id")]
    labelled = [each for each in flows if draft.words(each)]
    if not conditional and len(labelled) < len(flows) - 1:
        draft.assume(AssumptionKind.SPLIT_KEPT, node, count=len(flows))
        return
    free = [each for each in flows if each not in conditional]
    yes_no = any(yes_or_no(draft.words(each)) for each in labelled)
    exclusive = not conditional or (yes_no and len(flows) == 2) or len(free) == 0
    scope = node.getparent()
    if scope is None:
        raise AssertionError("a node stands in a scope")
    kind = NodeKind.EXCLUSIVE_GATEWAY if exclusive else NodeKind.INCLUSIVE_GATEWAY
    gateway = draft.add_node(scope, kind, f"choice-after-{node.get('id')}"[:80])
    for flow in flows:
        draft.redirect(flow, source=gateway)
    default = node.attrib.pop("default", "")
    if default:
        gateway.set("default", default)
    draft.connect(node, gateway)
    draft.assume(AssumptionKind.SPLIT_DRAWN, gateway, at=draft.called(node), count=len(flows), now=_word(kind))


def _join(draft: Draft, node: etree._Element) -> None:
    """Several flows into one node: where parallel branches come together, the node begins once all are done."""
    flows = draft.incoming(node)
    behind = _ancestors(draft, node)
    splits = [each for each in behind if _is_split(draft, each)]
    if not any(_branches_meet(draft, each, node, behind) for each in splits[:NEAREST]):
        if splits:
            draft.assume(AssumptionKind.JOIN_KEPT, node, count=len(flows))
        return
    scope = node.getparent()
    if scope is None:
        raise AssertionError("a node stands in a scope")
    gateway = draft.add_node(scope, NodeKind.INCLUSIVE_GATEWAY, f"join-before-{node.get('id')}"[:80])
    for flow in flows:
        draft.redirect(flow, target=gateway)
    draft.connect(gateway, node)
    draft.assume(AssumptionKind.JOIN_ADDED, gateway, before=draft.called(node), count=len(flows))


def _is_split(draft: Draft, node: etree._Element) -> bool:
    kind = draft.kind(node)
    return len(draft.outgoing(node)) > 1 and (kind in _SPLITTING or not kind.is_gateway)


def _ancestors(draft: Draft, node: etree._Element) -> list[etree._Element]:
    """The nodes from which a node can be reached, the nearest first, as far as anybody draws branches."""
    found: dict[etree._Element, None] = {node: None}
    waiting = deque(found)
    while waiting and len(found) <= FARTHEST:
        for source in draft.preceding(waiting.popleft()):
            if source not in found:
                found[source] = None
                waiting.append(source)
    return list(found)[1:]


def _branches_meet(draft: Draft, split: etree._Element, node: etree._Element, behind: list[etree._Element]) -> bool:
    """Whether flows into the node are reached from different flows out of the split, each from one of them alone."""
    between = {*behind, node} - {split}
    reached_by: dict[etree._Element, set[int]] = {}
    for number, flow in enumerate(draft.outgoing(split)):
        for arrival in _arrivals(draft, flow, node, between):
            reached_by.setdefault(arrival, set()).add(number)
    single = [next(iter(numbers)) for numbers in reached_by.values() if len(numbers) == 1]
    return len(set(single)) > 1


def _arrivals(
    draft: Draft, flow: etree._Element, node: etree._Element, between: set[etree._Element]
) -> set[etree._Element]:
    """The flows into the node that can be reached from a flow by the nodes between, without passing the node."""
    found: set[etree._Element] = set()
    seen: set[etree._Element] = set()
    waiting = [flow]
    while waiting:
        current = waiting.pop()
        target = draft.target(current)
        if target is node:
            found.add(current)
        elif target is not None and target in between and target not in seen:
            seen.add(target)
            waiting += draft.outgoing(draft.jumps.get(target, target))
    return found


def _word(kind: NodeKind) -> Message:
    return Message(f"adopt-node-{kind.value.lower()}")


def deciding(draft: Draft) -> list[etree._Element]:
    """The gateways at which somebody must choose."""
    return [each for each in draft.nodes() if draft.kind(each) in _DECIDING and len(draft.outgoing(each)) > 1]
