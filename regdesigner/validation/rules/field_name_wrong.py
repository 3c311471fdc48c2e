from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
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
            if not _NAME.fullmatch(field.name) or field.name in _WORDS:
                yield Defect(node.id, "fields", None, {"node": words_of(flow, node.id), "field": field.name or "-"})


_NAME = re.compile(r"[^\W\d]\w*")
_WORDS = frozenset(
    "and or not true false null if then else for in return some every satisfies between instance of function external"
    " date time duration list context".split()
)
