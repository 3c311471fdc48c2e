from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import PartyKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM219", basis=LegalReference(Act.TYPICAL_REGULATION, "17"))
def agreement_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 17 names nobody although there is interaction.

    Why it matters: A regulation that binds other bodies without their agreement is not approved.

    Instead: list the bodies with which the regulation is agreed.

    Basis: typical-regulation p. 17; procedure p. 11.
    """
    met = [interaction for action in checked.actions for interaction in action.interactions or ()]
    persons = [interaction.party for interaction in met if interaction.kind is PartyKind.PERSON]
    bodies = tuple(party for party in checked.provisions.interacting or () if not among(party, persons))
    if bodies and not checked.provisions.agreed_with:
        yield Defect(checked.regulation.id, "agreed_with", Place("17"), {"parties": bodies})
