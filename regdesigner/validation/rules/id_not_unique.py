from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import FaultKind
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("BPMN120", basis=LegalReference(Act.PROFILE, "id"))
def id_not_unique(checked: CheckedRegulation) -> Iterator[Defect]:
    """Two elements of the file have one id, or an element has none.

    Why it matters: findings, papers and records name elements by their ids: they would mean the wrong one.

    Instead: give each element an id of its own.

    Basis: profile; BPMN 2.0.2, clause 8.3.1.
    """
    for fault in checked.regulation.faults:
        if fault.kind in (FaultKind.DUPLICATE_ID, FaultKind.MISSING_ID):
            line = str(fault.line or "?")
            yield Defect(fault.element or checked.regulation.id, "id", None, {"id": fault.value or "-", "line": line})
