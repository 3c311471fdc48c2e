from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD331", basis=LegalReference(Act.REGISTRY, "1"), unless=("STD326",))
def payment_differs(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard and the registry disagree whether the service is paid.

    Why it matters: A recipient may be charged for a service that the registry gives free of charge.

    Instead: make the standard agree with the registry.

    Basis: registry p. 1; law art. 7.
    """
    standard = checked.standard
    if standard is None:
        return
    service = checked.service
    if standard.cost is not None and service is not None and service.paid not in (None, standard.cost.paid):
        yield Defect(None, "cost.paid", checked.standard_field(13))
