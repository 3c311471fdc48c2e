from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM229", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM221", "FORM224", "FORM226"))
def handing_over_action_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action hands over the result.

    Why it matters: the hand-over limit of the standard has nothing to be measured on, and the recipient does not
    learn how the result is given.

    Instead: describe the action that hands over or sends the result.

    Basis: typical-regulation p. 9; law art. 13.2 item 8.
    """
    if not any(action.kind is ActionKind.HANDING_OVER for action in checked.actions):
        yield Defect(checked.regulation.id, "actions", Place("9"))
