"""A regulation without its words: two that differ in words alone have one proof and one soundness."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import EventKind, Flow, FlowNode, SequenceFlow, TaskField, Variant
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.text import EMPTY


def wordless(regulation: Regulation) -> Regulation:
    """The flow and the terms alone, without a drawing and without any text but the names by which links are found."""
    flow = regulation.flow
    return Regulation(
        id="",
        form="",
        status=Status.DRAFT,
        service="",
        provisions=Provisions(),
        actions=tuple([_action(action) for action in regulation.actions]),
        flow=Flow(tuple([_node(node) for node in flow.nodes]), tuple([_arrow(arrow) for arrow in flow.sequence_flows])),
    )


def _action(action: AdministrativeAction) -> AdministrativeAction:
    return AdministrativeAction(
        id=action.id,
        number=None,
        kind=action.kind,
        name=EMPTY,
        ground=EMPTY,
        responsible=EMPTY,
        duties=(),
        requirements=(),
        term=action.term,
        interactions=None,
        decisions=None,
        result=EMPTY,
        handing_on=EMPTY,
        recording=EMPTY,
        channels=action.channels,
    )


def _node(node: FlowNode) -> FlowNode:
    name = node.name if node.event is EventKind.LINK else EMPTY
    return replace(node, name=name, lane=None, fields=tuple([_field(field) for field in node.fields]))


def _field(field: TaskField) -> TaskField:
    variants = tuple([Variant(variant.value, EMPTY) for variant in field.variants])
    return TaskField(field.name, field.type, EMPTY, field.required, variants)


def _arrow(arrow: SequenceFlow) -> SequenceFlow:
    return SequenceFlow(arrow.id, arrow.source, arrow.target, condition=arrow.condition, max_repeats=arrow.max_repeats)
