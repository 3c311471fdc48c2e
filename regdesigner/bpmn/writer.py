"""Domain values → the document that holds them; whatever else stands in the file stays as it is."""

from __future__ import annotations

from lxml import etree

from regdesigner.bpmn import xml
from regdesigner.bpmn.actions import action_entry, term_entries
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.extensions import first, name_of, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.merging import insert, merge_entry, remove
from regdesigner.bpmn.names import BPMNDI, EXTENSIONS, FEEL, XSI, bpmn, reg
from regdesigner.bpmn.profile import Entry, Value
from regdesigner.bpmn.provisions import provisions_of, regulation_entry
from regdesigner.bpmn.source_text import remember
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import Outcome, SequenceFlow, TaskField
from regdesigner.domain.regulation import Provisions, Status
from regdesigner.domain.service import checked_service_number
from regdesigner.domain.term import Term
from regdesigner.domain.text import EMPTY, Text

_CONDITION = bpmn("conditionExpression")
_DOCUMENTATION = bpmn("documentation")
_PLANE = f"{{{BPMNDI}}}BPMNPlane"


def write(document: BpmnDocument) -> bytes:
    """The bytes of a document: those of the file if nothing changed, else with nothing but the changes changed."""
    if not document.changed:
        return document.source
    if document.text is None:
        return xml.serialize(document.tree)
    return document.text.write(document.root)


def set_action(document: BpmnDocument, action: AdministrativeAction) -> None:
    """Give an activity this action, its name included; raises ``UnreadableInput`` if the activity is not there."""
    element = document.element(action.id)
    _set_entry(document, element, "action", action_entry(action, _position(document, action.id)))
    rename(document, action.id, action.name)


def set_provisions(document: BpmnDocument, provisions: Provisions) -> None:
    """Fill the points of the form."""
    entry = _regulation(document)
    _set_regulation(document, entry.word("form"), _status(entry), entry.word("service"), provisions)


def set_status(document: BpmnDocument, status: Status) -> None:
    entry = _regulation(document)
    _set_regulation(document, entry.word("form"), status, entry.word("service"), provisions_of(entry))


def set_service(document: BpmnDocument, service: str) -> None:
    """Set the number in the registry; raises ``WrongValue`` for what is no such number."""
    entry = _regulation(document)
    number = checked_service_number(service)
    _set_regulation(document, entry.word("form"), _status(entry), number, provisions_of(entry))


def set_form(document: BpmnDocument, form: str) -> None:
    """Set the version of the official form."""
    entry = _regulation(document)
    _set_regulation(document, form, _status(entry), entry.word("service"), provisions_of(entry))


def rename(document: BpmnDocument, element_id: str, name: Text) -> None:
    """Name an element in all languages: Kyrgyz as BPMN's own name, the others in ``reg:name``."""
    _rename(document, document.element(element_id), name)


def set_fields(document: BpmnDocument, node_id: str, fields: tuple[TaskField, ...]) -> None:
    """Declare the fields that a node yields."""
    element = _changing(document, document.element(node_id))
    wanted = [field_entry(field) for field in fields]
    extensions = element.find(EXTENSIONS)
    present = extensions.findall(reg("field")) if extensions is not None else []
    for child in present[len(wanted) :]:
        remove(child)
    anchor: etree._Element | None = None
    for index, entry in enumerate(wanted):
        child = present[index] if index < len(present) else _insert(_extensions(element), reg("field"), anchor)
        merge_entry(child, entry)
        anchor = child
    _drop_if_empty(element)


def set_wait(document: BpmnDocument, node_id: str, term: Term | None, *, stands_still: bool = False) -> None:
    """Say within which term an awaited thing comes, and whether the clock stands; neither drops ``reg:wait``."""
    entry = Entry("Wait", {"standsStill": stands_still}, {"term": term_entries(term)})
    wanted = entry if term is not None or stands_still else None
    _set_entry(document, document.element(node_id), "wait", wanted)


def set_outcome(document: BpmnDocument, node_id: str, outcome: Outcome | None) -> None:
    entry = Entry("Outcome", {"kind": outcome.value}) if outcome is not None else None
    _set_entry(document, document.element(node_id), "outcome", entry)


def set_sequence_flow(document: BpmnDocument, flow: SequenceFlow) -> None:
    """Give an arrow its name, condition, criterion, probability and bound; its ends stay."""
    element = document.element(flow.id)
    _set_entry(document, element, "branch", branch_entry(flow.criterion, flow.probability, flow.max_repeats))
    _rename(document, element, flow.name)
    _set_condition(document, element, flow.condition)


def set_repeats(document: BpmnDocument, activity_id: str, maximum: int | None) -> None:
    """Bound the repeats of an activity that is drawn as a loop."""
    _set_entry(document, document.element(activity_id), "branch", branch_entry(EMPTY, None, maximum))


def set_call_number(document: BpmnDocument, call_id: str, number: int | None) -> None:
    """Number the actions of a called process in point 10, from its first on; ``None`` drops the number."""
    wanted = Entry("Call", {"number": number}) if number is not None else None
    _set_entry(document, document.element(call_id), "call", wanted)


def branch_entry(criterion: Text, probability: float | None, max_repeats: int | None) -> Entry | None:
    """The entry of ``reg:branch``, ``None`` if it would say nothing."""
    attributes: dict[str, Value] = {}
    if probability is not None:
        attributes["probability"] = float(probability)
    if max_repeats is not None:
        attributes["maxRepeats"] = max_repeats
    if not attributes and not criterion:
        return None
    return Entry("Branch", attributes, {"criterion": (criterion,) if criterion else ()})


def field_entry(field: TaskField) -> Entry:
    """The entry of ``reg:field``."""
    variants = tuple(
        Entry("Variant", {"value": variant.value}, {"label": (variant.label,) if variant.label else ()})
        for variant in field.variants
    )
    attributes: dict[str, Value] = {"name": field.name, "type": field.type.value, "required": field.required}
    return Entry("Field", attributes, {"label": (field.label,) if field.label else (), "variant": variants})


def _regulation(document: BpmnDocument) -> Entry:
    return first(read_extensions(document.process, FaultLog()), "Regulation") or Entry("Regulation")


def _status(entry: Entry) -> Status:
    return Status(entry.word("status") or Status.DRAFT)


def _set_regulation(document: BpmnDocument, form: str, status: Status, service: str, provisions: Provisions) -> None:
    _set_entry(document, document.process, "regulation", regulation_entry(form, status, service, provisions))


def _changing(document: BpmnDocument, element: etree._Element) -> etree._Element:
    """Note where everything stands before the first change."""
    if not document.changed:
        document.text = remember(document.source, document.tree)
        document.changed = True
    return element


def _set_entry(document: BpmnDocument, element: etree._Element, name: str, entry: Entry | None) -> None:
    _changing(document, element)
    extensions = element.find(EXTENSIONS)
    present = extensions.find(reg(name)) if extensions is not None else None
    if entry is None:
        if present is not None:
            remove(present)
            _drop_if_empty(element)
        return
    if present is None:
        present = _insert(_extensions(element), reg(name), None)
    merge_entry(present, entry)


def _insert(extensions: etree._Element, tag: str, after: etree._Element | None) -> etree._Element:
    if after is None and len(extensions):
        after = extensions[-1]
    return insert(extensions, tag, after)


def _extensions(element: etree._Element) -> etree._Element:
    """The extension elements of an element; new ones stand behind its documentation, as the schema wants."""
    found = element.find(EXTENSIONS)
    if found is not None:
        return found
    documentation = element.findall(_DOCUMENTATION)
    return insert(element, EXTENSIONS, documentation[-1] if documentation else None)


def _drop_if_empty(element: etree._Element) -> None:
    extensions = element.find(EXTENSIONS)
    if extensions is not None and not len(extensions) and not (extensions.text or "").strip():
        remove(extensions)


def _rename(document: BpmnDocument, element: etree._Element, name: Text) -> None:
    if name_of(element, read_extensions(element, FaultLog())) == name:
        return
    _changing(document, element)
    own = element.get("name")
    if " ".join(str(own or "").split()) != name.ky:
        if name.ky:
            element.set("name", name.ky)
        elif own is not None:
            del element.attrib["name"]
    others = Text(ru=name.ru, en=name.en)
    _set_entry(document, element, "name", Entry("Name", text=others) if others else None)


def _position(document: BpmnDocument, node_id: str) -> Text:
    """The name of the innermost lane of a node."""
    found = EMPTY
    for lane in document.process.iter(bpmn("lane")):
        if any(document.resolve(ref.text or "") == node_id for ref in lane.iterfind(bpmn("flowNodeRef"))):
            found = name_of(lane, read_extensions(lane, FaultLog()))
    return found


def _set_condition(document: BpmnDocument, element: etree._Element, condition: str) -> None:
    present = element.find(_CONDITION)
    if present is not None and (present.text or "").strip() == condition:
        return
    _changing(document, element)
    if not condition:
        if present is not None:
            remove(present)
        return
    if present is None:
        present = insert(element, _CONDITION, element[-1] if len(element) else None)
        prefix = f"{present.prefix}:" if present.prefix else ""
        present.set(f"{{{XSI}}}type", f"{prefix}tFormalExpression")
        present.set("language", FEEL)
    present.text = condition


def reidentify(document: BpmnDocument, old: str, new: str) -> None:
    """Give the process another id, and all references to it; ids of actions never change."""
    process = _changing(document, document.process)
    process.set("id", new)
    document.by_id.pop(old, None)
    document.by_id[new] = process
    for element in document.root.iter(bpmn("participant"), _PLANE):
        for name in ("processRef", "bpmnElement"):
            reference = element.get(name)
            if reference is not None and old and str(reference).rpartition(":")[2] == old:
                element.set(name, new)
