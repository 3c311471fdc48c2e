from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.naming import mentioned, same
from regdesigner.validation.rule import rule


@rule("FORM252", basis=LegalReference(Act.LAW, "13.2(2)"), unless_here=("FORM212", "BPMN123"))
def responsible_differs_from_lane(checked: CheckedRegulation) -> Iterator[Defect]:
    """Row 2 of an action names another position than the lane in which it is drawn.

    Why it matters: the paper makes one person responsible, and the drawing gives the task to another.

    Instead: write the position once: in the lane, or draw the action in the lane of its position.

    Basis: law art. 13.2 item 2; typical-regulation p. 10 row 2.
    """
    flow = checked.regulation.flow
    for action in checked.actions:
        lane = flow.lane_of(action.id)
        if lane is None or not lane.name or not action.responsible or same(action.responsible, lane.name):
            continue
        if not mentioned(lane.name, action.responsible) and not mentioned(action.responsible, lane.name):
            arguments: dict[str, Value] = {"action": named(action), "got": action.responsible, "lane": lane.name}
            yield Defect(action.id, "responsible", checked.row_of(action, "responsible"), arguments)
