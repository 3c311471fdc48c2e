from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Holder
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.naming import mentioned
from regdesigner.validation.rule import rule


@rule("STD356", basis=LegalReference(Act.TYPICAL_REGULATION, "8"), unless=("FORM215", "STD355"))
def holding_body_never_asked(checked: CheckedRegulation) -> Iterator[Defect]:
    """A document lies with another body, but no action asks that body for it.

    Why it matters: then the recipient will be sent for it after all.

    Instead: add the body to row 5 of the action that collects the document.

    Basis: typical-regulation p. 8 and p. 10 row 5.
    """
    standard = checked.standard
    if standard is None:
        return
    parties = [each.party for action in checked.actions for each in action.interactions or ()]
    for document in standard.documents if checked.actions else ():
        body, held = document.holding_body, document.holder is Holder.OTHER_BODY and not document.required_in_person
        if held and body and not any(mentioned(body, each) or mentioned(each, body) for each in parties):
            arguments = {"document": document.name, "body": body}
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), arguments)
