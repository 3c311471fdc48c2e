from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM254", basis=LegalReference(Act.LAW, "13.2(7)"), unless_here=("FORM217",))
def final_result_not_described(checked: CheckedRegulation) -> Iterator[Defect]:
    """The action that forms the result names no document or data that come out of it.

    Why it matters: the law asks for what characterises the final result: nobody can tell whether what is
    handed over is complete.

    Instead: name at the forming action the document, or the data, that the recipient gets.

    Basis: law art. 13.2 item 7.
    """
    forming = [action for action in checked.actions if action.kind is ActionKind.FORMING]
    if forming and not any(action.produces for action in forming):
        action = forming[-1]
        yield Defect(action.id, "produces", Place(checked.point_of(action)), {"action": named(action)})
