from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import RefusalGround
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import shortened


@rule("STD351", basis=LegalReference(Act.INSTRUCTION, "22"))
def refusal_ground_given_twice(checked: CheckedRegulation) -> Iterator[Defect]:
    """One ground for refusal stands twice.

    Why it matters: returned documents may be mended, a refused service not: on this ground nobody knows
    which it is.

    Instead: name each ground once, in the list where it belongs.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    known: list[RefusalGround] = []
    for ground in standard.refusal.all:
        if ground.text and among(ground.text, [each.text for each in known]):
            yield Defect(None, f"refusal.{ground.id}", checked.standard_field(16), {"ground": shortened(ground.text)})
        known.append(ground)
