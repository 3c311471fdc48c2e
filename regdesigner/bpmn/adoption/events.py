"""Events: what an official can send, receive or wait for; timers that say no term get one to be confirmed."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import Draft, is_event_sub_process
from regdesigner.bpmn.adoption.lengths import term_in_words
from regdesigner.bpmn.adoption.unsafe import quoted
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import (
    EVENT_DEFINITION_REFERENCE,
    EVENT_DEFINITIONS,
    event_definitions,
    event_kind,
    timer_of,
)
from regdesigner.bpmn.merging import insert, remove
from regdesigner.bpmn.names import bpmn
from regdesigner.bpmn.writer import set_wait
from regdesigner.domain.flow import EventKind, NodeKind
from regdesigner.domain.term import Basis, Term, Unit

_ASSUMED = Term(1, Unit.DAY, Basis.WORKING)
_TIMES = (bpmn("timeDuration"), bpmn("timeDate"), bpmn("timeCycle"))
_KEPT: dict[NodeKind, frozenset[EventKind]] = {
    NodeKind.START_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE}),
    NodeKind.END_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE, EventKind.TERMINATE, EventKind.ERROR}),
    NodeKind.INTERMEDIATE_THROW_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE, EventKind.LINK}),
    NodeKind.INTERMEDIATE_CATCH_EVENT: frozenset({EventKind.MESSAGE, EventKind.TIMER, EventKind.LINK}),
    NodeKind.BOUNDARY_EVENT: frozenset({EventKind.MESSAGE, EventKind.TIMER, EventKind.ERROR}),
}
_INSTEAD: dict[NodeKind, EventKind] = {
    NodeKind.INTERMEDIATE_CATCH_EVENT: EventKind.MESSAGE,
    NodeKind.BOUNDARY_EVENT: EventKind.MESSAGE,
}


def adopt_events(draft: Draft) -> None:
    """Change what an official can neither send nor see come."""
    _free_loose(draft)
    _draw_links(draft)
    for element in draft.nodes():
        if not draft.kind(element).is_event:
            continue
        kind = _kind(draft.document, element)
        if kind not in _possible(draft, element):
            kind = _changed(draft, element, kind)
        if kind is EventKind.TIMER:
            _timer(draft, element)
        elif kind is EventKind.MESSAGE and draft.kind(element) is NodeKind.INTERMEDIATE_CATCH_EVENT:
            draft.assume(AssumptionKind.MESSAGE_AWAITED, element)
    for element in draft.nodes():
        if draft.kind(element) is NodeKind.RECEIVE_TASK:
            draft.assume(AssumptionKind.MESSAGE_AWAITED, element)


def _free_loose(draft: Draft) -> None:
    """A boundary event that is attached to nothing is an event of its own, that is waited for."""
    for element in draft.nodes():
        if draft.kind(element) is NodeKind.BOUNDARY_EVENT and not _has_host(draft, element):
            draft.assume(AssumptionKind.HOST_MISSING, element)
            draft.retag(element, NodeKind.INTERMEDIATE_CATCH_EVENT, "attachedToRef", "cancelActivity")


def _has_host(draft: Draft, element: etree._Element) -> bool:
    host = draft.referred(element, "attachedToRef")
    if host is None or not draft.is_node(host) or host.getparent() is not element.getparent():
        return False
    return draft.kind(host).is_activity and not is_event_sub_process(host)


def _possible(draft: Draft, element: etree._Element) -> frozenset[EventKind]:
    """What an event may wait for or throw where it stands."""
    node_kind = draft.kind(element)
    kept = _KEPT[node_kind]
    if node_kind is NodeKind.START_EVENT and _starts_event_sub_process(element):
        return frozenset({EventKind.MESSAGE, EventKind.TIMER, EventKind.ERROR, EventKind.ESCALATION})
    if node_kind is NodeKind.START_EVENT and element.getparent() is not draft.process:
        return frozenset({EventKind.NONE})
    if node_kind is NodeKind.BOUNDARY_EVENT:
        host = draft.referred(element, "attachedToRef")
        holds = host is not None and draft.is_node(host) and draft.kind(host) is NodeKind.SUB_PROCESS
        return kept if holds else kept - {EventKind.ERROR}
    if node_kind is NodeKind.END_EVENT and not _caught(draft, element):
        return kept - {EventKind.ERROR}
    return kept


def _starts_event_sub_process(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and is_event_sub_process(parent)


def _caught(draft: Draft, element: etree._Element) -> bool:
    """Whether the error of an end is awaited on the border of a sub-process around it."""
    for scope in element.iterancestors(bpmn(NodeKind.SUB_PROCESS.value)):
        events = [each for each in draft.boundary_events(scope) if _kind(draft.document, each) is EventKind.ERROR]
        if events:
            return len(events) == 1
    return False


def _kind(document: BpmnDocument, element: etree._Element) -> EventKind:
    return event_kind(event_definitions(element, document))


def _changed(draft: Draft, element: etree._Element, kind: EventKind) -> EventKind:
    """Let an event be a plain one, or wait for a word of somebody."""
    node_kind = draft.kind(element)
    instead = _INSTEAD.get(node_kind, EventKind.NONE)
    if node_kind is NodeKind.START_EVENT and _starts_event_sub_process(element):
        instead = EventKind.MESSAGE
    told = AssumptionKind.START_CHANGED if node_kind is NodeKind.START_EVENT else AssumptionKind.EVENT_CHANGED
    words = _told(draft.document, element)
    draft.assume(told, element, was=_word(kind), now=_word(instead), text=quoted(words) or "–")
    for child in list(element):
        if child.tag in EVENT_DEFINITIONS or child.tag == EVENT_DEFINITION_REFERENCE:
            remove(child)
    if instead is not EventKind.NONE:
        insert(element, bpmn(f"{instead.value}EventDefinition"), element[-1] if len(element) else None)
    if kind is EventKind.COMPENSATE and node_kind is NodeKind.BOUNDARY_EVENT:
        _lead_to_handler(draft, element)
    return instead


def _lead_to_handler(draft: Draft, element: etree._Element) -> None:
    """What undoes an action hangs on its event by an association: a flow that an official can set off."""
    element.set("cancelActivity", "false")
    for association in draft.process.iter(bpmn("association")):
        if draft.referred(association, "sourceRef") is element:
            handler = draft.referred(association, "targetRef")
            if draft.is_node(handler) and handler is not None and handler.getparent() is element.getparent():
                handler.attrib.pop("isForCompensation", "")
                draft.connect(element, handler)


def _told(document: BpmnDocument, element: etree._Element) -> str:
    texts = (str(part) for definition in event_definitions(element, document) for part in definition.itertext())
    return " ".join(text.strip() for text in texts if text.strip())


def _timer(draft: Draft, element: etree._Element) -> None:
    """A timer without one readable term gets an assumed one; what it said is quoted."""
    definitions = event_definitions(element, draft.document)
    if timer_of(definitions) is not None:
        return
    words = " ".join(_told(draft.document, element).split()) or draft.words(element)
    read = term_in_words(words)
    kind = AssumptionKind.TERM_READ if read is not None else AssumptionKind.TERM_ASSUMED
    term = read or _ASSUMED
    draft.assume(kind, element, text=quoted(words) or "–", term=term)
    for definition in definitions:
        for child in [*definition.iterchildren(*_TIMES)]:
            remove(child)
    set_wait(draft.document, str(element.get("id")), term)


def _draw_links(draft: Draft) -> None:
    """A link is a flow that was too long to draw: it is drawn, and both its ends are passed at once."""
    for scope in draft.scopes():
        links = [each for each in draft.nodes(scope) if _kind(draft.document, each) is EventKind.LINK]
        targets = {_link_name(each): each for each in links if draft.kind(each) is NodeKind.INTERMEDIATE_CATCH_EVENT}
        for element in links:
            target = targets.get(_link_name(element))
            if draft.kind(element) is NodeKind.INTERMEDIATE_THROW_EVENT and target is not None:
                draft.assume(AssumptionKind.LINK_DRAWN, element, target=draft.called(target))
                draft.connect(element, target)
        for element in links:
            if draft.kind(element) is NodeKind.INTERMEDIATE_CATCH_EVENT:
                draft.retag(element, NodeKind.INTERMEDIATE_THROW_EVENT, "parallelMultiple")
            for child in [*element.iterchildren(bpmn("linkEventDefinition"))]:
                remove(child)


def _link_name(element: etree._Element) -> str:
    definition = element.find(bpmn("linkEventDefinition"))
    return str(definition.get("name", "")) if definition is not None else str(element.get("name", ""))


def _word(kind: EventKind) -> Message:
    return Message(f"adopt-event-{kind.value}")
