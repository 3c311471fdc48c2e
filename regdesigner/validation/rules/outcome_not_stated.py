from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Flow, FlowNode, NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import before, ends


@rule("FORM235", basis=LegalReference(Act.LAW, "13.2(7)"), unless_here=("BPMN121",))
def outcome_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """It is not said how a case ends at an end event.

    Why it matters: result and refusals are counted, printed and checked apart: an end without an outcome is
    neither.

    Instead: choose the outcome: the result, refusing the documents, or refusing the service.

    Basis: law art. 13.2 item 7.
    """
    for end in ends(checked.regulation):
        if end.outcome is None and not _beside(checked.regulation.flow, end):
            words = end.name or Text(end.id, end.id, end.id)
            yield Defect(end.id, "outcome", Place("11"), {"exit": words})


def _beside(flow: Flow, end: FlowNode) -> bool:
    """Whether one comes to an end only through events that do not interrupt: the case's own course ends elsewhere."""
    beside = False
    seen = {end.id}
    waiting = [end]
    while waiting:
        node = waiting.pop()
        if node.kind is NodeKind.START_EVENT:
            return False
        if node.kind is NodeKind.BOUNDARY_EVENT and not node.interrupting:
            beside = True
            continue
        sources = [source for source in before(flow, node.id) if source in flow.by_id and source not in seen]
        seen.update(sources)
        waiting += [flow.by_id[source] for source in sources]
    return beside
