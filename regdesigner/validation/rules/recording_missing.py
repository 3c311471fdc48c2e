from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_rows
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM218", basis=LegalReference(Act.TYPICAL_REGULATION, "10 row 8"))
def recording_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action leaves no record.

    Why it matters: without a record neither a check nor an appeal can establish what was done and when.

    Instead: say how the doing is recorded: a journal, a stamp, an information system.

    Basis: typical-regulation p. 10 row 8.
    """
    return empty_rows(checked, "recording")
