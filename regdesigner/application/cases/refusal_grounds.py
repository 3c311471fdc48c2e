"""Refusals: which decisions lead to one, and the ground of the standard without which none is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.refusals import Refused
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import EventKind, FieldType, FlowNode, NodeKind, Outcome, SequenceFlow, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.scenario import Answers, FieldValue
from regdesigner.domain.standard import RefusalGround
from regdesigner.feel import FeelError, evaluate_condition

MOST_STEPS = 50
"""So many choices behind one task are looked through; a drawing that goes round in circles ends the walk."""
GROUND, REASONS = "refusal_ground", "refusal_reasons"
MOST_REASONS = 4000


@dataclass(frozen=True, slots=True)
class Refusal:
    """On which ground of the standard (its id) something is refused, and why in the official's words."""

    ground: str = ""
    reasons: str = ""


def way_from(regulation: Regulation, element: str, values: Answers) -> tuple[SequenceFlow, ...]:
    """The flows that a case takes from an activity on, as far as choices decide by these values."""
    taken: list[SequenceFlow] = []
    node = regulation.flow.by_id.get(element)
    while node is not None and len(taken) < MOST_STEPS:
        flow = _taken(regulation, node, values) if node.kind.is_gateway else _only(regulation, node)
        if flow is None:
            break
        taken.append(flow)
        node = regulation.flow.by_id.get(flow.target)
        node = _outward(regulation, node)
        if node is None or node.kind is not NodeKind.EXCLUSIVE_GATEWAY:
            break
    return tuple(taken)


def _only(regulation: Regulation, node: FlowNode) -> SequenceFlow | None:
    flows = regulation.flow.outgoing(node.id)
    return flows[0] if len(flows) == 1 else None


def _outward(regulation: Regulation, node: FlowNode | None) -> FlowNode | None:
    """Behind the plain end of a sub-process stands what follows that."""
    while node is not None and node.kind is NodeKind.END_EVENT and node.parent and node.event is EventKind.NONE:
        flow = _only(regulation, regulation.flow.by_id[node.parent])
        node = None if flow is None else regulation.flow.by_id.get(flow.target)
    return node


def _taken(regulation: Regulation, gateway: FlowNode, values: Answers) -> SequenceFlow | None:
    flows = regulation.flow.outgoing(gateway.id)
    for flow in flows:
        try:
            if flow.condition and flow.id != gateway.default and evaluate_condition(flow.condition, values):
                return flow
        except FeelError:
            return None
    return next((flow for flow in flows if flow.id == gateway.default or len(flows) == 1), None)


def leads_to_refusal(regulation: Regulation, element: str, values: Answers) -> bool:
    """Whether all ends that a case can still reach behind an activity, with these values, are refusals."""
    way = way_from(regulation, element, values)
    begins = way[-1].target if way else element
    ends = {node.outcome for node in _reached(regulation, begins) if node.outcome is not None}
    return bool(ends) and Outcome.RESULT not in ends


def _reached(regulation: Regulation, element: str) -> Iterator[FlowNode]:
    """All nodes that can be reached, those at the edges and inside of what is passed as well."""
    flow, known, waiting = regulation.flow, set[str](), [element]
    while waiting:
        node = flow.by_id.get(waiting.pop())
        if node is None or node.id in known:
            continue
        known.add(node.id)
        yield node
        waiting += [each.target for each in flow.outgoing(node.id)]
        waiting += [each.id for each in flow.boundary_events.get(node.id, ())]
        waiting += [each.id for each in flow.children(node.id)]
        if node.event is EventKind.LINK:
            waiting += [each.id for each in flow.links.get((node.parent, node.link_name), ())]
        if node.kind is NodeKind.END_EVENT and node.parent is not None:
            waiting += [each.target for each in flow.outgoing(node.parent)]
            waiting += [each.id for each in flow.boundary_events.get(node.parent, ())]


def grounds_of(folder: RegulationFolder, action: AdministrativeAction | None) -> tuple[RefusalGround, ...]:
    """The grounds of the standard on which an action may refuse."""
    if action is None or folder.standard is None:
        return ()
    found = (folder.standard.refusal_ground(each) for each in action.refusal_grounds)
    return tuple(each for each in found if each is not None)


def asks_ground(fields: tuple[TaskField, ...], action: AdministrativeAction | None) -> TaskField | None:
    """The field of a form that asks for the ground by itself: each of its variants is one."""
    grounds = set(action.refusal_grounds) if action is not None else set()
    choices = (each for each in fields if each.type is FieldType.CHOICE and each.variants)
    return next((each for each in choices if {variant.value for variant in each.variants} <= grounds), None)


def criteria_by_variant(
    regulation: Regulation, element: str, field: TaskField, fields: tuple[TaskField, ...], document: Answers
) -> Mapping[str, tuple[SequenceFlow, ...]]:
    """By the variants of a decision the flows with criteria (row 6) that it makes a case take.

    Where a choice needs other fields of the same form as well, the way is told up to there.
    """
    others = [each.name for each in fields if each.name != field.name]
    found: dict[str, tuple[SequenceFlow, ...]] = {}
    for variant in field.variants:
        values: dict[str, FieldValue] = {**document, field.name: variant.value}
        way = way_from(regulation, element, values)
        found[variant.value] = tuple(_told(regulation, way, others))
    return found


def _told(regulation: Regulation, way: tuple[SequenceFlow, ...], others: list[str]) -> Iterator[SequenceFlow]:
    for flow in way:
        asked = " ".join(each.condition for each in regulation.flow.outgoing(flow.source))
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked) for name in others):
            return
        if flow.criterion:
            yield flow


def refusing_variants(
    regulation: Regulation, element: str, field: TaskField, fields: tuple[TaskField, ...], document: Answers
) -> frozenset[str]:
    """The variants of a decision that lead to nothing but a refusal, whatever the other fields say."""
    unknown = {each.name: None for each in fields}
    return frozenset(
        variant.value
        for variant in field.variants
        if leads_to_refusal(regulation, element, {**document, **unknown, field.name: variant.value})
    )


def checked_refusal(
    folder: RegulationFolder, element: str, fields: tuple[TaskField, ...], values: Answers, given: Refusal
) -> RefusalGround | None:
    """The ground that a decision with these values is given on, where it leads to a refusal.

    Values that are missing or not among the variants decide nothing: the engine refuses them. Raises ``Refused``
    where no ground of the action is named, or no reasons.
    """
    action = folder.regulation.action_around(element)
    grounds = grounds_of(folder, action)
    if not grounds or asks_ground(fields, action) is not None or not all(_is_given(each, values) for each in fields):
        return None
    if not leads_to_refusal(folder.regulation, element, values):
        return None
    ground = next((each for each in grounds if each.id == given.ground), None)
    if ground is None:
        raise Refused("refused-refusal-ground")
    if not given.reasons.strip() or len(given.reasons) > MOST_REASONS:
        raise Refused("refused-refusal-reasons", limit=MOST_REASONS)
    return ground


def _is_given(field: TaskField, values: Answers) -> bool:
    value = values.get(field.name)
    if value is None:
        return not field.required
    return field.type is not FieldType.CHOICE or any(variant.value == value for variant in field.variants)
