from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN111", basis=LegalReference(Act.BPMN, "10.6.1"), unless=("BPMN107",))
def superfluous_gateway(checked: CheckedRegulation) -> Iterator[Defect]:
    """A gateway neither divides nor joins anything.

    Why it matters: a reader looks for a choice that is not there; often a flow was forgotten.

    Instead: draw the missing flow, or delete the gateway.

    Basis: BPMN 2.0.2, clause 10.6.1.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if node.kind.is_gateway and len(flow.incoming(node.id)) == 1 and len(flow.outgoing(node.id)) == 1:
            yield Defect(node.id, None, None, {"gateway": words_of(flow, node.id)})
