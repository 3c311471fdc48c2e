from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM221", basis=LegalReference(Act.TYPICAL_REGULATION, "9"))
def actions_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The regulation describes no action.

    Why it matters: the law asks for each procedure that has a concrete result: a regulation without actions
    regulates nothing.

    Instead: describe the actions of point 9 and draw them.

    Basis: typical-regulation p. 9; law art. 13.2 item 1.
    """
    if not checked.actions:
        yield Defect(checked.regulation.id, "actions", Place("9"))
