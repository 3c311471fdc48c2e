from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM206", basis=LegalReference(Act.TYPICAL_REGULATION, "13"))
def internal_interval_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 13 does not say how often internal checks are made.

    Why it matters: without an interval nobody can say that a check was left out.

    Instead: write the interval: constantly, at each request, monthly.

    Basis: typical-regulation p. 13; law art. 13.2 item 10.
    """
    return empty_point(checked, "internal_interval", "13")
