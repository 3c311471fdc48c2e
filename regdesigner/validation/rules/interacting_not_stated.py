from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fixes import point_fix
from regdesigner.validation.rule import rule


@rule("FORM204", basis=LegalReference(Act.TYPICAL_REGULATION, "4"))
def interacting_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 4 says neither whom the provider interacts with nor that there is nobody.

    Why it matters: an unsaid interaction is agreed with nobody and delays the service.

    Instead: list all bodies and persons, or state that there is no inter-agency action.

    Basis: typical-regulation p. 4; law art. 13.2 item 4.
    """
    if checked.provisions.interacting is None:
        rows = [action.interactions for action in checked.actions]
        parties = [each.party for row in rows for each in row or () if each.is_outside and each.party]
        said = bool(rows) and None not in rows
        fix = point_fix(checked, "interacting", tuple(dict.fromkeys(parties)), "fix-list-parties") if said else None
        yield Defect(checked.regulation.id, "interacting", Place("4"), fix=fix)
