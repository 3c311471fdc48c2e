from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM232", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 7"), unless_here=("FORM217",))
def handing_on_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """It is not said how an action's result is handed on.

    Why it matters: the next action does not know that it may begin: time is lost between desks.

    Instead: say how the result is passed on so that the next action starts.

    Basis: typical-regulation p. 10 row 7; law art. 13.2 item 6.
    """
    for action in checked.actions:
        if not action.handing_on and action.kind is not ActionKind.HANDING_OVER:
            yield Defect(action.id, "handing_on", checked.row_of(action, "handing_on"), {"action": named(action)})
