"""Ids of foreign diagrams that nothing can be told by."""

from __future__ import annotations

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import NodeKind
from tests.bpmn.adoption.foreign import END, START, draft, file, flow, process, runs, task


def test_doubled_and_missing_ids_are_renamed_and_a_copied_process_means_its_own_elements() -> None:
    body = ('<startEvent id="s"/>', task("a"), task("b"), flow("s", "a"), flow("a", "b"))
    copied = process(*body, task("c"), "<task/>", flow("b", "c"), own_id="q")
    made = runs(draft(file(process(*body), copied)))
    assert made.regulation.id == "q"
    assert len(made.of(AssumptionKind.ID_DUPLICATE)) == 5
    assert len(made.of(AssumptionKind.ID_MISSING)) == 1
    assert made.regulation.faults == ()
    first = next(node for node in made.regulation.flow.nodes if node.kind is NodeKind.START_EVENT)
    assert made.regulation.flow.outgoing(first.id)


def test_an_id_with_blanks_around_it_loses_them() -> None:
    made = runs(draft(file(process(task(" a "), task(" b "), '<sequenceFlow id="f" sourceRef=" a " targetRef="b"/>'))))
    assert made.elements(AssumptionKind.ID_UNUSABLE) == ["a", "b"]
    assert [action.id for action in made.regulation.actions] == ["a", "b"]


def test_cyrillic_ids_and_labels_stay() -> None:
    arrows = (flow("s", "кабыл_алуу"), flow("кабыл_алуу", "e"))
    made = runs(draft(file(process(START, task("кабыл_алуу", "Арызды кабыл алуу"), END, *arrows))))
    assert made.regulation.actions[0].id == "кабыл_алуу"
    assert made.regulation.actions[0].kind is ActionKind.ACCEPTING
