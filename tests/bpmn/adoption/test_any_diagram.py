"""Whatever is drawn, however wrongly: it is adopted, and an official can carry the draft out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.fragments import code_fragments
from regdesigner.domain.flow import CodeKind, EventKind, NodeKind
from regdesigner.domain.regulation import FaultKind
from regdesigner.engine.executable import obstacles
from tests.bpmn.adoption.foreign import draft, file, process
from tests.depth import examples

NAMES = st.sampled_from(("", "Арыз кабыл алуу", "Проверка", "Да", "нет", "Send <b>", "a|b`c", "  two\nlines "))
IDS = st.sampled_from(("a", "b", "c", "d", "e", "f", "жооп", "missing"))
EVENTS = ("startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent")
NODES = st.sampled_from([kind.value for kind in NodeKind])
DEFINITIONS = st.sampled_from([kind.value for kind in EventKind if kind not in (EventKind.NONE, EventKind.MULTIPLE)])
CONDITIONS = st.sampled_from(("", "${x}", "= a > 1", "true", "__import__('os')"))


def quoted(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


@st.composite
def nodes(draw: st.DrawFn, depth: int = 0) -> str:
    """A node that may hold others, with attributes that may lead anywhere."""
    kind = draw(NODES)
    own = draw(st.one_of(IDS, st.none()))
    attributes = f' name="{quoted(draw(NAMES))}"' + (f' id="{own}"' if own else "")
    attributes += f' default="{draw(IDS)}"' if draw(st.integers(0, 4)) == 0 else ""
    attributes += f' attachedToRef="{draw(IDS)}"' if kind == "boundaryEvent" else ""
    attributes += ' triggeredByEvent="true"' if kind == "subProcess" and draw(st.booleans()) else ""
    inner = ""
    if kind in EVENTS and draw(st.booleans()):
        inner = f"<{draw(DEFINITIONS)}EventDefinition/>"
    if kind == "scriptTask":
        inner = "<script>do evil</script>"
    if kind in ("subProcess", "transaction", "adHocSubProcess") and depth < 2:
        inner = "".join(draw(st.lists(nodes(depth + 1), max_size=4))) + "".join(draw(st.lists(flows(), max_size=4)))
    if "Task" in kind and draw(st.integers(0, 5)) == 0:
        inner += "<multiInstanceLoopCharacteristics/>"
    return f"<{kind}{attributes}>{inner}</{kind}>"


@st.composite
def flows(draw: st.DrawFn) -> str:
    own = f' id="f{draw(st.integers(0, 30))}"' if draw(st.booleans()) else ""
    condition = draw(CONDITIONS)
    inner = f"<conditionExpression>{quoted(condition)}</conditionExpression>" if condition else ""
    name = quoted(draw(NAMES))
    return f'<sequenceFlow{own} name="{name}" sourceRef="{draw(IDS)}" targetRef="{draw(IDS)}">{inner}</sequenceFlow>'


@settings(max_examples=examples(30))
@given(st.lists(nodes(), min_size=1, max_size=7), st.lists(flows(), max_size=10))
def test_any_diagram_becomes_a_draft_that_can_be_carried_out(drawn: list[str], led: list[str]) -> None:
    made = draft(file(process(*drawn, *led)))
    assert made.adopted.assumptions
    assert obstacles(made.regulation) == ()
    assert {fault.kind for fault in made.regulation.faults} <= {FaultKind.DANGLING_REFERENCE}


@settings(max_examples=examples(15))
@given(st.lists(nodes(), min_size=1, max_size=5), st.lists(flows(), max_size=8))
def test_nothing_of_a_draft_is_code_but_conditions_in_feel(drawn: list[str], led: list[str]) -> None:
    made = draft(file(process(*drawn, *led), process(*led, own_id="other")))
    found = code_fragments(read_document(made.adopted.content, "regulation.bpmn"))
    assert all(each.kind is CodeKind.CONDITION and each.is_feel for each in found)


@settings(max_examples=examples(15))
@given(st.lists(nodes(), min_size=1, max_size=6), st.lists(flows(), max_size=8))
def test_a_draft_that_is_adopted_again_keeps_its_actions(drawn: list[str], led: list[str]) -> None:
    once = draft(file(process(*drawn, *led)))
    again = draft(once.adopted.content)
    assert again.regulation.actions == once.regulation.actions
    assert obstacles(again.regulation) == ()
