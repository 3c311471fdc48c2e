from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import EventKind, FlowNode, NodeKind
from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.flow_names import words_of
from regdesigner.validation.rule import rule


@rule("BPMN122", basis=LegalReference(Act.PROFILE, "elements"))
def element_not_allowed(checked: CheckedRegulation) -> Iterator[Defect]:
    """The drawing uses an element that a regulation does not need and that cannot be carried out.

    Why it matters: papers, proof and pilots would each understand it differently.

    Instead: draw the same with actions, choices, parallel branches, messages and terms.

    Basis: profile.
    """
    flow = checked.regulation.flow
    for node in flow.nodes:
        if not _allowed(node):
            word = node.event.value if node.kind.is_event else node.kind.value
            yield Defect(node.id, None, None, {"node": words_of(flow, node.id), "element": word})


_KINDS = (NodeKind.TRANSACTION, NodeKind.AD_HOC_SUB_PROCESS, NodeKind.COMPLEX_GATEWAY)
_EVENTS = (EventKind.COMPENSATE, EventKind.CANCEL, EventKind.MULTIPLE)


def _allowed(node: FlowNode) -> bool:
    return not (node.kind in _KINDS or node.event in _EVENTS)
