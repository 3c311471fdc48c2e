"""Where a foreign case begins and ends, which ways it goes, how its actions are numbered."""

from __future__ import annotations

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import EventKind, NodeKind
from regdesigner.domain.text import Text
from tests.bpmn.adoption.foreign import END, START, draft, event, file, flow, process, runs, task


def test_a_process_without_start_and_end_gets_both_before_and_behind_what_hangs_loose() -> None:
    made = runs(draft(file(process(task("a", "Принять"), task("b"), flow("a", "b")))))
    kinds = [node.kind for node in made.regulation.flow.nodes]
    assert kinds.count(NodeKind.START_EVENT) == kinds.count(NodeKind.END_EVENT) == 1
    assert made.of(AssumptionKind.START_ADDED)[0].arguments["first"] == Text(ru="Принять")
    assert made.elements(AssumptionKind.END_ADDED) == ["end-after-b"]


def test_several_beginnings_without_a_start_begin_together() -> None:
    made = runs(draft(file(process(task("a"), task("b"), END, flow("a", "e"), flow("b", "e")))))
    gateway = made.regulation.flow.by_id[made.elements(AssumptionKind.GATEWAY_ADDED)[0]]
    assert gateway.kind is NodeKind.PARALLEL_GATEWAY
    assert {each.target for each in made.regulation.flow.outgoing(gateway.id)} == {"a", "b"}


def test_unlabelled_flows_out_of_a_task_are_kept_as_parallel_branches_that_are_waited_for() -> None:
    arrows = (flow("s", "a"), flow("a", "b"), flow("a", "c"), flow("b", "d"), flow("c", "d"), flow("d", "e"))
    made = runs(draft(file(process(START, *(task(each) for each in "abcd"), END, *arrows))))
    assert made.elements(AssumptionKind.SPLIT_KEPT) == ["a"]
    (join,) = made.elements(AssumptionKind.JOIN_ADDED)
    assert made.regulation.flow.by_id[join].kind is NodeKind.INCLUSIVE_GATEWAY
    assert [each.target for each in made.regulation.flow.outgoing(join)] == ["d"]


def test_actions_are_numbered_as_the_case_runs_and_known_by_their_words() -> None:
    names = {
        "d": "Выдача свидетельства",
        "a": "Регистрация заявления",
        "b": "Проверка документов",
        "c": "Подготовка свидетельства",
    }
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "c"), flow("c", "d"), flow("d", "e"))
    made = runs(draft(file(process(START, *(task(own, name) for own, name in names.items()), END, *arrows))))
    assert [(action.number, action.id, action.kind) for action in made.regulation.actions] == [
        (1, "a", ActionKind.ACCEPTING),
        (2, "b", ActionKind.EXAMINING),
        (3, "c", ActionKind.FORMING),
        (4, "d", ActionKind.HANDING_OVER),
    ]


def test_numbers_follow_the_flow_from_every_start() -> None:
    second = '<startEvent id="t"/>'
    arrows = (flow("s", "a"), flow("a", "c"), flow("t", "b"), flow("b", "c"), flow("c", "e"))
    made = runs(draft(file(process(START, task("c"), task("a"), second, task("b"), END, *arrows))))
    assert [action.id for action in made.regulation.actions] == ["a", "b", "c"]


def test_a_circle_and_what_hangs_on_an_edge_are_numbered_once() -> None:
    boundary = event("boundaryEvent", "x", "message", 'attachedToRef="a"')
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "a"), flow("b", "e"), flow("x", "c"), flow("c", "e"))
    made = runs(draft(file(process(START, task("b"), task("a"), task("c"), boundary, END, *arrows))))
    assert [(action.number, action.id) for action in made.regulation.actions] == [(1, "a"), (2, "b"), (3, "c")]


def test_flows_that_lead_nowhere_or_out_of_the_process_are_left_out_and_told() -> None:
    other = process(task("x"), own_id="q")
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "x"), flow("b", "nothing"))
    made = runs(draft(file(process(START, task("a"), task("b"), *arrows), other)))
    assert made.elements(AssumptionKind.FLOW_LEFT_OUT) == ["b-x", "b-nothing"]
    assert {each.id for each in made.regulation.flow.sequence_flows} >= {"s-a", "a-b"}


def test_several_starts_are_kept_and_a_case_begins_at_one_of_them() -> None:
    electronic = event("startEvent", "m", "message", 'name="Портал"')
    made = runs(draft(file(process(START, electronic, task("a"), END, flow("s", "a"), flow("m", "a"), flow("a", "e")))))
    assert [start.id for start in made.regulation.flow.starts] == ["s", "m"]
    assert made.of(AssumptionKind.STARTS_KEPT)[0].arguments["count"] == 2


def test_a_start_by_the_clock_is_one_by_an_official() -> None:
    timer = event("startEvent", "s", "timer")
    made = runs(draft(file(process(timer, task("a"), END, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["s"].event is EventKind.NONE
    assert made.elements(AssumptionKind.START_CHANGED) == ["s"]
