"""The course of the case: flows that lead nowhere, places without a beginning or an end, starts of several kinds."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.names import bpmn
from regdesigner.domain.flow import NodeKind

_ENDLESS = (NodeKind.END_EVENT,)
_CATCHING = (NodeKind.INTERMEDIATE_CATCH_EVENT,)


def adopt_course(draft: Draft) -> None:
    """Leave out flows that cannot be followed, then give every scope one beginning and every path an end."""
    _leave_flows_out(draft)
    for scope in draft.scopes():
        _begin(draft, scope)
        _end(draft, scope)


def _leave_flows_out(draft: Draft) -> None:
    """Flows without two nodes of one scope, out of an end, into a start: quoted and left out."""
    for node in draft.nodes():
        default = node.get("default")
        if default and draft.referred(node, "default") not in draft.outgoing(node):
            del node.attrib["default"]
    for flow in draft.flows():
        source, target = draft.source(flow), draft.target(flow)
        reason = _reason(draft, source, target)
        if reason:
            ends = {"source": _called(draft, flow, "sourceRef"), "target": _called(draft, flow, "targetRef")}
            draft.assume(AssumptionKind.FLOW_LEFT_OUT, flow, **ends)
            draft.drop_flow(flow)


def _reason(draft: Draft, source: etree._Element | None, target: etree._Element | None) -> bool:
    if source is None or target is None or not draft.is_node(source) or not draft.is_node(target):
        return True
    if source.getparent() is not target.getparent():
        return True
    return draft.kind(source) is NodeKind.END_EVENT or draft.kind(target) in (
        NodeKind.START_EVENT,
        NodeKind.BOUNDARY_EVENT,
    )


def _called(draft: Draft, flow: etree._Element, attribute: str) -> str:
    element = draft.referred(flow, attribute)
    words = draft.words(element) if element is not None else ""
    return words or str(flow.get(attribute) or "–")


def _begin(draft: Draft, scope: etree._Element) -> None:
    """One start event that leads to all that has no way into it."""
    nodes = draft.nodes(scope)
    if not nodes:
        return
    starts = [each for each in nodes if draft.kind(each) is NodeKind.START_EVENT]
    starts = _without_idle(draft, starts)
    loose = [each for each in nodes if _is_loose(draft, each)]
    if not starts:
        loose = loose or [next((each for each in nodes if draft.kind(each) is not NodeKind.BOUNDARY_EVENT), nodes[0])]
        start = draft.add_node(scope, NodeKind.START_EVENT, "start", draft.phrase("adopt-name-start"))
        draft.assume(AssumptionKind.START_ADDED, start, first=draft.called(loose[0]), count=len(loose))
        _lead_to_all(draft, start, loose)
        return
    start = starts[0] if len(starts) == 1 else _joined(draft, scope, starts)
    for each in loose:
        draft.assume(AssumptionKind.BEGINS_TOO, each)
    if loose:
        _lead_to_all(draft, start, loose)


def _is_loose(draft: Draft, node: etree._Element) -> bool:
    """Whether nothing leads into a node that something should lead into."""
    if draft.kind(node) in (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT):
        return False
    return not draft.incoming(node) and node.get("triggeredByEvent") not in ("true", "1")


def _without_idle(draft: Draft, starts: list[etree._Element]) -> list[etree._Element]:
    """Start events that lead nowhere are of no use where another one leads on."""
    leading = [each for each in starts if draft.outgoing(each)]
    for each in starts:
        if leading and each not in leading:
            draft.assume(AssumptionKind.NODE_UNUSED, each)
            draft.drop(each)
    return leading or starts[:1]


def _joined(draft: Draft, scope: etree._Element, starts: list[etree._Element]) -> etree._Element:
    """Several ways to begin: one start, behind which is asked which of them it was."""
    start = draft.add_node(scope, NodeKind.START_EVENT, "start", draft.phrase("adopt-name-start"))
    gateway = draft.add_node(scope, NodeKind.EXCLUSIVE_GATEWAY, "which-start", draft.phrase("adopt-name-which-start"))
    names = draft.text("; ".join(draft.called(each).best("ky") for each in starts))
    draft.assume(AssumptionKind.STARTS_JOINED, start, count=len(starts), names=names)
    draft.connect(start, gateway)
    for each in starts:
        draft.retag(each, NodeKind.INTERMEDIATE_THROW_EVENT, "isInterrupting", "parallelMultiple")
        for child in [child for child in each if str(child.tag).endswith(("EventDefinition", "eventDefinitionRef"))]:
            each.remove(child)
        flow = draft.connect(gateway, each)
        flow.set("name", draft.words(each) or str(each.get("id")))
    return start


def _lead_to_all(draft: Draft, start: etree._Element, targets: list[etree._Element]) -> None:
    """Flows to all targets, through a parallel gateway where there are several."""
    scope = start.getparent()
    present = draft.outgoing(start)
    if scope is None:
        raise AssertionError("a node stands in a scope")
    if len(targets) + len(present) == 1:
        draft.connect(start, targets[0])
        return
    gateway = draft.add_node(scope, NodeKind.PARALLEL_GATEWAY, "begin-together")
    draft.assume(AssumptionKind.GATEWAY_ADDED, gateway, at=draft.called(start))
    for flow in present:
        draft.redirect(flow, source=gateway)
    draft.connect(start, gateway)
    for target in targets:
        draft.connect(gateway, target)


def _end(draft: Draft, scope: etree._Element) -> None:
    """An end event behind each node that leads nowhere."""
    for node in draft.nodes(scope):
        if draft.kind(node) in _ENDLESS or draft.outgoing(node):
            continue
        if node.get("triggeredByEvent") in ("true", "1"):
            continue
        end = draft.add_node(scope, NodeKind.END_EVENT, f"end-after-{node.get('id')}"[:80])
        draft.assume(AssumptionKind.END_ADDED, end, after=draft.called(node))
        draft.connect(node, end)


def is_start(element: etree._Element) -> bool:
    return bool(element.tag == bpmn(NodeKind.START_EVENT.value))
