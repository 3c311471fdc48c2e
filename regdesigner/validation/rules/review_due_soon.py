from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.review import due_for_review
from regdesigner.validation.rule import rule


@rule("STD342", basis=LegalReference(Act.LAW, "12.1"), unless=("STD345",))
def review_due_soon(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard is due for review within three months.

    Why it matters: a review takes a working group, a public discussion and an approval: whoever begins on
    the last day is late.

    Instead: begin the review of the standard and of the regulation together.

    Basis: law art. 12.1; typical-regulation p. 18; procedure p. 16.
    """
    standard = checked.standard
    if standard is None:
        return
    review = standard.review
    if review.approved_on is None:
        return
    due = due_for_review(review.approved_on, review.period)
    if checked.on <= due <= checked.on + _AHEAD:
        yield Defect(None, "review.approved_on", None, {"due": due})


_AHEAD = timedelta(days=92)
