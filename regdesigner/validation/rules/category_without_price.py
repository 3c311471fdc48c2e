from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD357", basis=LegalReference(Act.INSTRUCTION, "19"), unless=("STD334",))
def category_without_price(checked: CheckedRegulation) -> Iterator[Defect]:
    """Prices differ by category, but one category has none.

    Why it matters: nobody knows what its members pay.

    Instead: state the amount for each category, or one for all others.

    Basis: instruction p. 19; law art. 11 item 13.
    """
    standard = checked.standard
    if standard is None:
        return
    prices = standard.cost.prices if standard.cost is not None and standard.cost.paid else ()
    if not prices or any(not price.categories for price in prices):
        return
    priced = {category for price in prices for category in price.categories}
    for category in standard.recipients:
        if category.id not in priced and not category.special:
            yield Defect(None, f"cost.{category.id}", checked.standard_field(13), {"category": category.name})
