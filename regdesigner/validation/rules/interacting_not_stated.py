from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM204", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def interacting_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 4 says neither whom the provider interacts with nor that there is nobody.

    Why it matters: an unsaid interaction is agreed with nobody and delays the service.

    Instead: list all bodies and persons, or state that there is no inter-agency action.

    Basis: typical-regulation p. 4; law art. 13.2 item 4.
    """
    if checked.provisions.interacting is None:
        yield Defect(checked.regulation.id, "interacting", Place("4"))
