"""The course of the case: flows that lead nowhere, places without a beginning or an end, starts of several kinds."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft, is_event_sub_process
from regdesigner.bpmn.adoption.meanings import joined
from regdesigner.bpmn.merging import insert
from regdesigner.bpmn.names import bpmn
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.text import Text

_BEGINNING = (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT)


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
        if _is_astray(draft, source, target):
            ends = {"source": _called(draft, flow, "sourceRef"), "target": _called(draft, flow, "targetRef")}
            draft.assume(AssumptionKind.FLOW_LEFT_OUT, flow, **ends)
            draft.drop_flow(flow)
        elif source is not None and flow.getparent() is not source.getparent():
            draft.move(flow, source)


def _is_astray(draft: Draft, source: etree._Element | None, target: etree._Element | None) -> bool:
    if source is None or target is None or not draft.is_node(source) or not draft.is_node(target):
        return True
    if source.getparent() is not target.getparent():
        return True
    if is_event_sub_process(source) or is_event_sub_process(target):
        return True
    return draft.kind(source) is NodeKind.END_EVENT or draft.kind(target) in _BEGINNING


def _called(draft: Draft, flow: etree._Element, attribute: str) -> Text | str:
    element = draft.referred(flow, attribute)
    return draft.called(element) if element is not None else str(flow.get(attribute) or "–")


def _begin(draft: Draft, scope: etree._Element) -> None:
    """One start event that leads to all that has no way into it."""
    nodes = draft.nodes(scope)
    if not nodes:
        return
    starts = [each for each in nodes if draft.kind(each) is NodeKind.START_EVENT]
    starts = _without_idle(draft, starts)
    loose = [each for each in _without_idle_ends(draft, nodes) if _is_loose(draft, each)]
    if not starts:
        loose = loose or [each for each in draft.nodes(scope) if _can_follow(draft, each)][:1]
        start = _added_start(draft, scope)
        first = draft.called(loose[0]) if loose else "–"
        draft.assume(AssumptionKind.START_ADDED, start, first=first, count=len(loose))
        _lead_to_all(draft, start, loose)
        return
    start = starts[0] if len(starts) == 1 else _several(draft, scope, starts)
    for each in loose:
        draft.assume(AssumptionKind.BEGINS_TOO, each)
    if loose:
        _lead_to_all(draft, start, loose)


def _added_start(draft: Draft, scope: etree._Element) -> etree._Element:
    """A new start event; that of an event sub-process is somebody's message."""
    start = draft.add_node(scope, NodeKind.START_EVENT, "start", draft.phrase("adopt-name-start"))
    if is_event_sub_process(scope):
        insert(start, bpmn("messageEventDefinition"), None)
    return start


def _can_follow(draft: Draft, node: etree._Element) -> bool:
    return draft.kind(node) not in _BEGINNING and not is_event_sub_process(node)


def _is_loose(draft: Draft, node: etree._Element) -> bool:
    """Whether nothing leads into a node that something should lead into."""
    if draft.kind(node) in _BEGINNING or is_event_sub_process(node):
        return False
    return not draft.incoming(node) and node not in draft.jumps.values()


def _without_idle_ends(draft: Draft, nodes: list[etree._Element]) -> list[etree._Element]:
    """Without end events that nothing leads to: a case that began there would be over at once."""
    ends = [each for each in nodes if draft.kind(each) is NodeKind.END_EVENT and _is_loose(draft, each)]
    if all(each in ends or draft.kind(each) in _BEGINNING for each in nodes):
        return nodes
    for each in ends:
        draft.assume(AssumptionKind.END_UNUSED, each)
        draft.drop(each)
    return [each for each in nodes if each not in ends]


def _without_idle(draft: Draft, starts: list[etree._Element]) -> list[etree._Element]:
    """Start events that lead nowhere are of no use where another one leads on."""
    kept = [each for each in starts if draft.outgoing(each)] or starts[:1]
    for each in starts:
        if each not in kept:
            draft.assume(AssumptionKind.NODE_UNUSED, each)
            draft.drop(each)
    return kept


def _several(draft: Draft, scope: etree._Element, starts: list[etree._Element]) -> etree._Element:
    """Several ways to begin: a case takes one of them; in a sub-process it is asked which of them it was."""
    if scope is draft.process:
        names = joined((draft.called(each) for each in starts), "; ")
        draft.assume(AssumptionKind.STARTS_KEPT, starts[0], count=len(starts), names=names)
        return starts[0]
    start = _added_start(draft, scope)
    gateway = draft.add_node(scope, NodeKind.EXCLUSIVE_GATEWAY, "which-start", draft.phrase("adopt-name-which-start"))
    names = joined((draft.called(each) for each in starts), "; ")
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
    if len(targets) + len(present) < 2:
        for target in targets:
            draft.connect(start, target)
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
        if draft.kind(node) is NodeKind.END_EVENT or draft.following(node) or is_event_sub_process(node):
            continue
        end = draft.add_node(scope, NodeKind.END_EVENT, f"end-after-{node.get('id')}"[:80])
        draft.assume(AssumptionKind.END_ADDED, end, after=draft.called(node))
        draft.connect(node, end)
