from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import opened_implicitly, path_words, words_of
from regdesigner.validation.rule import rule


@rule("BPMN112", basis=LegalReference(Act.BPMN, "13.4.1"), unless=("BPMN101",))
def deadlock(checked: CheckedRegulation) -> Iterator[Defect]:
    """A place waits for a branch that is never taken.

    Why it matters: the case stands still for ever: the recipient gets neither a result nor a refusal.

    Instead: join the branches of a choice in a gateway that does not wait, and only branches that run at the same
    time in one that does.

    Basis: BPMN 2.0.2, clause 13.4.1.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.DEADLOCK):
        if not opened_implicitly(flow, found):
            arguments: dict[str, Value] = {
                "join": words_of(flow, found.element),
                "split": words_of(flow, found.opened_by or found.path[0]),
                "path": path_words(flow, found.path),
            }
            yield Defect(found.element, None, None, arguments)
