from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN102", basis=LegalReference(Act.BPMN, "10.5.2"))
def several_start_events(checked: CheckedRegulation) -> Iterator[Defect]:
    """The regulation can start at more than one place.

    Why it matters: the term has several beginnings, and it is not clear which action comes first.

    Instead: keep one start event; tell the channels or categories apart by a decision behind it.

    Basis: BPMN 2.0.2, clause 10.5.2; the profile allows one start.
    """
    flow = checked.regulation.flow
    starts = [node for node in flow.children(None) if node.kind is NodeKind.START_EVENT]
    for extra in starts[1:]:
        yield Defect(extra.id, None, None, {"start": words_of(flow, extra.id), "first": words_of(flow, starts[0].id)})
