from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.texts import shortened


@rule("STD350", basis=LegalReference(Act.INSTRUCTION, "22"))
def time_to_mend_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A ground for returning the documents gives no time to mend them.

    Why it matters: the recipient does not know by when he may come again without losing his turn and his
    fee.

    Instead: state the time to correct and collect the documents.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    for ground in standard.refusal.documents:
        if ground.time_to_mend is None:
            place = checked.standard_field(16)
            yield Defect(None, f"refusal.documents.{ground.id}", place, {"ground": shortened(ground.text)})
