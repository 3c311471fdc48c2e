from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields, readable_conditions
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE403", basis=LegalReference(Act.PROFILE, "field"))
def variable_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """A condition asks for something that no action yields.

    Why it matters: the choice can never be made: nobody is asked for this value.

    Instead: declare the field on the action that decides it, or correct its name in the condition.

    Basis: profile, element field.
    """
    flow = checked.regulation.flow
    declared = declared_fields(flow)
    for arrow, read in readable_conditions(checked):
        unknown = [name for name in read.names if name not in declared]
        if unknown:
            arguments: dict[str, Value] = {"target": words_of(flow, arrow.target), "variable": ", ".join(unknown)}
            yield Defect(arrow.id, "condition", None, arguments)
