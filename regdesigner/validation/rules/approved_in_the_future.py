from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD359", basis=LegalReference(Act.LAW, "12.1"))
def approved_in_the_future(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard was approved on a day that is yet to come.

    Why it matters: its period of review is counted from a wrong day.

    Instead: correct the date.

    Basis: law art. 12.1.
    """
    standard = checked.standard
    if standard is None:
        return
    approved = standard.review.approved_on
    if approved is not None and approved > checked.on:
        yield Defect(None, "review.approved_on", None, {"approved": approved})
