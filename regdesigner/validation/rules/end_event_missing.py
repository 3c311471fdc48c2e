from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("BPMN103", basis=LegalReference(Act.BPMN, "10.5.3"))
def end_event_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No end of the service is drawn.

    Why it matters: it cannot be seen how a case ends: with the result or with a refusal.

    Instead: draw an end event for the result and one for each way of refusing.

    Basis: BPMN 2.0.2, clause 10.5.3; law art. 13.2 item 7.
    """
    top = checked.regulation.flow.children(None)
    if top and not any(node.kind is NodeKind.END_EVENT for node in top):
        yield Defect(checked.regulation.id, "flow")
