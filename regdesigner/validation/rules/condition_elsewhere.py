from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import CHOOSING, words_of
from regdesigner.validation.rule import rule


@rule("EXE410", basis=LegalReference(Act.BPMN, "8.4.13"))
def condition_elsewhere(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition stands where nothing is chosen.

    Why it matters: it is not looked at, or it lets the case stop without a word.

    Instead: draw a choice with two ways, or delete the condition.

    Basis: BPMN 2.0.2, clause 8.4.13; the profile: conditions behind choices only.
    """
    flow = checked.regulation.flow
    for arrow in flow.sequence_flows:
        source = flow.by_id.get(arrow.source)
        if source is None or not arrow.condition.strip() or source.kind in CHOOSING:
            continue
        if source.kind.is_gateway or len(flow.outgoing(source.id)) == 1:
            arguments: dict[str, Value] = {"source": words_of(flow, source.id), "target": words_of(flow, arrow.target)}
            change = Change(ChangeKind.FLOW, arrow.id, "condition", arrow.condition, "")
            certain = not source.kind.is_gateway and arrow.condition.strip() == "true"
            fix = Fix("fix-drop-condition", (change,)) if certain or source.kind is NodeKind.PARALLEL_GATEWAY else None
            yield Defect(arrow.id, "condition", None, arguments, fix)
