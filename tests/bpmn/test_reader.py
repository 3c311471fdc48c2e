"""Diagrams of any origin are read as far as they go; what does not fit is listed, never a crash."""

from __future__ import annotations

import contextlib
import random

import pytest
from lxml import etree

from regdesigner.bpmn.creation import write_new
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.events import duration_term, iso_duration
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import EventKind, Lane, Loop, NodeKind, Pool
from regdesigner.domain.regulation import FaultKind, Regulation, Status
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text
from tests.depth import examples

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reg="urn:regdesigner:profile:1"
  xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:w="http://www.omg.org/spec/DD/20100524/DI" xmlns:my="urn:me" id="d">"""

PLAIN_P, PLAIN_Q = "<process id='p'/>", "<process id='q'/>"
REGULATION_Q = "<process id='q'><extensionElements><reg:regulation/></extensionElements></process>"


def read(content: str) -> Regulation:
    return read_regulation(read_document(f"{HEAD}{content}</definitions>".encode(), "made.bpmn"))


def process(content: str) -> Regulation:
    return read(f"<process id='p'>{content}</process>")


def extended(tag: str, extension: str, attributes: str = "") -> Regulation:
    return process(f"<{tag} id='x' {attributes}><extensionElements>{extension}</extensionElements></{tag}>")


def test_a_diagram_without_profile_gives_its_flow_and_a_draft_without_actions() -> None:
    regulation = process(
        "<startEvent id='a'/><task id='b' name='B'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/>"
    )
    assert (regulation.id, regulation.form, regulation.service, regulation.status) == ("p", "", "", Status.DRAFT)
    assert [node.id for node in regulation.flow.nodes] == ["a", "b"]
    assert regulation.flow.outgoing("a")[0].target == "b"
    assert (regulation.actions, regulation.faults) == ((), ())


@pytest.mark.parametrize("kind", NodeKind)
def test_every_kind_of_node_is_read(kind: NodeKind) -> None:
    assert [node.kind for node in process(f"<{kind.value} id='x'/>").flow.nodes] == [kind]


@pytest.mark.parametrize("event", [kind for kind in EventKind if kind not in (EventKind.NONE, EventKind.MULTIPLE)])
def test_every_kind_of_event_is_read(event: EventKind) -> None:
    definition = f"<{event.value}EventDefinition/>"
    node = process(f"<intermediateCatchEvent id='x'>{definition}</intermediateCatchEvent>").flow.nodes[0]
    assert node.event is event


def test_an_event_with_two_definitions_is_multiple_and_one_may_stand_elsewhere() -> None:
    regulation = read(
        "<timerEventDefinition id='t'><timeDuration>P2W</timeDuration></timerEventDefinition><process id='p'>"
        "<startEvent id='a'><eventDefinitionRef>t</eventDefinitionRef></startEvent>"
        "<startEvent id='b'><eventDefinitionRef>t</eventDefinitionRef><signalEventDefinition/></startEvent></process>"
    )
    first, second = regulation.flow.nodes
    assert (first.event, first.timer) == (EventKind.TIMER, Term(14, Unit.DAY, Basis.CALENDAR))
    assert second.event is EventKind.MULTIPLE


def test_boundary_events_hang_on_their_host_in_its_lane() -> None:
    regulation = process(
        "<laneSet><lane id='l' name='Адис'><flowNodeRef>t</flowNodeRef></lane></laneSet><task id='t'/>"
        "<boundaryEvent id='b' attachedToRef='t' cancelActivity='false'><messageEventDefinition/></boundaryEvent>"
    )
    node = regulation.flow.by_id["b"]
    assert (node.attached_to, node.interrupting, node.lane) == ("t", False, "l")
    assert regulation.flow.boundary_events == {"t": (node,)}


def test_nodes_of_a_sub_process_have_it_as_parent_and_its_lane() -> None:
    regulation = process(
        "<laneSet><lane id='l'><flowNodeRef>s</flowNodeRef></lane></laneSet>"
        "<subProcess id='s' triggeredByEvent='true'><task id='t'/><task id='u'/>"
        "<sequenceFlow id='f' sourceRef='t' targetRef='u'/></subProcess>"
    )
    assert [(node.id, node.parent, node.lane) for node in regulation.flow.nodes] == [
        ("s", None, "l"),
        ("t", "s", "l"),
        ("u", "s", "l"),
    ]
    assert regulation.flow.by_id["s"].triggered_by_event
    assert [flow.id for flow in regulation.flow.sequence_flows] == ["f"]


def test_the_innermost_of_nested_lanes_is_the_position() -> None:
    regulation = process(
        "<laneSet><lane id='office' name='Кеңсе'><flowNodeRef>t</flowNodeRef><childLaneSet>"
        "<lane id='clerk' name='Катчы'><flowNodeRef>t</flowNodeRef></lane></childLaneSet></lane></laneSet>"
        "<task id='t'><extensionElements><reg:action number='1'/></extensionElements></task>"
    )
    office, clerk = Lane("office", Text("Кеңсе"), ("t",)), Lane("clerk", Text("Катчы"), ("t",), "office")
    assert regulation.flow.lanes == (office, clerk)
    assert regulation.flow.by_id["t"].lane == "clerk"
    assert regulation.actions[0].responsible == Text("Катчы")


def test_pools_and_message_flows_are_read_with_qualified_references() -> None:
    regulation = read(
        "<collaboration id='c'><participant id='a' name='Китепкана' processRef='my:p'/>"
        "<participant id='b' name='Банк'/><messageFlow id='m' sourceRef='t' targetRef='b'/></collaboration>"
        "<process id='p'><task id='t'/></process>"
    )
    assert regulation.flow.pools == (Pool("a", Text("Китепкана"), "p"), Pool("b", Text("Банк"), None))
    assert [(flow.source, flow.target) for flow in regulation.flow.message_flows] == [("t", "b")]
    assert regulation.faults == ()


@pytest.mark.parametrize(
    ("content", "chosen"),
    [
        (f"{PLAIN_P}{PLAIN_Q}", "p"),
        (f"<collaboration id='c'><participant id='a' processRef='q'/></collaboration>{PLAIN_P}{PLAIN_Q}", "q"),
        (f"<collaboration id='c'><participant id='a' processRef='p'/></collaboration>{PLAIN_P}{REGULATION_Q}", "q"),
    ],
)
def test_of_several_processes_the_regulation_is_taken_else_that_of_the_first_pool(content: str, chosen: str) -> None:
    assert read(content).id == chosen


def test_names_come_from_bpmn_in_kyrgyz_and_from_the_profile_in_other_languages() -> None:
    name = "<reg:name><reg:text xml:lang='ky'>Башка</reg:text><reg:text xml:lang='ru'>Приём</reg:text></reg:name>"
    assert extended("task", name, "name='Кабыл&#10;алуу'").flow.nodes[0].name == Text("Кабыл алуу", "Приём")
    assert extended("task", name).flow.nodes[0].name == Text("Башка", "Приём")


def test_the_term_of_the_profile_wins_over_the_duration_of_a_timer() -> None:
    wait = "<reg:wait standsStill='true'><reg:term amount='2' unit='day' basis='working'/></reg:wait>"
    node = process(
        f"<intermediateCatchEvent id='x'><extensionElements>{wait}</extensionElements><timerEventDefinition>"
        "<timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
    ).flow.nodes[0]
    assert (node.timer, node.wait, node.stands_still) == (Term(2, Unit.DAY, Basis.WORKING), None, True)


@pytest.mark.parametrize(
    ("marker", "branch", "loop"),
    [
        ("<multiInstanceLoopCharacteristics/>", "", Loop(True, True, None)),
        ("<multiInstanceLoopCharacteristics isSequential='true'/>", "maxRepeats='4'", Loop(False, True, 4)),
        ("<standardLoopCharacteristics loopMaximum='3'/>", "", Loop(False, False, 3)),
        ("<standardLoopCharacteristics loopMaximum='3'/>", "maxRepeats='2'", Loop(False, False, 2)),
        ("", "maxRepeats='2'", None),
    ],
)
def test_loops_are_read_with_their_bound(marker: str, branch: str, loop: Loop | None) -> None:
    content = f"<task id='x'><extensionElements><reg:branch {branch}/></extensionElements>{marker}</task>"
    assert process(content).flow.nodes[0].loop == loop


@pytest.mark.parametrize(
    ("marker", "loop"),
    [
        (
            (
                "<multiInstanceLoopCharacteristics><loopCardinality>5</loopCardinality>"
                "<completionCondition>enough</completionCondition></multiInstanceLoopCharacteristics>"
            ),
            Loop(True, True, 5, number="5", completion="enough"),
        ),
        (
            (
                "<multiInstanceLoopCharacteristics><loopCardinality> many </loopCardinality>"
                "</multiInstanceLoopCharacteristics>"
            ),
            Loop(True, True, None, number="many"),
        ),
        (
            (
                "<standardLoopCharacteristics testBefore='true'><loopCondition>more</loopCondition>"
                "</standardLoopCharacteristics>"
            ),
            Loop(False, False, None, condition="more", before=True),
        ),
    ],
)
def test_how_often_an_activity_is_done_is_read_as_it_is_written(marker: str, loop: Loop) -> None:
    assert process(f"<task id='x'>{marker}</task>").flow.nodes[0].loop == loop


@pytest.mark.parametrize(
    ("definition", "trigger"),
    [
        ("<linkEventDefinition name=' A '/>", "A"),
        ("<linkEventDefinition name=''/>", None),
        ("<signalEventDefinition signalRef='somewhere-else'/>", "somewhere-else"),
        ("<escalationEventDefinition/>", None),
        ("<messageEventDefinition/>", None),
    ],
)
def test_what_is_thrown_is_known_by_its_name_or_reference(definition: str, trigger: str | None) -> None:
    content = f"<intermediateThrowEvent id='x'>{definition}</intermediateThrowEvent>"
    assert process(content).flow.nodes[0].trigger == trigger


def test_actions_stand_in_the_order_of_their_numbers_then_of_the_file() -> None:
    tasks = "".join(
        f"<task id='{node}'><extensionElements><reg:action {number}/></extensionElements></task>"
        for node, number in (("a", ""), ("b", "number='2'"), ("c", "number='1'"), ("d", "number='2'"))
    )
    assert [action.id for action in process(tasks).actions] == ["c", "b", "d", "a"]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("PT30M", (30, Unit.MINUTE)),
        ("PT2H", (2, Unit.HOUR)),
        ("P3D", (3, Unit.DAY)),
        ("P2W", (14, Unit.DAY)),
        ("P1M", (1, Unit.MONTH)),
        ("P1Y", (1, Unit.YEAR)),
        ("PT120S", (2, Unit.MINUTE)),
        ("P0Y0M1D", (1, Unit.DAY)),
        (" PT5M ", (5, Unit.MINUTE)),
    ],
)
def test_durations_of_one_unit_are_calendar_terms(text: str, term: tuple[int, Unit]) -> None:
    assert duration_term(text) == Term(*term, Basis.CALENDAR)


@pytest.mark.parametrize(
    "text", ["", "P", "PT", "PT0M", "P1DT2H", "PT90S", "-P1D", "P1.5D", "P٣D", "R3/P1D", "P99999999D"]
)
def test_other_durations_are_no_terms(text: str) -> None:
    assert duration_term(text) is None


@pytest.mark.parametrize("unit", Unit)
def test_a_term_is_written_as_the_duration_that_is_read(unit: Unit) -> None:
    term = Term(7, unit, Basis.CALENDAR)
    assert duration_term(iso_duration(term)) == term


FAULTS = [
    ("<task id='x'/><task id='x'/>", "@id", "x", FaultKind.DUPLICATE_ID),
    ("<task/>", "@id", "", FaultKind.MISSING_ID),
    (
        "<task id='a'/><sequenceFlow id='x' sourceRef='a' targetRef='b'/>",
        "@targetRef",
        "b",
        FaultKind.DANGLING_REFERENCE,
    ),
    (
        "<laneSet><lane id='x'><flowNodeRef>b</flowNodeRef></lane></laneSet>",
        "flowNodeRef",
        "b",
        FaultKind.DANGLING_REFERENCE,
    ),
    ("<exclusiveGateway id='x' default='b'/>", "@default", "b", FaultKind.DANGLING_REFERENCE),
    ("<boundaryEvent id='x' attachedToRef='b'/>", "@attachedToRef", "b", FaultKind.DANGLING_REFERENCE),
]


@pytest.mark.parametrize(("content", "place", "value", "kind"), FAULTS, ids=[str(row[1]) for row in FAULTS])
def test_broken_ids_and_references_are_listed(content: str, place: str, value: str, kind: FaultKind) -> None:
    faults = process(content).faults
    assert [(fault.place.rpartition("/")[2], fault.value, fault.kind) for fault in faults] == [(place, value, kind)]


VALUES = [
    (
        "task",
        "<reg:action><reg:term amount='abc' unit='day' basis='working'/></reg:action>",
        "reg:action/reg:term/@amount",
    ),
    (
        "task",
        "<reg:action><reg:term amount='0' unit='day' basis='working'/></reg:action>",
        "reg:action/reg:term/@amount",
    ),
    (
        "task",
        "<reg:action><reg:term amount='1' unit='week' basis='working'/></reg:action>",
        "reg:action/reg:term/@unit",
    ),
    ("task", "<reg:action><reg:term amount='1' unit='day' basis='sun'/></reg:action>", "reg:action/reg:term/@basis"),
    (
        "task",
        "<reg:action><reg:term amount='1' unit='month' basis='working'/></reg:action>",
        "reg:action/reg:term/@basis",
    ),
    ("task", "<reg:action><reg:term amount='1' unit='day'/></reg:action>", "reg:action/reg:term/@basis"),
    ("task", "<reg:field name='a' type='colour'/>", "reg:field/@type"),
    ("task", "<reg:field type='text'/>", "reg:field/@name"),
    ("task", "<reg:actoin/>", "reg:actoin"),
    ("task", "<reg:outcome kind='result'/>", "reg:outcome"),
    ("task", "<reg:action/><reg:action/>", "reg:action"),
    ("endEvent", "<reg:outcome kind='lost'/>", "reg:outcome/@kind"),
    ("sequenceFlow", "<reg:branch probability='1.5'/>", "reg:branch/@probability"),
    ("sequenceFlow", "<reg:branch maxRepeats='often'/>", "reg:branch/@maxRepeats"),
]


@pytest.mark.parametrize(("tag", "extension", "place"), VALUES)
def test_wrong_values_of_the_profile_are_listed_once_with_element_place_and_line(
    tag: str, extension: str, place: str
) -> None:
    faults = extended(tag, extension).faults
    assert [(fault.element, fault.place, fault.line) for fault in faults] == [("x", place, 4)]


def test_a_drawing_without_numbers_is_listed_and_left_out() -> None:
    regulation = read(
        "<process id='p'><task id='t'/><task id='u'/></process><di:BPMNDiagram><di:BPMNPlane>"
        "<di:BPMNShape id='s' bpmnElement='t'><dc:Bounds x='1' y='left' width='2' height='nan'/></di:BPMNShape>"
        "<di:BPMNShape bpmnElement='u'/></di:BPMNPlane></di:BPMNDiagram>"
    )
    assert regulation.drawing.shapes == ()
    assert [(fault.place, fault.value) for fault in regulation.faults] == [
        ("Bounds/@y", "left"),
        ("Bounds/@height", "nan"),
    ]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return write_new(process(EVERYTHING))


EVERYTHING = """<laneSet><lane id='l' name='Адис'><flowNodeRef>t</flowNodeRef></lane></laneSet>
  <startEvent id='a'/><task id='t' name='Кабыл алуу'><extensionElements>
  <reg:action number='1' kind='accepting' channels='post'><reg:duty><reg:text xml:lang='ky'>окуйт</reg:text></reg:duty>
  <reg:term amount='10' unit='minute' basis='working'/></reg:action><reg:field name='f' type='choice'>
  <reg:variant value='v'/></reg:field><reg:branch maxRepeats='2'/></extensionElements>
  <multiInstanceLoopCharacteristics/></task><boundaryEvent id='b' attachedToRef='t'><timerEventDefinition>
  <timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><subProcess id='s'><task id='u'/></subProcess>
  <endEvent id='e'><extensionElements><reg:outcome kind='result'/></extensionElements></endEvent>
  <sequenceFlow id='f1' sourceRef='a' targetRef='t'/><sequenceFlow id='f2' sourceRef='t' targetRef='e'>
  <conditionExpression>f = "v"</conditionExpression></sequenceFlow>"""


@pytest.mark.parametrize("seed", range(examples(150)))
def test_no_mutation_of_structure_is_more_than_refused_or_listed(seed: int, whole: bytes) -> None:
    chance = random.Random(seed)
    root = etree.fromstring(whole)
    for _ in range(chance.randint(1, 4)):
        mutate(chance, root)
    try:
        regulation = read_regulation(read_document(etree.tostring(root), "mutant.bpmn"))
    except UnreadableInput:
        return
    assert write_new(regulation)


def mutate(chance: random.Random, root: etree._Element) -> None:
    """Drop, double or move an element, or spoil one of its attributes, name or text."""
    nodes = list(root.iter())[1:]
    if not nodes:
        return
    node, other = chance.choice(nodes), chance.choice(nodes)
    parent = node.getparent()
    match chance.randrange(6):
        case 0 if parent is not None:
            parent.remove(node)
        case 1 if parent is not None:
            parent.append(etree.fromstring(etree.tostring(node, with_tail=False)))
        case 2 if node not in other.iterancestors() and node is not other:
            other.append(node)
        case 3:
            for name in list(node.attrib)[:1]:
                node.set(str(name), chance.choice(["", "-1", "a b", "9" * 30, "ж", "1e400", "x:y", "true"]))
        case 4:
            node.tag = other.tag
        case _:
            node.text = chance.choice(["", "1", "PT0M", "${x}", "ж" * 50])


@pytest.mark.parametrize("seed", range(examples(100)))
def test_no_mutation_of_bytes_is_more_than_refused_or_listed(seed: int, whole: bytes) -> None:
    chance = random.Random(seed)
    content = bytearray(whole)
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(content))
        content[start : start + chance.randrange(4)] = bytes(
            chance.choices(b"<>/\"'&;= a0\xd0\xff\x00", k=chance.randrange(3))
        )
    with contextlib.suppress(UnreadableInput):
        assert isinstance(read_regulation(read_document(bytes(content), "mutant.bpmn")), Regulation)
