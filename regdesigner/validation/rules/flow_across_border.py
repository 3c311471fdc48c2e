from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN119", basis=LegalReference(Act.BPMN, "7.6.1"))
def flow_across_border(checked: CheckedRegulation) -> Iterator[Defect]:
    """A flow crosses the border of a group of actions or of another body.

    Why it matters: what is drawn cannot be carried out: inside and outside are connected by start and end only.

    Instead: end the flow at the group itself, or draw a message to the other body.

    Basis: BPMN 2.0.2, clause 7.6.1.
    """
    flow = checked.regulation.flow
    for arrow in flow.sequence_flows:
        source, target = flow.by_id.get(arrow.source), flow.by_id.get(arrow.target)
        if source is not None and target is not None and source.parent != target.parent:
            arguments: dict[str, Value] = {"source": words_of(flow, source.id), "target": words_of(flow, target.id)}
            yield Defect(arrow.id, None, None, arguments)
