"""Small repairs of a document that the writer of domain values does not make: defaults, marks, languages, ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.merging import remove
from regdesigner.bpmn.names import BPMN, EXTENSIONS, FEEL, bpmn, reg
from regdesigner.bpmn.source_text import remember
from regdesigner.domain.errors import UnreadableInput

_CONDITION = bpmn("conditionExpression")


def begin(document: BpmnDocument) -> None:
    """Note where everything stands before the first change."""
    if not document.changed:
        document.text = remember(document.source, document.tree)
        document.changed = True


def set_default(document: BpmnDocument, node_id: str, flow_id: str | None) -> None:
    """Mark the flow that a choice takes otherwise; ``None`` takes the mark away."""
    element = document.element(node_id)
    begin(document)
    if flow_id is not None:
        element.set("default", flow_id)
    elif element.get("default") is not None:
        del element.attrib["default"]


def drop_mark(document: BpmnDocument, element_id: str, mark: str) -> None:
    """Take out the empty elements of a name (``noInteraction``) from the action or regulation of an element."""
    extensions = document.element(element_id).find(EXTENSIONS)
    begin(document)
    for child in list(extensions.iter(reg(mark))) if extensions is not None else ():
        remove(child)


def declare_feel(document: BpmnDocument, flow_id: str) -> None:
    """Say that the condition of a flow is FEEL, whatever it declared before."""
    condition = document.element(flow_id).find(_CONDITION)
    if condition is not None and condition.get("language") != FEEL:
        begin(document)
        condition.set("language", FEEL)


def give_id(document: BpmnDocument, line: int, old: str, new: str) -> None:
    """Give the element of an id (empty: of none) that stands at a line another id; references keep the first one.

    Raises ``UnreadableInput`` where no such element stands there.
    """
    for element in _at(document, line, old):
        begin(document)
        element.set("id", new)
        if old:
            _refer_anew(document, element, old, new)
        document.by_id[new] = element
        return
    raise UnreadableInput(document.path, "xml-no-element", line, old or None, {"id": old})


def _at(document: BpmnDocument, line: int, old: str) -> Iterator[etree._Element]:
    for element in document.root.iter(f"{{{BPMN}}}*"):
        if (element.get("id") or "") == old and xml.line_of(element) == line and element is not document.by_id.get(old):
            yield element


def _refer_anew(document: BpmnDocument, element: etree._Element, old: str, new: str) -> None:
    """The ends of a renamed flow name it by its new id, unless a flow of the old one shares that end."""
    first = document.by_id.get(old)
    for end, tag in (("sourceRef", "outgoing"), ("targetRef", "incoming")):
        node = document.by_id.get(element.get(end, ""))
        if node is None or (first is not None and first.get(end) == element.get(end)):
            continue
        for reference in node.iterchildren(bpmn(tag)):
            if (reference.text or "").strip() == old:
                reference.text = new
