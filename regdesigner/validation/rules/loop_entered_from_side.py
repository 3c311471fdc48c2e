from __future__ import annotations

from collections.abc import Iterator

from regdesigner.analysis.soundness.check import DefectKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import path_words, words_of
from regdesigner.validation.rule import rule


@rule("BPMN116", basis=LegalReference(Act.PROFILE, "maxRepeats"))
def loop_entered_from_side(checked: CheckedRegulation) -> Iterator[Defect]:
    """A repetition can be entered at more than one place.

    Why it matters: the number of repeats cannot be counted, so no term can be proven.

    Instead: lead all ways into the repetition to its first action.

    Basis: profile, attribute maxRepeats: a repetition has one entry.
    """
    flow = checked.regulation.flow
    for found in checked.soundness.of(DefectKind.LOOP_ENTERED_FROM_SIDE):
        arguments: dict[str, Value] = {
            "head": words_of(flow, found.cycle[0]),
            "cycle": path_words(flow, (*found.cycle, found.cycle[0])),
        }
        yield Defect(found.element, None, None, arguments)
