from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Holder
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD355", basis=LegalReference(Act.TYPICAL_REGULATION, "8"))
def holding_body_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A document that another body holds names no body.

    Why it matters: the provider collects it itself: it must be known from whom.

    Instead: name the body that holds the document.

    Basis: typical-regulation p. 8; instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    for document in standard.documents:
        elsewhere = document.holder in (Holder.OTHER_BODY, Holder.SUBORDINATE)
        if elsewhere and not document.holding_body and not document.required_in_person:
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), {"document": document.name})
