"""Each habit of analysts and tools: what is made of it, and that it stands on the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn.adoption.assumptions import AssumptionKind
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.fragments import code_fragments
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.action import ActionKind, PartyKind
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import CodeKind, EventKind, FieldType, NodeKind, Outcome
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from regdesigner.engine.executable import obstacles
from tests.bpmn.adoption.foreign import Draft, draft, file, flow, process

START, END = '<startEvent id="s"/>', '<endEvent id="e"/>'


def task(own_id: str, name: str = "") -> str:
    return f'<task id="{own_id}" name="{name}"/>'


def waiting(inner: str) -> str:
    """A timer event with what its definition says."""
    definition = f"<timerEventDefinition>{inner}</timerEventDefinition>"
    return f'<intermediateCatchEvent id="t">{definition}</intermediateCatchEvent>'


def runs(made: Draft) -> Draft:
    assert obstacles(made.regulation) == ()
    return made


def test_a_process_without_start_and_end_gets_both_before_and_behind_what_hangs_loose() -> None:
    made = runs(draft(file(process(task("a", "Принять"), task("b"), flow("a", "b")))))
    kinds = [node.kind for node in made.regulation.flow.nodes]
    assert kinds.count(NodeKind.START_EVENT) == kinds.count(NodeKind.END_EVENT) == 1
    assert made.of(AssumptionKind.START_ADDED)[0].arguments["first"] == Text(ru="Принять")
    assert made.elements(AssumptionKind.END_ADDED) == ["end-after-b"]


def test_several_beginnings_without_a_start_begin_together() -> None:
    made = runs(draft(file(process(task("a"), task("b"), END, flow("a", "e"), flow("b", "e")))))
    gateway = made.regulation.flow.by_id[made.elements(AssumptionKind.GATEWAY_ADDED)[0]]
    assert gateway.kind is NodeKind.PARALLEL_GATEWAY
    assert {each.target for each in made.regulation.flow.outgoing(gateway.id)} == {"a", "b"}


def test_unlabelled_flows_out_of_a_task_are_kept_as_parallel_branches_that_are_waited_for() -> None:
    arrows = (flow("s", "a"), flow("a", "b"), flow("a", "c"), flow("b", "d"), flow("c", "d"), flow("d", "e"))
    made = runs(draft(file(process(START, *(task(each) for each in "abcd"), END, *arrows))))
    assert made.elements(AssumptionKind.SPLIT_KEPT) == ["a"]
    (join,) = made.elements(AssumptionKind.JOIN_ADDED)
    assert made.regulation.flow.by_id[join].kind is NodeKind.INCLUSIVE_GATEWAY
    assert [each.target for each in made.regulation.flow.outgoing(join)] == ["d"]


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


@pytest.mark.parametrize(
    ("inner", "term", "kind"),
    [
        ("", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDuration></timeDuration>", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDate>2026-02-30</timeDate>", Term(1, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_ASSUMED),
        ("<timeDuration>3 рабочих дня</timeDuration>", Term(3, Unit.DAY, Basis.WORKING), AssumptionKind.TERM_READ),
        ("<timeDuration>2 саат</timeDuration>", Term(2, Unit.HOUR, Basis.WORKING), AssumptionKind.TERM_READ),
        ("<timeDuration>P1DT12H</timeDuration>", Term(36, Unit.HOUR, Basis.CALENDAR), AssumptionKind.TERM_READ),
        ("<timeCycle>R3/P1D</timeCycle>", Term(1, Unit.DAY, Basis.CALENDAR), AssumptionKind.TERM_READ),
    ],
)
def test_a_timer_that_says_no_term_gets_one_to_be_confirmed(inner: str, term: Term, kind: AssumptionKind) -> None:
    timer = waiting(inner)
    made = runs(draft(file(process(START, timer, END, flow("s", "t"), flow("t", "e")))))
    assert made.regulation.flow.by_id["t"].timer == term
    assert made.elements(kind) == ["t"]


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


def test_the_innermost_of_nested_lanes_is_the_position() -> None:
    inner = '<lane id="l2" name="Регистратор"><flowNodeRef>a</flowNodeRef></lane>'
    held = f"<flowNodeRef>a</flowNodeRef><childLaneSet>{inner}</childLaneSet>"
    lanes = f'<laneSet><lane id="l1" name="Отдел">{held}</lane></laneSet>'
    made = runs(draft(file(process(lanes, START, task("a"), END, flow("s", "a"), flow("a", "e")))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.responsible.best("ru") == "Регистратор"
    assert "l2" in made.elements(AssumptionKind.POSITION_FROM_LANE)


def test_a_lane_without_a_name_is_called_in_all_languages_and_what_is_added_stands_in_its_neighbours_lane() -> None:
    lanes = '<laneSet><lane id="l"><flowNodeRef>a</flowNodeRef></lane></laneSet>'
    made = runs(draft(file(process(lanes, task("a"), task("b"), flow("a", "b")))))
    (lane,) = made.regulation.flow.lanes
    assert lane.name == Text("adopt-name-position ky", "adopt-name-position ru", "adopt-name-position en")
    assert made.regulation.flow.by_id["start"].lane == "l"
    assert made.elements(AssumptionKind.POSITION_ASSUMED) == ["l"]


def test_an_outer_lane_without_a_name_that_holds_steps_itself_gets_a_position_too() -> None:
    inner = '<lane id="l2" name="Регистратор"><flowNodeRef>b</flowNodeRef></lane>'
    held = f"<flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><childLaneSet>{inner}</childLaneSet>"
    lanes = f'<laneSet><lane id="l1">{held}</lane></laneSet>'
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "e"))
    made = runs(draft(file(process(lanes, START, task("a"), task("b"), END, *arrows))))
    (assumed,) = made.of(AssumptionKind.POSITION_ASSUMED)
    assert (assumed.element, assumed.arguments["count"]) == ("l1", 1)
    assert all(lane.name for lane in made.regulation.flow.lanes)


def test_without_lanes_one_position_is_assumed_for_all() -> None:
    made = runs(draft(file(process(START, task("a"), task("b"), END, flow("s", "a"), flow("a", "b"), flow("b", "e")))))
    assert {action.responsible for action in made.regulation.actions} == {
        Text("adopt-name-position ky", "adopt-name-position ru", "adopt-name-position en")
    }
    assert made.elements(AssumptionKind.POSITION_ASSUMED) == ["p"]


def test_actions_are_numbered_as_the_case_runs_and_known_by_their_words() -> None:
    names = {
        "d": "Выдача свидетельства",
        "a": "Регистрация заявления",
        "b": "Проверка документов",
        "c": "Подготовка свидетельства",
    }
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "c"), flow("c", "d"), flow("d", "e"))
    made = runs(draft(file(process(START, *(task(own, name) for own, name in names.items()), END, *arrows))))
    assert [(action.number, action.id, action.kind) for action in made.regulation.actions] == [
        (1, "a", ActionKind.ACCEPTING),
        (2, "b", ActionKind.EXAMINING),
        (3, "c", ActionKind.FORMING),
        (4, "d", ActionKind.HANDING_OVER),
    ]


def test_numbers_follow_the_flow_from_every_start() -> None:
    second = '<startEvent id="t"/>'
    arrows = (flow("s", "a"), flow("a", "c"), flow("t", "b"), flow("b", "c"), flow("c", "e"))
    made = runs(draft(file(process(START, task("c"), task("a"), second, task("b"), END, *arrows))))
    assert [action.id for action in made.regulation.actions] == ["a", "b", "c"]


def test_a_circle_and_what_hangs_on_an_edge_are_numbered_once() -> None:
    boundary = event("boundaryEvent", "x", "message", 'attachedToRef="a"')
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "a"), flow("b", "e"), flow("x", "c"), flow("c", "e"))
    made = runs(draft(file(process(START, task("b"), task("a"), task("c"), boundary, END, *arrows))))
    assert [(action.number, action.id) for action in made.regulation.actions] == [(1, "a"), (2, "b"), (3, "c")]


POOLS = (
    '<collaboration id="c"><participant id="mine" name="Министерство" processRef="p"/>'
    '<participant id="box" name="Налоговая служба"/><participant id="man" name="Заявитель"/>'
    '<messageFlow id="m1" name="запрос" sourceRef="a" targetRef="box"/>'
    '<messageFlow id="m2" name="ответ" sourceRef="box" targetRef="w"/>'
    '<messageFlow id="m3" name="заявление" sourceRef="man" targetRef="s"/>'
    '<messageFlow id="m4" sourceRef="man" targetRef="box"/></collaboration>'
)


def test_messages_to_closed_pools_are_row_five_of_the_nearest_action() -> None:
    wait = '<intermediateCatchEvent id="w"><messageEventDefinition/></intermediateCatchEvent>'
    arrows = (flow("s", "a"), flow("a", "w"), flow("w", "b"), flow("b", "e"))
    made = runs(draft(file(POOLS, process(START, task("a"), wait, task("b"), END, *arrows))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.interactions is not None
    found = [(each.party.best("ru"), each.order.best("ru"), each.kind) for each in action.interactions]
    assert found == [
        ("Налоговая служба", "запрос", PartyKind.BODY),
        ("Налоговая служба", "ответ", PartyKind.BODY),
        ("Заявитель", "заявление", PartyKind.RECIPIENT),
    ]
    assert made.regulation.provisions.interacting == (Text(ru="Налоговая служба"),)
    assert made.regulation.provisions.providers == (Text(ru="Министерство"),)
    assert made.elements(AssumptionKind.MESSAGE_LEFT) == ["m4"]


def test_the_process_with_most_activities_is_the_regulation_unless_another_is_asked_for() -> None:
    small = process(task("x"), own_id="small", name="Малый")
    large = process(task("a"), task("b"), own_id="large")
    assert draft(file(small, large)).regulation.id == "large"
    assert draft(file(small, large), "small").regulation.id == "small"
    assert draft(file(small, large)).elements(AssumptionKind.PROCESS_LEFT) == ["small"]
    with pytest.raises(UnreadableInput) as refused:
        draft(file(small, large), "none")
    assert refused.value.message == "adopt-no-such-process"
    assert refused.value.arguments["known"] == "small, large"


def test_a_file_in_which_nothing_is_drawn_is_refused() -> None:
    with pytest.raises(UnreadableInput) as refused:
        draft(file(process()))
    assert refused.value.message == "adopt-nothing-drawn"


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


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("Услуга оказана", Outcome.RESULT),
        ("Отказ в услуге", Outcome.REFUSAL_OF_SERVICE),
        ("Отказ в приёме документов", Outcome.REFUSAL_OF_DOCUMENTS),
        ("Документтерди кабыл алуудан баш тартуу", Outcome.REFUSAL_OF_DOCUMENTS),
        ("Кызмат көрсөтүүдөн баш тартуу", Outcome.REFUSAL_OF_SERVICE),
        ("Application rejected", Outcome.REFUSAL_OF_SERVICE),
        ("", Outcome.RESULT),
    ],
)
def test_an_end_is_known_by_its_label(name: str, outcome: Outcome) -> None:
    made = runs(
        draft(file(process(START, task("a"), f'<endEvent id="e" name="{name}"/>', flow("s", "a"), flow("a", "e"))))
    )
    assert made.regulation.flow.by_id["e"].outcome is outcome
    assert made.elements(AssumptionKind.OUTCOME) == ["e"]


def test_notes_tied_to_an_activity_are_its_requirements_and_others_stay_and_are_quoted() -> None:
    notes = (
        '<textAnnotation id="n1"><text>не более 15 минут</text></textAnnotation>'
        '<association id="as" sourceRef="a" targetRef="n1"/>'
        '<textAnnotation id="n2"><text>см. закон</text></textAnnotation>'
    )
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e"), notes))))
    action = made.regulation.action("a")
    assert action is not None
    assert action.requirements == (Text(ru="не более 15 минут"),)
    assert [each.arguments["text"] for each in made.of(AssumptionKind.NOTE_TAKEN)] == ["не более 15 минут"]
    assert made.elements(AssumptionKind.NOTE_LEFT) == ["n2"]
    assert "см. закон".encode() in made.adopted.content


def test_names_in_russian_are_said_to_be_russian_and_stay_as_they_are_drawn() -> None:
    made = runs(draft(file(process(START, task("a", "Приём заявления"), END, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["a"].name == Text("Приём заявления", "Приём заявления")
    assert made.of(AssumptionKind.NAME_LANGUAGE)[0].arguments["count"] == 1


def test_flows_that_lead_nowhere_or_out_of_the_process_are_left_out_and_told() -> None:
    other = process(task("x"), own_id="q")
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "x"), flow("b", "nothing"))
    made = runs(draft(file(process(START, task("a"), task("b"), *arrows), other)))
    assert made.elements(AssumptionKind.FLOW_LEFT_OUT) == ["b-x", "b-nothing"]
    assert {each.id for each in made.regulation.flow.sequence_flows} >= {"s-a", "a-b"}


def test_an_event_gateway_before_tasks_is_a_choice() -> None:
    arrows = (flow("s", "a"), flow("a", "g"), flow("g", "b"), flow("g", "c"), flow("b", "e"), flow("c", "e"))
    made = runs(
        draft(file(process(START, task("a"), '<eventBasedGateway id="g"/>', task("b"), task("c"), END, *arrows)))
    )
    assert made.regulation.flow.by_id["g"].kind is NodeKind.EXCLUSIVE_GATEWAY
    assert made.elements(AssumptionKind.GATEWAY_CHANGED) == ["g"]


def test_calls_and_empty_sub_processes_are_one_action_each() -> None:
    arrows = (flow("s", "a"), flow("a", "b"), flow("b", "e"))
    shapes = ('<callActivity id="a" calledElement="elsewhere"/>', '<subProcess id="b"/>')
    made = runs(draft(file(process(START, *shapes, END, *arrows))))
    assert [made.regulation.flow.by_id[each].kind for each in "ab"] == [NodeKind.USER_TASK, NodeKind.USER_TASK]
    assert made.of(AssumptionKind.CALL_CHANGED)[0].arguments["called"] == "elsewhere"
    assert made.elements(AssumptionKind.SUB_PROCESS_EMPTY) == ["b"]


def event(kind: str, own_id: str, definition: str, more: str = "") -> str:
    return f'<{kind} id="{own_id}" {more}><{definition}EventDefinition/></{kind}>'


def test_several_starts_are_kept_and_a_case_begins_at_one_of_them() -> None:
    electronic = event("startEvent", "m", "message", 'name="Портал"')
    made = runs(draft(file(process(START, electronic, task("a"), END, flow("s", "a"), flow("m", "a"), flow("a", "e")))))
    assert [start.id for start in made.regulation.flow.starts] == ["s", "m"]
    assert made.of(AssumptionKind.STARTS_KEPT)[0].arguments["count"] == 2


def test_a_start_by_the_clock_is_one_by_an_official() -> None:
    timer = event("startEvent", "s", "timer")
    made = runs(draft(file(process(timer, task("a"), END, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["s"].event is EventKind.NONE
    assert made.elements(AssumptionKind.START_CHANGED) == ["s"]


@pytest.mark.parametrize("definition", ["signal", "conditional", "message"])
def test_what_somebody_can_tell_of_is_awaited(definition: str) -> None:
    awaited = event("intermediateCatchEvent", "w", definition)
    made = runs(draft(file(process(START, awaited, END, flow("s", "w"), flow("w", "e")))))
    assert made.regulation.flow.by_id["w"].event.value == definition
    assert made.elements(AssumptionKind.AWAITED) == ["w"]


@pytest.mark.parametrize("definition", ["compensate", "cancel", "error"])
def test_what_nobody_can_catch_is_a_plain_end_that_is_no_result(definition: str) -> None:
    end = event("endEvent", "e", definition)
    made = runs(draft(file(process(START, task("a"), end, flow("s", "a"), flow("a", "e")))))
    assert made.regulation.flow.by_id["e"].event is EventKind.NONE
    assert made.elements(AssumptionKind.EVENT_CHANGED) == ["e"]
    refused = made.regulation.flow.by_id["e"].outcome is Outcome.REFUSAL_OF_SERVICE
    assert refused is (definition != "compensate")


def test_an_error_that_the_sub_process_catches_stays_an_error() -> None:
    inner = (START.replace('"s"', '"is"'), event("endEvent", "ie", "error"), flow("is", "ie"))
    boundary = event("boundaryEvent", "x", "error", 'attachedToRef="sub"')
    arrows = (flow("s", "sub"), flow("sub", "e"), flow("x", "e"))
    held = f'<subProcess id="sub">{"".join(inner)}</subProcess>'
    made = runs(draft(file(process(START, held, boundary, END, *arrows))))
    assert made.regulation.flow.by_id["ie"].event is EventKind.ERROR
    assert made.of(AssumptionKind.EVENT_CHANGED) == ()


LINKS = (flow("s", "out"), flow("in", "a"), flow("a", "e"))


def link(kind: str, own_id: str, name: str) -> str:
    return f'<{kind} id="{own_id}" name="{name}"><linkEventDefinition/></{kind}>'


def test_links_of_one_name_stay_links() -> None:
    ends = (link("intermediateThrowEvent", "out", "A"), link("intermediateCatchEvent", "in", "A"))
    made = runs(draft(file(process(START, *ends, task("a"), END, *LINKS))))
    assert made.regulation.flow.by_id["in"].event is EventKind.LINK
    assert made.of(AssumptionKind.LINK_DRAWN) == made.of(AssumptionKind.START_ADDED) == ()
    assert [action.number for action in made.regulation.actions] == [1]


def test_a_lone_pair_of_links_of_two_names_is_drawn_as_a_flow() -> None:
    ends = (link("intermediateThrowEvent", "out", "A"), link("intermediateCatchEvent", "in", "Б"))
    made = runs(draft(file(process(START, *ends, task("a"), END, *LINKS))))
    assert [each.target for each in made.regulation.flow.outgoing("out")] == ["in"]
    assert made.elements(AssumptionKind.LINK_DRAWN) == ["out"]


def test_repetition_without_a_number_is_kept_and_asked_and_its_code_is_quoted() -> None:
    marker = '<multiInstanceLoopCharacteristics camunda:collection="${docs}"/>'
    each = f'<userTask id="a">{marker}</userTask>'
    thrice = '<task id="b"><standardLoopCharacteristics loopMaximum="3"/></task>'
    made = runs(draft(file(process(START, each, thrice, END, flow("s", "a"), flow("a", "b"), flow("b", "e")))))
    assert made.regulation.flow.by_id["a"].loop is not None
    assert made.elements(AssumptionKind.REPEATS_ASKED) == ["a"]
    assert made.of(AssumptionKind.REPEATS_KEPT)[0].arguments["number"] == 3
    assert made.of(AssumptionKind.CODE_TAKEN_OUT)[0].arguments["code"] == "${docs}"


def test_a_boundary_event_that_is_attached_to_nothing_is_awaited_by_itself() -> None:
    boundary = event("boundaryEvent", "x", "message", 'attachedToRef="gone"')
    made = runs(draft(file(process(START, task("a"), boundary, END, flow("s", "a"), flow("a", "e"), flow("x", "e")))))
    assert made.regulation.flow.by_id["x"].kind is NodeKind.INTERMEDIATE_CATCH_EVENT
    assert made.elements(AssumptionKind.HOST_MISSING) == ["x"]
    assert made.elements(AssumptionKind.BEGINS_TOO) == ["x"]


def test_an_event_sub_process_keeps_its_message_and_gets_one_where_it_has_none() -> None:
    held = f'<subProcess id="sub" triggeredByEvent="true">{task("i", "Отмена")}</subProcess>'
    empty = '<subProcess id="none" triggeredByEvent="true" name="Жалоба"/>'
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e"), held, empty))))
    for holder in ("sub", "none"):
        (start,) = (each for each in made.regulation.flow.children(holder) if each.kind is NodeKind.START_EVENT)
        assert start.event is EventKind.MESSAGE


def test_an_error_of_a_task_is_told_by_somebody() -> None:
    boundary = '<boundaryEvent id="x" attachedToRef="a"><errorEventDefinition/></boundaryEvent>'
    made = runs(
        draft(file(process(START, task("a"), boundary, task("b"), END, flow("s", "a"), flow("a", "e"), flow("x", "b"))))
    )
    assert made.regulation.flow.by_id["x"].event is EventKind.ERROR
    assert made.elements(AssumptionKind.AWAITED) == ["x"]


def test_what_is_not_drawn_is_drawn_and_told_and_what_is_drawn_stays() -> None:
    bounds = '<dc:Bounds x="300" y="200" width="100" height="80"/>'
    shape = f'<bpmndi:BPMNShape id="a_di" bpmnElement="a">{bounds}</bpmndi:BPMNShape>'
    plane = f'<bpmndi:BPMNPlane id="pl" bpmnElement="p">{shape}</bpmndi:BPMNPlane>'
    drawing = f'<bpmndi:BPMNDiagram id="dd">{plane}</bpmndi:BPMNDiagram>'
    made = runs(draft(file(process(task("a"), task("b"), flow("a", "b")), drawing)))
    shapes = {each.element: each.bounds for each in made.regulation.drawing.shapes}
    assert (shapes["a"].x, shapes["a"].y) == (300, 200)
    assert set(made.regulation.flow.by_id) <= set(shapes)
    assert made.of(AssumptionKind.PIECES_DRAWN)[0].arguments["count"] == 6


def test_a_missing_diagram_is_laid_out() -> None:
    made = runs(draft(file(process(START, task("a"), END, flow("s", "a"), flow("a", "e")))))
    assert {each.element for each in made.regulation.drawing.shapes} >= {"s", "a", "e"}
    assert {each.element for each in made.regulation.drawing.edges} >= {"s-a", "a-e"}


def test_only_the_lines_of_flows_that_leave_an_added_gateway_are_drawn_anew() -> None:
    arrows = (flow("s", "a"), flow("a", "b", "Да"), flow("a", "c", "Нет"), flow("b", "e"), flow("c", "e"))
    nodes = (START, task("a"), task("b"), task("c"), END)
    places = {own: (100 * number, 100) for number, own in enumerate("sabce")}
    shapes = "".join(
        f'<bpmndi:BPMNShape bpmnElement="{own}"><dc:Bounds x="{x}" y="{y}" width="36" height="36"/></bpmndi:BPMNShape>'
        for own, (x, y) in places.items()
    )
    line = '<di:waypoint x="1" y="2"/><di:waypoint x="3" y="4"/>'
    edges = "".join(
        f'<bpmndi:BPMNEdge bpmnElement="{own}">{line}</bpmndi:BPMNEdge>' for own in ("s-a", "a-b", "a-c", "b-e", "c-e")
    )
    plane = f'<bpmndi:BPMNPlane bpmnElement="p">{shapes}{edges}</bpmndi:BPMNPlane>'
    made = runs(draft(file(process(*nodes, *arrows), f"<bpmndi:BPMNDiagram>{plane}</bpmndi:BPMNDiagram>")))
    kept = {each.element for each in made.regulation.drawing.edges if list(each.waypoints) == [(1, 2), (3, 4)]}
    assert kept == {"s-a", "b-e", "c-e"}
    drawn = {each.element: (each.bounds.x, each.bounds.y) for each in made.regulation.drawing.shapes}
    assert {own: drawn[own] for own in places} == places


def test_the_same_file_gives_the_same_bytes() -> None:
    content = file(process(START, task("a"), task("b"), flow("s", "a"), flow("a", "b", "Да"), flow("a", "s", "Нет")))
    assert draft(content).adopted.content == draft(content).adopted.content


def test_a_regulation_of_the_profile_is_adopted_as_it_is(models: Path) -> None:
    content = (models / "9.6-udc-index" / "regulation.bpmn").read_bytes()
    made = draft(content, service="9.6")
    before = read_regulation(read_document(content, "sample"))
    assert made.regulation == before
    assert {each.kind for each in made.adopted.assumptions} == {AssumptionKind.POSITION_FROM_LANE}
