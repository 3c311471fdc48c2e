from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import PartyKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM256", basis=LegalReference(Act.TYPICAL_REGULATION, "20"), unless_here=("FORM215",))
def outsourced_to_nobody(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action is handed to private persons, but row 5 names none.

    Why it matters: the provider stays liable and works with them by a contract: it must be clear with whom.

    Instead: name the category of natural or legal persons in row 5.

    Basis: typical-regulation p. 10 and 20; law art. 15.8.
    """
    for action in checked.actions:
        if action.outsourced and not any(each.kind is PartyKind.PERSON for each in action.interactions or ()):
            yield Defect(action.id, "interactions", checked.row_of(action, "interactions"), {"action": named(action)})
