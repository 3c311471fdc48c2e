from __future__ import annotations

import pytest

from regdesigner.application.ports.engine import FieldsRefused
from regdesigner.domain.flow import FieldType, FlowNode, NodeKind, TaskField, Variant
from regdesigner.domain.scenario import FieldValue
from regdesigner.domain.text import Text
from regdesigner.engine.fields import checked
from tests.engine.drawings import K, drawn, node
from tests.engine.play import Play

VARIANTS = (Variant("accept", Text("accept")), Variant("refuse", Text("refuse")))


def asks(kind: FieldType, *, required: bool = True) -> FlowNode:
    field = TaskField("x", kind, Text("x"), required, VARIANTS if kind is FieldType.CHOICE else ())
    return FlowNode("task", NodeKind.USER_TASK, fields=(field,))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldType.BOOLEAN, False),
        (FieldType.CHOICE, "refuse"),
        (FieldType.TEXT, "Асанов"),
        (FieldType.NUMBER, 0),
        (FieldType.NUMBER, -2.5),
        (FieldType.DATE, "2026-02-28"),
    ],
)
def test_a_value_of_its_type_is_taken(kind: FieldType, value: FieldValue) -> None:
    assert checked(asks(kind), {"x": value}) == {"x": value}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldType.BOOLEAN, "true"),
        (FieldType.BOOLEAN, 1),
        (FieldType.CHOICE, "later"),
        (FieldType.CHOICE, ""),
        (FieldType.CHOICE, True),
        (FieldType.TEXT, 5),
        (FieldType.NUMBER, "5"),
        (FieldType.NUMBER, True),
        (FieldType.NUMBER, float("nan")),
        (FieldType.NUMBER, float("inf")),
        (FieldType.DATE, "28.02.2026"),
        (FieldType.DATE, "2026-02-29"),
        (FieldType.DATE, "20260228"),
        (FieldType.DATE, 20260228),
    ],
)
def test_a_value_of_another_type_is_refused_by_name(kind: FieldType, value: FieldValue) -> None:
    with pytest.raises(FieldsRefused) as caught:
        checked(asks(kind), {"x": value})
    (problem,) = caught.value.problems
    assert (problem.message, problem.element) == (f"engine-field-not-{kind.value}", "task")
    assert problem.arguments["field"] == "x"


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_required_field_left_blank_is_missing(value: FieldValue) -> None:
    with pytest.raises(FieldsRefused) as caught:
        checked(asks(FieldType.TEXT), {"x": value})
    assert [each.message for each in caught.value.problems] == ["engine-field-missing"]


def test_an_optional_field_not_given_is_null_so_that_conditions_can_ask_for_it() -> None:
    assert checked(asks(FieldType.NUMBER, required=False), {}) == {"x": None}


def test_every_fault_is_listed_at_once() -> None:
    with pytest.raises(FieldsRefused) as caught:
        checked(asks(FieldType.BOOLEAN), {"y": 1, "z": 2})
    messages = [each.message for each in caught.value.problems]
    assert messages == ["engine-field-undeclared", "engine-field-undeclared", "engine-field-missing"]


def test_fields_of_the_request_are_checked_too() -> None:
    regulation = drawn([node("start", K.START_EVENT), node("end", K.END_EVENT)], "start>end")
    with pytest.raises(FieldsRefused):
        Play(regulation, x=1)
