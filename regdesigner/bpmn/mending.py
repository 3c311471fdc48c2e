"""Small repairs of a document that the writer of domain values does not make: defaults, marks, languages, ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.drawing import EDGE, SHAPE
from regdesigner.bpmn.merging import insert, remove
from regdesigner.bpmn.names import BPMN, EXTENSIONS, FEEL, SEQUENCE_FLOW, bpmn, reg
from regdesigner.bpmn.source_text import remember
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import NodeKind

_CONDITION = bpmn("conditionExpression")
_IN_LANE = bpmn("flowNodeRef")


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


def leave_lane(document: BpmnDocument, lane_id: str, node_id: str) -> None:
    """Take a node out of a lane."""
    lane = document.element(lane_id)
    begin(document)
    for reference in list(lane.iterchildren(_IN_LANE)):
        if document.resolve(reference.text or "") == node_id:
            remove(reference)


def give_id(document: BpmnDocument, line: int, old: str, new: str) -> None:
    """Give the element of an id (empty: of none) that stands at a line another id; references keep the first one.

    Where the new id is taken it gets a number. Raises ``UnreadableInput`` where no such element stands there.
    """
    for element in _at(document, line, old):
        begin(document)
        unique = _free(document, new)
        element.set("id", unique)
        if old:
            _refer_anew(document, element, old, unique)
        document.by_id[unique] = element
        return
    raise UnreadableInput(document.path, "xml-no-element", line, old or None, {"id": old})


def _free(document: BpmnDocument, wanted: str) -> str:
    taken = {str(element.get("id")) for element in document.root.iter(etree.Element)}
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(name for name in numbered if name not in taken)


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
    for shown in [each for each in document.root.iter(SHAPE, EDGE) if each.get("bpmnElement") == old][1:2]:
        shown.set("bpmnElement", new)


def insert_gateway(document: BpmnDocument, node_id: str, kind: NodeKind, *, behind: bool) -> None:
    """Put a gateway between a node and all flows that leave it (``behind``) or enter it; what is drawn of them goes.

    Conditions stay on their flows, and a default way stays one.
    """
    node = document.element(node_id)
    container = node.getparent()
    if container is None:
        raise UnreadableInput(document.path, "xml-no-element", element=node_id, arguments={"id": node_id})
    end, side, other = ("sourceRef", "outgoing", "incoming") if behind else ("targetRef", "incoming", "outgoing")
    ways = [way for way in container.iterchildren(SEQUENCE_FLOW) if document.resolve(way.get(end, "")) == node_id]
    begin(document)
    gateway = _new(document, container, bpmn(kind.value), node, f"{node_id}-{'split' if behind else 'join'}")
    name = str(gateway.get("id"))
    link = _new(document, container, SEQUENCE_FLOW, ways[-1], f"{name}-flow")
    link.set("sourceRef", node_id if behind else name)
    link.set("targetRef", name if behind else node_id)
    for way in ways:
        way.set(end, name)
    _link_up(node, gateway, str(link.get("id")), [str(way.get("id")) for way in ways], side, other)
    if behind and node.get("default") is not None:
        gateway.set("default", str(node.get("default")))
        del node.attrib["default"]
    _stand_beside(document, node_id, name)
    _forget_drawing(document, {str(way.get("id")) for way in ways})


def _new(
    document: BpmnDocument, container: etree._Element, tag: str, after: etree._Element, wanted: str
) -> etree._Element:
    element = insert(container, tag, after)
    element.set("id", _free(document, wanted))
    document.by_id[str(element.get("id"))] = element
    return element


def _link_up(node: etree._Element, gateway: etree._Element, link: str, ways: list[str], side: str, other: str) -> None:
    """The lists of flows that nodes keep: the gateway's are new, the node keeps one flow on that side."""
    tags = {other: [link], side: ways}
    anchor: etree._Element | None = None
    for tag in ("incoming", "outgoing"):
        for flow in tags[tag]:
            anchor = insert(gateway, bpmn(tag), anchor)
            anchor.text = flow
    listed = list(node.iterchildren(bpmn(side)))
    for reference in listed[1:]:
        remove(reference)
    for reference in listed[:1]:
        reference.text = link


def _stand_beside(document: BpmnDocument, node_id: str, name: str) -> None:
    """The gateway lies in the lanes of its node."""
    for reference in list(document.root.iter(_IN_LANE)):
        lane = reference.getparent()
        if lane is not None and document.resolve(reference.text or "") == node_id:
            insert(lane, _IN_LANE, reference).text = name


def _forget_drawing(document: BpmnDocument, elements: set[str]) -> None:
    for shown in list(document.root.iter(EDGE)):
        if shown.get("bpmnElement") in elements:
            remove(shown)
