from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import Outcome
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import REFUSALS, before, ends


@rule(
    "FORM253",
    basis=LegalReference(Act.TYPICAL_REGULATION, "9"),
    unless=("FORM224", "FORM226", "FORM227", "FORM229", "FORM235"),
)
def refusal_not_handed_over(checked: CheckedRegulation) -> Iterator[Defect]:
    """A case can end with a refusal that nobody gives to the applicant.

    Why it matters: the applicant must get a reasoned answer: without it he cannot appeal.

    Instead: lead the way to the refusal through an action that hands over the reasoned answer.

    Basis: typical-regulation p. 9 and appendix; instruction p. 21 and 22.
    """
    regulation = checked.regulation
    for end in ends(regulation):
        if end.outcome not in REFUSALS:
            continue
        allowed = {ActionKind.HANDING_OVER}
        if end.outcome is Outcome.REFUSAL_OF_DOCUMENTS:
            allowed.add(ActionKind.ACCEPTING)
        last = _last_actions(checked, end.id)
        if last and not all(regulation.actions_by_id[element].kind in allowed for element in last):
            yield Defect(end.id, None, Place("9"), {"exit": end.name or Text(end.id, end.id, end.id)})


def _last_actions(checked: CheckedRegulation, exit_id: str) -> set[str]:
    """The actions after which a case comes to an exit without another one."""
    found: set[str] = set()
    seen = {exit_id}
    waiting = [exit_id]
    while waiting:
        for source in before(checked.regulation.flow, waiting.pop()):
            action = checked.regulation.action_around(source)
            if action is not None:
                found.add(action.id)
            elif source not in seen:
                seen.add(source)
                waiting.append(source)
    return found
