from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.action import ActionKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Holder
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("STD312", basis=LegalReference(Act.TYPICAL_REGULATION, "8"))
def document_held_by_body(checked: CheckedRegulation) -> Iterator[Defect]:
    """The recipient must bring a document that a body holds.

    Why it matters: it is forbidden to demand what the provider, its subordinate or another body already has: the
    provider collects it itself.

    Instead: collect the document by an interacting action instead of asking the recipient for it.

    Basis: typical-regulation p. 8; instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    for action in checked.actions:
        for document in filter(None, map(standard.document, action.uses)):
            held = document.holder is not Holder.RECIPIENT and not document.required_in_person
            if held and action.kind is ActionKind.ACCEPTING:
                yield Defect(
                    action.id,
                    "uses",
                    Place(checked.point_of(action)),
                    {"action": named(action), "document": document.name, "holder": document.holder},
                )
