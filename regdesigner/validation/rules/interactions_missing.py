from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM215", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 5"))
def interactions_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action says neither with whom it interacts nor that it interacts with nobody.

    Why it matters: an unsaid interaction is agreed with nobody and has no term.

    Instead: describe each interaction, or state that there is none.

    Basis: typical-regulation p. 10 row 5; law art. 13.2 item 4.
    """
    return empty_rows(checked, "interactions")
