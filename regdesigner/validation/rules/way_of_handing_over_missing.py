from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM233", basis=LegalReference(Act.LAW, "13.2(8)"), unless_here=("FORM217",))
def way_of_handing_over_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """It is not said how the final result is handed over.

    Why it matters: the recipient does not know how he gets the result, in person or electronically.

    Instead: say in the handing-over action in which order and way the result is given or sent.

    Basis: law art. 13.2 item 8; typical-regulation p. 9.
    """
    for action in checked.actions:
        if not action.handing_on and action.kind is ActionKind.HANDING_OVER:
            yield Defect(action.id, "handing_on", checked.row_of(action, "handing_on"), {"action": named(action)})
