from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.review import due_for_review
from regdesigner.validation.rule import rule


@rule("STD345", basis=LegalReference(Act.LAW, "12.1"))
def review_overdue(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard was not reviewed in time.

    Why it matters: A standard is reviewed at least once in three years, or sooner if it says so; the regulation
    together with it.

    Instead: review the standard and the regulation together.

    Basis: law art. 12.1; typical-regulation p. 18; procedure p. 16.
    """
    standard = checked.standard
    if standard is None:
        return
    review = standard.review
    if review.approved_on is None:
        return
    due = due_for_review(review.approved_on, review.period)
    if checked.on > due:
        yield Defect(None, "review.approved_on", None, {"approved": review.approved_on, "due": due})
