"""Changes of a diagram carried out: values of the domain through the writer, the rest as small repairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from regdesigner.bpmn import mending, writer
from regdesigner.bpmn.document import BpmnDocument, read_document
from regdesigner.bpmn.drawn import complete_drawing
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.flow import NodeKind, Outcome, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.validation.fix import Change, ChangeKind


def mended(content: bytes, path: str, regulation: Regulation, changes: Sequence[Change]) -> bytes:
    """The diagram with these changes; whatever else it holds keeps its bytes.

    Raises ``UnreadableInput`` or ``WrongValue`` where an element is not there.
    """
    document = read_document(content, path)
    _points(document, regulation, changes)
    _actions(document, regulation, changes)
    _flows(document, regulation, changes)
    for change in changes:
        repair = _REPAIRS.get(change.kind)
        if repair is not None:
            repair(document, change)
    return writer.write(document)


def _points(document: BpmnDocument, regulation: Regulation, changes: Sequence[Change]) -> None:
    fields = {change.field: change.after for change in changes if change.kind is ChangeKind.POINT}
    service = fields.pop("service", None)
    if service is not None:
        writer.set_service(document, str(service))
    if fields:
        writer.set_provisions(document, replace(regulation.provisions, **fields))  # type: ignore[arg-type]  # by name


def _actions(document: BpmnDocument, regulation: Regulation, changes: Sequence[Change]) -> None:
    for element, fields in _by_element(changes, ChangeKind.ACTION).items():
        action = regulation.action(element)
        if action is None:
            raise WrongValue(element, "no such action")
        writer.set_action(document, replace(action, **fields))  # type: ignore[arg-type]  # fields by name


def _flows(document: BpmnDocument, regulation: Regulation, changes: Sequence[Change]) -> None:
    for element, fields in _by_element(changes, ChangeKind.FLOW).items():
        arrow = regulation.flow.flows_by_id.get(element)
        if arrow is None:
            raise WrongValue(element, "no such flow")
        writer.set_sequence_flow(document, replace(arrow, **fields))  # type: ignore[arg-type]  # fields by name


def _by_element(changes: Sequence[Change], kind: ChangeKind) -> Mapping[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for change in changes:
        if change.kind is kind:
            found.setdefault(change.element, {})[change.field] = change.after
    return found


def _node(document: BpmnDocument, change: Change) -> None:
    after = change.after
    match change.field:
        case "name":
            writer.rename(document, change.element, cast("Text", after))
        case "default":
            mending.set_default(document, change.element, cast("str | None", after))
        case "fields":
            writer.set_fields(document, change.element, cast("tuple[TaskField, ...]", after))
        case "outcome":
            writer.set_outcome(document, change.element, cast("Outcome | None", after))
        case _:
            raise WrongValue(change.field, "nodes have no such value to change")


def _id(document: BpmnDocument, change: Change) -> None:
    mending.give_id(document, int(change.field), str(change.before or ""), str(change.after))


def _mark(document: BpmnDocument, change: Change) -> None:
    mending.drop_mark(document, change.element, change.field)


def _language(document: BpmnDocument, change: Change) -> None:
    mending.declare_feel(document, change.element)


def _lane(document: BpmnDocument, change: Change) -> None:
    mending.leave_lane(document, change.field, change.element)


def _gateway(document: BpmnDocument, change: Change) -> None:
    behind = change.kind is ChangeKind.GATEWAY_BEHIND
    mending.insert_gateway(document, change.element, NodeKind(str(change.after)), behind=behind)
    complete_drawing(document)


def _shape(document: BpmnDocument, _change: Change) -> None:
    complete_drawing(document)


_REPAIRS: Mapping[ChangeKind, Callable[[BpmnDocument, Change], None]] = {
    ChangeKind.NODE: _node,
    ChangeKind.ID: _id,
    ChangeKind.MARK: _mark,
    ChangeKind.LANGUAGE: _language,
    ChangeKind.LANE: _lane,
    ChangeKind.GATEWAY_BEHIND: _gateway,
    ChangeKind.GATEWAY_BEFORE: _gateway,
    ChangeKind.SHAPE: _shape,
}
