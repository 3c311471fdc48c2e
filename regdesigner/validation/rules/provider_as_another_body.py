from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import PartyKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.naming import among
from regdesigner.validation.rule import rule


@rule("FORM259", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def provider_as_another_body(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action interacts with the provider itself as with another body.

    Why it matters: what happens inside the body needs no agreement, and point 4 does not list it.

    Instead: mark the party as a unit of the provider, or name the other body.

    Basis: typical-regulation p. 4 and p. 10 row 5.
    """
    for action in checked.actions:
        for interaction in action.interactions or ():
            own = interaction.kind is PartyKind.BODY and among(interaction.party, checked.provisions.providers)
            if own and len(checked.provisions.providers) == 1:
                arguments = {"action": named(action), "party": interaction.party}
                yield Defect(action.id, "interactions", checked.row_of(action, "interactions"), arguments)
                break
