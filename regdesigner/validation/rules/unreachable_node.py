from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.graph import ScopeGraph, reachable
from regdesigner.domain.flow import EventKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import loose_ends, words_of
from regdesigner.validation.rule import rule


@rule(
    "BPMN107",
    basis=LegalReference(Act.BPMN, "13.2"),
    unless=("BPMN101", "BPMN106", "BPMN108", "BPMN115", "FORM236", "BPMN119"),
)
def unreachable_node(checked: CheckedRegulation) -> Iterator[Defect]:
    """No way leads to a part of the drawing.

    Why it matters: what stands there is never done, although the paper describes it.

    Instead: draw a flow from the action that comes before, or delete the part.

    Basis: BPMN 2.0.2, clause 13.2.
    """
    flow = checked.regulation.flow
    loose = loose_ends(flow)
    for scope in checked.scopes:
        for number in _first_unreachable(scope):
            node = scope.nodes[number]
            by_itself = node.triggered_by_event or node.event is EventKind.COMPENSATE
            if not by_itself and node.id not in loose:
                yield Defect(node.id, None, None, {"node": words_of(flow, node.id)})


def _first_unreachable(scope: ScopeGraph) -> Iterator[int]:
    """One node of each part that no start reaches: those that nothing enters, then one of each circle."""
    met = reachable(scope.graph, scope.starts)
    missed = [number for number in range(len(scope.nodes)) if not met[number]]
    for number in sorted(missed, key=lambda place: bool(scope.graph.incoming[place])):
        if not met[number]:
            yield number
            met = bytearray(map(max, met, reachable(scope.graph, [number])))
