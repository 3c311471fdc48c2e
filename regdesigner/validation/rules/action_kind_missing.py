from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM224", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless_here=("BPMN121",))
def action_kind_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has none of the six typical kinds.

    Why it matters: the limits for accepting documents and for handing over the result are measured on actions of
    these kinds.

    Instead: choose informing, accepting, examining, interacting, forming or handing over.

    Basis: typical-regulation p. 9.
    """
    for action in checked.actions:
        if action.kind is None:
            yield Defect(action.id, "kind", Place(checked.point_of(action)), {"action": named(action)})
