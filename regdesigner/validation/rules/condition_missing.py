from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import CHOOSING, words_of
from regdesigner.validation.rule import rule


@rule("EXE401", basis=LegalReference(Act.BPMN, "13.4.2"), unless_here=("BPMN106",))
def condition_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A way behind a choice has no condition.

    Why it matters: nobody, neither an official nor the system, can tell when this way is taken.

    Instead: give the condition with the fields of the actions before, or mark the flow as the one taken otherwise.

    Basis: BPMN 2.0.2, clause 13.4.2.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        ways = flow.outgoing(node.id)
        if node.kind not in CHOOSING or len(ways) < 2:
            continue
        bare = [way for way in ways if way.id != node.default and not way.condition.strip()]
        without_default = node.default not in {way.id for way in ways}
        for way in bare if not (without_default and len(bare) == 1) else ():
            arguments: dict[str, Value] = {"gateway": words_of(flow, node.id), "target": words_of(flow, way.target)}
            yield Defect(way.id, "condition", None, arguments)
