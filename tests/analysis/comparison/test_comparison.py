"""Two editions of a regulation: each kind of change is told as what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.analysis.comparison.aspects import Aspect, NoneStated
from regdesigner.analysis.comparison.comparison import Comparison, compare
from regdesigner.analysis.comparison.course import Way, ways
from regdesigner.analysis.comparison.listing import Fate
from regdesigner.domain.flow import Flow
from regdesigner.domain.regulation import Regulation, Status
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from tests.depth import examples
from tests.strategies import regulations


def with_action(regulation: Regulation, place: int, **changes: Any) -> Regulation:
    actions = list(regulation.actions)
    actions[place] = replace(actions[place], **changes)
    return replace(regulation, actions=tuple(actions))


def renamed_element(regulation: Regulation, old: str, new: str) -> Regulation:
    """The same regulation with another id of one activity, as a drawing program gives when it is drawn anew."""

    def named(node: str | None) -> Any:
        return new if node == old else node

    flow = regulation.flow
    nodes = tuple(
        replace(node, id=named(node.id), parent=named(node.parent), attached_to=named(node.attached_to))
        for node in flow.nodes
    )
    flows = tuple(replace(each, source=named(each.source), target=named(each.target)) for each in flow.sequence_flows)
    actions = tuple(replace(action, id=named(action.id)) for action in regulation.actions)
    return replace(regulation, actions=actions, flow=Flow(nodes, flows, flow.message_flows, flow.lanes, flow.pools))


def only_action(comparison: Comparison) -> Any:
    (change,) = [action for action in comparison.actions if action.changed]
    return change


@settings(max_examples=examples(8))
@given(regulations())
def test_a_regulation_beside_itself_has_no_changes(regulation: Regulation) -> None:
    assert compare(regulation, regulation).is_empty


@settings(max_examples=examples(5))
@given(regulations(), regulations())
def test_every_action_of_both_editions_is_told_once(old: Regulation, new: Regulation) -> None:
    changes = compare(old, new).actions
    assert [change.new for change in changes if change.new] == list(new.actions)
    told = sorted(change.old.id for change in changes if change.old)
    assert told == sorted(action.id for action in old.actions)


def test_a_longer_term_is_row_4_of_its_action(regulation: Regulation) -> None:
    term = Term(3, Unit.DAY, Basis.WORKING)
    change = only_action(compare(regulation, with_action(regulation, 1, term=term)))
    assert [aspect.aspect for aspect in change.aspects] == [Aspect.TERM]
    (step,) = change.aspects[0].changes
    assert (step.fate, step.old, step.new) == (Fate.REWORDED, regulation.actions[1].term, term)
    assert not change.moved
    assert not change.renamed


def test_a_new_name_is_a_rename_and_no_other_action(regulation: Regulation) -> None:
    change = only_action(compare(regulation, with_action(regulation, 2, name=Text(ky="Башкача аталды"))))
    assert change.renamed
    assert change.aspects == ()


def test_an_action_drawn_anew_under_another_id_is_recognised(regulation: Regulation) -> None:
    comparison = compare(regulation, renamed_element(regulation, regulation.actions[1].id, "Activity_0x1y2z"))
    assert comparison.is_empty


def test_two_actions_that_changed_places_are_one_move(regulation: Regulation) -> None:
    first, second, *rest = regulation.actions
    swapped = replace(regulation, actions=(second, first, *rest))
    moved = [change for change in compare(regulation, swapped).actions if change.moved]
    assert len(moved) == 1


def test_numbers_that_follow_from_a_dropped_action_are_no_moves(regulation: Regulation) -> None:
    left = tuple(replace(action, number=(action.number or 1) - 1) for action in regulation.actions[1:])
    comparison = compare(regulation, replace(regulation, actions=left))
    assert [change.old for change in comparison.actions if change.changed] == [regulation.actions[0]]
    assert all(change.renumbered for change in comparison.actions if change.new)


def test_duties_that_were_added_dropped_and_moved_are_told_apart(regulation: Regulation) -> None:
    first, second, *rest = regulation.actions[1].duties
    duties = (*rest, first, Text(ky="Кошумча милдет: архивге өткөрөт"))
    change = only_action(compare(regulation, with_action(regulation, 1, duties=duties)))
    fates = {step.fate: step for step in change.aspects[0].changes}
    assert fates[Fate.MOVED].new == first
    assert fates[Fate.DROPPED].old == second
    assert fates[Fate.ADDED].new == duties[-1]


def test_no_interaction_stated_is_not_the_same_as_nothing_said(regulation: Regulation) -> None:
    silent = with_action(regulation, 0, interactions=None)
    stated = with_action(regulation, 0, interactions=())
    (aspect,) = only_action(compare(silent, stated)).aspects
    (step,) = aspect.changes
    assert (step.fate, step.new) == (Fate.ADDED, NoneStated())


def test_points_status_and_number_are_told(regulation: Regulation) -> None:
    provisions = replace(regulation.provisions, interacting=(), internal_interval=Text(ky="ай сайын"))
    new = replace(regulation, provisions=provisions, status=Status.IN_FORCE, service="9.7")
    comparison = compare(regulation, new)
    assert comparison.heading == ("status", "service")
    assert {change.field for change in comparison.points} >= {"internal_interval"}
    assert all(change.stated_none[1] for change in comparison.points if change.field == "interacting")


def test_a_way_led_past_an_action_is_told_by_the_places_it_joins(regulation: Regulation) -> None:
    flow = regulation.flow
    found = ways(regulation)
    skipped = next(
        way for way in found if any(other.source == way.target for other in found) and way.source in flow.by_id
    )
    onward = next(way for way in found if way.source == skipped.target)
    into = next(each for each in flow.sequence_flows if each.target == skipped.target)
    led = replace(into, target=onward.target)
    arrows = tuple(led if each.id == into.id else each for each in flow.sequence_flows)
    new = replace(regulation, flow=replace(flow, sequence_flows=arrows))
    comparison = compare(regulation, new)
    assert Way(skipped.source, skipped.target) in comparison.ways_dropped
    assert Way(skipped.source, onward.target) in comparison.ways_added


@settings(max_examples=examples(5))
@given(regulations(), st.data())
def test_waits_and_repeats_are_told(regulation: Regulation, data: st.DataObject) -> None:
    flow = regulation.flow
    if not flow.sequence_flows:
        return
    arrow = data.draw(st.sampled_from(flow.sequence_flows))
    node = data.draw(st.sampled_from(flow.nodes))
    bound = (arrow.max_repeats or 0) + 1
    term = Term(7 if node.wait is None else node.wait.amount + 1, Unit.DAY, Basis.WORKING)
    new_flow = replace(
        flow,
        nodes=tuple(replace(each, wait=term) if each.id == node.id else each for each in flow.nodes),
        sequence_flows=tuple(
            replace(each, max_repeats=bound) if each.id == arrow.id else each for each in flow.sequence_flows
        ),
    )
    comparison = compare(regulation, replace(regulation, flow=new_flow))
    assert [(each.flow, each.old, each.new) for each in comparison.repeats] == [(arrow.id, arrow.max_repeats, bound)]
    assert [(each.element, each.new) for each in comparison.waits] == [(node.id, term)]
