from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN104", basis=LegalReference(Act.BPMN, "13.3.1"))
def implicit_split(checked: CheckedRegulation) -> Iterator[Defect]:
    """Several flows leave an action directly.

    Why it matters: by BPMN all of them are taken at the same time, while people read them as a choice.

    Instead: draw a gateway behind the action: one that chooses, or one that starts all branches at the same time.

    Basis: BPMN 2.0.2, clause 13.3.1.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if len(flow.outgoing(node.id)) < 2:
            continue
        ways = [arrow for arrow in flow.outgoing(node.id) if arrow.target in flow.by_id]
        if not node.kind.is_gateway and len(ways) > 1:
            arguments: dict[str, Value] = {"node": words_of(flow, node.id), "number": len(ways)}
            yield Defect(node.id, None, None, arguments, _drawn_out(node, ways))


def _drawn_out(node: FlowNode, ways: list[SequenceFlow]) -> Fix:
    """The gateway that does what BPMN does here: all ways at once, or each way whose condition holds."""
    choosing = any(way.condition.strip() for way in ways) or node.default is not None
    kind = NodeKind.INCLUSIVE_GATEWAY if choosing else NodeKind.PARALLEL_GATEWAY
    return Fix("fix-split", (Change(ChangeKind.GATEWAY_BEHIND, node.id, "gateway", None, kind),))
