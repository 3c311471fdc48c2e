"""Tests of the block diagram of the appendix."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Language, Text
from regdesigner.papers.block_diagram import block_diagram, described
from regdesigner.papers.diagram import Diagram, Shape
from regdesigner.papers.regulation import regulation_paper
from regdesigner.papers.wording import Wording
from regdesigner.rendering.diagram import draw
from tests.papers.variants import with_action

NODES = (
    FlowNode("start", NodeKind.START_EVENT, name=Text(ru="Заявление")),
    FlowNode("check", NodeKind.SUB_PROCESS, name=Text(ru="Проверка")),
    FlowNode("inner", NodeKind.USER_TASK, name=Text(ru="Сверка"), parent="check"),
    FlowNode("late", NodeKind.BOUNDARY_EVENT, name=Text(ru="Срок вышел"), event=EventKind.TIMER, attached_to="check"),
    FlowNode("wait", NodeKind.INTERMEDIATE_CATCH_EVENT, name=Text(ru="Ответ"), event=EventKind.MESSAGE),
    FlowNode("first", NodeKind.EVENT_BASED_GATEWAY),
    FlowNode("some", NodeKind.INCLUSIVE_GATEWAY),
    FlowNode("end", NodeKind.END_EVENT, name=Text(ky="Бүттү")),
)
WAYS = (
    SequenceFlow("1", "start", "check"),
    SequenceFlow("2", "inner", "inner"),
    SequenceFlow("3", "check", "first"),
    SequenceFlow("4", "first", "wait"),
    SequenceFlow("5", "wait", "some", name=Text(ru="пришёл")),
    SequenceFlow("6", "some", "end", name=Text(ky="ооба")),
    SequenceFlow("7", "late", "end"),
)


def drawn(regulation: Regulation, form: OfficialForm, language: Language = "ru") -> Diagram:
    return block_diagram(Wording(regulation, form, language))


def of_flow(regulation: Regulation, form: OfficialForm, *, language: Language = "ru") -> Diagram:
    return drawn(replace(regulation, flow=Flow(NODES, WAYS), actions=()), form, language)


def test_actions_bear_their_official_numbers(regulation: Regulation, form: OfficialForm) -> None:
    boxes = [node.label for node in drawn(regulation, form, "ky").nodes if node.shape is Shape.ACTION]
    names = {f"{action.number}-аракет. {action.name.ky}" for action in regulation.actions}
    assert len(boxes) == len(names)
    assert set(boxes) == names


def test_nodes_are_drawn_as_what_they_are_and_the_inside_of_a_sub_process_stays_hidden(
    regulation: Regulation, form: OfficialForm
) -> None:
    shapes = {node.id: node.shape for node in of_flow(regulation, form).nodes}
    assert shapes == {
        "start": Shape.START,
        "check": Shape.SUBPROCESS,
        "late": Shape.EVENT,
        "wait": Shape.EVENT,
        "first": Shape.EVENT_BASED,
        "some": Shape.INCLUSIVE,
        "end": Shape.END,
    }


def test_ways_keep_their_ends_and_names(regulation: Regulation, form: OfficialForm) -> None:
    edges = {(edge.source, edge.target): edge.label for edge in of_flow(regulation, form).edges}
    assert edges[("wait", "some")] == "пришёл"
    assert ("inner", "inner") not in edges


def test_a_boundary_event_hangs_on_its_activity(regulation: Regulation, form: OfficialForm) -> None:
    ends = [(edge.source, edge.target) for edge in of_flow(regulation, form).edges]
    assert ("check", "late") in ends
    assert ("late", "end") in ends


def test_names_in_the_drawing_are_lent_from_another_language(regulation: Regulation, form: OfficialForm) -> None:
    diagram = of_flow(regulation, form, language="ru")
    assert [node.label for node in diagram.nodes if node.id == "end"] == ["Бүттү"]
    assert sorted(edge.label for edge in diagram.edges if edge.target == "end") == ["", "ооба"]


def test_an_action_without_a_number_bears_its_name_alone(regulation: Regulation, form: OfficialForm) -> None:
    nameless = with_action(regulation, 1, number=None)
    first = regulation.actions[0]
    assert [node.label for node in drawn(nameless, form).nodes if node.id == first.id] == [first.name.ru]


def test_the_figure_tells_the_actions_in_order_to_those_who_cannot_see_it(
    regulation: Regulation, form: OfficialForm
) -> None:
    text = described(Wording(regulation, form, "ru"))
    assert "; ".join(action.name.ru for action in regulation.actions) in text


def test_a_regulation_without_a_flow_still_has_a_figure_that_can_be_drawn(
    regulation: Regulation, form: OfficialForm
) -> None:
    bare = replace(regulation, flow=Flow((), ()), actions=())
    assert draw(drawn(bare, form), "бош").svg.startswith("<svg")
    assert regulation_paper(bare, form, "en").blocks


def test_a_call_is_one_box_with_the_numbers_of_what_it_calls(regulation: Regulation, form: OfficialForm) -> None:
    first, second = (replace(action, number=number) for number, action in enumerate(regulation.actions[:2], 4))
    call = FlowNode("call", NodeKind.CALL_ACTIVITY, Text("Суратуу", "Запрос"))
    inner = tuple(FlowNode(action.id, NodeKind.USER_TASK, action.name, parent="call") for action in (first, second))
    called = replace(regulation, flow=Flow((call, *inner), ()), actions=(first, second))
    (box,) = drawn(called, form, "ru").nodes
    assert (box.id, box.shape) == ("call", Shape.SUBPROCESS)
    assert "4–5" in box.label
