"""EXE4xx: the valid sample has no finding; each change gives exactly its own; hostile files give one each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from regdesigner.bpmn.decisions import decision_fragments
from regdesigner.bpmn.document import open_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.action import Decision
from regdesigner.domain.flow import (
    CodeFragment,
    CodeKind,
    EventKind,
    FieldType,
    Flow,
    FlowNode,
    Lane,
    NodeKind,
    SequenceFlow,
    TaskField,
    Variant,
)
from regdesigner.domain.task_form import Component, FormPart, TaskForm
from regdesigner.validation import CheckedRegulation, check
from tests.validation import sample
from tests.validation.sample import action_with, node_with, text
from tests.validation.tables import Expected, found_after

GALLERY = Path(__file__).parent.parent / "broken" / "unsafe"
FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
YES, NO = Variant("yes", text("Ооба")), Variant("no", text("Жок"))
ANSWER = TaskField("answer", FieldType.CHOICE, text("Жооп"), variants=(YES, NO))
ASKED = FormPart(Component.BUTTONS, "answer", values=("no", "yes"))


def flow_with(**fields: object) -> sample.Change:
    """A change of fields of the flow."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow: Flow = replace(checked.regulation.flow, **fields)  # type: ignore[arg-type]  # fields by name
        return sample.regulation_with(flow=flow)(checked)

    return change


def form(*parts: FormPart) -> sample.Change:
    """Put a form beside the diagram."""
    return sample.regulation_with(forms=(TaskForm("x", parts),))


def condition(words: str, arrow: str = "to-examine") -> sample.Change:
    """Give a flow of the choice a condition."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        arrows = checked.regulation.flow.sequence_flows
        changed = tuple(replace(entry, condition=words) if entry.id == arrow else entry for entry in arrows)
        return flow_with(sequence_flows=changed)(checked)

    return change


def code(kind: CodeKind, element: str, words: str, language: str = "") -> sample.Change:
    """Put a text that an engine might evaluate into the file."""
    return sample.regulation_with(code=(CodeFragment(kind, element, words, language),))


def fields(element: str, *declared: TaskField) -> sample.Change:
    """The field of the sample, and more, on a node."""
    complete = TaskField("complete", FieldType.BOOLEAN, text("Толук"))
    return node_with(element, fields=(complete, *declared) if element == "accept" else declared)


HOSTILE = "__import__('os').system('x')"


def row_inside(holder: str) -> sample.Change:
    """Put a row of nodes into a node."""

    def change(checked: CheckedRegulation) -> CheckedRegulation:
        flow = checked.regulation.flow
        kinds = {"in": NodeKind.START_EVENT, "out": NodeKind.END_EVENT}
        inner = tuple(FlowNode(name, kind, text("Башталыш"), parent=holder) for name, kind in kinds.items())
        arrows = (*flow.sequence_flows, SequenceFlow("f-in", "in", "out"))
        return flow_with(nodes=(*flow.nodes, *inner), sequence_flows=arrows)(checked)

    return change


CASES: list[tuple[str, tuple[sample.Change, ...], list[Expected]]] = [
    ("sample", (), []),
    ("a_condition_of_two_fields", (fields("accept", ANSWER), condition('complete and answer = "yes"')), []),
    ("condition_missing", (condition(""),), [("EXE401", "to-examine", "condition")]),
    ("condition_unreadable", (condition("complete == true"),), [("EXE402", "to-examine", "condition")]),
    ("condition_that_is_hostile", (condition(HOSTILE),), [("EXE402", "to-examine", "condition")]),
    (
        "condition_that_is_hostile_as_fragment",
        (condition(HOSTILE), code(CodeKind.CONDITION, "to-examine", HOSTILE)),
        [("EXE402", "to-examine", "condition")],
    ),
    ("a_part_of_a_plain_value", (condition("complete.constructor = 1"),), [("EXE402", "to-examine", "condition")]),
    ("a_part_of_a_date", (fields("accept", TaskField("day", FieldType.DATE, text("Күн"))),
                          condition("day.year > 2000")), []),
    ("a_full_stop_in_a_text", (fields("accept", ANSWER, TaskField("note", FieldType.TEXT, text("Белги"))),
                               condition('note = "a.b"')), []),
    ("variable_unknown", (condition("compleet and fee > 3"),), [("EXE403", "to-examine", "condition")]),
    ("variable_decided_later", (fields("form", ANSWER), condition('answer = "yes"')),
     [("EXE404", "to-examine", "condition")]),
    ("value_not_a_variant", (fields("accept", ANSWER), condition('answer = "maybe"')),
     [("EXE405", "to-examine", "condition")]),
    ("code_in_diagram", (code(CodeKind.LISTENER, "examine", "org.example.Spy"),), [("EXE406", "examine", None)]),
    ("code_in_diagram_at_no_element", (code(CodeKind.LISTENER, "", "org.example.Spy"),), [("EXE406", "process", None)]),
    ("a_script_task", (node_with("examine", kind=NodeKind.SCRIPT_TASK),), [("EXE406", "examine", None)]),
    ("timer_unreadable", (code(CodeKind.TIMER, "examine", "R3/PT10M"),), [("EXE407", "examine", "timer")]),
    ("repetition_unreadable", (code(CodeKind.CARDINALITY, "form", "len(x)[0"),), [("EXE408", "form", "loop")]),
    ("repetition_in_another_language", (code(CodeKind.LOOP_CONDITION, "form", "a", "python"),),
     [("EXE408", "form", "loop")]),
    ("repetition_by_an_unknown_field", (code(CodeKind.CARDINALITY, "form", "compleet"),), [("EXE408", "form", "loop")]),
    ("repetition_by_a_field", (code(CodeKind.LOOP_CONDITION, "form", "complete"),), []),
    ("lane_without_position", (flow_with(lanes=(Lane("desk", text("")),)),), [("EXE409", "desk", "name")]),
    ("condition_elsewhere", (condition("complete", "f4"),), [("EXE410", "f4", "condition")]),
    (
        "field_name_wrong",
        (fields("examine", TaskField("how many", FieldType.NUMBER, text("Канча"))),),
        [("EXE411", "examine", "fields")],
    ),
    ("field_name_of_feel", (fields("examine", TaskField("and", FieldType.TEXT, text("Жана"))),),
     [("EXE411", "examine", "fields")]),
    ("field_name_in_kyrgyz", (fields("examine", TaskField("чечим", FieldType.TEXT, text("Чечим"))),), []),
    ("choice_without_variants", (fields("examine", replace(ANSWER, variants=())),), [("EXE412", "examine", "fields")]),
    ("field_given_twice", (fields("examine", ANSWER, ANSWER),), [("EXE416", "examine", "fields")]),
    (
        "variant_given_twice",
        (fields("examine", replace(ANSWER, variants=(*ANSWER.variants, ANSWER.variants[0]))),),
        [("EXE416", "examine", "fields")],
    ),
    (
        "decision_field_unknown",
        (action_with("accept", decisions=(Decision(text("Кабыл алуу"), "compleet"),)),),
        [("EXE413", "accept", "decisions")],
    ),
    (
        "call_unanswered",
        (node_with("form", kind=NodeKind.CALL_ACTIVITY, called="X"),),
        [("EXE417", "form", "called")],
    ),
    (
        "call_answered",
        (node_with("form", kind=NodeKind.CALL_ACTIVITY, called="X"), row_inside("form")),
        [],
    ),
    ("form_missing", (node_with("examine", form="examine"),), [("EXE419", "examine", "form")]),
    ("form_that_asks_for_all", (fields("examine", ANSWER), node_with("examine", form="x"), form(ASKED)), []),
    ("form_that_asks_for_nothing", (fields("examine", ANSWER), node_with("examine", form="x"), form()),
     [("EXE419", "examine", "form")]),
    ("form_that_asks_twice", (fields("examine", ANSWER), node_with("examine", form="x"), form(ASKED, ASKED)),
     [("EXE419", "examine", "form")]),
    ("form_of_what_is_not_declared", (node_with("examine", form="x"), form(ASKED)), [("EXE419", "examine", "form")]),
    (
        "form_with_another_control",
        (fields("examine", ANSWER), node_with("examine", form="x"), form(replace(ASKED, component=Component.TICK))),
        [("EXE419", "examine", "form")],
    ),
    (
        "form_with_other_variants",
        (fields("examine", ANSWER), node_with("examine", form="x"), form(replace(ASKED, values=("yes",)))),
        [("EXE419", "examine", "form")],
    ),
    (
        "form_that_hides_what_must_be_given",
        (fields("examine", ANSWER), node_with("examine", form="x"), form(replace(ASKED, hide="complete"))),
        [("EXE419", "examine", "form")],
    ),
    (
        "form_that_hides_by_what_nobody_yields",
        (fields("examine", replace(ANSWER, required=False)), node_with("examine", form="x"),
         form(replace(ASKED, hide="compleet"))),
        [("EXE419", "examine", "form")],
    ),
    ("cell_unreadable", (code(CodeKind.DECISION_TABLE, "cell", HOSTILE),), [("EXE414", "cell", None)]),
    ("cell_with_a_test", (code(CodeKind.DECISION_TABLE, "cell", '> 3, "a"', FEEL),), []),
    (
        "condition_in_another_language",
        (condition("complete == true"), code(CodeKind.CONDITION, "to-examine", "complete == true", "javascript")),
        [("EXE415", "to-examine", "condition")],
    ),
    ("a_condition_declared_as_feel", (code(CodeKind.CONDITION, "to-examine", "complete", FEEL),), []),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_change_gives_exactly_its_findings(changes: tuple[sample.Change, ...], expected: list[Expected]) -> None:
    assert found_after(*changes) == expected


def test_a_timer_event_without_any_time_is_found() -> None:
    """EXE407 once: at the event."""
    findings = found_after(node_with("given", kind=NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER))
    assert [entry for entry in findings if entry[0].startswith("EXE")] == [("EXE407", "given", "timer")]


def gallery() -> list[Path]:
    files = [path for path in GALLERY.iterdir() if path.suffix == ".bpmn"]
    return sorted([*files, *GALLERY.glob("*/regulation.bpmn")])


@pytest.mark.parametrize("path", gallery(), ids=lambda path: str(path.relative_to(GALLERY)))
def test_each_hostile_file_gives_exactly_one_error(path: Path) -> None:
    regulation = read_regulation(open_document(path))
    for table in sorted(path.parent.glob("decisions/*.dmn")):
        regulation = replace(regulation, code=regulation.code + decision_fragments(table.read_bytes(), str(table)))
    checked = replace(sample.checked(), regulation=regulation)
    found = [finding for finding in check(checked) if finding.code.startswith(("EXE", "INT"))]
    assert len(found) == 1, found
