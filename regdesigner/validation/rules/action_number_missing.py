from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fix import Fix
from regdesigner.validation.fixes import in_order_of_the_flow, renumbered
from regdesigner.validation.rule import rule


@rule("FORM223", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless_here=("BPMN121",))
def action_number_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no number.

    Why it matters: the order of actions and the numbers 10.1, 10.2 of their tables come from it.

    Instead: number the actions 1, 2, 3 in their order.

    Basis: typical-regulation p. 10.
    """
    fix: Fix | None = None
    for action in checked.actions:
        if action.number is None:
            fix = fix or renumbered(in_order_of_the_flow(checked))
            yield Defect(action.id, "number", None, {"action": named(action)}, fix)
