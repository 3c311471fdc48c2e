"""Whatever an engine might run is listed with its kind, its element and its text; nothing harmless is."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn.decisions import decision_fragments
from regdesigner.bpmn.document import open_document, read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import CodeFragment, CodeKind

GALLERY = Path(__file__).parent.parent / "broken" / "unsafe"
FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"
HARMLESS = CodeFragment(CodeKind.CONDITION, "to-form", "complete = true", FEEL)
DURATION = "<timerEventDefinition><timeDuration>PT30M</timeDuration></timerEventDefinition>"
CARDINALITY = (
    "<multiInstanceLoopCharacteristics><loopCardinality> 3 </loopCardinality></multiInstanceLoopCharacteristics>"
)

UNSAFE: dict[str, tuple[CodeKind, str, str]] = {
    "assignment-by-expression.bpmn": (CodeKind.SCRIPT, "accept", "${users.findByName(name)}"),
    "camunda-class.bpmn": (CodeKind.SERVICE_CALL, "hand-over", "org.example.Payout"),
    "camunda-expression.bpmn": (CodeKind.SERVICE_CALL, "hand-over", "${payout.send()}"),
    "cardinality-with-code.bpmn": (CodeKind.CARDINALITY, "accept", "len([exit() for x in (1,)])"),
    "condition-calls-a-constructor.bpmn": (
        CodeKind.CONDITION,
        "to-form",
        'complete.constructor.constructor("return process")()',
    ),
    "condition-in-another-language.bpmn": (CodeKind.CONDITION, "to-form", "complete == true"),
    "condition-in-python.bpmn": (CodeKind.CONDITION, "to-form", "__import__('os').system('id') == 0"),
    "decision-cell-with-code/regulation.bpmn": (CodeKind.DECISION_TABLE, "hand-over", "fee"),
    "execution-listener.bpmn": (CodeKind.LISTENER, "accept", "start ${bean.run()}"),
    "input-by-expression.bpmn": (CodeKind.SCRIPT, "accept", "exec(code) accepted"),
    "loop-condition-with-code.bpmn": (CodeKind.LOOP_CONDITION, "accept", "eval(input())"),
    "process-listener.bpmn": (CodeKind.LISTENER, "Process_1", "end org.example.Spy"),
    "script-task.bpmn": (CodeKind.SCRIPT, "hand-over", "import os; os.remove('register.db')"),
    "service-call.bpmn": (CodeKind.SERVICE_CALL, "hand-over", "##WebService"),
    "spiffworkflow-pre-script.bpmn": (CodeKind.SCRIPT, "accept", "open('/etc/passwd').read()"),
    "timer-with-code.bpmn": (CodeKind.TIMER, "too-late", "(lambda: __import__('os').getcwd())()"),
    "zeebe-job.bpmn": (CodeKind.SERVICE_CALL, "hand-over", "payout"),
}


def test_every_file_of_the_gallery_is_in_the_table() -> None:
    assert sorted(UNSAFE) == sorted(str(path.relative_to(GALLERY)) for path in GALLERY.rglob("*.bpmn"))


@pytest.mark.parametrize("name", UNSAFE)
def test_an_unsafe_regulation_lists_its_one_defect_and_no_other(name: str) -> None:
    regulation = read_regulation(open_document(GALLERY / name))
    found = [(code.kind, code.element, code.text) for code in regulation.code if code != HARMLESS]
    assert found == [UNSAFE[name]]
    assert regulation.faults == ()
    assert len(regulation.actions) == 3


def test_a_decision_table_lists_its_cells() -> None:
    path = GALLERY / "decision-cell-with-code" / "decisions" / "fee.dmn"
    assert [(code.element, code.text) for code in decision_fragments(path.read_bytes(), path.name)] == [
        ("expression-complete", "complete"),
        ("cell-1", "true"),
        ("cell-2", "__import__('os').system('id')"),
        ("cell-4", "0"),
    ]


def test_a_file_that_is_no_decision_table_is_refused() -> None:
    with pytest.raises(UnreadableInput) as refused:
        decision_fragments(b"<definitions xmlns='urn:example'/>", "x.dmn")
    assert refused.value.message == "xml-not-dmn"


def code_of(body: str, attributes: str = "") -> list[tuple[str, str, str]]:
    content = f"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" {attributes}>
      <process id="p">{body}</process></definitions>"""
    regulation = read_regulation(read_document(content.encode(), "made.bpmn"))
    return [(code.kind.value, code.element, code.text) for code in regulation.code]


@pytest.mark.parametrize(
    "body",
    [
        "<task id='t'/>",
        "<userTask id='t' implementation='##unspecified'/>",
        "<userTask id='t' implementation='##WebService'/>",
        "<serviceTask id='t'/>",
        f"<task id='t'>{CARDINALITY}</task>",
        f"<startEvent id='t'>{DURATION}</startEvent>",
        "<sequenceFlow id='t' sourceRef='a' targetRef='b'><conditionExpression> </conditionExpression></sequenceFlow>",
    ],
)
def test_what_is_a_value_or_only_drawn_is_no_code(body: str) -> None:
    assert code_of(body) == []


@pytest.mark.parametrize(
    ("definition", "kind"),
    [
        ("<timerEventDefinition><timeDate>now()</timeDate></timerEventDefinition>", "timer"),
        ("<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>", "timer"),
        ("<timerEventDefinition><timeDuration>P1DT2H</timeDuration></timerEventDefinition>", "timer"),
        ("<conditionalEventDefinition><condition>x</condition></conditionalEventDefinition>", "condition"),
    ],
)
def test_an_event_lists_what_it_would_compute(definition: str, kind: str) -> None:
    assert [entry[:2] for entry in code_of(f"<startEvent id='t'>{definition}</startEvent>")] == [(kind, "t")]


def test_code_of_other_processes_and_of_sub_processes_is_listed() -> None:
    inner = "<subProcess id='s'><scriptTask id='t'><script>run()</script></scriptTask></subProcess>"
    assert code_of(f"{inner}</process><process id='q'>{inner.replace(chr(39) + 't', chr(39) + 'u')}") == [
        ("script", "t", "run()"),
        ("script", "u", "run()"),
    ]


def test_a_placeholder_in_an_unknown_extension_is_listed() -> None:
    body = "<task id='t'><extensionElements><x:mail to='${leak}'>#{body}</x:mail></extensionElements></task>"
    assert code_of(body, "xmlns:x='urn:unknown'") == [("script", "t", "${leak}"), ("script", "t", "#{body}")]


def test_correlation_expressions_are_listed() -> None:
    content = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"/>
      <correlationProperty id="c"><correlationPropertyRetrievalExpression messageRef="m">
      <messagePath>payload.id</messagePath></correlationPropertyRetrievalExpression></correlationProperty></definitions>"""
    code = read_regulation(read_document(content, "made.bpmn")).code
    assert code == (CodeFragment(CodeKind.CORRELATION, "c", "payload.id"),)
