from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN106", basis=LegalReference(Act.BPMN, "8.4.13"))
def dangling_flow(checked: CheckedRegulation) -> Iterator[Defect]:
    """A flow leads from nowhere or to nowhere.

    Why it matters: what should come next is lost: the drawing refers to an element that is not there.

    Instead: draw the flow to an action, a gateway or an end, or delete it.

    Basis: BPMN 2.0.2, clause 8.4.13.
    """
    flow = checked.regulation.flow
    for arrow in flow.sequence_flows:
        lost = [end for end in (arrow.source, arrow.target) if end not in flow.by_id]
        if lost:
            near = arrow.source if lost == [arrow.target] else arrow.target
            yield Defect(arrow.id, None, None, {"near": words_of(flow, near), "missing": ", ".join(lost) or "-"})
