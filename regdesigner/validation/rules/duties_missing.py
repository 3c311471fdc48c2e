from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM213", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 3"))
def duties_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action has no duties.

    Why it matters: the official is told to act but not what to do, and control has nothing to compare with.

    Instead: list the duties in the order in which they are done.

    Basis: typical-regulation p. 10 row 3; law art. 13.2 item 2.
    """
    return empty_rows(checked, "duties")
