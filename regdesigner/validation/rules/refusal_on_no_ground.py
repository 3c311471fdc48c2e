from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.walks import REFUSALS, deciding_actions, ends


@rule("FORM231", basis=LegalReference(Act.LAW, "13.2(5)"), unless=("FORM234",))
def refusal_on_no_ground(checked: CheckedRegulation) -> Iterator[Defect]:
    """A refusal is reached on no ground.

    Why it matters: A refusal that rests on no ground of the standard is unlawful, and the recipient cannot appeal
    against it in substance.

    Instead: name the standard's grounds at the action that decides on the refusal.

    Basis: law art. 13.2 item 5; instruction p. 22.
    """
    for end in ends(checked.regulation) if checked.standard is not None else ():
        if end.outcome in REFUSALS:
            deciding = deciding_actions(checked.regulation, end.id)
            if deciding and not any(action.refusal_grounds for action in deciding):
                words = end.name or Text(end.id, end.id, end.id)
                yield Defect(end.id, "refusal_grounds", None, {"exit": words})
