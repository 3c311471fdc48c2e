from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN105", basis=LegalReference(Act.BPMN, "13.3.1"), unless_here=("BPMN113",))
def implicit_join(checked: CheckedRegulation) -> Iterator[Defect]:
    """Several flows enter an action directly.

    Why it matters: the action begins anew with each flow that arrives: the drawing does not say whether it should
    wait for all of them.

    Instead: join the flows in a gateway before the action.

    Basis: BPMN 2.0.2, clause 13.3.1.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if len(flow.incoming(node.id)) < 2:
            continue
        ways = [arrow for arrow in flow.incoming(node.id) if arrow.source in flow.by_id]
        if not node.kind.is_gateway and node.kind is not NodeKind.END_EVENT and len(ways) > 1:
            change = Change(ChangeKind.GATEWAY_BEFORE, node.id, "gateway", None, NodeKind.EXCLUSIVE_GATEWAY)
            arguments: dict[str, Value] = {"node": words_of(flow, node.id), "number": len(ways)}
            yield Defect(node.id, None, None, arguments, Fix("fix-join", (change,)))
