from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.blanks import named
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.conditions import declared_fields
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.rule import rule


@rule("EXE413", basis=LegalReference(Act.PROFILE, "field"))
def decision_field_unknown(checked: CheckedRegulation) -> Iterator[Defect]:
    """A decision of row 6 names a field that no action yields.

    Why it matters: the decision is described in the paper, but nobody is asked for it when the regulation runs.

    Instead: declare the field on the action, or correct its name in row 6.

    Basis: profile, element field; typical-regulation p. 10 row 6.
    """
    declared = declared_fields(checked.regulation.flow)
    for action in checked.actions:
        for decision in action.decisions or ():
            if decision.field is not None and decision.field not in declared:
                arguments: dict[str, Value] = {"action": named(action), "field": decision.field or "-"}
                yield Defect(action.id, "decisions", checked.row_of(action, "decisions"), arguments)
