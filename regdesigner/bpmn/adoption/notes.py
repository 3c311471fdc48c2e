"""What analysts wrote beside the drawing: annotations and documentation, quoted, and taken over where it is clear."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.adoption.unsafe import quoted
from regdesigner.bpmn.names import bpmn

_ANNOTATION, _ASSOCIATION, _TEXT = bpmn("textAnnotation"), bpmn("association"), bpmn("text")
_DOCUMENTATION = bpmn("documentation")


def notes(draft: Draft) -> dict[str, tuple[str, ...]]:
    """The notes of each node by its id: annotations tied to it, and its own documentation.

    Annotations that are tied to nothing of the regulation stay in the drawing and are put on the list.
    """
    found: dict[str, tuple[str, ...]] = {}
    tied = _tied(draft)
    for annotation in draft.document.root.iter(_ANNOTATION):
        words = quoted("".join(str(part) for part in annotation.itertext()))
        if not words:
            continue
        nodes = tied.get(str(annotation.get("id")), [])
        if not nodes:
            draft.assume(AssumptionKind.NOTE_LEFT, annotation, text=words)
        for node in nodes:
            own_id = str(node.get("id"))
            found[own_id] = (*found.get(own_id, ()), words)
    for node in draft.activities():
        for child in node.iterchildren(_DOCUMENTATION):
            words = quoted("".join(str(part) for part in child.itertext()))
            if words:
                own_id = str(node.get("id"))
                found[own_id] = (*found.get(own_id, ()), words)
    return found


def _tied(draft: Draft) -> dict[str, list[etree._Element]]:
    """The nodes of the regulation that each annotation is tied to."""
    own = set(draft.nodes())
    found: dict[str, list[etree._Element]] = {}
    for association in draft.document.root.iter(_ASSOCIATION):
        ends = [draft.referred(association, name) for name in ("sourceRef", "targetRef")]
        for note, node in (ends, ends[::-1]):
            if note is not None and node is not None and note.tag == _ANNOTATION and node in own:
                found.setdefault(str(note.get("id")), []).append(node)
    return found
