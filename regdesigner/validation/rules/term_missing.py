from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM214", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 4"), unless_here=("BPMN121",))
def term_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no term.

    Why it matters: without the term of each action nobody can say whether the service keeps the standard's limits,
    and nobody can tell that an official is late.

    Instead: give the greatest time that the action may take, with its unit, and say whether working or calendar
    time counts.

    Basis: typical-regulation p. 10 row 4; law art. 13.2 item 3.
    """
    return empty_rows(checked, "term")
