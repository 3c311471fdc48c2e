from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Cost
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import FREE_OF_CHARGE, standard_fix
from regdesigner.validation.rule import rule


@rule("STD332", basis=LegalReference(Act.INSTRUCTION, "19"))
def cost_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not say whether the service is paid.

    Why it matters: A free service must say that it is free; a paid one must name its price.

    Instead: fill in field 13.

    Basis: instruction p. 19; law art. 11 item 13.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.cost is None:
        free = checked.service is not None and checked.service.paid is False
        fix = standard_fix("cost", None, Cost(False, FREE_OF_CHARGE), "fix-say-free") if free else None
        yield Defect(None, "cost", checked.standard_field(13), fix=fix)
