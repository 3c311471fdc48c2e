from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM217", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 7"))
def result_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no result.

    Why it matters: an action without a concrete result is no administrative action by the law, and the next action
    has nothing to go on with.

    Instead: say what exists when the action is done: a registered request, a decision, a document.

    Basis: typical-regulation p. 10 row 7; law art. 13.2 items 1 and 6.
    """
    return empty_rows(checked, "result")
