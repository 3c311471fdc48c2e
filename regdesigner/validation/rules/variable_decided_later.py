from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import decided_at, declared_fields, readable_conditions
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE404", basis=LegalReference(Act.PROFILE, "field"), unless=("BPMN107",))
def variable_decided_later(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition asks for something that is decided only later, or elsewhere.

    Why it matters: when the choice is reached, the value is not there yet.

    Instead: declare the field on an action that comes before the choice.

    Basis: profile, element field.
    """
    flow = checked.regulation.flow
    declared, decided = declared_fields(flow), decided_at(flow)
    for arrow, read in readable_conditions(checked):
        before = decided.get(arrow.source, frozenset())
        late = [name for name in read.names if name in declared and name not in before]
        if late:
            arguments: dict[str, Value] = {"target": words_of(flow, arrow.target), "variable": ", ".join(late)}
            yield Defect(arrow.id, "condition", None, arguments)
