from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Holder, Presentation
from regdesigner.domain.text import OFFICIAL_LANGUAGES
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.naming import mentioned
from regdesigner.validation.rule import rule


@rule("STD313", basis=LegalReference(Act.LAW, "4.2"))
def another_service_as_condition(checked: CheckedRegulation) -> Iterator[Defect]:
    """The recipient must hand in what another service of the registry gives.

    Why it matters: the law forbids to make one service a condition for another; what a body issued, a body
    holds.

    Instead: collect it by an interaction, or let the recipient only show it.

    Basis: law art. 4.2; typical-regulation p. 8; instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    services = checked.registry.services if checked.registry is not None else ()
    others = [each for each in services if each.number != standard.number]
    for document in standard.documents:
        asked = document.holder is Holder.RECIPIENT and document.presentation is Presentation.HANDED_IN
        telling = all(len(document.name.in_language(code).split()) > 1 for code in OFFICIAL_LANGUAGES)
        if not asked or not telling or document.required_in_person:
            continue
        giving = next((each for each in others if mentioned(document.name, each.name)), None)
        if giving is not None:
            arguments: dict[str, Value] = {"document": document.name, "service": giving.name, "number": giving.number}
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), arguments)
