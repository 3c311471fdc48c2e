from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM222", basis=LegalReference(Act.TYPICAL_REGULATION, "9"))
def action_name_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no name.

    Why it matters: point 9 lists actions by name, and other papers refer to them by it.

    Instead: name the action by what is done.

    Basis: typical-regulation p. 9.
    """
    for place, action in enumerate(checked.actions, 1):
        if not action.name:
            number = str(action.number or place)
            yield Defect(action.id, "name", checked.row_of(action, "name"), {"number": number})
