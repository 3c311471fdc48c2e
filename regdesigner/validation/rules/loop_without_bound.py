from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import path_words, words_of
from regdesigner.validation.rule import rule


@rule("BPMN114", basis=LegalReference(Act.PROFILE, "maxRepeats"), unless_here=("BPMN121",))
def loop_without_bound(checked: CheckedRegulation) -> Iterator[Defect]:
    """A return may be repeated without end.

    Why it matters: no term can be kept for sure when an action may be repeated any number of times.

    Instead: give the greatest number of repeats on the flow that leads back.

    Basis: profile, attribute maxRepeats; without it no worst case exists.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.LOOP_WITHOUT_BOUND):
        arguments: dict[str, Value] = {
            "head": words_of(flow, found.cycle[0]),
            "cycle": path_words(flow, (*found.cycle, found.cycle[0])),
        }
        yield Defect(found.element, "max_repeats", None, arguments)
