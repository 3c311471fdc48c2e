from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN117", basis=LegalReference(Act.BPMN, "13.4"), unless=("BPMN112", "BPMN113"))
def soundness_not_proven(checked: CheckedRegulation) -> Iterator[Defect]:
    """Whether every case comes to an end could not be proven.

    Why it matters: branches are woven together so closely that not every order of events could be played through.

    Instead: draw the part in blocks: each split is closed by a join of the same kind.

    Basis: BPMN 2.0.2, clause 13.4.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.NOT_PROVEN):
        yield Defect(found.element, None, None, {"node": words_of(flow, found.element)})
