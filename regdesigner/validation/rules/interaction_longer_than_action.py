from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.term import Term
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.rule import rule


@rule("FORM248", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 5"))
def interaction_longer_than_action(checked: CheckedRegulation) -> Iterator[Defect]:
    """An interaction may take longer than the action that it belongs to.

    Why it matters: rows 4 and 5 of one table contradict each other, and nobody knows which term binds.

    Instead: shorten the interaction, or lengthen the action.

    Basis: typical-regulation p. 10 rows 4 and 5.
    """
    for action in checked.actions:
        for interaction in action.interactions or ():
            if _longer(interaction.term, action.term):
                arguments: dict[str, Value] = {"action": named(action)}
                for name, term in (("got", interaction.term), ("allowed", action.term)):
                    arguments |= {name: term} if term is not None else {}
                yield Defect(action.id, "interactions", checked.row_of(action, "interactions"), arguments)
                break


def _longer(one: Term | None, other: Term | None) -> bool:
    """Only terms that are counted alike can be compared without a calendar."""
    if one is None or other is None or (one.unit, one.basis) != (other.unit, other.basis):
        return False
    return one.amount > other.amount
