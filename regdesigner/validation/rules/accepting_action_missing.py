from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM227", basis=LegalReference(Act.TYPICAL_REGULATION, "9"), unless=("FORM221", "FORM224", "FORM226"))
def accepting_action_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """No action accepts the request and documents.

    Why it matters: the intake limit of the standard has nothing to be measured on, and nobody registers requests.

    Instead: describe the action that accepts, checks and registers the request.

    Basis: typical-regulation p. 9.
    """
    if not any(action.kind is ActionKind.ACCEPTING for action in checked.actions):
        yield Defect(checked.regulation.id, "actions", Place("9"))
