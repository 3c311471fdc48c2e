from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.rule import rule


@rule("FORM241", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def interaction_denied(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 4 says that there is no interaction although actions interact.

    Why it matters: two points of one paper contradict each other, and nobody is asked to agree.

    Instead: list in point 4 the bodies and persons of row 5.

    Basis: typical-regulation p. 4.
    """
    met = [interaction for action in checked.actions for interaction in action.interactions or ()]
    parties = tuple(dict.fromkeys(entry.party for entry in met if entry.party and entry.is_outside))
    if checked.provisions.interacting == () and parties:
        fix = point_fix(checked, "interacting", parties, "fix-list-parties")
        yield Defect(checked.regulation.id, "interacting", Place("4"), {"parties": parties}, fix)
