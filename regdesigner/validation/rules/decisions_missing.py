from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM216", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 6"))
def decisions_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action says neither what is decided nor that nothing is decided.

    Why it matters: where decisions are not described, the official chooses at will.

    Instead: describe each decision, or state that none is taken.

    Basis: typical-regulation p. 10 row 6; law art. 13.2 item 5.
    """
    return empty_rows(checked, "decisions")
