from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM240", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def party_missing_in_point_4(checked: CheckedRegulation) -> Iterator[Defect]:
    """Row 5 of an action names a body or person that point 4 lacks.

    Why it matters: point 4 lists all with whom the provider interacts: who is not there is not asked to agree.

    Instead: add the body or person to point 4, under the same name.

    Basis: typical-regulation p. 4.
    """
    listed = checked.provisions.interacting or ()
    for action in checked.actions if listed else ():
        outside = (interaction.party for interaction in action.interactions or () if interaction.is_outside)
        for party in dict.fromkeys(outside):
            if party and not among(party, listed):
                fix = point_fix(checked, "interacting", (*listed, party), "fix-add-party", party=party)
                arguments = {"action": named(action), "party": party}
                yield Defect(action.id, "interactions", checked.row_of(action, "interactions"), arguments, fix)
