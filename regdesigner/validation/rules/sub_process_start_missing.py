from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN126", basis=LegalReference(Act.BPMN, "10.5.2"), unless=("BPMN119",), unless_here=("BPMN122",))
def sub_process_start_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A sub-process has no start event.

    Why it matters: which of its parts comes first is guessed from what no flow leads to.

    Instead: draw a start event inside it, and a flow from it to the first action.

    Basis: BPMN 2.0.2, clause 10.5.2.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        inside = flow.children(node.id)
        if inside and not any(child.kind is NodeKind.START_EVENT for child in inside):
            yield Defect(node.id, None, None, {"node": words_of(flow, node.id)})
