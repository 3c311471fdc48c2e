from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD340", basis=LegalReference(Act.INSTRUCTION, "15"))
def phone_numbers_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard gives no telephone number.

    Why it matters: who cannot come or go online does not learn how the service is given.

    Instead: give the telephone numbers at which recipients are informed.

    Basis: instruction p. 15.
    """
    standard = checked.standard
    if standard is None:
        return
    if not standard.information.phones:
        yield Defect(None, "information.phones", checked.standard_field(9))
