from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD315", basis=LegalReference(Act.INSTRUCTION, "22"), unless=("FORM231", "STD314", "FORM221", "FORM226"))
def refusal_ground_never_used(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action refuses on a ground of the standard.

    Why it matters: either the ground is never examined, or the action that does it does not say so.

    Instead: name the ground at the action that examines it.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    used = {ground for action in checked.actions for ground in action.refusal_grounds}
    for ground in standard.refusal.all:
        if ground.id not in used:
            yield Defect(None, f"refusal.{ground.id}", checked.standard_field(16), {"ground": ground.text})
