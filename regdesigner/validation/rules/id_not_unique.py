from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.flow import Flow
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import FaultKind, ProfileFault
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Value
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.rule import rule


@rule("BPMN120", basis=LegalReference(Act.PROFILE, "id"))
def id_not_unique(checked: CheckedRegulation) -> Iterator[Defect]:
    """Two elements of the file have one id, or an element has none.

    Why it matters: findings, papers and records name elements by their ids: they would mean the wrong one.

    Instead: give each element an id of its own.

    Basis: profile; BPMN 2.0.2, clause 8.3.1.
    """
    for fault in checked.regulation.faults:
        if fault.kind in (FaultKind.DUPLICATE_ID, FaultKind.MISSING_ID):
            line = str(fault.line or "?")
            arguments: dict[str, Value] = {"id": fault.value or "-", "line": line}
            yield Defect(fault.element or checked.regulation.id, "id", None, arguments, _own_id(checked, fault))


def _own_id(checked: CheckedRegulation, fault: ProfileFault) -> Fix | None:
    """Another id for an element that has none, or whose id nobody refers to: else it is unknown who is meant."""
    flow = checked.regulation.flow
    if fault.line is None or (fault.value and fault.value in _referred_to(flow)):
        return None
    wanted = f"{fault.value}-again" if fault.value else f"line-{fault.line}"
    change = Change(ChangeKind.ID, fault.element, str(fault.line), fault.value, wanted)
    return Fix("fix-give-id", (change,), {"id": wanted})


def _referred_to(flow: Flow) -> set[str]:
    named = {end for arrow in flow.sequence_flows for end in (arrow.source, arrow.target)}
    named |= {element for lane in flow.lanes for element in lane.nodes}
    return named | {str(end) for node in flow.nodes for end in (node.default, node.attached_to, node.called)}
