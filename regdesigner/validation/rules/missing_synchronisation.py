from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import opened_implicitly, path_words, words_of
from regdesigner.validation.rule import rule


@rule("BPMN113", basis=LegalReference(Act.BPMN, "13.4.2"), unless=("BPMN101",))
def missing_synchronisation(checked: CheckedRegulation) -> Iterator[Defect]:
    """What follows is done twice: branches that run at the same time are not joined.

    Why it matters: each branch carries the case on by itself: the same action is done, and its result given,
    several times.

    Instead: join the branches in a gateway that waits for all of them.

    Basis: BPMN 2.0.2, clause 13.4.2.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.MISSING_SYNCHRONISATION):
        if not opened_implicitly(flow, found):
            arguments: dict[str, Value] = {
                "join": words_of(flow, found.element),
                "split": words_of(flow, found.opened_by or found.path[0]),
                "path": path_words(flow, found.path),
            }
            yield Defect(found.element, None, None, arguments)
