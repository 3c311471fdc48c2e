from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import FaultKind
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("BPMN121", basis=LegalReference(Act.PROFILE, "values"), unless_here=("BPMN106",))
def value_not_read(checked: CheckedRegulation) -> Iterator[Defect]:
    """A value in the file is not what may stand there, and was passed over.

    Why it matters: what was meant does not reach the paper, the check or the case.

    Instead: write one of the allowed values.

    Basis: profile.
    """
    for fault in checked.regulation.faults:
        if fault.kind not in (FaultKind.DUPLICATE_ID, FaultKind.MISSING_ID, FaultKind.CONTRADICTION):
            yield Defect(
                fault.element or checked.regulation.id,
                fault.place or None,
                None,
                {
                    "value": fault.value or "-",
                    "place": fault.place or "-",
                    "allowed": fault.allowed or "none",
                    "line": str(fault.line or "?"),
                },
            )
