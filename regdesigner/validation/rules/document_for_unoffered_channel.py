from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.rule import rule


@rule("STD360", basis=LegalReference(Act.INSTRUCTION, "18"))
def document_for_unoffered_channel(checked: CheckedRegulation) -> Iterator[Defect]:
    """A document is demanded for a channel that the standard does not offer.

    Why it matters: the list for that channel binds nobody, or the channel was forgotten.

    Instead: offer the channel, or take it off the document.

    Basis: instruction p. 18.
    """
    standard = checked.standard
    if standard is None:
        return
    for document in standard.documents:
        strange = tuple(channel for channel in document.channels if channel not in standard.channels)
        if standard.channels and strange:
            arguments: dict[str, Value] = {"document": document.name, "channels": strange}
            yield Defect(None, f"documents.{document.id}", checked.standard_field(12), arguments)
