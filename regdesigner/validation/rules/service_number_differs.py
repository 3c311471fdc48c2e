from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.naming import same
from regdesigner.validation.rule import rule


@rule("STD326", basis=LegalReference(Act.REGISTRY, "1"))
def service_number_differs(checked: CheckedRegulation) -> Iterator[Defect]:
    """The regulation and its standard carry different numbers of the registry.

    Why it matters: the regulation is compared with the standard of another service.

    Instead: put the right standard beside the regulation, or correct the number.

    Basis: registry p. 1.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.number != checked.regulation.service:
        arguments = {"got": checked.regulation.service, "wanted": standard.number}
        change = Change(ChangeKind.POINT, checked.regulation.id, "service", checked.regulation.service, standard.number)
        alike = bool(standard.name) and same(checked.provisions.service_name, standard.name)
        fix = Fix("fix-number-of-standard", (change,)) if alike else None
        yield Defect(checked.regulation.id, "service", None, arguments, fix)
