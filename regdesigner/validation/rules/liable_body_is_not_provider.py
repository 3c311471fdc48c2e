from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import mentioned
from regdesigner.validation.rule import rule


@rule(
    "FORM260",
    basis=LegalReference(Act.TYPICAL_REGULATION, "16"),
    unless=("FORM203", "FORM209", "FORM210", "STD328", "STD329"),
)
def liable_body_is_not_provider(checked: CheckedRegulation) -> Iterator[Defect]:
    """Points 15 and 16 name another institution than point 3.

    Why it matters: the recipient complains of officials who do not provide the service, and those who do
    are liable to nobody.

    Instead: name the providing institution of point 3.

    Basis: typical-regulation p. 3, 15 and 16.
    """
    providers = checked.provisions.providers
    for field, point in (("complaint_body", "15"), ("liable_body", "16")):
        got = getattr(checked.provisions, field)
        if not any(mentioned(got, each) or mentioned(each, got) for each in providers):
            yield Defect(checked.regulation.id, field, Place(point), {"got": got, "wanted": providers[0]})
