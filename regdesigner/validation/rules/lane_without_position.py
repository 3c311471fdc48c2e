from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE409", basis=LegalReference(Act.LAW, "13.2(2)"))
def lane_without_position(checked: CheckedRegulation) -> Iterator[Defect]:
    """A lane names no position.

    Why it matters: nobody gets the tasks of the actions that lie in it.

    Instead: write the position into the lane, for example: registry specialist.

    Basis: law art. 13.2 item 2.
    """
    flow = checked.regulation.flow
    used = {node.lane for node in flow.nodes if node.kind.is_activity}
    for lane in flow.lanes:
        if not lane.name and lane.id in used:
            held = next(node.id for node in flow.nodes if node.kind.is_activity and node.lane == lane.id)
            meant = {action.responsible for action in checked.actions if flow.by_id[action.id].lane == lane.id}
            change = [Change(ChangeKind.NODE, lane.id, "name", lane.name, name) for name in meant if name]
            fix = Fix("fix-name-lane", tuple(change)) if len(meant) == 1 and change else None
            yield Defect(lane.id, "name", None, {"node": words_of(flow, held)}, fix)
