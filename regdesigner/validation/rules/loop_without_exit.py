from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import path_words, words_of
from regdesigner.validation.rule import rule


@rule("BPMN115", basis=LegalReference(Act.BPMN, "13.2"))
def loop_without_exit(checked: CheckedRegulation) -> Iterator[Defect]:
    """A case that comes into this circle never leaves it.

    Why it matters: neither a result nor a refusal is ever given.

    Instead: draw a choice inside the circle with a way that leads on to an end.

    Basis: BPMN 2.0.2, clause 13.2.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.LOOP_WITHOUT_EXIT):
        arguments: dict[str, Value] = {
            "head": words_of(flow, found.cycle[0]),
            "cycle": path_words(flow, (*found.cycle, found.cycle[0])),
        }
        yield Defect(found.element, None, None, arguments)
