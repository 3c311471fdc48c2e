from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.field_names import is_field_name
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE411", basis=LegalReference(Act.PROFILE, "field"))
def field_name_wrong(checked: CheckedRegulation) -> Iterator[Defect]:
    """The name of a field cannot be used in a condition.

    Why it matters: a condition that asks for it cannot be read.

    Instead: use one word of letters, digits and underscores that begins with a letter and means nothing in FEEL.

    Basis: profile, element field; DMN 1.5, clause 10.3.1.2.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        for field in node.fields:
            if not is_field_name(field.name):
                yield Defect(node.id, "fields", None, {"node": words_of(flow, node.id), "field": field.name or "-"})
