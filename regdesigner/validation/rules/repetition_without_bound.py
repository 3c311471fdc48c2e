from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN127", basis=LegalReference(Act.PROFILE, "maxRepeats"), unless_here=("BPMN121",))
def repetition_without_bound(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action that is repeated one time after another may be so without end.

    Why it matters: no term can be kept for sure when an action may be repeated any number of times.

    Instead: give the greatest number of repeats on the action.

    Basis: profile, attribute maxRepeats; without it no worst case exists.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        loop = node.loop
        together = loop is None or (loop.parallel and loop.multi_instance)
        if loop is not None and not together and loop.maximum is None:
            yield Defect(node.id, "max_repeats", None, {"node": words_of(flow, node.id)})
