from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM219", basis=LegalReference(Act.TYPICAL_REGULATION, "17"))
def agreement_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 17 names nobody although there is interaction.

    Why it matters: A regulation that binds other bodies without their agreement is not approved.

    Instead: list the bodies with which the regulation is agreed.

    Basis: typical-regulation p. 17; procedure p. 11.
    """
    provisions = checked.provisions
    if provisions.interacting and not provisions.agreed_with:
        yield Defect(checked.regulation.id, "agreed_with", Place("17"), {"parties": provisions.interacting})
