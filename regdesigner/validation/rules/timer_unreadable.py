from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import CodeKind, EventKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE407", basis=LegalReference(Act.PROFILE, "timer"), unless_here=("BPMN122",))
def timer_unreadable(checked: CheckedRegulation) -> Iterator[Defect]:
    """A waiting time is missing or cannot be read.

    Why it matters: nobody can say when the waiting ends, and no term can be proven.

    Instead: give one term, for example 30 minutes (PT30M) or 3 working days.

    Basis: profile; ISO 8601.
    """
    flow = checked.regulation.flow
    starts = {node.id for node in flow.starts}  # a case is begun by hand, whatever the timer says
    fragments = [part for part in checked.regulation.code if part.kind is CodeKind.TIMER]
    texts = {part.element: part.text for part in fragments if part.element not in starts}
    for node in flow.nodes:
        if node.event is EventKind.TIMER and node.timer is None and node.wait is None and node.id not in starts:
            texts.setdefault(node.id, "-")
    for element, text in texts.items():
        arguments: dict[str, Value] = {"node": words_of(flow, element), "text": " ".join(text.split())[:80]}
        yield Defect(element or checked.regulation.id, "timer", None, arguments)
