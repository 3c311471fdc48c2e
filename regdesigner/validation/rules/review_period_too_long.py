from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import THREE_YEARS, standard_fix
from regdesigner.validation.review import due_for_review, end_of_period
from regdesigner.validation.rule import rule


@rule("STD346", basis=LegalReference(Act.LAW, "12.1"))
def review_period_too_long(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard sets a period of review longer than three years.

    Why it matters: the law allows a shorter period, never a longer one.

    Instead: set three years or less.

    Basis: law art. 12.1; typical-regulation p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    period = standard.review.period
    start = date(2023, 1, 1)
    if period is not None and end_of_period(start, period) > due_for_review(start, None):
        fix = standard_fix("review.period", period, THREE_YEARS, "fix-three-years")
        yield Defect(None, "review.period", None, {"period": period}, fix)
