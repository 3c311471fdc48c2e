from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM257", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM221", "FORM224"))
def informing_action_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action informs the recipient of how the service is given.

    Why it matters: it is the first of the typical actions, in person, by phone, by post and electronically.

    Instead: add an action of the kind informing, or mark the one that informs.

    Basis: typical-regulation p. 9.
    """
    if checked.actions and not any(action.kind is ActionKind.INFORMING for action in checked.actions):
        yield Defect(checked.regulation.id, "actions", Place("9"))
