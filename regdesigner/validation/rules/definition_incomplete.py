from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.rule import rule


@rule("FORM245", basis=LegalReference(Act.TYPICAL_REGULATION, "6"))
def definition_incomplete(checked: CheckedRegulation) -> Iterator[Defect]:
    """A definition of point 6 lacks its term or its meaning.

    Why it matters: A term that is not explained is understood by each reader in his own way.

    Instead: write both the term and what it means, or remove the entry.

    Basis: typical-regulation p. 6.
    """
    for definition in checked.provisions.definitions:
        if not definition.term or not definition.meaning:
            words = definition.term or definition.meaning
            yield Defect(checked.regulation.id, "definitions", Place("6"), {"term": words})
