from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fixes import in_order_of_the_flow, renumbered
from regdesigner.validation.rule import rule


@rule("FORM225", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM223", "FORM226"))
def action_numbers_out_of_order(checked: CheckedRegulation) -> Iterator[Defect]:
    """The numbers of the actions do not run 1, 2, 3 without a gap.

    Why it matters: two tables would have one number, or a number would be left out of the paper.

    Instead: number the actions without gaps and repetitions.

    Basis: typical-regulation p. 10.
    """
    for wanted, action in enumerate(checked.actions, 1):
        if action.number != wanted:
            yield Defect(
                action.id,
                "number",
                Place(checked.point_of(action)),
                {"action": named(action), "got": str(action.number), "wanted": str(wanted)},
                renumbered(in_order_of_the_flow(checked)),
            )
            return
