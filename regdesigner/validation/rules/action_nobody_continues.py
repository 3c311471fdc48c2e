from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM236", basis=LegalReference(Act.LAW, "13.2(6)"), unless=("BPMN103", "BPMN106", "BPMN120"))
def action_nobody_continues(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action's result is taken up by nobody.

    Why it matters: the case stops here: neither a next action nor an end follows.

    Instead: draw a flow to the action that starts with this result, or to an end event.

    Basis: law art. 13.2 item 6; typical-regulation p. 10 row 7.
    """
    flow = checked.regulation.flow
    for action in checked.actions:
        node = flow.by_id.get(action.id)
        by_itself = node is None or node.triggered_by_event  # such a sub-process stands beside the course
        if not by_itself and not flow.outgoing(action.id):
            yield Defect(action.id, None, Place(checked.point_of(action), 7), {"action": named(action)})
