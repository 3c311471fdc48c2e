"""What a regulation says of its flow."""

from __future__ import annotations

import pytest

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Provisions, Regulation, Status


def asked_inside(event: EventKind) -> Regulation:
    """A choice behind a sub-process whose only activity is followed by an end of a kind."""
    nodes = (
        FlowNode("group", NodeKind.SUB_PROCESS),
        FlowNode("ask", NodeKind.USER_TASK, parent="group"),
        FlowNode("asked", NodeKind.END_EVENT, parent="group", event=event),
        FlowNode("choice", NodeKind.EXCLUSIVE_GATEWAY),
        FlowNode("yes", NodeKind.USER_TASK),
        FlowNode("no", NodeKind.END_EVENT),
    )
    pairs = (("ask", "asked"), ("group", "choice"), ("choice", "yes"), ("choice", "no"), ("yes", "no"))
    arrows = tuple(SequenceFlow(f"{source}-{target}", source, target) for source, target in pairs)
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), (), Flow(nodes, arrows))


@pytest.mark.parametrize(
    ("element", "event", "branches"),
    [
        ("group", EventKind.NONE, ("choice-yes", "choice-no")),
        ("ask", EventKind.NONE, ("choice-yes", "choice-no")),
        ("ask", EventKind.ERROR, ()),
        ("yes", EventKind.NONE, ()),
    ],
)
def test_a_choice_behind_a_group_belongs_to_its_last_activity(
    element: str, event: EventKind, branches: tuple[str, ...]
) -> None:
    found = asked_inside(event).branches_after(element)
    assert tuple(branch.id for branch in found) == branches
