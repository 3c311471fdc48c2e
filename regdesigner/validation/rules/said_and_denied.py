from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import FaultKind
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.rule import rule


@rule("FORM250", basis=LegalReference(Act.TYPICAL_REGULATION, "10"))
def said_and_denied(checked: CheckedRegulation) -> Iterator[Defect]:
    """A place says that there is none, and names one all the same.

    Why it matters: two readers of one paper take different things from it: the mark is passed over.

    Instead: take the mark away, or what it denies.

    Basis: typical-regulation p. 10 rows 5 and 6, p. 4 and 17.
    """
    for fault in checked.regulation.faults:
        if fault.kind is FaultKind.CONTRADICTION:
            change = Change(ChangeKind.MARK, fault.element, fault.value, f"reg:{fault.value}", None)
            arguments = {"mark": f"reg:{fault.value}", "said": f"reg:{fault.allowed}"}
            fix = Fix("fix-drop-mark", (change,), {"mark": f"reg:{fault.value}"})
            yield Defect(fault.element or checked.regulation.id, fault.value, None, arguments, fix)
