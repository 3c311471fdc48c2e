"""Brings a ``reg`` element to a wanted value and touches nothing that already says it, nor what is not ours."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn.extensions import term_of
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import REG, XML_LANG, reg
from regdesigner.bpmn.profile import (
    Entry,
    ProfileType,
    Property,
    Value,
    parse_value,
    primary_language,
    profile_types,
    read_entry,
    read_text,
)
from regdesigner.domain.text import LANGUAGES, Text

_STEP = "  "


def merge_entry(element: etree._Element, entry: Entry) -> None:
    """Bring an element to the value of an entry of its type, children in the order of the profile.

    Attributes and elements that the profile does not know, comments, and values that could not be read stay.
    """
    kind = profile_types()[entry.type]
    for prop in kind.attributes.values():
        _merge_attribute(element, prop, entry.attributes.get(prop.name))
    if kind.is_text:
        merge_text(element, entry.text)
    anchor: etree._Element | None = None
    for tag, prop in kind.children.items():
        _merge_children(element, tag, prop, entry.children.get(prop.name, ()), anchor)
        found = element.findall(tag)
        anchor = found[-1] if found else anchor


def merge_text(element: etree._Element, text: Text) -> None:
    """Bring the texts of an element to ours in our languages; those in other languages stay."""
    present = {primary_language(child.get(XML_LANG) or ""): child for child in reversed(element.findall(reg("text")))}
    anchor: etree._Element | None = None
    for language in LANGUAGES:
        words = text.in_language(language)
        child = present.get(language)
        if words and child is None:
            child = insert(element, reg("text"), anchor)
            child.set(XML_LANG, language)
            child.text = words
        elif child is not None and not words:
            remove(child)
            continue
        elif child is not None and "".join(str(part) for part in child.itertext()).strip() != words:
            for inner in list(child):
                remove(inner)
            child.text = words
        anchor = child if child is not None else anchor


def _merge_attribute(element: etree._Element, prop: Property, wanted: Value | None) -> None:
    raw = element.get(prop.name)
    current = parse_value(prop, str(raw)) if raw is not None else None
    if wanted is None:
        if current is not None:
            del element.attrib[prop.name]
    elif current != wanted and not (raw is None and wanted == prop.default):
        element.set(prop.name, _written(wanted))


def _written(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(value)
    return repr(value) if isinstance(value, float) else str(value)


def _merge_children(
    element: etree._Element,
    tag: str,
    prop: Property,
    wanted: tuple[Entry | Text, ...],
    anchor: etree._Element | None,
) -> None:
    """Children of one property: equal ones at both ends stay, the rest is brought to the wanted values in order."""
    present = element.findall(tag)
    if not wanted and prop.type == "Term" and all(_unreadable(child) for child in present):
        return
    first, last = _common_ends([_same(child, prop) for child in present], list(wanted))
    replaced = present[first : len(present) - last]
    anchor = present[first - 1] if first else anchor
    for value in wanted[first : len(wanted) - last]:
        child = replaced.pop(0) if replaced else insert(element, tag, anchor)
        if isinstance(value, Text):
            merge_text(child, value)
        else:
            merge_entry(child, value)
        anchor = child
    for child in replaced:
        remove(child)


def _same(child: etree._Element, prop: Property) -> Entry | Text:
    """What a child says now, in the shape in which wanted values come."""
    log = FaultLog()
    if prop.type == "LocalText":
        return read_text(child, log)
    kind = profile_types()[prop.type]
    return normal(read_entry(child, kind, log), kind)


def normal(entry: Entry, kind: ProfileType) -> Entry:
    """An entry without what says nothing: defaults that are written out, empty lists."""
    attributes = {
        name: value
        for name, value in entry.attributes.items()
        if value not in ((), kind.attributes[name].default) or isinstance(value, int) != isinstance(value, bool)
    }
    types = profile_types()
    children = {
        prop.name: tuple(
            normal(child, types[child.type]) if isinstance(child, Entry) else child
            for child in entry.children[prop.name]
        )
        for prop in kind.children.values()
        if entry.children.get(prop.name)
    }
    return Entry(entry.type, attributes, children, entry.text)


def _common_ends(present: list[Entry | Text], wanted: list[Entry | Text]) -> tuple[int, int]:
    """How many values agree from the front, and how many of the others from the back."""
    goal = [normal(value, profile_types()[value.type]) if isinstance(value, Entry) else value for value in wanted]
    shorter = min(len(present), len(goal))
    first = 0
    while first < shorter and present[first] == goal[first]:
        first += 1
    last = 0
    while last < shorter - first and present[-1 - last] == goal[-1 - last]:
        last += 1
    return first, last


def _unreadable(child: etree._Element) -> bool:
    log = FaultLog()
    return term_of(read_entry(child, profile_types()["Term"], log), log) is None


def insert(parent: etree._Element, tag: str, after: etree._Element | None) -> etree._Element:
    """A new element inside a parent, behind a sibling or first, indented as its neighbours are."""
    nsmap = None if REG in parent.nsmap.values() or not tag.startswith(f"{{{REG}}}") else {"reg": REG}
    index = 0 if after is None else parent.index(after) + 1
    if len(parent):
        before = parent.text if index == 0 else parent[index - 1].tail
        if index == len(parent):
            closing, before = before, parent[index - 2].tail if index > 1 else parent.text
            parent[index - 1].tail = _blank(before)
            tail = closing
        else:
            tail = _blank(before)
    else:
        tail = _indentation(parent)
        parent.text = tail + _step(parent, tail) if tail else parent.text
    child = etree.SubElement(parent, tag, nsmap=nsmap)
    parent.insert(index, child)
    child.tail = tail
    return child


def remove(child: etree._Element) -> None:
    """Take an element out with its indentation; text that is more than blank stays."""
    parent = child.getparent()
    if parent is None:
        return
    index = parent.index(child)
    tail, is_last = child.tail or "", index == len(parent) - 1
    previous = parent[index - 1] if index else None
    before = (parent.text if previous is None else previous.tail) or ""
    if is_last and not before.strip():
        kept = tail if len(parent) > 1 else tail.strip()
    else:
        kept = before + (tail if tail.strip() else "")
    parent.remove(child)
    if previous is None:
        parent.text = kept or None
    else:
        previous.tail = kept or None


def _blank(text: str | None) -> str | None:
    return text if text and not text.strip() else None


def _indentation(element: etree._Element) -> str | None:
    """The line break and spaces before an element, if it stands on a line of its own."""
    parent = element.getparent()
    if parent is None:
        return "\n"
    index = parent.index(element)
    before = (parent.text if index == 0 else parent[index - 1].tail) or ""
    return "\n" + before.rpartition("\n")[2] if "\n" in before and not before.strip() else None


def _step(element: etree._Element, indentation: str) -> str:
    """By how much the file indents what stands inside another element."""
    parent = element.getparent()
    outer = _indentation(parent) if parent is not None else None
    step = indentation[len(outer) :] if outer and indentation.startswith(outer) else ""
    return step or _STEP
