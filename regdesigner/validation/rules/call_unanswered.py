from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("EXE417", basis=LegalReference(Act.PROFILE, "call"))
def call_unanswered(checked: CheckedRegulation) -> Iterator[Defect]:
    """A call activity calls a shared action that does not exist.

    Why it matters: the eight rows, the term and the position of the called action are unknown: it can be neither
    checked nor printed nor carried out.

    Instead: put a file with this process into the folder shared-actions, or correct the name in the call.

    Basis: profile.
    """
    flow = checked.regulation.flow
    answered = {node.parent for node in flow.nodes}
    for node in flow.nodes:
        if node.kind is NodeKind.CALL_ACTIVITY and node.id not in answered:
            yield Defect(node.id, "called", None, {"node": words_of(flow, node.id), "called": node.called or "-"})
