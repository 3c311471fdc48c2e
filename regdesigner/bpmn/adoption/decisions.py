"""Decisions: what nobody can evaluate is asked from the official who stands before the choice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.adoption.draft import Draft
from regdesigner.bpmn.adoption.gateways import deciding
from regdesigner.bpmn.adoption.meanings import is_otherwise, joined, value_of
from regdesigner.bpmn.adoption.unsafe import quoted
from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.events import event_definitions, event_kind
from regdesigner.bpmn.extensions import fields_of, read_extensions
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.merging import remove
from regdesigner.bpmn.names import bpmn, child_of
from regdesigner.bpmn.writer import set_fields, set_sequence_flow
from regdesigner.domain.flow import EventKind, FieldType, NodeKind, SequenceFlow, TaskField, Variant
from regdesigner.domain.text import EMPTY, Text

_CONDITION = bpmn("conditionExpression")
_PERSONS = (NodeKind.TASK, NodeKind.USER_TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK)
_PASSED = (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY, NodeKind.INTERMEDIATE_THROW_EVENT)
_MOST_ASKED = 6
_WORD = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Asked:
    """One decision as an official is asked for it: who is asked (ids), the field's name, the question."""

    at: tuple[str, ...]
    field: str
    question: Text


def adopt_decisions(draft: Draft) -> tuple[Asked, ...]:
    """Ask for every choice that the file does not already say in fields and conditions of the profile."""
    declared = _declared(draft)
    _quote_stray_conditions(draft)
    found: list[Asked] = []
    for number, gateway in enumerate([each for each in deciding(draft) if not _is_said(draft, each, declared)], 1):
        found.append(_decision(draft, gateway, _free_name(f"decision_{number}", declared)))
    return tuple(found)


def _declared(draft: Draft) -> set[str]:
    log = FaultLog()
    return {field.name for node in draft.nodes() for field in fields_of(read_extensions(node, log), log)}


def _free_name(name: str, declared: set[str]) -> str:
    while name in declared:
        name += "_"
    declared.add(name)
    return name


def _is_said(draft: Draft, gateway: etree._Element, declared: set[str]) -> bool:
    """Whether all ways but the default one have conditions over fields that the file itself declares."""
    if not declared:
        return False
    for flow in draft.outgoing(gateway):
        condition = child_of(flow, _CONDITION)
        words = set(_WORD.findall((condition.text or "") if condition is not None else ""))
        if gateway.get("default") != flow.get("id") and not words & declared:
            return False
    return True


def _quote_stray_conditions(draft: Draft) -> None:
    """Conditions where nothing is chosen are quoted and taken out."""
    choosing = set(deciding(draft))
    for flow in draft.flows():
        condition = child_of(flow, _CONDITION)
        if condition is not None and draft.source(flow) not in choosing:
            _take_condition(draft, flow)


def _take_condition(draft: Draft, flow: etree._Element) -> str:
    """The text of a flow's condition, which is taken out and put on the list."""
    condition = child_of(flow, _CONDITION)
    if condition is None:
        return ""
    words = quoted("".join(str(part) for part in condition.itertext()))
    remove(condition)
    if words:
        draft.assume(AssumptionKind.CONDITION_QUOTED, flow, condition=words)
    return words


def _decision(draft: Draft, gateway: etree._Element, name: str) -> Asked:
    """Fields for a choice, conditions over them on its flows."""
    question = draft.name(gateway) or draft.phrase("adopt-name-decision")
    flows = draft.outgoing(gateway)
    criteria = [_criterion(draft, flow) for flow in flows]
    _assume_default(draft, gateway, flows)
    at = _askable(draft, gateway)
    if not at:
        at = [_added_task(draft, gateway, question)]
    exclusive = draft.kind(gateway) is NodeKind.EXCLUSIVE_GATEWAY
    values = _values([each.best("ru") for each in criteria])
    if exclusive:
        variants = tuple(Variant(value, text) for value, text in zip(values, criteria, strict=True))
        fields = [TaskField(name, FieldType.CHOICE, question, True, variants)]
        conditions = [f'{name} = "{value}"' for value in values]
    else:
        names = [f"{name}_{number}" for number in range(1, len(flows) + 1)]
        fields = [
            TaskField(each, FieldType.BOOLEAN, criterion)
            for each, criterion, flow in zip(names, criteria, flows, strict=True)
            if gateway.get("default") != flow.get("id")
        ]
        conditions = [f"{each} = true" for each in names]
    for flow, criterion, condition in zip(flows, criteria, conditions, strict=True):
        is_default = gateway.get("default") == flow.get("id")
        _say(draft, flow, criterion, "" if is_default else condition)
    for node in at:
        _declare(draft.document, node, tuple(fields))
    asked = joined((draft.called(each) for each in at), "; ")
    draft.assume(AssumptionKind.DECISION_ASKED, gateway, at=asked, variants=joined(criteria, " / "), field=name)
    return Asked(tuple(str(each.get("id")) for each in at), fields[0].name, question)


def _criterion(draft: Draft, flow: etree._Element) -> Text:
    """A way in words: its label, else its condition as it stood, else where it leads."""
    condition = _take_condition(draft, flow)
    label = draft.words(flow)
    if label or condition:
        return draft.text(label or condition)
    target = draft.target(flow)
    return draft.called(target) if target is not None else EMPTY


def _assume_default(draft: Draft, gateway: etree._Element, flows: list[etree._Element]) -> None:
    """The way that is taken otherwise: the one called so, else the only one without a word."""
    if gateway.get("default") is not None:
        return
    otherwise = [each for each in flows if is_otherwise(draft.words(each))]
    silent = [each for each in flows if not draft.words(each)]
    inclusive = draft.kind(gateway) is NodeKind.INCLUSIVE_GATEWAY
    chosen = otherwise or (silent if len(silent) == 1 else []) or (flows[-1:] if inclusive else [])
    if chosen:
        gateway.set("default", str(chosen[0].get("id")))
        target = draft.target(chosen[0])
        draft.assume(
            AssumptionKind.DEFAULT_ASSUMED,
            gateway,
            flow=draft.name(chosen[0]) or (draft.called(target) if target is not None else EMPTY),
        )


def _values(labels: list[str]) -> list[str]:
    """A value for each variant, each another."""
    found: list[str] = []
    for number, label in enumerate(labels, 1):
        value = value_of(label) or f"way_{number}"
        found.append(value if value not in found else f"{value}_{number}")
    return found


def _say(draft: Draft, flow: etree._Element, criterion: Text, condition: str) -> None:
    """Condition and criterion of a flow; its label and its ends stay."""
    own_id = str(flow.get("id"))
    source, target = str(flow.get("sourceRef")), str(flow.get("targetRef"))
    name = Text(ky=draft.words(flow))
    set_sequence_flow(draft.document, SequenceFlow(own_id, source, target, name, condition, criterion))


def _declare(document: BpmnDocument, node: etree._Element, fields: tuple[TaskField, ...]) -> None:
    log = FaultLog()
    present = fields_of(read_extensions(node, log), log)
    set_fields(document, str(node.get("id")), (*present, *fields))


def _askable(draft: Draft, gateway: etree._Element) -> list[etree._Element]:
    """Who can be asked: the activities, messages or start before the choice, if every way to it passes one."""
    found: list[etree._Element] = []
    seen = {gateway}
    waiting = [gateway]
    while waiting:
        for flow in draft.incoming(waiting.pop()):
            source = draft.source(flow)
            if source is None or source in seen:
                continue
            seen.add(source)
            if _answers(draft, source):
                found.append(source)
            elif draft.kind(source) in _PASSED and draft.incoming(source):
                waiting.append(source)
            else:
                return []
    return found if len(found) <= _MOST_ASKED else []


def _answers(draft: Draft, node: etree._Element) -> bool:
    """Whether somebody gives fields at a node: does it, sends the awaited message, or makes the request."""
    kind = draft.kind(node)
    if kind in _PERSONS or kind is NodeKind.RECEIVE_TASK:
        return True
    if kind is NodeKind.START_EVENT:
        parent = node.getparent()
        return parent is draft.process
    if kind in (NodeKind.INTERMEDIATE_CATCH_EVENT, NodeKind.BOUNDARY_EVENT):
        return event_kind(event_definitions(node, draft.document)) is EventKind.MESSAGE
    return False


def _added_task(draft: Draft, gateway: etree._Element, question: Text) -> etree._Element:
    """Nobody stands before the choice: a task in which somebody takes the decision."""
    scope = gateway.getparent()
    if scope is None:
        raise AssertionError("a node stands in a scope")
    task = draft.add_node(scope, NodeKind.USER_TASK, f"decide-{gateway.get('id')}"[:80], question)
    for flow in draft.incoming(gateway):
        draft.redirect(flow, target=task)
    draft.connect(task, gateway)
    draft.assume(AssumptionKind.DECISION_ADDED, task, gateway=draft.called(gateway))
    return task
