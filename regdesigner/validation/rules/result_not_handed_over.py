from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import Outcome
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import can_pass_by, ends


@rule("FORM237", basis=LegalReference(Act.LAW, "13.2(8)"), unless=("FORM224", "FORM229"))
def result_not_handed_over(checked: CheckedRegulation) -> Iterator[Defect]:
    """A case can end with the result although nobody handed it over.

    Why it matters: on that way the recipient does not get what the service promises.

    Instead: lead each way to the result through an action that hands it over.

    Basis: law art. 13.2 item 8.
    """
    handing = frozenset(action.id for action in checked.actions if action.kind is ActionKind.HANDING_OVER)
    for end in ends(checked.regulation):
        if end.outcome is Outcome.RESULT and can_pass_by(checked.regulation, end.id, handing):
            words = end.name or Text(end.id, end.id, end.id)
            yield Defect(end.id, None, Place("11"), {"exit": words})
