"""Two editions as drawings: what is marked in each, and the list that leads there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.comparing import compare_folders
from regdesigner.application.regulations.drawn_comparison import DrawnComparison, drawn_comparison, listed
from regdesigner.bootstrap import regulation_folders, renderers
from regdesigner.domain.drawing import NO_DRAWING
from regdesigner.domain.flow import SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text
from regdesigner.papers.marks import Drawn
from tests.papers.printing import DAY, SAMPLE
from tests.papers.variants import with_action


@pytest.fixture(scope="module")
def folder() -> RegulationFolder:
    return regulation_folders().load(SAMPLE, DAY)


def drawn(old: RegulationFolder, new: Regulation) -> DrawnComparison:
    before, after = replace(old, standard=None), replace(old, regulation=new, standard=None)
    return drawn_comparison(compare_folders(before, after, DAY), "ky")


def without(regulation: Regulation, element: str) -> Regulation:
    """The regulation without an activity and the arrows to and from it."""
    flow = regulation.flow
    left = tuple(node for node in flow.nodes if node.id != element)
    ways = tuple(way for way in flow.sequence_flows if element not in (way.source, way.target))
    actions = tuple(action for action in regulation.actions if action.id != element)
    return replace(regulation, actions=actions, flow=replace(flow, nodes=left, sequence_flows=ways))


def test_a_drawing_beside_itself_has_no_marks(folder: RegulationFolder) -> None:
    found = drawn(folder, folder.regulation)
    assert (found.changes, found.old.marks, found.new.marks) == ((), (), ())
    assert found.as_drawn


def test_a_changed_action_is_marked_in_both_drawings_and_its_rows_are_named(folder: RegulationFolder) -> None:
    action = folder.regulation.actions[1]
    assert action.term is not None
    longer = Term(action.term.amount + 1, action.term.unit, action.term.basis)
    (change,) = drawn(folder, with_action(folder.regulation, 2, term=longer)).changes
    assert (change.drawn, change.old, change.new) == (Drawn.CHANGED, f"old-{action.id}", f"new-{action.id}")
    assert any("мөөнөт" in note for note in change.notes)


def test_an_action_that_went_is_marked_only_where_it_stood_and_its_arrows_go_quietly(folder: RegulationFolder) -> None:
    gone = folder.regulation.actions[3]
    found = drawn(folder, without(folder.regulation, gone.id))
    (change,) = [each for each in found.changes if each.drawn is Drawn.DROPPED]
    assert (change.old, change.new) == (f"old-{gone.id}", None)
    arrows = [mark for mark in found.old.marks if mark.ends is not None and gone.id in mark.ends]
    assert arrows
    assert {mark.said for mark in arrows} == {""}
    assert all(mark.drawn is not Drawn.DROPPED for mark in found.new.marks)


def test_the_other_way_round_it_was_added(folder: RegulationFolder) -> None:
    added = folder.regulation.actions[3]
    fewer = replace(folder, regulation=without(folder.regulation, added.id))
    changes = drawn(fewer, folder.regulation).changes
    assert (Drawn.ADDED, None, f"new-{added.id}") in [(each.drawn, each.old, each.new) for each in changes]


def test_a_decision_that_is_called_otherwise_is_told_with_its_name_before(folder: RegulationFolder) -> None:
    flow = folder.regulation.flow
    gateway = next(node for node in flow.nodes if node.kind.is_gateway and node.name)
    nodes = tuple(replace(node, name=Text(ky="Башкача суроо?")) if node is gateway else node for node in flow.nodes)
    (change,) = drawn(folder, replace(folder.regulation, flow=replace(flow, nodes=nodes))).changes
    assert (change.drawn, change.name) == (Drawn.CHANGED, "Башкача суроо?")
    assert gateway.name.ky in change.notes[0]


def test_a_new_way_between_boxes_of_both_editions_is_told_with_both_ends(folder: RegulationFolder) -> None:
    regulation = replace(folder.regulation, drawing=NO_DRAWING)
    first, last = regulation.actions[0], regulation.actions[-1]
    way = SequenceFlow("way", first.id, last.id)
    flow = replace(regulation.flow, sequence_flows=(*regulation.flow.sequence_flows, way))
    found = drawn(replace(folder, regulation=regulation), replace(regulation, flow=flow))
    assert not found.as_drawn
    told = [each for each in found.changes if each.drawn is Drawn.ADDED]
    assert len(told) == 1
    assert first.name.ky in told[0].name
    assert told[0].new in [mark.anchor for mark in found.new.marks]


def test_every_anchor_that_is_listed_stands_in_its_drawing(folder: RegulationFolder) -> None:
    regulation = with_action(without(folder.regulation, folder.regulation.actions[4].id), 2, name=Text(ky="Башка"))
    found = drawn(folder, regulation)
    for side, edition in (("old", found.old), ("new", found.new)):
        svg = renderers().drawing(edition.figure, edition.marks).decode()
        anchors = [str(each[side]) for each in listed(found) if each[side]]
        assert anchors
        assert all(f'id="{anchor}"' in svg for anchor in anchors)
