from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import leads_to_refusal


@rule(
    "FORM247",
    basis=LegalReference(Act.LAW, "13.2(7)"),
    unless=("FORM230", "FORM234", "FORM235"),
    unless_here=("FORM236", "STD314"),
)
def refusal_leads_nowhere(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action refuses, but no way leads from it to a refusal.

    Why it matters: the refusal happens outside the regulation, or the control figures count it as a service given.

    Instead: draw the way to the refusal, mark its end as a refusal, or take the grounds out of the action.

    Basis: law art. 13.2 item 7.
    """
    for action in checked.actions:
        if action.refusal_grounds and not leads_to_refusal(checked.regulation, action.id):
            place = Place(checked.point_of(action))
            yield Defect(action.id, "refusal_grounds", place, {"action": named(action)})
