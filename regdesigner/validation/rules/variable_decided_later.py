from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Flow
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
    declared = declared_fields(flow)
    decided: dict[str, frozenset[str]] = {}
    for arrow, read in readable_conditions(checked):
        asked = [name for name in read.names if name in declared]
        if _decided_just_before(flow, arrow.source).issuperset(asked):
            continue
        decided = decided or decided_at(flow)
        before = decided.get(arrow.source, frozenset())
        late = [name for name in asked if name not in before]
        if late:
            arguments: dict[str, Value] = {"target": words_of(flow, arrow.target), "variable": ", ".join(late)}
            yield Defect(arrow.id, "condition", None, arguments)


def _decided_just_before(flow: Flow, choice: str) -> frozenset[str]:
    """The fields of the tasks directly before a choice: mostly it asks for these, and no way has to be followed."""
    tasks = (flow.by_id.get(arrow.source) for arrow in flow.incoming(choice))
    return frozenset(field.name for task in tasks if task is not None for field in task.fields)
