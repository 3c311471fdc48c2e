from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM211", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 1"))
def ground_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no ground to start.

    Why it matters: the official does not know when to begin, and the term has no beginning.

    Instead: say what starts the action: a request arriving, its registration, an answer, the result being prepared.

    Basis: typical-regulation p. 10 row 1.
    """
    return empty_rows(checked, "ground")
