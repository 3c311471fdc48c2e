from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM246", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 5"), unless_here=("BPMN121",))
def interaction_incomplete(checked: CheckedRegulation) -> Iterator[Defect]:
    """An interaction does not say with whom, in which order or within which term.

    Why it matters: the other body does not know what is asked of it and by when.

    Instead: give the party, the order of exchange and the term.

    Basis: typical-regulation p. 10 row 5; law art. 13.2 item 4.
    """
    for action in checked.actions:
        for interaction in action.interactions or ():
            if not interaction.party or not interaction.order or interaction.term is None:
                place = checked.row_of(action, "interactions")
                yield Defect(action.id, "interactions", place, {"action": named(action)})
                break
