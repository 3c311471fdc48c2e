from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM242", basis=LegalReference(Act.TYPICAL_REGULATION, "4"), unless=("FORM215", "FORM240"))
def party_never_met(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 4 names a body or person that takes part in no action.

    Why it matters: the body is asked to agree to nothing, or an interaction was forgotten in row 5.

    Instead: describe the interaction in row 5 of its action, or take the name out of point 4.

    Basis: typical-regulation p. 4.
    """
    met = [interaction.party for action in checked.actions for interaction in action.interactions or ()]
    for party in checked.provisions.interacting or ():
        if not among(party, met):
            yield Defect(checked.regulation.id, "interacting", Place("4"), {"party": party})
