from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.graph import reachable
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import loose_ends, words_of
from regdesigner.validation.rule import rule


@rule("BPMN108", basis=LegalReference(Act.BPMN, "10.5.3"), unless=("BPMN106", "BPMN120"), unless_here=("FORM236",))
def dead_end(checked: CheckedRegulation) -> Iterator[Defect]:
    """The drawing breaks off: nothing follows, and it is no end.

    Why it matters: a case that comes here stops, and neither a result nor a refusal is given.

    Instead: draw a flow to what follows, or an end event.

    Basis: BPMN 2.0.2, clause 10.5.3.
    """
    flow = checked.regulation.flow
    loose = loose_ends(flow)
    for scope in checked.scopes:
        if not any(node.kind is NodeKind.END_EVENT for node in scope.nodes):
            continue  # a part drawn without any end ends where nothing follows; the top level has a rule for that
        met = reachable(scope.graph, scope.starts)
        for number, node in enumerate(scope.nodes):
            closed = node.kind in (NodeKind.END_EVENT, NodeKind.BOUNDARY_EVENT) or node.triggered_by_event
            goes_on = any(scope.flows[edge] is not None for edge in scope.graph.outgoing[number])
            closed = closed or goes_on or number in scope.breaking
            if met[number] and not closed and node.id not in loose:
                yield Defect(node.id, None, None, {"node": words_of(flow, node.id)})
