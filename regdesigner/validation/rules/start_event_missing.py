from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("BPMN101", basis=LegalReference(Act.BPMN, "10.5.2"))
def start_event_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Nothing starts the regulation: the drawing has no start event.

    Why it matters: nobody can see what sets the service going, and the term has no beginning.

    Instead: draw a start event, named by what happens (a request arrives), and a flow from it to the first action.

    Basis: BPMN 2.0.2, clause 10.5.2.
    """
    top = checked.regulation.flow.children(None)
    if top and not any(node.kind is NodeKind.START_EVENT for node in top):
        yield Defect(checked.regulation.id, "flow")
