"""How fields are asked: each declared one exactly once, whatever the form says."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.application.regulations.task_forms import (
    ArrangedField,
    ArrangedWords,
    arranged,
    hidden_conditions,
    new_form,
    taken_values,
)
from regdesigner.domain.flow import FieldType, FlowNode, NodeKind, TaskField, Variant
from regdesigner.domain.scenario import Answers
from regdesigner.domain.task_form import CONTROLS, Component, FormPart, TaskForm
from regdesigner.domain.text import Text

VARIANTS = (Variant("yes", Text("Ооба")), Variant("no", Text("Жок")))
DECISION = TaskField("decision", FieldType.CHOICE, Text("Чечим", "Решение"), variants=VARIANTS)
REASON = TaskField("reason", FieldType.TEXT, Text("Себеп", "Причина"), required=False)
NUMBER = TaskField("number", FieldType.NUMBER, Text("Саны"))
FIELDS = (DECISION, REASON, NUMBER)
parts = st.recursive(
    st.builds(
        FormPart,
        st.sampled_from([each for each in Component if each is not Component.GROUP]),
        st.sampled_from(["decision", "reason", "number", "other", ""]),
        words=st.sampled_from([Text(), Text("Сөз")]),
        hide=st.sampled_from(["", "true", "no_such", "1 +"]),
    ),
    lambda inner: st.builds(FormPart, st.just(Component.GROUP), parts=st.lists(inner, max_size=3).map(tuple)),
    max_leaves=12,
)


def names(form: TaskForm | None, **known: object) -> list[str]:
    return [each.field.name for section in arranged(FIELDS, form, known) for each in section.fields]  # type: ignore[arg-type]


def test_without_a_form_fields_are_asked_as_they_are_declared() -> None:
    (section,) = arranged(FIELDS, None)
    assert [part.field for part in section.parts if isinstance(part, ArrangedField)] == list(FIELDS)
    assert arranged((), None) == ()


def test_a_form_gives_order_headings_words_and_explanations() -> None:
    asked = FormPart(Component.LIST, "decision", Text("Кандай чечим?"), Text("Бирин тандаңыз"), values=("no", "yes"))
    group = FormPart(
        Component.GROUP, words=Text("Чечим"), parts=(FormPart(Component.WORDS, words=Text("Окуңуз")), asked)
    )
    first, second, rest = arranged(FIELDS, TaskForm("x", (FormPart(Component.NUMBER, "number"), group)))
    assert [part.field for part in first.fields] == [NUMBER]
    assert (second.title, second.parts[0]) == (Text("Чечим"), ArrangedWords(Text("Окуңуз")))
    (decision,) = second.fields
    assert decision.field.label == Text("Кандай чечим?", "Решение")
    assert [variant.value for variant in decision.field.variants] == ["no", "yes"]
    assert (decision.control, decision.help) == (Component.LIST, Text("Бирин тандаңыз"))
    assert [part.field for part in rest.fields] == [REASON]


def test_what_is_hidden_is_not_asked_unless_it_must_be_given() -> None:
    form = TaskForm("x", tuple(FormPart(CONTROLS[each.type][0], each.name, hide='channel = "post"') for each in FIELDS))
    assert names(form, channel="post") == ["decision", "number"]
    assert names(form, channel="phone") == names(form) == ["decision", "reason", "number"]


def test_a_new_form_asks_for_everything() -> None:
    node = FlowNode("decide", NodeKind.USER_TASK, fields=FIELDS)
    assert names(new_form(node, "decide")) == ["decision", "reason", "number"]


def test_what_hangs_on_the_same_form_is_asked_and_dropped_where_the_rest_hides_it() -> None:
    reason = FormPart(Component.TEXT_LINE, "reason", hide='decision = "yes"')
    form = arranged(FIELDS, TaskForm("x", (reason,)))
    assert [each.hide for section in form for each in section.fields] == ['decision = "yes"', "", ""]
    for decision, taken in (("yes", {"decision"}), ("no", {"decision", "reason"})):
        assert set(taken_values(form, {}, {"decision": decision, "reason": "Жок"})) == taken
    assert hidden_conditions(form, {}, {}) == frozenset(), "what is not known is null"
    assert hidden_conditions(form, {"decision": "yes"}, {}) == frozenset(), "an earlier round decides nothing"


def test_a_group_hides_what_it_holds_but_never_what_must_be_given() -> None:
    inner = FormPart(Component.TEXT_LINES, "reason", hide="number > 3")
    held = (FormPart(Component.WORDS, words=Text("Окуңуз")), inner, FormPart(Component.NUMBER, "number"))
    group = FormPart(Component.GROUP, words=Text("Дагы"), hide='decision = "no"', parts=held)
    form = arranged(FIELDS, TaskForm("x", (group,)))
    assert [part.hide for part in form[0].parts] == ['decision = "no"', '(decision = "no") or (number > 3)', ""]
    values: Answers = {"reason": "Жок", "number": 1}
    assert "reason" in taken_values(form, {}, {**values, "decision": "yes"})
    assert "reason" not in taken_values(form, {}, {**values, "decision": "no"})
    assert "reason" not in taken_values(form, {}, {**values, "number": 4})


def test_of_many_variants_nobody_arranged_a_list_is_made() -> None:
    many = replace(DECISION, variants=tuple(Variant(f"v{number}", Text("Сөз")) for number in range(9)))
    (section,) = arranged((many, REASON), None)
    assert [each.control for each in section.fields] == [Component.LIST, Component.TEXT_LINES]


@given(st.lists(parts, max_size=6).map(tuple))
def test_no_form_loses_a_field_that_must_be_given_or_asks_twice(held: tuple[FormPart, ...]) -> None:
    asked = names(TaskForm("x", held))
    assert len(asked) == len(set(asked))
    assert {"decision", "number"} <= set(asked) <= {"decision", "reason", "number"}
