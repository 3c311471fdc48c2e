from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM228", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM221", "FORM224", "FORM226"))
def forming_action_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action forms the result of the service.

    Why it matters: the law asks for the data that characterise the final result: no action makes it.

    Instead: describe the action that forms the result.

    Basis: typical-regulation p. 9; law art. 13.2 item 7.
    """
    if not any(action.kind is ActionKind.FORMING for action in checked.actions):
        yield Defect(checked.regulation.id, "actions", Place("9"))
