from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields, readable_conditions, undeclared_decisions
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
    known = declared_fields(flow).keys() | undeclared_decisions(checked)  # of those row 6 is the finding
    for arrow, read in readable_conditions(checked):
        unknown = [name for name in read.names if name not in known]
        if unknown:
            arguments: dict[str, Value] = {"target": words_of(flow, arrow.target), "variable": ", ".join(unknown)}
            yield Defect(arrow.id, "condition", None, arguments)
