from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD334", basis=LegalReference(Act.INSTRUCTION, "19"))
def price_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A paid service names no amount.

    Why it matters: the recipient does not learn from the standard what he has to pay.

    Instead: give the amount for each category of recipients.

    Basis: instruction p. 19; law art. 11 item 13.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.cost is not None and standard.cost.paid and not standard.cost.prices:
        yield Defect(None, "cost.prices", checked.standard_field(13))
