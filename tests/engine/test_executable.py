from __future__ import annotations

from typing import Any

import pytest

from regdesigner.domain.flow import CodeFragment, CodeKind, EventKind, FlowNode, Loop, SequenceFlow
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.engine import obstacles
from tests.engine.drawings import OK, K, drawn, node, review_loop, to

HOUR = Term(1, Unit.HOUR, Basis.CALENDAR)
FRAME = [node("start", K.START_EVENT, fields=(OK,)), node("end", K.END_EVENT)]


def found(nodes: list[FlowNode], *flows: str | SequenceFlow) -> list[tuple[str, str | None]]:
    return [(each.message, each.element) for each in obstacles(drawn([*FRAME, *nodes], *flows))]


def test_a_sound_drawing_has_no_obstacle() -> None:
    assert obstacles(review_loop()) == ()


@pytest.mark.parametrize(
    "kind", [K.TRANSACTION, K.AD_HOC_SUB_PROCESS, K.COMPLEX_GATEWAY, K.SERVICE_TASK, K.SCRIPT_TASK]
)
def test_an_element_that_is_not_carried_out_is_named(kind: Any) -> None:
    assert found([node("x", kind)], "start>x", "x>end") == [("engine-unsupported", "x")]


@pytest.mark.parametrize("event", [EventKind.ERROR, EventKind.COMPENSATE, EventKind.CANCEL, EventKind.MULTIPLE])
def test_an_event_that_is_not_carried_out_is_named(event: EventKind) -> None:
    catch = node("x", K.INTERMEDIATE_CATCH_EVENT, event=event)
    assert found([catch], "start>x", "x>end") == [("engine-unsupported", "x")]


CASES: list[tuple[str, str | None, list[FlowNode], list[str | SequenceFlow]]] = [
    ("engine-call-unresolved", "x", [node("x", K.CALL_ACTIVITY, called="other")], ["start>x", "x>end"]),
    ("engine-unsupported", "x", [node("x", K.START_EVENT, event=EventKind.ERROR)], ["start>end", "x>end"]),
    (
        "engine-event-sub-process",
        "x",
        [node("x", K.SUB_PROCESS, triggered_by_event=True), node("y", K.START_EVENT, parent="x")],
        ["start>end"],
    ),
    (
        "engine-link",
        "x",
        [node("x", K.INTERMEDIATE_THROW_EVENT, event=EventKind.LINK, trigger="1")],
        ["start>x", "start>end"],
    ),
    (
        "engine-escalation-caught-twice",
        "y",
        [
            node("x", K.SUB_PROCESS),
            node("begin", K.START_EVENT, parent="x"),
            node("y", K.END_EVENT, parent="x", event=EventKind.ESCALATION, trigger="1"),
            *(node(name, K.BOUNDARY_EVENT, attached_to="x", event=EventKind.ESCALATION) for name in ("a", "b")),
        ],
        ["start>x", "x>end", "begin>y", "a>end", "b>end"],
    ),
    (
        "engine-condition-unknown-field",
        "x",
        [node("x", K.USER_TASK, loop=Loop(parallel=True, multi_instance=True, maximum=3, number="many"))],
        ["start>x", "x>end"],
    ),
    (
        "engine-timer-without-term",
        "x",
        [node("x", K.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER)],
        ["start>x", "x>end"],
    ),
    ("engine-one-start", "x", [node("x", K.SUB_PROCESS)], ["start>x", "x>end"]),
    (
        "engine-event-sub-process",
        "x",
        [node("x", K.SUB_PROCESS), node("y", K.START_EVENT, parent="x", event=EventKind.MESSAGE)],
        ["start>x", "x>end"],
    ),
    ("engine-flow-dangles", "start>nowhere", [], ["start>end", "start>nowhere"]),
    (
        "engine-flow-crosses",
        "begin>end",
        [node("x", K.SUB_PROCESS), node("begin", K.START_EVENT, parent="x")],
        ["start>x", "begin>end"],
    ),
    ("engine-condition-elsewhere", "x>end", [node("x", K.USER_TASK)], ["start>x", to("x>end", "ok")]),
    (
        "engine-condition-missing",
        "x>b",
        [node("x", K.EXCLUSIVE_GATEWAY), node("b", K.END_EVENT)],
        ["start>x", to("x>end", "ok"), "x>b"],
    ),
    ("engine-flow-into-start", "start", [node("x", K.USER_TASK)], ["start>x", "x>end", "x>start"]),
    ("engine-never-reached", "x", [node("x", K.USER_TASK)], ["start>end", "x>end"]),
    (
        "engine-boundary-without-host",
        "x",
        [node("x", K.BOUNDARY_EVENT, attached_to="gone", event=EventKind.MESSAGE)],
        ["start>end", "x>end"],
    ),
    ("engine-error-uncaught", "x", [node("x", K.END_EVENT, event=EventKind.ERROR)], ["start>x", "start>end"]),
    (
        "engine-event-gateway",
        "x",
        [node("x", K.EVENT_BASED_GATEWAY), node("t", K.USER_TASK)],
        ["start>x", "x>t", "t>end"],
    ),
]


@pytest.mark.parametrize(("message", "element", "nodes", "flows"), CASES, ids=lambda value: str(value)[:40])
def test_each_obstacle_is_found_alone(
    message: str, element: str | None, nodes: list[FlowNode], flows: list[str | SequenceFlow]
) -> None:
    assert found(nodes, *flows) == [(message, element)]


def test_an_unreadable_condition_is_found_before_a_case_begins() -> None:
    gateway = node("x", K.EXCLUSIVE_GATEWAY, default="x>b")
    obstacle = found([gateway, node("b", K.END_EVENT)], "start>x", to("x>end", "ok =="), "x>b")
    assert obstacle == [("engine-condition-unreadable", "x>end"), ("feel-syntax", "x>end")]


def test_a_condition_on_a_field_that_nothing_declares_is_found() -> None:
    gateway = node("x", K.EXCLUSIVE_GATEWAY, default="x>b")
    nodes = [gateway, node("b", K.END_EVENT)]
    found_in = obstacles(drawn([*FRAME, *nodes], "start>x", to("x>end", "ok and okay"), "x>b"))
    assert [(each.message, dict(each.arguments)) for each in found_in] == [
        ("engine-condition-unknown-field", {"field": "okay"})
    ]


def test_code_is_named_instead_of_the_element_that_holds_it() -> None:
    code = (CodeFragment(CodeKind.SERVICE_CALL, "x", "a.b.C"), CodeFragment(CodeKind.SERVICE_CALL, "x", "${d}"))
    regulation = drawn([*FRAME, node("x", K.SERVICE_TASK)], "start>x", "x>end", code=code)
    assert [(each.message, each.element) for each in obstacles(regulation)] == [("engine-unsafe-service-call", "x")]


def test_all_obstacles_are_listed_at_once() -> None:
    nodes = [node("a", K.SERVICE_TASK), node("b", K.SCRIPT_TASK)]
    assert found(nodes, "start>a", "a>b", "b>end") == [("engine-unsupported", "a"), ("engine-unsupported", "b")]
