"""A BPMN document as plain values by the ids of its elements, and such values carried out on a document.

Each element of BPMN with an id is a record of its own, and so is each that holds one; what stands in it without an id
(terms, texts, conditions) is part of its record. Shapes and edges are records too, each drawn as one value. How a
file is laid out, comments, and in which order elements stand, are no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.merging import insert, remove
from regdesigner.bpmn.names import BPMN, BPMNDI, XML_LANG, is_comment, local, namespace
from regdesigner.bpmn.source_text import remember

Record = dict[str, Any]
DRAWN = "drawn"
"""The one value of a shape or an edge."""
_DRAWN_TAGS = ("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge")
_LINKS = ("incoming", "outgoing", "flowNodeRef", "dataInputRefs", "dataOutputRefs")
"""Children that only name other elements: they are a set."""
_FIRST = ("documentation", "extensionElements", "incoming", "outgoing")
_LAST = ("BPMNDiagram", "BPMNLabel")


@dataclass
class PlainDocument:
    """The records of a document and the elements that they are of; the root's key is empty."""

    records: dict[str, Record]
    elements: dict[str, etree._Element]

    @property
    def keys(self) -> dict[etree._Element, str]:
        return {element: key for key, element in self.elements.items()}


def plain(document: BpmnDocument) -> PlainDocument:
    """The records of a document, parents before what they hold."""
    holders = _holders(document.root)
    found = PlainDocument({}, {})
    _add(found, document.root, "", None, holders)
    return found


def _holders(root: etree._Element) -> set[etree._Element]:
    """The elements that are records: those with an id of their own and all around them."""
    holders = {root}
    for element in root.iter(f"{{{BPMN}}}*", f"{{{BPMNDI}}}*"):
        if element.get("id") is None or (namespace(element.tag) == BPMNDI and local(element.tag) not in _DRAWN_TAGS):
            continue
        around: etree._Element | None = element
        while around is not None and around not in holders:
            holders.add(around)
            around = around.getparent()
    return holders


def _add(
    found: PlainDocument, element: etree._Element, key: str, parent: str | None, holders: set[etree._Element]
) -> None:
    record: Record = {"tag": str(element.tag), "parent": parent}
    said = _part(element, holders)
    if namespace(record["tag"]) == BPMNDI and local(record["tag"]) in ("BPMNShape", "BPMNEdge"):
        record[DRAWN] = said
    else:
        record |= said
        record["links"] = _links(element)
    found.records[key], found.elements[key] = record, element
    for child in element:
        if child not in holders:
            continue
        wanted = child.get("id") or f"{key}/{local(str(child.tag))}"
        while wanted in found.records:
            wanted += "'"  # another one without an id, or one that has the id of another
        _add(found, child, wanted, key, holders)


def _part(element: etree._Element, holders: set[etree._Element]) -> Record:
    """Attributes, text and what stands within, grouped by tag and language."""
    parts: dict[str, list[Record]] = {}
    for child in element:
        if not is_comment(child) and child not in holders and not _is_link(child):
            parts.setdefault(_group(child), []).append(_part(child, holders))
    text = element.text or ""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return {"attributes": attributes, "text": text if text.strip() or not len(element) else "", "parts": parts}


def _group(element: etree._Element) -> str:
    language = element.get(XML_LANG)
    return str(element.tag) if language is None else f"{element.tag}|{language}"


def _is_link(element: etree._Element) -> bool:
    return namespace(str(element.tag)) == BPMN and local(str(element.tag)) in _LINKS


def _links(element: etree._Element) -> dict[str, dict[str, bool]]:
    links: dict[str, dict[str, bool]] = {}
    for child in element:
        if not is_comment(child) and _is_link(child):
            links.setdefault(str(child.tag), {})[(child.text or "").strip()] = True
    return links


def carry_out(document: BpmnDocument, now: PlainDocument, wanted: dict[str, Record]) -> None:
    """Change a document, whose records are ``now``, into one with the wanted records; the rest keeps its bytes."""
    if not document.changed:
        document.text = remember(document.source, document.tree)
        document.changed = True
    holders = set(now.elements.values())
    for key, record in wanted.items():
        if key not in now.records:
            _create(now, key, record, holders)
        elif record["parent"] != now.records[key]["parent"]:
            _move(now.elements[key], now.elements[record["parent"]])
    for key, element in now.elements.items():
        if key not in wanted and element.getparent() is not None:
            remove(element)
    for key, record in wanted.items():
        if key in now.records and record != now.records[key]:
            _patch(now.elements[key], record.get(DRAWN, record), holders)
            _relink(now.elements[key], record.get("links", {}), holders)
    document.by_id.clear()
    for element in document.root.iter(f"{{{BPMN}}}*"):
        if element.get("id") is not None:
            document.by_id.setdefault(str(element.get("id")), element)


def _create(now: PlainDocument, key: str, record: Record, holders: set[etree._Element]) -> None:
    parent = now.elements[record["parent"]]
    element = insert(parent, record["tag"], _place(parent, record["tag"]))
    now.elements[key] = element
    holders.add(element)
    _patch(element, record.get(DRAWN, record), holders)
    _relink(element, record.get("links", {}), holders)


def _move(element: etree._Element, parent: etree._Element) -> None:
    tag = str(element.tag)
    remove(element)
    standing = insert(parent, tag, _place(parent, tag))
    element.tail = standing.tail
    parent.replace(standing, element)


def _place(parent: etree._Element, tag: str) -> etree._Element | None:
    """Behind which child an element goes: the last of its tag, else the last that may stand before it."""
    children = [child for child in parent if not is_comment(child)]
    same = [child for child in children if child.tag == tag]
    before = [child for child in children if _rank(str(child.tag)) <= _rank(tag)]
    return next(reversed(same or before), None)


def _rank(tag: str) -> int:
    name = local(tag)
    if name in _FIRST:
        return _FIRST.index(name)
    return len(_FIRST) + (name in _LAST)


def _patch(element: etree._Element, wanted: Record, holders: set[etree._Element]) -> None:
    for name in [str(name) for name in element.attrib if str(name) not in wanted["attributes"]]:
        del element.attrib[name]
    for name, value in wanted["attributes"].items():
        if element.get(name) != value:
            element.set(name, value)
    if (wanted["text"] or not len(element)) and (element.text or "") != wanted["text"]:
        element.text = wanted["text"] or None
    standing: dict[str, list[etree._Element]] = {group: [] for group in wanted["parts"]}
    for child in element:
        if not is_comment(child) and child not in holders and not _is_link(child):
            standing.setdefault(_group(child), []).append(child)
    for group, children in standing.items():
        _patch_group(element, group, children, wanted["parts"].get(group, []), holders)


def _patch_group(
    element: etree._Element,
    group: str,
    children: list[etree._Element],
    wanted: list[Record],
    holders: set[etree._Element],
) -> None:
    tag = group.partition("|")[0]
    for surplus in children[len(wanted) :]:
        remove(surplus)
    for number, part in enumerate(wanted):
        child = children[number] if number < len(children) else insert(element, tag, _place(element, tag))
        if number >= len(children) or _part(child, holders) != part:
            _patch(child, part, holders)


def _relink(element: etree._Element, wanted: dict[str, dict[str, bool]], holders: set[etree._Element]) -> None:
    for child in [each for each in element if not is_comment(each) and each not in holders and _is_link(each)]:
        if (child.text or "").strip() not in wanted.get(str(child.tag), {}):
            remove(child)
    now = _links(element)
    for tag, references in wanted.items():
        for reference in references:
            if reference not in now.get(tag, {}):
                insert(element, tag, _place(element, tag)).text = reference
