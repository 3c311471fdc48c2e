from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD307", basis=LegalReference(Act.TYPICAL_REGULATION, "10"), unless=("FORM214",))
def deadlines_not_proven(checked: CheckedRegulation) -> Iterator[Defect]:
    """Whether the limits are kept could not be proven.

    Why it matters: what is not proven may be broken on some day of the year.

    Instead: give a calendar that reaches a year and the longest term beyond the day of the check.

    Basis: typical-regulation p. 10, last paragraph but one.
    """
    if checked.proof_refused is not None:
        yield Defect(
            checked.regulation.id,
            "term",
            None,
            {
                "on": checked.on,
                "first": checked.calendar.first,
                "last": checked.calendar.last,
                "cause": "size" if isinstance(checked.proof_refused.value, int) else "calendar",
            },
        )
