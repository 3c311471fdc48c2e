from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import FieldType
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE412", basis=LegalReference(Act.PROFILE, "field"))
def choice_without_variants(checked: CheckedRegulation) -> Iterator[Defect]:
    """A decision has no variants to choose from.

    Why it matters: the official who takes the decision would have nothing to choose.

    Instead: list the variants, each with its words in both languages.

    Basis: profile, element field; law art. 13.2 item 5.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        for field in node.fields:
            if field.type is FieldType.CHOICE and not field.variants:
                yield Defect(node.id, "fields", None, {"node": words_of(flow, node.id), "field": field.name})
