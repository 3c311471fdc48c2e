from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Flow, FlowNode
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.rule import rule


@rule("BPMN125", basis=LegalReference(Act.TYPICAL_REGULATION, "11"), unless=("BPMN120",))
def node_not_drawn(checked: CheckedRegulation) -> Iterator[Defect]:
    """A part of the flow is in the file but not in its drawing.

    Why it matters: people see another order of actions than the one that is checked and carried out.

    Instead: draw what is missing, or have it laid out.

    Basis: typical-regulation p. 11.
    """
    drawing, flow = checked.regulation.drawing, checked.regulation.flow
    shown = {shape.element for shape in drawing.shapes} | {edge.element for edge in drawing.edges}
    opened = {node.parent for node in flow.nodes if node.id in shown}
    closed = {node.id for node in flow.nodes if node.called or (node.id in shown and node.id not in opened)}
    own = dict.fromkeys(node.id for node in flow.nodes if not _lies_in(flow, node, closed))
    arrows = [arrow for arrow in flow.sequence_flows if arrow.source in own and arrow.target in flow.by_id]
    hidden = [element for element in (*own, *(arrow.id for arrow in arrows)) if element not in shown]
    if hidden:
        change = Change(ChangeKind.SHAPE, checked.regulation.id, "drawing", None, len(hidden))
        arguments: dict[str, Value] = {"number": len(hidden), "first": hidden[0]}
        yield Defect(checked.regulation.id, "drawing", Place("11"), arguments, Fix("fix-draw", (change,)))


def _lies_in(flow: Flow, node: FlowNode, holders: set[str]) -> bool:
    """Whether a node lies in one of these, at any depth: calls have files of their own, others are drawn collapsed."""
    current = node.parent
    while current is not None:
        if current in holders:
            return True
        around = flow.by_id.get(current)
        current = around.parent if around is not None else None
    return False
