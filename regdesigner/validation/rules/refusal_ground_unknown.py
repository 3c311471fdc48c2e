from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD314", basis=LegalReference(Act.INSTRUCTION, "22"))
def refusal_ground_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action refuses on a ground that the standard lacks.

    Why it matters: the grounds of the standard are exhaustive: a refusal on any other is unlawful.

    Instead: choose a ground of the standard, or change the standard.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    for action in checked.actions:
        for ground in action.refusal_grounds:
            if standard.refusal_ground(ground) is None:
                arguments = {"action": named(action), "ground": Text(ground, ground, ground)}
                yield Defect(action.id, "refusal_grounds", Place(checked.point_of(action)), arguments)
