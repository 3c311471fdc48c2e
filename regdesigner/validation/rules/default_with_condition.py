from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN110", basis=LegalReference(Act.BPMN, "8.4.13"))
def default_with_condition(checked: CheckedRegulation) -> Iterator[Defect]:
    """The way for all other cases has a condition of its own.

    Why it matters: the condition is never looked at: the drawing says something that does not happen.

    Instead: take the condition away, or mark another flow as the default.

    Basis: BPMN 2.0.2, clause 8.4.13.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        way = flow.flows_by_id.get(node.default or "")
        if way is not None and way.source == node.id and way.condition.strip():
            arguments: dict[str, Value] = {"gateway": words_of(flow, node.id), "target": words_of(flow, way.target)}
            change = Change(ChangeKind.FLOW, way.id, "condition", way.condition, "")
            yield Defect(way.id, "condition", None, arguments, Fix("fix-drop-condition", (change,)))
