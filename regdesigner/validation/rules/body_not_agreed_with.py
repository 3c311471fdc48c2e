from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import PartyKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM220", basis=LegalReference(Act.TYPICAL_REGULATION, "17"), unless=("FORM219",))
def body_not_agreed_with(checked: CheckedRegulation) -> Iterator[Defect]:
    """A body of point 4 is missing among those with which the regulation is agreed.

    Why it matters: the body does not know of its part in the service and need not keep its terms.

    Instead: agree the draft with each body interacted with and name it in point 17.

    Basis: typical-regulation p. 17; procedure p. 11.
    """
    met = [interaction for action in checked.actions for interaction in action.interactions or ()]
    bodies = [interaction.party for interaction in met if interaction.kind is PartyKind.BODY]
    for party in checked.provisions.interacting or ():
        if among(party, bodies) and not among(party, checked.provisions.agreed_with or ()):
            yield Defect(checked.regulation.id, "agreed_with", Place("17"), {"body": party})
