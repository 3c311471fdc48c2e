from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import EMPTY
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import FREE_OF_CHARGE, standard_fix
from regdesigner.validation.rule import rule


@rule("STD333", basis=LegalReference(Act.INSTRUCTION, "19"))
def free_not_said(checked: CheckedRegulation) -> Iterator[Defect]:
    """A free service does not say that it is free.

    Why it matters: A recipient who is asked for money cannot point to the standard.

    Instead: write in field 13 that the service is free of charge.

    Basis: instruction p. 19.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.cost is not None and not standard.cost.paid and not standard.cost.statement:
        fix = standard_fix("cost.statement", EMPTY, FREE_OF_CHARGE, "fix-say-free")
        yield Defect(None, "cost.statement", checked.standard_field(13), fix=fix)
