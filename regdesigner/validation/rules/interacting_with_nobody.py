from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM249", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 5"))
def interacting_with_nobody(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action of the kind interacting says that it interacts with nobody.

    Why it matters: the request that the action is there for has no addressee, no order and no term.

    Instead: describe the interaction in row 5, or choose another kind.

    Basis: typical-regulation p. 9 and p. 10 row 5; law art. 13.2 item 4.
    """
    for action in checked.actions:
        if action.kind is ActionKind.INTERACTING and action.interactions == ():
            yield Defect(action.id, "interactions", checked.row_of(action, "interactions"), {"action": named(action)})
