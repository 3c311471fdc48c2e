from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
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
            yield Defect(lane.id, "name", None, {"node": words_of(flow, held)})
