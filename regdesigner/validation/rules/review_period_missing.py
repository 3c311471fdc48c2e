from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fixes import THREE_YEARS, standard_fix
from regdesigner.validation.rule import rule


@rule("STD343", basis=LegalReference(Act.LAW, "11(18)"))
def review_period_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard does not say how often it is reviewed.

    Why it matters: A standard without a period of review grows out of date unnoticed.

    Instead: state the period: three years at most.

    Basis: law art. 11 item 18; art. 12.1.
    """
    standard = checked.standard
    if standard is None:
        return
    if standard.review.period is None:
        fix = standard_fix("review.period", None, THREE_YEARS, "fix-three-years")
        yield Defect(None, "review.period", fix=fix)
