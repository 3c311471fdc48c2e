"""Lanes and pools of foreign diagrams: positions, and bodies that actions deal with."""

from __future__ import annotations

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.domain.action import PartyKind
from regdesigner.domain.text import Text
from tests.bpmn.adoption.foreign import END, START, draft, file, flow, process, runs, task


def test_the_innermost_of_nested_lanes_is_the_position() -> None:
    inner = '<lane id="l2" name="Регистратор"><flowNodeRef>a</flowNodeRef></lane>'
    held = f"<flowNodeRef>a</flowNodeRef><childLaneSet>{inner}</childLaneSet>"
    lanes = f'<laneSet><lane id="l1" name="Отдел">{held}</lane></laneSet>'
    made = runs(draft(file(process(lanes, START, task("a"), END, flow("s", "a"), flow("a", "e")))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.responsible.best("ru") == "Регистратор"
    assert "l2" in made.elements(AssumptionKind.POSITION_FROM_LANE)


def test_a_lane_without_a_name_is_called_in_all_languages_and_what_is_added_stands_in_its_neighbours_lane() -> None:
    lanes = '<laneSet><lane id="l"><flowNodeRef>a</flowNodeRef></lane></laneSet>'
    made = runs(draft(file(process(lanes, task("a"), task("b"), flow("a", "b")))))
    (lane,) = made.regulation.flow.lanes
    assert lane.name == Text("adopt-name-position ky", "adopt-name-position ru", "adopt-name-position en")
    assert made.regulation.flow.by_id["start"].lane == "l"
    assert made.elements(AssumptionKind.POSITION_ASSUMED) == ["l"]


def test_an_outer_lane_without_a_name_that_holds_steps_itself_gets_a_position_too() -> None:
    inner = '<lane id="l2" name="Регистратор"><flowNodeRef>b</flowNodeRef></lane>'
    held = f"<flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><childLaneSet>{inner}</childLaneSet>"
    lanes = f'<laneSet><lane id="l1">{held}</lane></laneSet>'
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "e"))
    made = runs(draft(file(process(lanes, START, task("a"), task("b"), END, *arrows))))
    (assumed,) = made.of(AssumptionKind.POSITION_ASSUMED)
    assert (assumed.element, assumed.arguments["count"]) == ("l1", 1)
    assert all(lane.name for lane in made.regulation.flow.lanes)


def test_without_lanes_one_position_is_assumed_for_all() -> None:
    made = runs(draft(file(process(START, task("a"), task("b"), END, flow("s", "a"), flow("a", "b"), flow("b", "e")))))
    assert {action.responsible for action in made.regulation.actions} == {
        Text("adopt-name-position ky", "adopt-name-position ru", "adopt-name-position en")
    }
    assert made.elements(AssumptionKind.POSITION_ASSUMED) == ["p"]


POOLS = (
    '<collaboration id="c"><participant id="mine" name="Министерство" processRef="p"/>'
    '<participant id="box" name="Налоговая служба"/><participant id="man" name="Заявитель"/>'
    '<messageFlow id="m1" name="запрос" sourceRef="a" targetRef="box"/>'
    '<messageFlow id="m2" name="ответ" sourceRef="box" targetRef="w"/>'
    '<messageFlow id="m3" name="заявление" sourceRef="man" targetRef="s"/>'
    '<messageFlow id="m4" sourceRef="man" targetRef="box"/></collaboration>'
)


def test_messages_to_closed_pools_are_row_five_of_the_nearest_action() -> None:
    wait = '<intermediateCatchEvent id="w"><messageEventDefinition/></intermediateCatchEvent>'
    arrows = (flow("s", "a"), flow("a", "w"), flow("w", "b"), flow("b", "e"))
    made = runs(draft(file(POOLS, process(START, task("a"), wait, task("b"), END, *arrows))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.interactions is not None
    found = [(each.party.best("ru"), each.order.best("ru"), each.kind) for each in action.interactions]
    assert found == [
        ("Налоговая служба", "запрос", PartyKind.BODY),
        ("Налоговая служба", "ответ", PartyKind.BODY),
        ("Заявитель", "заявление", PartyKind.RECIPIENT),
    ]
    assert made.regulation.provisions.interacting == (Text(ru="Налоговая служба"),)
    assert made.regulation.provisions.providers == (Text(ru="Министерство"),)
    assert made.elements(AssumptionKind.MESSAGE_LEFT) == ["m4"]
