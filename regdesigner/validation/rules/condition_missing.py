from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import CHOOSING, mistaken_choices, words_of
from regdesigner.validation.rule import rule


@rule("EXE401", basis=LegalReference(Act.BPMN, "13.4.2"), unless_here=("BPMN106",))
def condition_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A way behind a choice has no condition.

    Why it matters: nobody, neither an official nor the system, can tell when this way is taken.

    Instead: give the condition with the fields of the actions before, or mark the flow as the one taken otherwise.

    Basis: BPMN 2.0.2, clause 13.4.2.
    """
    flow = checked.regulation.flow
    mistaken = mistaken_choices(checked)
    for node in flow.nodes:
        ways = flow.outgoing(node.id)
        if node.kind not in CHOOSING or len(ways) < 2:
            continue
        bare = [way for way in ways if way.id != node.default and not way.condition.strip()]
        default = next((way for way in ways if way.id == node.default), None)
        misplaced = default is None or bool(default.condition.strip())  # then the default is what is wrong
        if (misplaced and len(bare) == 1) or node.id in mistaken:
            continue
        for way in bare:
            arguments: dict[str, Value] = {"gateway": words_of(flow, node.id), "target": words_of(flow, way.target)}
            yield Defect(way.id, "condition", None, arguments)
