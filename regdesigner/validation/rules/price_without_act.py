from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD335", basis=LegalReference(Act.INSTRUCTION, "19"))
def price_without_act(checked: CheckedRegulation) -> Iterator[Defect]:
    """A paid service names neither an act behind the price nor who approves it.

    Why it matters: money is taken without a legal basis.

    Instead: name the act on which the fee rests, and the body that approves the price.

    Basis: instruction p. 19; law art. 11 item 13.
    """
    standard = checked.standard
    if standard is None:
        return
    cost = standard.cost
    if cost is not None and cost.paid:
        based = cost.basis or cost.approved_by or (cost.prices and all(price.basis for price in cost.prices))
        if not based:
            yield Defect(None, "cost.basis", checked.standard_field(13))
