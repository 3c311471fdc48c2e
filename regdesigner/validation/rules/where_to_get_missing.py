from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD354", basis=LegalReference(Act.INSTRUCTION, "18"))
def where_to_get_missing(checked: CheckedRegulation) -> Iterator[Defect]:
    """A document that needs the recipient's own action elsewhere does not say where and how it is got.

    Why it matters: the recipient is sent away without knowing where to.

    Instead: name the place and the procedure.

    Basis: instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    for document in standard.documents:
        if document.required_in_person and not document.where_to_get:
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), {"document": document.name})
