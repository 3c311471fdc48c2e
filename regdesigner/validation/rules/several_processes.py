from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("BPMN124", basis=LegalReference(Act.PROFILE, "process"))
def several_processes(checked: CheckedRegulation) -> Iterator[Defect]:
    """The file holds a second process.

    Why it matters: only one process of a file is the regulation: what the other one draws is neither
    checked nor printed nor carried out.

    Instead: draw each regulation in a file of its own, and other bodies as closed pools.

    Basis: profile, pools; typical-regulation p. 11.
    """
    for process in checked.regulation.other_processes:
        yield Defect(checked.regulation.id, "process", None, {"process": process or "-"})
