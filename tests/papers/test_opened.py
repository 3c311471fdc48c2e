"""Sub-processes that only gather actions are opened in the block diagram."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bootstrap import regulation_folders
from regdesigner.domain.flow import Flow, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.papers.block_diagram import block_diagram
from regdesigner.papers.diagram import Shape
from regdesigner.papers.opened import opened_flow
from regdesigner.papers.wording import Wording
from tests.papers.printing import DAY, SAMPLE

SAMPLES = sorted(path.parent for path in SAMPLE.parent.glob("*/standard.yaml"))


@pytest.fixture(scope="module")
def expertise() -> Regulation:
    """A sample whose analyses stand in a sub-process with an escalation."""
    return regulation_folders().load(SAMPLE.parent / "5-expertise", DAY).regulation


def gathering(flow: Flow, regulation: Regulation) -> str:
    (found,) = [
        node.id for node in flow.nodes if node.kind is NodeKind.SUB_PROCESS and node.id not in regulation.actions_by_id
    ]
    return found


def test_actions_inside_a_sub_process_have_their_boxes(expertise: Regulation) -> None:
    shown = {node.id for node in opened_flow(expertise).nodes}
    inside = {node.id for node in expertise.flow.children(gathering(expertise.flow, expertise))}
    assert inside & set(expertise.actions_by_id) <= shown
    assert gathering(expertise.flow, expertise) not in shown


def test_plain_borders_are_passed_through(expertise: Regulation) -> None:
    flow = expertise.flow
    opened = opened_flow(expertise)
    inner = gathering(flow, expertise)
    before = {arrow.source for arrow in flow.incoming(inner)}
    after = {arrow.target for arrow in flow.outgoing(inner)}
    inside = {node.id for node in flow.children(inner)}
    assert any(arrow.source in before and arrow.target in inside for arrow in opened.arrows)
    assert any(arrow.source in inside and arrow.target in after for arrow in opened.arrows)


def test_what_is_thrown_inside_leads_to_the_event_that_catches_it(expertise: Regulation) -> None:
    (event,) = expertise.flow.boundary_events[gathering(expertise.flow, expertise)]
    sources = [arrow.source for arrow in opened_flow(expertise).arrows if arrow.target == event.id]
    assert [expertise.flow.by_id[source].event for source in sources] == [event.event]


def test_an_end_that_goes_on_is_drawn_as_no_end(expertise: Regulation) -> None:
    folder = regulation_folders().load(SAMPLE.parent / "5-expertise", DAY)
    diagram = block_diagram(Wording(folder.regulation, folder.known_form, "ru"))
    leaving = {edge.source for edge in diagram.edges}
    assert not [node.id for node in diagram.nodes if node.shape is Shape.END and node.id in leaving]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_action_of_a_sample_stands_in_its_diagram(sample: Path) -> None:
    regulation = regulation_folders().load(sample, DAY).regulation
    shown = {node.id for node in opened_flow(regulation).nodes}
    for action in regulation.actions:
        called = regulation.flow.by_id[action.id].parent
        assert action.id in shown or called in shown, action.id
