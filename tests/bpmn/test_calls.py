"""Called processes stand inside their call activities, under ids of their own; circles and floods are refused."""

from __future__ import annotations

from itertools import pairwise

import pytest

from regdesigner.bpmn.calls import MOST_NODES, SharedAction, processes_of, with_shared_actions
from regdesigner.bpmn.creation import write_new
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import set_call_number, write
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text

HEAD = (
    """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reg="urn:regdesigner:profile:1" id="d">"""
)
LANES = "<laneSet id='ls'><lane id='desk' name='Адис'><flowNodeRef>c</flowNodeRef></lane></laneSet>"
ACTION = "<extensionElements><reg:action>{}</reg:action></extensionElements>"
INNER = f"""<startEvent id='s'/>
  <subProcess id='q'><task id='t' name='Т'>{ACTION.format("")}</task></subProcess>
  <boundaryEvent id='b' attachedToRef='q'/>
  <exclusiveGateway id='x' default='f'/>
  <task id='u' name='У'>
    {ACTION.format("<reg:responsible><reg:text xml:lang='ky'>Башчы</reg:text></reg:responsible>")}
  </task>
  <sequenceFlow id='f' sourceRef='x' targetRef='u'/>"""


def processes(**contents: str) -> dict[str, SharedAction]:
    text = "".join(f"<process id='{name}'>{content}</process>" for name, content in contents.items())
    return processes_of(read_document(f"{HEAD}{text}</definitions>".encode(), "shared.bpmn"))


def caller(*calls: str, inside: str = "", lanes: str = "") -> bytes:
    activities = "".join(
        f"<callActivity id='{call}' calledElement='X'><extensionElements>{inside}</extensionElements></callActivity>"
        for call in calls
    )
    return f"{HEAD}<process id='p'>{lanes}{activities}</process></definitions>".encode()


def inserted(content: bytes, shared: dict[str, SharedAction]) -> Regulation:
    return with_shared_actions(read_regulation(read_document(content, "own.bpmn")), shared.get, "own.bpmn")


def test_a_called_process_stands_inside_its_call_with_ids_of_its_own() -> None:
    flow = inserted(caller("c", lanes=LANES), processes(X=INNER)).flow

    assert {node.id: node.parent for node in flow.nodes} == {
        "c": None,
        "c.s": "c",
        "c.q": "c",
        "c.t": "c.q",
        "c.b": "c",
        "c.x": "c",
        "c.u": "c",
    }
    assert (flow.by_id["c.b"].attached_to, flow.by_id["c.x"].default) == ("c.q", "c.f")
    assert [(arrow.id, arrow.source, arrow.target) for arrow in flow.sequence_flows] == [("c.f", "c.x", "c.u")]
    assert {node.lane for node in flow.nodes} == {"desk"}


def test_actions_are_numbered_from_the_call_on_and_take_its_position_where_they_name_none() -> None:
    regulation = inserted(caller("c", inside="<reg:call number='4'/>", lanes=LANES), processes(X=INNER))

    assert [(action.id, action.number, action.responsible) for action in regulation.actions] == [
        ("c.t", 4, Text(ky="Адис")),
        ("c.u", 5, Text(ky="Башчы")),
    ]
    assert [action.id for action in regulation.called_actions("c")] == ["c.t", "c.u"]
    assert regulation.called_actions("c.q") == ()


def test_row_5_names_the_body_with_which_the_call_exchanges_messages() -> None:
    inside = "<reg:interaction with='{}'><reg:party><reg:text xml:lang='ky'>{}</reg:text></reg:party></reg:interaction>"
    rows = inside.format("body", "Башка орган") + inside.format("unit", "Бөлүм")
    shared = processes(X=f"<task id='t'>{ACTION.format(rows)}</task>", Y=f"<task id='t'>{ACTION.format(rows)}</task>")
    pools = """<collaboration id='k'><participant id='own' name='Кеңсе' processRef='p'/>
      <participant id='tax' name='Салык кызматы'/><participant id='bank' name='Банк'/>
      <messageFlow id='m' sourceRef='{}' targetRef='tax'/><messageFlow id='n' sourceRef='bank' targetRef='{}'/>
      </collaboration>"""

    def parties(asked: str, answered: str) -> list[str]:
        content = caller("c").decode().replace("<process", pools.format(asked, answered) + "<process", 1)
        action = inserted(content.encode(), shared).actions[0]
        return [each.party.ky for each in action.interactions or ()]

    assert parties("c", "own") == ["Салык кызматы", "Бөлүм"]
    assert parties("own", "own") == parties("c", "c") == ["Башка орган", "Бөлүм"]


def test_the_only_action_of_a_process_bears_the_name_of_the_call() -> None:
    named = caller("c").replace(b"<callActivity id='c'", "<callActivity id='c' name='Салыктан суроо'".encode())
    single = processes(X=f"<task id='t' name='Суроо'>{ACTION.format('')}</task><task id='u' name='У'/>")

    def names(content: bytes, shared: dict[str, SharedAction]) -> list[str]:
        regulation = inserted(content, shared)
        return [action.name.ky for action in regulation.actions] + [regulation.flow.by_id["c.t"].name.ky]

    assert names(named, single) == ["Салыктан суроо", "Салыктан суроо"]
    assert names(caller("c"), single) == ["Суроо", "Суроо"]
    assert names(named, processes(X=INNER)) == ["Т", "У", "Т"]


def test_a_call_without_a_number_leaves_its_actions_without_one() -> None:
    regulation = inserted(caller("c"), processes(X=INNER))
    assert [action.number for action in regulation.actions] == [None, None]


def test_one_shared_action_may_be_called_twice_and_may_call_another() -> None:
    shared = processes(X="<callActivity id='in' calledElement='Y'/>", Y="<task id='t'/>")
    flow = inserted(caller("a", "b"), shared).flow
    assert {node.id for node in flow.nodes} == {"a", "b", "a.in", "b.in", "a.in.t", "b.in.t"}
    assert flow.by_id["b.in.t"].parent == "b.in"


def test_a_call_that_nobody_answers_stays_empty() -> None:
    flow = inserted(caller("c"), processes(Y=INNER)).flow
    assert [(node.id, node.kind) for node in flow.nodes] == [("c", NodeKind.CALL_ACTIVITY)]


def test_ids_that_the_caller_has_already_are_not_taken() -> None:
    content = caller("c").replace(b"</process>", b"<task id='c.t'/></process>")
    flow = inserted(content, processes(X="<task id='t'/>")).flow
    assert [node.id for node in flow.nodes] == ["c", "c.t", "c..t"]


def test_code_and_faults_of_a_shared_file_are_told_at_the_call() -> None:
    shared = processes(
        X="<scriptTask id='t'><extensionElements><reg:wait standsStill='maybe'/></extensionElements>"
        "<script>go()</script></scriptTask>"
    )
    regulation = inserted(caller("c"), shared)
    assert [(fragment.element, fragment.text) for fragment in regulation.code] == [("c.t", "go()")]
    assert [(fault.element, fault.value, fault.line) for fault in regulation.faults] == [("c.t", "maybe", None)]


@pytest.mark.parametrize(
    ("contents", "chain"),
    [
        ({"X": "<callActivity id='again' calledElement='X'/>"}, "p → X → X"),
        (
            {"X": "<callActivity id='go' calledElement='Y'/>", "Y": "<callActivity id='back' calledElement='X'/>"},
            "p → X → Y → X",
        ),
        ({"X": "<callActivity id='home' calledElement='p'/>", "p": "<task id='t'/>"}, "p → X → p"),
    ],
)
def test_a_circle_of_calls_is_refused_with_its_chain_and_its_file(contents: dict[str, str], chain: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        inserted(caller("c"), processes(**contents))
    error = refused.value
    assert (error.path, error.message, error.arguments["chain"]) == ("shared.bpmn", "xml-call-of-itself", chain)
    assert error.element in ("again", "back", "home")


def test_calls_that_multiply_end_at_the_greatest_number_of_nodes() -> None:
    names = ["X", *(f"Y{number}" for number in range(8))]
    contents = {
        name: "".join(f"<callActivity id='c{place}' calledElement='{following}'/>" for place in range(8))
        for name, following in zip(names, [*names[1:], "none"], strict=True)
    }
    with pytest.raises(UnreadableInput) as refused:
        inserted(caller("c"), processes(**contents))
    assert (refused.value.message, refused.value.arguments["most"]) == ("xml-calls-too-many", MOST_NODES)


def test_calls_too_deep_in_one_another_are_refused() -> None:
    names = ["X", *(f"Y{number}" for number in range(11))]
    contents = {name: f"<callActivity id='c' calledElement='{after}'/>" for name, after in pairwise(names)}
    with pytest.raises(UnreadableInput) as refused:
        inserted(caller("c"), processes(**contents, Y10="<task id='t'/>"))
    assert refused.value.message == "xml-calls-too-many"


def test_neither_the_file_nor_a_new_one_ever_holds_what_was_called() -> None:
    content = caller("c", inside="<reg:call number='4'/>")
    document = read_document(content, "own.bpmn")
    regulation = inserted(content, processes(X=INNER))

    set_call_number(document, "c", 6)
    assert write(document) == content.replace(b"number='4'", b'number="6"')
    again = read_regulation(read_document(write_new(regulation), "new.bpmn"))
    assert [(node.id, node.called, node.call_number) for node in again.flow.nodes] == [("c", "X", 4)]
    assert again.flow.sequence_flows == ()


def test_code_outside_every_element_of_a_shared_file_is_told_at_the_call_itself() -> None:
    engine = "xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
    listener = "<extensionElements><camunda:executionListener class='a.B'/></extensionElements><task id='t'/>"
    text = f"<process id='X'>{listener}</process>"
    content = f"{HEAD.replace(' id=', f' {engine} id=')}{text}</definitions>".encode()
    regulation = inserted(caller("c"), processes_of(read_document(content, "shared.bpmn")))
    assert [fragment.element for fragment in regulation.code] == ["c"]
