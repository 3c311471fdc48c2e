"""Activities that only an engine could carry out become what an official can do; drawings stay as they are."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind, Message
from regdesigner.bpmn.adoption.draft import HOLDING, Draft, is_event_sub_process
from regdesigner.bpmn.adoption.unsafe import quoted
from regdesigner.bpmn.merging import remove
from regdesigner.bpmn.names import bpmn
from regdesigner.bpmn.repetition import is_plain_number
from regdesigner.domain.flow import NodeKind

_FOR_MACHINES = (NodeKind.SERVICE_TASK, NodeKind.SCRIPT_TASK, NodeKind.BUSINESS_RULE_TASK)
_CALLS = ("implementation", "operationRef", "scriptFormat")
_ATTRIBUTES = ("method", "ordering", "cancelRemainingInstances", "triggeredByEvent", "calledElement")
_SCRIPT = bpmn("script")
_MULTI_INSTANCE, _STANDARD = bpmn("multiInstanceLoopCharacteristics"), bpmn("standardLoopCharacteristics")
_SPECIAL = (NodeKind.TRANSACTION, NodeKind.AD_HOC_SUB_PROCESS)


def adopt_activities(draft: Draft) -> None:
    """Change what cannot be carried out, innermost first, so that an emptied sub-process is seen as empty."""
    for element in reversed(draft.activities()):
        kind = draft.kind(element)
        if kind in _FOR_MACHINES:
            _machine_task(draft, element, kind)
        elif kind is NodeKind.CALL_ACTIVITY:
            _call(draft, element)
        elif element.tag in HOLDING and not draft.nodes(element):
            _empty(draft, element)
        elif kind in _SPECIAL:
            draft.assume(AssumptionKind.SUB_PROCESS_CHANGED, element, was=_word(kind))
            draft.retag(element, NodeKind.SUB_PROCESS, "method", "ordering", "cancelRemainingInstances")
            _drop_children(element, bpmn("completionCondition"))
        _repetition(draft, element)


def _machine_task(draft: Draft, element: etree._Element, kind: NodeKind) -> None:
    """A task of a program becomes a task of an official; what it would have called or run is quoted."""
    code = [str(element.get(name)) for name in _CALLS if element.get(name)]
    code += ["".join(str(part) for part in child.itertext()) for child in element.iterchildren(_SCRIPT)]
    draft.assume(AssumptionKind.ACTIVITY_CHANGED, element, was=_word(kind), code=quoted(" · ".join(code)) or "–")
    draft.retag(element, NodeKind.USER_TASK, *_CALLS)
    _drop_children(element, _SCRIPT)


def _call(draft: Draft, element: etree._Element) -> None:
    """A call of something that is not there becomes one action."""
    called = str(element.get("calledElement", ""))
    draft.assume(AssumptionKind.CALL_CHANGED, element, called=called or "–")
    draft.retag(element, NodeKind.USER_TASK, *_ATTRIBUTES)


def _empty(draft: Draft, element: etree._Element) -> None:
    """A sub-process in which nothing is drawn is one action."""
    draft.assume(AssumptionKind.SUB_PROCESS_EMPTY, element)
    if is_event_sub_process(element):
        draft.add_node(element, NodeKind.USER_TASK, f"in-{element.get('id')}"[:80], draft.name(element))
        return
    draft.retag(element, NodeKind.USER_TASK, *_ATTRIBUTES)
    _drop_children(element, bpmn("laneSet"), bpmn("completionCondition"))


def _repetition(draft: Draft, element: etree._Element) -> None:
    """Repetition is kept; where nobody can say how often, the official is asked when the time comes."""
    for marker in element.iterchildren(_MULTI_INSTANCE, _STANDARD):
        told = marker.get("loopMaximum") or marker.findtext(bpmn("loopCardinality")) or ""
        repeat = Message("adopt-repeat-loop" if marker.tag == _STANDARD else "adopt-repeat-each")
        if is_plain_number(told):
            draft.assume(AssumptionKind.REPEATS_KEPT, element, repeat=repeat, number=int(told))
        else:
            draft.assume(AssumptionKind.REPEATS_ASKED, element, repeat=repeat)


def _drop_children(element: etree._Element, *tags: str) -> None:
    for child in [*element.iterchildren(*tags)]:
        remove(child)


def _word(kind: NodeKind) -> Message:
    return Message(f"adopt-node-{kind.value.lower()}")
