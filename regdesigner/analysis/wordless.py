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
        actions=tuple([action_alone(action) for action in regulation.actions]),
        flow=Flow(
            tuple([node_alone(node) for node in flow.nodes]),
            tuple([arrow_alone(arrow) for arrow in flow.sequence_flows]),
        ),
    )


def action_alone(action: AdministrativeAction) -> AdministrativeAction:
    """What an action is of a proof: its kind, its term, its channels."""
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


def node_alone(node: FlowNode) -> FlowNode:
    """A node with its terms and fields."""
    name = node.name if node.event is EventKind.LINK else EMPTY
    return replace(node, name=name, lane=None, fields=tuple([_field(field) for field in node.fields]))


def _field(field: TaskField) -> TaskField:
    variants = tuple([Variant(variant.value, EMPTY) for variant in field.variants])
    return TaskField(field.name, field.type, EMPTY, field.required, variants)


def arrow_alone(arrow: SequenceFlow) -> SequenceFlow:
    """A sequence flow with its condition and the bound of the loop that it closes."""
    return SequenceFlow(arrow.id, arrow.source, arrow.target, condition=arrow.condition, max_repeats=arrow.max_repeats)
