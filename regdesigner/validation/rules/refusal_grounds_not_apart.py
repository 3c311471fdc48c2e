from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD341", basis=LegalReference(Act.INSTRUCTION, "22"))
def refusal_grounds_not_apart(checked: CheckedRegulation) -> Iterator[Defect]:
    """The grounds for refusing the documents are not kept apart from those for refusing the service.

    Why it matters: returned documents can be mended, a refused service cannot: the recipient must know which it is.

    Instead: give both lists: refusing and returning the documents, and refusing the service.

    Basis: instruction p. 22.
    """
    standard = checked.standard
    if standard is None:
        return
    if bool(standard.refusal.documents) != bool(standard.refusal.service):
        yield Defect(None, "refusal", checked.standard_field(16))
