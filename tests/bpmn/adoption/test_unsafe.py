"""Programs inside foreign diagrams: taken out, quoted, done by officials."""

from __future__ import annotations

import pytest

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.fragments import code_fragments
from regdesigner.domain.flow import CodeKind, NodeKind
from tests.bpmn.adoption.foreign import END, START, draft, file, flow, process, runs, task


@pytest.mark.parametrize("name", ["serviceTask", "scriptTask", "businessRuleTask"])
def test_what_a_program_would_do_becomes_the_task_of_an_official(name: str) -> None:
    machine = f'<{name} id="m" camunda:class="org.Evil" implementation="##WebService"><script>evil()</script></{name}>'
    made = runs(draft(file(process(START, machine, END, flow("s", "m"), flow("m", "e")))))
    assert made.regulation.flow.by_id["m"].kind is NodeKind.USER_TASK
    assert made.elements(AssumptionKind.ACTIVITY_CHANGED) == ["m"]
    assert code_fragments(read_document(made.adopted.content, "r")) == ()
    quoted = " ".join(str(each.arguments.get("code")) for each in made.adopted.assumptions)
    assert "org.Evil" in quoted


def test_extensions_of_other_engines_are_taken_out_and_quoted_and_colours_stay() -> None:
    zeebe = '<zeebe:ioMapping><zeebe:input source="=secret()" target="x"/></zeebe:ioMapping>'
    bizagi = '<bizagi:BizagiExtensions><bizagi:BizagiProperty name="bgColor" value="White"/></bizagi:BizagiExtensions>'
    extensions = f"<extensionElements>{zeebe}{bizagi}</extensionElements>"
    person = f'<userTask id="u" camunda:assignee="${{boss}}">{extensions}</userTask>'
    made = runs(draft(file(process(START, person, END, flow("s", "u"), flow("u", "e")))))
    assert b"bgColor" in made.adopted.content
    assert b"secret" not in made.adopted.content
    assert b"boss" not in made.adopted.content
    assert "=secret()" in str(made.of(AssumptionKind.CODE_TAKEN_OUT)[0].arguments["code"])


def test_code_of_the_other_pools_is_taken_out_too() -> None:
    other = process(
        '<scriptTask id="x"><script>evil()</script></scriptTask>', flow("x", "x", "", "${evil}"), own_id="q"
    )
    made = runs(draft(file(process(START, task("a"), task("b"), flow("s", "a"), flow("a", "b")), other)))
    assert b"evil" not in made.adopted.content
    kept = code_fragments(read_document(made.adopted.content, "r"))
    assert all(each.kind is CodeKind.CONDITION for each in kept)
