"""What the profile says in the ``extensionElements`` of one BPMN element."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lxml import etree

from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import EXTENSIONS, REG, child_of, is_comment, local, namespace
from regdesigner.bpmn.profile import Entry, profile_types, read_entry, type_of
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import FieldType, NodeKind, Outcome, TaskField, Variant
from regdesigner.domain.regulation import FaultKind
from regdesigner.domain.term import LONGEST_AMOUNT, Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text

Extensions = Mapping[str, tuple[Entry, ...]]
"""Entries of an element by the name of their type (``Action``, ``Field``, …)."""

_NONE: Extensions = {}
_FIELD = "Field"
"""The one type of which an element may carry several."""
_NODE_NAMES = frozenset(kind.value for kind in NodeKind)


def read_extensions(element: etree._Element, log: FaultLog) -> Extensions:
    """Every entry of the profile that an element carries; foreign extensions are not looked at."""
    extensions = child_of(element, EXTENSIONS)
    if extensions is None:
        return _NONE
    found: dict[str, tuple[Entry, ...]] = {}
    fields: list[Entry] = []
    for child in extensions:
        kind = type_of(child.tag)
        if kind is None:
            if not is_comment(child) and namespace(str(child.tag)) == REG:
                log.add(child, local(str(child.tag)), kind=FaultKind.UNKNOWN_NAME)
        elif not _fits(str(element.tag), kind.name):
            log.add(child, local(str(child.tag)), " ".join(kind.allowed_in), kind=FaultKind.MISPLACED)
        elif kind.name == _FIELD:
            fields.append(read_entry(child, kind, log))
        elif kind.name in found:
            log.add(child, local(str(child.tag)), "1", kind=FaultKind.MISPLACED)
        else:
            found[kind.name] = (read_entry(child, kind, log),)
    if fields:
        found[_FIELD] = tuple(fields)
    return found


@cache
def _fits(tag: str, type_name: str) -> bool:
    return bool(categories(local(tag)).intersection(profile_types()[type_name].allowed_in))


@cache
def categories(name: str) -> frozenset[str]:
    """The types of BPMN 2.0, as the descriptor names them, to which an element of this name belongs."""
    belongs = {f"bpmn:{name[:1].upper()}{name[1:]}"}
    if name in _NODE_NAMES:
        kind = NodeKind(name)
        belongs |= {"bpmn:FlowNode", "bpmn:FlowElement"}
        belongs |= {"bpmn:Event"} if kind.is_event else set()
        belongs |= {"bpmn:Activity"} if kind.is_activity else set()
    elif name in ("sequenceFlow", "dataObject", "dataObjectReference", "dataStoreReference"):
        belongs.add("bpmn:FlowElement")
    return frozenset(belongs)


def first(extensions: Extensions, name: str) -> Entry | None:
    """The entry of a type that stands once."""
    entries = extensions.get(name)
    return entries[0] if entries else None


def name_of(element: etree._Element, extensions: Extensions) -> Text:
    """An element's name: Kyrgyz in ``@name``, other languages in ``reg:name``; line breaks of labels are spaces."""
    own = element.get("name")
    plain = " ".join(own.split()) if own else ""
    entry = first(extensions, "Name")
    if entry is None:
        return Text(ky=plain) if plain else EMPTY
    return Text(ky=entry.text.ky if own is None else plain, ru=entry.text.ru, en=entry.text.en)


def term_of(entry: Entry | None, log: FaultLog) -> Term | None:
    """The term of a ``reg:term``; ``None`` where it is absent or says no term (noted)."""
    if entry is None:
        return None
    amount, unit, basis = entry.whole("amount"), entry.word("unit"), entry.word("basis")
    if amount is None or not unit or not basis:
        _note_missing(entry, log)
        return None
    try:
        return Term(amount, Unit(unit), Basis(basis))
    except WrongValue as wrong:
        if entry.source is not None and wrong.value == amount:
            log.add(entry.source, str(amount), f"1..{LONGEST_AMOUNT}", at="@amount")
        elif entry.source is not None:
            log.add(entry.source, basis, Basis.CALENDAR.value, at="@basis")
        return None


def _note_missing(entry: Entry, log: FaultLog) -> None:
    """Values that are there but wrong were noted when they were read; here those that are absent."""
    if entry.source is None:
        return
    for name, prop in profile_types()[entry.type].attributes.items():
        if entry.source.get(name) is None:
            log.add(entry.source, "", " ".join(prop.literals) or f"1..{LONGEST_AMOUNT}", at=f"@{name}")


def fields_of(extensions: Extensions, log: FaultLog) -> tuple[TaskField, ...]:
    """The declared fields of a node; one without a name or type is left out and noted."""
    fields: list[TaskField] = []
    for entry in extensions.get(_FIELD, ()):
        name, kind = entry.word("name"), entry.word("type")
        if not name or not kind:
            _note_unusable_field(entry, log)
            continue
        variants = tuple(
            Variant(variant.word("value"), variant.text_of("label")) for variant in entry.entries("variant")
        )
        label = entry.text_of("label")
        fields.append(TaskField(name, FieldType(kind), label, entry.flag("required", default=True), variants))
    return tuple(fields)


def _note_unusable_field(entry: Entry, log: FaultLog) -> None:
    if entry.source is None:
        return
    for name in ("name", "type"):
        if not entry.source.get(name):
            allowed = " ".join(FieldType) if name == "type" else ""
            log.add(entry.source, "", allowed, at=f"@{name}")


def outcome_of(extensions: Extensions) -> Outcome | None:
    entry = first(extensions, "Outcome")
    return Outcome(entry.word("kind")) if entry is not None and entry.word("kind") else None
