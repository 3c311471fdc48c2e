from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import empty_point
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("FORM208", basis=LegalReference(Act.TYPICAL_REGULATION, "14"))
def external_interval_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """Point 14 does not say how often external control is exercised.

    Why it matters: without an interval nobody can say that a check was left out.

    Instead: write the interval, for example at least once a year.

    Basis: typical-regulation p. 14; law art. 13.2 item 10.
    """
    return empty_point(checked, "external_interval", "14")
