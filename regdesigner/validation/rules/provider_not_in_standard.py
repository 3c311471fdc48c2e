from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import mentioned
from regdesigner.validation.rule import rule


@rule("STD328", basis=LegalReference(Act.TYPICAL_REGULATION, "3"))
def provider_not_in_standard(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 3 names a provider that the standard does not name.

    Why it matters: the standard says who provides the service: another body has no power to.

    Instead: write the providers of field 2 of the standard.

    Basis: typical-regulation p. 3; instruction p. 8.
    """
    standard = checked.standard
    if standard is None:
        return
    for provider in checked.provisions.providers:
        if provider and not mentioned(provider, standard.provider):
            arguments = {"provider": provider, "wanted": standard.provider}
            yield Defect(checked.regulation.id, "providers", Place("3"), arguments)
