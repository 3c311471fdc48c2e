from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM244", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 6"))
def decision_denied(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action says that nothing is decided although a choice follows it.

    Why it matters: the drawing has a decision that nobody takes and no row describes.

    Instead: describe the decision in row 6 of the action before the choice.

    Basis: typical-regulation p. 10 row 6; law art. 13.2 item 5.
    """
    for action in checked.actions:
        if action.decisions == () and checked.regulation.branches_after(action.id):
            yield Defect(action.id, "decisions", checked.row_of(action, "decisions"), {"action": named(action)})
