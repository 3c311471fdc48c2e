from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD358", basis=LegalReference(Act.LAW, "7.1"))
def free_service_with_price(checked: CheckedRegulation) -> Iterator[Defect]:
    """A free service has a price.

    Why it matters: money is taken for what is promised free of charge.

    Instead: take the prices out, or say that the service is paid and on which ground.

    Basis: law art. 7; instruction p. 19.
    """
    standard = checked.standard
    if standard is None:
        return
    cost = standard.cost
    if cost is not None and not cost.paid and any(price.amount > 0 for price in cost.prices):
        yield Defect(None, "cost.prices", checked.standard_field(13))
