"""What to call an element that has no name: its kind, and the named elements next to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lxml import etree

from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.names import PROCESS, SEQUENCE_FLOW, bpmn
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.text import EMPTY, Text

if TYPE_CHECKING:
    from regdesigner.bpmn.adoption.draft import Draft

_ARROWS = {SEQUENCE_FLOW: "flow", bpmn("messageFlow"): "message"}
_OTHERS = {
    PROCESS: "process",
    bpmn("lane"): "lane",
    bpmn("participant"): "pool",
    bpmn("textAnnotation"): "note",
}
_EVENTS = {NodeKind.START_EVENT: "start", NodeKind.END_EVENT: "end"}
_Beside = Callable[[etree._Element], list[etree._Element]]
_FARTHEST = 20
"""So many nodes are looked through for a named one."""


def place_of(draft: Draft, element: etree._Element) -> Text:
    """Where a nameless element stands, in all languages; empty for what the list never speaks of."""
    tag = str(element.tag)
    if tag in _ARROWS:
        ends = [draft.referred(element, name) for name in ("sourceRef", "targetRef")]
        sides = zip(ends, (draft.preceding, draft.following), strict=True)
        before, after = (_end(draft, end, beside) if end is not None else EMPTY for end, beside in sides)
        return _between(draft, _ARROWS[tag], before, after)
    if tag not in NODE_KINDS:
        return draft.phrase(f"adopt-place-{_OTHERS[tag]}") if tag in _OTHERS else EMPTY
    kind = draft.kind(element)
    host = draft.referred(element, "attachedToRef") if kind is NodeKind.BOUNDARY_EVENT else None
    if host is not None and draft.name(host):
        return draft.phrase("adopt-place-at", what=draft.phrase("adopt-place-event"), name=draft.name(host))
    before = _nearest(draft, element, draft.preceding)
    return _between(draft, _word(kind), before, EMPTY if before else _nearest(draft, element, draft.following))


def _word(kind: NodeKind) -> str:
    if kind.is_gateway:
        return "gateway"
    return _EVENTS.get(kind, "event") if kind.is_event else "step"


def _between(draft: Draft, word: str, before: Text, after: Text) -> Text:
    what = draft.phrase(f"adopt-place-{word}")
    if before and after:
        return draft.phrase("adopt-place-between", what=what, name=before, next=after)
    if before or after:
        return draft.phrase(f"adopt-place-{'after' if before else 'before'}", what=what, name=before or after)
    return what


def _end(draft: Draft, end: etree._Element, beside: _Beside) -> Text:
    """The name of what an arrow begins or ends at, else of what is nearest beyond it."""
    return draft.name(end) or (_nearest(draft, end, beside) if end.tag in NODE_KINDS else EMPTY)


def _nearest(draft: Draft, element: etree._Element, beside: Callable[[etree._Element], list[etree._Element]]) -> Text:
    """The name of the nearest named node on one side; empty where there is none near."""
    met = [element]
    for node in met:
        for other in beside(node):
            if other in met:
                continue
            if name := draft.name(other):
                return name
            met.append(other)
        if len(met) > _FARTHEST:
            break
    return EMPTY
