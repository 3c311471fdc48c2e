from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN118", basis=LegalReference(Act.BPMN, "10.5.4"), unless_here=("BPMN122",))
def boundary_event_without_way_out(checked: CheckedRegulation) -> Iterator[Defect]:
    """Something may interrupt an action, and nothing is said about what follows.

    Why it matters: when the time is over or the message comes, the case stops or the event has no effect.

    Instead: draw a flow from the event to what is done then.

    Basis: BPMN 2.0.2, clause 10.5.4.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if node.kind is NodeKind.BOUNDARY_EVENT and not flow.outgoing(node.id):
            arguments: dict[str, Value] = {
                "event": words_of(flow, node.id),
                "host": words_of(flow, node.attached_to or node.id),
            }
            yield Defect(node.id, None, None, arguments)
