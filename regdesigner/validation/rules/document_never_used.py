from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD311", basis=LegalReference(Act.INSTRUCTION, "18"), unless=("STD310", "FORM221", "FORM226"))
def document_never_used(checked: CheckedRegulation) -> Iterator[Defect]:
    """The standard demands a document that no action uses.

    Why it matters: the recipient brings a paper that nobody needs.

    Instead: use the document in an action, or take it out of the standard.

    Basis: instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    used = {document for action in checked.actions for document in action.uses}
    for document in standard.documents:
        if document.id not in used:
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), {"document": document.name})
