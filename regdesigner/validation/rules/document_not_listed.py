from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.text import Text
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD310", basis=LegalReference(Act.INSTRUCTION, "18"))
def document_not_listed(checked: CheckedRegulation) -> Iterator[Defect]:
    """An action uses a document that the standard does not list.

    Why it matters: the list of the standard is exhaustive: demanding anything else is forbidden.

    Instead: do without the document, or change the standard if an act provides for it.

    Basis: instruction p. 18; law art. 4.
    """
    standard = checked.standard
    if standard is None:
        return
    made = {document.id for action in checked.actions for document in action.produces}
    for action in checked.actions:
        for document in action.uses:
            if standard.document(document) is None and document not in made:
                arguments = {"action": named(action), "document": Text(document, document, document)}
                yield Defect(action.id, "uses", Place(checked.point_of(action)), arguments)
