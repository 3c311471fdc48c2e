"""Every element of a file gets an id of its own: doubled ones are renamed, missing ones are given."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import Assumption, AssumptionKind
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.flow import NODE_KINDS
from regdesigner.bpmn.names import BPMN, PROCESS, SEQUENCE_FLOW, bpmn, local
from regdesigner.domain.text import Text

_NAMED = frozenset(
    (
        *NODE_KINDS,
        SEQUENCE_FLOW,
        PROCESS,
        *(bpmn(name) for name in ("lane", "laneSet", "participant", "messageFlow", "collaboration", "textAnnotation")),
        *(bpmn(name) for name in ("association", "dataObject", "dataObjectReference", "dataStoreReference", "group")),
    )
)
_REFERENCES = ("sourceRef", "targetRef", "attachedToRef", "default")
_REFERRING = frozenset(bpmn(name) for name in ("flowNodeRef", "incoming", "outgoing"))


def identified(document: BpmnDocument) -> tuple[Assumption, ...]:
    """Give ids to all elements that need one; inside a process a doubled id means that process's own element."""
    taken = {str(each.get("id")) for each in _elements(document.root) if each.get("id")}
    seen: set[str] = set()
    counts: dict[str, int] = {}
    found: list[Assumption] = []
    renamed: dict[etree._Element, dict[str, str]] = {}
    owners: dict[str, etree._Element | None] = {}
    for element in _elements(document.root):
        own_id = str(element.get("id") or "")
        stripped = own_id.strip()
        if own_id and own_id not in seen and own_id == stripped:
            seen.add(own_id)
            owners[own_id] = _process_around(element)
            continue
        if not own_id and element.tag not in _NAMED:
            continue
        free = own_id != stripped and stripped != "" and stripped not in taken
        new = stripped if free else _free(stripped or local(str(element.tag)), taken, counts)
        taken.add(new)
        element.set("id", new)
        kind = AssumptionKind.ID_DUPLICATE if own_id else AssumptionKind.ID_MISSING
        kind = kind if own_id == stripped else AssumptionKind.ID_UNUSABLE
        words = " ".join(str(element.get("name", "")).split())
        found.append(Assumption(kind, new, Text(words, words, words), {"old": own_id} if own_id else {}))
        process = _process_around(element)
        if own_id in owners and process is not None and owners[own_id] is not process:
            renamed.setdefault(process, {}).setdefault(own_id, new)
    for process, names in renamed.items():
        _refer(process, names)
    document.changed = bool(found) or document.changed
    return tuple(found)


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    yield from root.iter(f"{{{BPMN}}}*")


def _process_around(element: etree._Element) -> etree._Element | None:
    if element.tag == PROCESS:
        return element
    return next(element.iterancestors(PROCESS), None)


def _free(stem: str, taken: set[str], counts: dict[str, int]) -> str:
    """A new id: the stem with the first number from 2 that is free; numbers given before are not asked again."""
    while True:
        counts[stem] = counts.get(stem, 1) + 1
        candidate = f"{stem}_{counts[stem]}"
        if candidate not in taken:
            taken.add(candidate)
            return candidate


def _refer(process: etree._Element, names: dict[str, str]) -> None:
    """Let the references inside a process mean its own elements."""
    for element in process.iter(f"{{{BPMN}}}*"):
        for attribute in _REFERENCES:
            value = element.get(attribute)
            if value in names:
                element.set(attribute, names[str(value)])
        if element.tag in _REFERRING and (element.text or "").strip() in names:
            element.text = names[(element.text or "").strip()]
