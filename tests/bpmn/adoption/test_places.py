from __future__ import annotations

import pytest

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from tests.bpmn.adoption.foreign import draft, file, flow, process

ACCEPT = '<task id="a" name="Принять"/>'
START = '<startEvent id="s"/>'
NAMELESS = '<task id="b"/>'
POOLS = (
    '<collaboration id="c"><participant id="us" name="Отдел" processRef="p"/>'
    '<participant id="tax" name="Налоговая"/><participant id="court" name="Суд"/>'
    '<messageFlow id="m" sourceRef="tax" targetRef="court"/></collaboration>'
)

CASES = [
    ("a task after a named one", (ACCEPT, NAMELESS, flow("a", "b")), AssumptionKind.ACTION, "b",
     "adopt-place-after adopt-place-step ru Принять"),
    ("a task before a named one", (START, ACCEPT, NAMELESS, flow("s", "b"), flow("b", "a")),
     AssumptionKind.ACTION, "b", "adopt-place-before adopt-place-step ru Принять"),
    ("a named one is sought beyond the nameless", (ACCEPT, NAMELESS, '<task id="d"/>', flow("a", "b"), flow("b", "d")),
     AssumptionKind.ACTION, "d", "adopt-place-after adopt-place-step ru Принять"),
    ("nothing near has a name", (NAMELESS,), AssumptionKind.ACTION, "b", "adopt-place-after adopt-place-step ru"),
    ("a timer at a task", (ACCEPT, '<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition/></boundaryEvent>'),
     AssumptionKind.TERM_ASSUMED, "t", "adopt-place-at adopt-place-event ru Принять"),
    ("a flow that leads nowhere", (ACCEPT, flow("a", "gone")), AssumptionKind.FLOW_LEFT_OUT, "a-gone",
     "adopt-place-after adopt-place-flow ru Принять"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "kind", "element", "called"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_nameless_element_is_told_by_its_kind_and_what_stands_beside_it(
    parts: tuple[str, ...], kind: AssumptionKind, element: str, called: str
) -> None:
    (told,) = [each for each in draft(file(process(*parts))).of(kind) if each.element == element]
    assert told.name.ru.startswith(called)


def test_a_message_is_told_by_the_bodies_between_which_it_goes() -> None:
    (told,) = draft(file(POOLS, process(ACCEPT))).of(AssumptionKind.MESSAGE_LEFT)
    assert told.name.ru.startswith("adopt-place-between adopt-place-message ru Налоговая Суд")


def test_an_end_that_nothing_leads_to_does_not_become_the_course() -> None:
    """A circle of steps beside a loose end: the case begins with the steps, not at the end."""
    made = draft(file(process(ACCEPT, NAMELESS, '<endEvent id="e"/>', flow("a", "b"), flow("b", "a"))))
    assert made.elements(AssumptionKind.END_UNUSED) == ["e"]
    (start,) = made.regulation.flow.starts
    assert [made.regulation.flow.by_id[way.target].id for way in made.regulation.flow.outgoing(start.id)] != ["e"]
    assert "e" not in made.regulation.flow.by_id
