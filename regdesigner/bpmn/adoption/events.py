"""Events: what an official can send, receive or wait for; timers that say no term get one to be confirmed."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import HOLDING, Draft, is_event_sub_process
from regdesigner.bpmn.adoption.lengths import term_in_words
from regdesigner.bpmn.adoption.unsafe import quoted
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import (
    EVENT_DEFINITION_REFERENCE,
    EVENT_DEFINITIONS,
    event_definitions,
    event_kind,
    timer_of,
    trigger_of,
)
from regdesigner.bpmn.merging import insert, remove
from regdesigner.bpmn.names import bpmn
from regdesigner.bpmn.writer import set_wait
from regdesigner.domain.flow import EventKind, NodeKind
from regdesigner.domain.term import Basis, Term, Unit

_ASSUMED = Term(1, Unit.DAY, Basis.WORKING)
_TIMES = (bpmn("timeDuration"), bpmn("timeDate"), bpmn("timeCycle"))
_AWAITED = frozenset({EventKind.MESSAGE, EventKind.TIMER, EventKind.SIGNAL, EventKind.CONDITIONAL})
_CLIMBING = frozenset({EventKind.ERROR, EventKind.ESCALATION})
_THROWN = frozenset({EventKind.NONE, EventKind.MESSAGE, EventKind.SIGNAL, EventKind.ESCALATION})
_KEPT: dict[NodeKind, frozenset[EventKind]] = {
    NodeKind.START_EVENT: _AWAITED - {EventKind.TIMER} | {EventKind.NONE},
    NodeKind.END_EVENT: _THROWN | {EventKind.TERMINATE, EventKind.ERROR},
    NodeKind.INTERMEDIATE_THROW_EVENT: _THROWN,
    NodeKind.INTERMEDIATE_CATCH_EVENT: _AWAITED,
    NodeKind.BOUNDARY_EVENT: _AWAITED | _CLIMBING,
}
"""What an official can carry out; a timer at the beginning of a case is none's request."""
_INSTEAD: dict[NodeKind, EventKind] = {
    NodeKind.INTERMEDIATE_CATCH_EVENT: EventKind.MESSAGE,
    NodeKind.BOUNDARY_EVENT: EventKind.MESSAGE,
}


def adopt_events(draft: Draft) -> None:
    """Change what an official can neither send nor see come."""
    _free_loose(draft)
    _tie_links(draft)
    for element in draft.nodes():
        if not draft.kind(element).is_event:
            continue
        kind = _kind(draft.document, element)
        if kind is EventKind.LINK:
            continue
        if kind not in _possible(draft, element):
            kind = _changed(draft, element, kind)
        if kind is EventKind.TIMER:
            _timer(draft, element)
        elif draft.kind(element) in _INSTEAD:
            draft.assume(AssumptionKind.AWAITED, element, what=_word(kind))
    for element in draft.nodes():
        if draft.kind(element) is NodeKind.RECEIVE_TASK:
            draft.assume(AssumptionKind.AWAITED, element, what=_word(EventKind.MESSAGE))


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
    if node_kind is NodeKind.START_EVENT:
        if _starts_event_sub_process(element):
            return _AWAITED | _CLIMBING
        return _KEPT[node_kind] if element.getparent() is draft.process else frozenset({EventKind.NONE})
    if node_kind in (NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT):
        return _KEPT[node_kind] - _thrown_in_vain(draft, element)
    return _KEPT[node_kind]


def _starts_event_sub_process(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and is_event_sub_process(parent)


def _thrown_in_vain(draft: Draft, element: etree._Element) -> frozenset[EventKind]:
    """An error that not exactly one event catches, an escalation that several do."""
    kind = _kind(draft.document, element)
    if kind not in _CLIMBING:
        return frozenset()
    number = _catchers(draft, element, kind)
    return frozenset({kind}) if number > 1 or (kind is EventKind.ERROR and number == 0) else frozenset()


def _catchers(draft: Draft, thrown: etree._Element, kind: EventKind) -> int:
    """How many events of the nearest scope catch what is thrown; those of its own code alone, if there are any."""
    scope: etree._Element | None = thrown.getparent()
    below = thrown
    while scope is not None:
        listening = [] if is_event_sub_process(below) else [each for each in scope if each.tag in HOLDING]
        starts = [
            start
            for holder in listening
            if is_event_sub_process(holder)
            for start in holder.iterchildren(bpmn(NodeKind.START_EVENT.value))
        ]
        found = _meeting(draft.document, thrown, kind, starts)
        if not found and scope is not draft.process:
            found = _meeting(draft.document, thrown, kind, draft.boundary_events(scope))
        if found or scope is draft.process:
            return sum(1 for named in found if named) or len(found)
        below = scope
        scope = scope.getparent()
    return 0


def _meeting(
    document: BpmnDocument, thrown: etree._Element, kind: EventKind, events: list[etree._Element]
) -> list[bool]:
    """Of each event that catches what is thrown, whether it does so by its code."""
    code = trigger_of(event_definitions(thrown, document), document)
    found: list[bool] = []
    for each in events:
        definitions = event_definitions(each, document)
        caught = trigger_of(definitions, document)
        if event_kind(definitions) is kind and caught in (None, code):
            found.append(caught is not None)
    return found


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
    if kind in (EventKind.ERROR, EventKind.CANCEL):
        draft.failing.add(element)
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


def _tie_links(draft: Draft) -> None:
    """Links of one name go on where the only target of that name stands; a lone pair is drawn as the flow it means."""
    for scope in draft.scopes():
        links = [each for each in draft.nodes(scope) if _kind(draft.document, each) is EventKind.LINK]
        targets = [each for each in links if draft.kind(each) is NodeKind.INTERMEDIATE_CATCH_EVENT]
        sources = [each for each in links if draft.kind(each) is NodeKind.INTERMEDIATE_THROW_EVENT]
        for element in sources:
            named = [each for each in targets if _link_name(draft, each) == _link_name(draft, element)]
            if len(named) == 1 and not draft.outgoing(element) and not draft.incoming(named[0]):
                draft.jumps[element] = named[0]
        tied = {*draft.jumps, *draft.jumps.values()}
        loose = [each for each in links if each not in tied]
        ends = ([each for each in sources if each in loose], [each for each in targets if each in loose])
        if all(len(each) == 1 for each in ends):
            draft.assume(AssumptionKind.LINK_DRAWN, ends[0][0], target=draft.called(ends[1][0]))
            draft.connect(ends[0][0], ends[1][0])
        for element in loose:
            _untie(draft, element)


def _untie(draft: Draft, element: etree._Element) -> None:
    """A link that leads nowhere, or that nothing leads to, is passed at once."""
    if draft.kind(element) is NodeKind.INTERMEDIATE_CATCH_EVENT:
        draft.retag(element, NodeKind.INTERMEDIATE_THROW_EVENT, "parallelMultiple")
    draft.assume(AssumptionKind.EVENT_CHANGED, element, was=_word(EventKind.LINK), now=_word(EventKind.NONE), text="–")
    for child in [*element.iterchildren(bpmn("linkEventDefinition"))]:
        remove(child)


def _link_name(draft: Draft, element: etree._Element) -> str:
    definitions = event_definitions(element, draft.document)
    return trigger_of(definitions, draft.document) or draft.words(element)


def _word(kind: EventKind) -> Message:
    return Message(f"adopt-event-{kind.value}")
