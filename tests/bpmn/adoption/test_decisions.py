"""Choices of foreign diagrams: who is asked what, and by which ways it goes on."""

from __future__ import annotations

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.domain.flow import FieldType, NodeKind
from regdesigner.domain.text import Text
from tests.bpmn.adoption.foreign import END, START, draft, file, flow, process, runs, task, waiting


def test_labelled_flows_out_of_a_task_are_a_choice_that_is_asked_there() -> None:
    arrows = (flow("s", "a"), flow("a", "b", "Да"), flow("a", "c", "Нет"), flow("b", "e"), flow("c", "e"))
    made = runs(draft(file(process(START, task("a", "Проверка"), task("b"), task("c"), END, *arrows))))
    (field,) = made.regulation.flow.by_id["a"].fields
    assert field.type is FieldType.CHOICE
    assert [variant.value for variant in field.variants] == ["yes", "no"]
    assert made.regulation.flow.flows_by_id["a-b"].condition == f'{field.name} = "yes"'
    assert made.elements(AssumptionKind.SPLIT_DRAWN) == ["choice-after-a"]


GATEWAY = '<exclusiveGateway id="g" name="Документтер толукпу?"/>'
CHOICE = (START, task("a", "Текшерүү"), GATEWAY, task("b", "Берүү"), task("c", "Кайтаруу"), END)
CHOICE_FLOWS = (flow("s", "a"), flow("a", "g"), flow("b", "e"), flow("c", "e"))


def test_a_gateway_without_conditions_asks_the_official_before_it_by_its_labels() -> None:
    made = runs(draft(file(process(*CHOICE, *CHOICE_FLOWS, flow("g", "b", "Ооба"), flow("g", "c", "Жок")))))
    (field,) = made.regulation.flow.by_id["a"].fields
    assert field.label == Text(ky="Документтер толукпу?")
    assert [variant.value for variant in field.variants] == ["yes", "no"]
    assert made.regulation.flow.flows_by_id["g-b"].criterion == Text(ky="Ооба")
    action = made.regulation.action("a")
    assert action is not None
    assert action.decisions is not None
    assert action.decisions[0].field == field.name


def test_the_only_way_without_a_label_is_taken_otherwise() -> None:
    made = runs(draft(file(process(*CHOICE, *CHOICE_FLOWS, flow("g", "b", "Ооба"), flow("g", "c")))))
    assert made.regulation.flow.by_id["g"].default == "g-c"
    assert made.elements(AssumptionKind.DEFAULT_ASSUMED) == ["g"]
    assert made.regulation.flow.flows_by_id["g-c"].condition == ""


def test_a_condition_of_another_engine_is_kept_as_a_criterion_in_words() -> None:
    arrows = (flow("g", "b", "", "${complete}"), flow("g", "c", "", "${!complete}"))
    made = runs(draft(file(process(*CHOICE, *CHOICE_FLOWS, *arrows))))
    assert made.regulation.flow.flows_by_id["g-b"].criterion.best("en") == "${complete}"
    assert [each.arguments["condition"] for each in made.of(AssumptionKind.CONDITION_QUOTED)] == [
        "${complete}",
        "${!complete}",
    ]


def test_a_choice_that_nobody_stands_before_gets_a_task_in_which_it_is_taken() -> None:
    timer = waiting("<timeDuration>PT1H</timeDuration>")
    arrows = (flow("s", "t"), flow("t", "g"), flow("g", "b", "1"), flow("g", "c", "2"), flow("b", "e"), flow("c", "e"))
    made = runs(draft(file(process(START, timer, GATEWAY, task("b"), task("c"), END, *arrows))))
    (added,) = made.elements(AssumptionKind.DECISION_ADDED)
    assert made.regulation.flow.by_id[added].fields
    assert made.regulation.action(added) is not None


def test_an_inclusive_choice_asks_for_each_way() -> None:
    gateway = '<inclusiveGateway id="g" name="Что нужно?"/>'
    arrows = (flow("s", "a"), flow("a", "g"), flow("g", "b", "справка"), flow("g", "c", "выписка"))
    ends = (flow("b", "e"), flow("c", "e"))
    made = runs(draft(file(process(START, task("a"), gateway, task("b"), task("c"), END, *arrows, *ends))))
    assert [field.type for field in made.regulation.flow.by_id["a"].fields] == [FieldType.BOOLEAN]
    assert made.regulation.flow.by_id["g"].default == "g-c"


def test_the_decision_of_the_profile_is_left_as_it_is() -> None:
    reg = 'xmlns:reg="urn:regdesigner:profile:1"'
    field = f'<extensionElements><reg:field {reg} name="full" type="boolean"/></extensionElements>'
    asking = f'<task id="a">{field}</task>'
    gateway = '<exclusiveGateway id="g" default="g-c"/>'
    arrows = (*CHOICE_FLOWS, flow("g", "b", "", "full = true"), flow("g", "c"))
    made = runs(draft(file(process(START, asking, gateway, task("b"), task("c"), END, *arrows))))
    assert made.regulation.flow.flows_by_id["g-b"].condition == "full = true"
    assert made.of(AssumptionKind.DECISION_ASKED) == ()


def test_an_event_gateway_before_tasks_is_a_choice() -> None:
    arrows = (flow("s", "a"), flow("a", "g"), flow("g", "b"), flow("g", "c"), flow("b", "e"), flow("c", "e"))
    made = runs(
        draft(file(process(START, task("a"), '<eventBasedGateway id="g"/>', task("b"), task("c"), END, *arrows)))
    )
    assert made.regulation.flow.by_id["g"].kind is NodeKind.EXCLUSIVE_GATEWAY
    assert made.elements(AssumptionKind.GATEWAY_CHANGED) == ["g"]
