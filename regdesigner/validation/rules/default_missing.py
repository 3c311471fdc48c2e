from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields, readable_conditions
from regdesigner.validation.covering import leave_no_case_out
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import CHOOSING, words_of
from regdesigner.validation.rule import rule


@rule("BPMN109", basis=LegalReference(Act.BPMN, "13.4.2"), unless_here=("BPMN121",))
def default_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A choice has no way for all other cases, and its conditions leave cases out.

    Why it matters: where none of the conditions holds, the case stops, and nobody knows why.

    Instead: mark the flow that is taken otherwise as the default flow.

    Basis: BPMN 2.0.2, clauses 13.4.2 and 13.4.3.
    """
    flow = checked.regulation.flow
    declared, read = declared_fields(flow), {way.id: said for way, said in readable_conditions(checked)}
    for node in flow.nodes:
        ways = flow.outgoing(node.id)
        if node.kind not in CHOOSING or len(ways) < 2 or node.default in {way.id for way in ways}:
            continue
        bare = [way for way in ways if not way.condition.strip()]
        said = [read[way.id] for way in ways if way.id in read]
        if len(bare) > 1 or (len(said) == len(ways) and leave_no_case_out(said, declared)):
            continue
        change = [Change(ChangeKind.NODE, node.id, "default", node.default, way.id) for way in bare]
        arguments: dict[str, Value] = {"gateway": words_of(flow, node.id)}
        fix = Fix("fix-mark-default", tuple(change)) if change else None
        yield Defect(node.id, "default", None, arguments, fix)
