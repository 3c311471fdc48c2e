from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM212", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 2"))
def responsible_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no responsible position.

    Why it matters: nobody answers for the action, and nobody gets its task when the regulation runs.

    Instead: name the position, never a person, or draw the action in the lane of that position.

    Basis: typical-regulation p. 10 row 2; law art. 13.2 item 2.
    """
    flow = checked.regulation.flow
    for action in checked.actions:
        lane = flow.lane_of(action.id)
        if not action.responsible and lane is None:  # a lane without a name is a finding of its own
            yield Defect(action.id, "responsible", checked.row_of(action, "responsible"), {"action": named(action)})
