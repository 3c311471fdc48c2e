"""A foreign diagram as a whole: what becomes a regulation, its notes, its drawing; each assumption is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.text import Text
from tests.bpmn.adoption.foreign import END, START, draft, file, flow, process, runs, task


def test_the_process_with_most_activities_is_the_regulation_unless_another_is_asked_for() -> None:
    small = process(task("x"), own_id="small", name="Малый")
    large = process(task("a"), task("b"), own_id="large")
    assert draft(file(small, large)).regulation.id == "large"
    assert draft(file(small, large), "small").regulation.id == "small"
    assert draft(file(small, large)).elements(AssumptionKind.PROCESS_LEFT) == ["small"]
    with pytest.raises(UnreadableInput) as refused:
        draft(file(small, large), "none")
    assert refused.value.message == "adopt-no-such-process"
    assert refused.value.arguments["known"] == "small, large"


def test_a_file_in_which_nothing_is_drawn_is_refused() -> None:
    with pytest.raises(UnreadableInput) as refused:
        draft(file(process()))
    assert refused.value.message == "adopt-nothing-drawn"


def test_notes_tied_to_an_activity_are_its_requirements_and_others_stay_and_are_quoted() -> None:
    notes = (
        '<textAnnotation id="n1"><text>не более 15 минут</text></textAnnotation>'
        '<association id="as" sourceRef="a" targetRef="n1"/>'
        '<textAnnotation id="n2"><text>см. закон</text></textAnnotation>'
    )
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e"), notes))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.requirements == (Text(ru="не более 15 минут"),)
    assert [each.arguments["text"] for each in made.of(AssumptionKind.NOTE_TAKEN)] == ["не более 15 минут"]
    assert made.elements(AssumptionKind.NOTE_LEFT) == ["n2"]
    assert "см. закон".encode() in made.adopted.content


def test_names_in_russian_are_said_to_be_russian_and_stay_as_they_are_drawn() -> None:
    made = runs(draft(file(process(START, task("a", "Приём заявления"), END, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["a"].name == Text("Приём заявления", "Приём заявления")
    assert made.of(AssumptionKind.NAME_LANGUAGE)[0].arguments["count"] == 1


def test_calls_and_empty_sub_processes_are_one_action_each() -> None:
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "e"))
    shapes = ('<callActivity id="a" calledElement="elsewhere"/>', '<subProcess id="b"/>')
    made = runs(draft(file(process(START, *shapes, END, *arrows))))
    assert [made.regulation.flow.by_id[each].kind for each in "ab"] == [NodeKind.USER_TASK, NodeKind.USER_TASK]
    assert made.of(AssumptionKind.CALL_CHANGED)[0].arguments["called"] == "elsewhere"
    assert made.elements(AssumptionKind.SUB_PROCESS_EMPTY) == ["b"]


def test_repetition_without_a_number_is_kept_and_asked_and_its_code_is_quoted() -> None:
    marker = '<multiInstanceLoopCharacteristics camunda:collection="${docs}"/>'
    each = f'<userTask id="a">{marker}</userTask>'
    thrice = '<task id="b"><standardLoopCharacteristics loopMaximum="3"/></task>'
    made = runs(draft(file(process(START, each, thrice, END, flow("s", "a"), flow("a", "b"), flow("b", "e")))))
    assert made.regulation.flow.by_id["a"].loop is not None
    assert made.elements(AssumptionKind.REPEATS_ASKED) == ["a"]
    assert made.of(AssumptionKind.REPEATS_KEPT)[0].arguments["number"] == 3
    assert made.of(AssumptionKind.CODE_TAKEN_OUT)[0].arguments["code"] == "${docs}"


def test_what_is_not_drawn_is_drawn_and_told_and_what_is_drawn_stays() -> None:
    bounds = '<dc:Bounds x="300" y="200" width="100" height="80"/>'
    shape = f'<bpmndi:BPMNShape id="a_di" bpmnElement="a">{bounds}</bpmndi:BPMNShape>'
    plane = f'<bpmndi:BPMNPlane id="pl" bpmnElement="p">{shape}</bpmndi:BPMNPlane>'
    drawing = f'<bpmndi:BPMNDiagram id="dd">{plane}</bpmndi:BPMNDiagram>'
    made = runs(draft(file(process(task("a"), task("b"), flow("a", "b")), drawing)))
    shapes = {each.element: each.bounds for each in made.regulation.drawing.shapes}
    assert (shapes["a"].x, shapes["a"].y) == (300, 200)
    assert set(made.regulation.flow.by_id) <= set(shapes)
    assert made.of(AssumptionKind.PIECES_DRAWN)[0].arguments["count"] == 6


def test_a_missing_diagram_is_laid_out() -> None:
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e")))))
    assert {each.element for each in made.regulation.drawing.shapes} >= {"s", "a", "e"}
    assert {each.element for each in made.regulation.drawing.edges} >= {"s-a", "a-e"}


def test_only_the_lines_of_flows_that_leave_an_added_gateway_are_drawn_anew() -> None:
    arrows = (flow("s", "a"), flow("a", "b", "Да"), flow("a", "c", "Нет"), flow("b", "e"), flow("c", "e"))
    nodes = (START, task("a"), task("b"), task("c"), END)
    places = {own: (100 * number, 100) for number, own in enumerate("sabce")}
    shapes = "".join(
        f'<bpmndi:BPMNShape bpmnElement="{own}"><dc:Bounds x="{x}" y="{y}" width="36" height="36"/></bpmndi:BPMNShape>'
        for own, (x, y) in places.items()
    )
    line = '<di:waypoint x="1" y="2"/><di:waypoint x="3" y="4"/>'
    edges = "".join(
        f'<bpmndi:BPMNEdge bpmnElement="{own}">{line}</bpmndi:BPMNEdge>' for own in ("s-a", "a-b", "a-c", "b-e", "c-e")
    )
    plane = f'<bpmndi:BPMNPlane bpmnElement="p">{shapes}{edges}</bpmndi:BPMNPlane>'
    made = runs(draft(file(process(*nodes, *arrows), f"<bpmndi:BPMNDiagram>{plane}</bpmndi:BPMNDiagram>")))
    kept = {each.element for each in made.regulation.drawing.edges if list(each.waypoints) == [(1, 2), (3, 4)]}
    assert kept == {"s-a", "b-e", "c-e"}
    drawn = {each.element: (each.bounds.x, each.bounds.y) for each in made.regulation.drawing.shapes}
    assert {own: drawn[own] for own in places} == places


def test_the_same_file_gives_the_same_bytes() -> None:
    content = file(process(START, task("a"), task("b"), flow("s", "a"), flow("a", "b", "Да"), flow("a", "s", "Нет")))
    assert draft(content).adopted.content == draft(content).adopted.content


def test_a_regulation_of_the_profile_is_adopted_as_it_is(models: Path) -> None:
    content = (models / "9.6-udc-index" / "regulation.bpmn").read_bytes()
    made = draft(content, service="9.6")
    before = read_regulation(read_document(content, "sample"))
    assert made.regulation == before
    assert {each.kind for each in made.adopted.assumptions} == {AssumptionKind.POSITION_FROM_LANE}
