"""Small repairs of a diagram: what is asked for is there, and everything else keeps its bytes."""

from __future__ import annotations

import pytest

from regdesigner.bpmn import mending
from regdesigner.bpmn.document import BpmnDocument, read_document
from regdesigner.bpmn.drawn import complete_drawing
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import write
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import NodeKind
from regdesigner.domain.regulation import FaultKind, Regulation

FILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:reg="urn:regdesigner:profile:1">
  <bpmn:process id="p">
    <bpmn:laneSet id="lanes">
      <bpmn:lane id="desk"><bpmn:flowNodeRef>a</bpmn:flowNodeRef><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="boss"><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane>
    </bpmn:laneSet>
    <!-- kept -->
    <bpmn:task id="a" default="ac">
      <bpmn:outgoing>ab</bpmn:outgoing>
      <bpmn:outgoing>ac</bpmn:outgoing>
    </bpmn:task>
    <bpmn:task   id='b'>
      <bpmn:extensionElements>
        <reg:action number="1">
          <reg:noInteraction/>
          <reg:interaction />
        </reg:action>
      </bpmn:extensionElements>
    </bpmn:task>
    <bpmn:task id="c"/>
    <bpmn:task id="d"/>
    <bpmn:sequenceFlow id="ab" sourceRef="a" targetRef="b">
      <bpmn:conditionExpression language="juel">x</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="ac" sourceRef="a" targetRef="c" />
    <bpmn:sequenceFlow id="bd" sourceRef="b" targetRef="d" />
    <bpmn:sequenceFlow id="bd" sourceRef="c" targetRef="d" />
    <bpmn:sequenceFlow sourceRef="d" targetRef="d" />
  </bpmn:process>
</bpmn:definitions>
"""


@pytest.fixture
def document() -> BpmnDocument:
    return read_document(FILE.encode(), "file.bpmn")


def again(document: BpmnDocument) -> Regulation:
    return read_regulation(read_document(write(document), "file.bpmn"))


def test_a_gateway_behind_a_node_takes_its_flows_default_and_lane(document: BpmnDocument) -> None:
    mending.insert_gateway(document, "a", NodeKind.INCLUSIVE_GATEWAY, behind=True)

    flow = again(document).flow
    assert [(way.source, way.target) for way in flow.outgoing("a")] == [("a", "a-split")]
    assert [way.id for way in flow.outgoing("a-split")] == ["ab", "ac"]
    gateway = flow.by_id["a-split"]
    assert (gateway.kind, gateway.default, flow.by_id["a"].default) == (NodeKind.INCLUSIVE_GATEWAY, "ac", None)
    assert flow.lanes[0].nodes == ("a", "a-split", "b")


def test_a_gateway_before_a_node_joins_the_ways(document: BpmnDocument) -> None:
    mending.give_id(document, 28, "bd", "cd")
    mending.insert_gateway(document, "d", NodeKind.EXCLUSIVE_GATEWAY, behind=False)
    complete_drawing(document)

    regulation = again(document)
    assert [way.source for way in regulation.flow.incoming("d-join")] == ["b", "c", "d"]
    assert [way.source for way in regulation.flow.incoming("d")] == ["d-join"]
    assert "d-join" in {shape.element for shape in regulation.drawing.shapes}


@pytest.mark.parametrize(("line", "old", "new", "given"), [(28, "bd", "bd", "bd-2"), (29, "", "dd", "dd")])
def test_an_element_gets_an_id_that_is_free(document: BpmnDocument, line: int, old: str, new: str, given: str) -> None:
    mending.give_id(document, line, old, new)

    assert given in again(document).flow.flows_by_id
    assert write(document).decode().replace(f'id="{given}"', 'id="bd"' if old else "").count("\n") == FILE.count("\n")


def test_an_id_that_stands_elsewhere_is_refused(document: BpmnDocument) -> None:
    with pytest.raises(UnreadableInput):
        mending.give_id(document, 3, "bd", "new")


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("          <reg:noInteraction/>\n", ""),
        ('"boss"><bpmn:flowNodeRef>b</bpmn:flowNodeRef>', '"boss">'),
        ('language="juel"', 'language="https://www.omg.org/spec/DMN/20191111/FEEL/"'),
        (' default="ac"', ""),
        (' default="ac"', ' default="ab"'),
    ],
)  # fmt: skip
def test_everything_else_keeps_its_bytes(document: BpmnDocument, line: str, instead: str) -> None:
    if "noInteraction" in line:
        assert FaultKind.CONTRADICTION in {fault.kind for fault in again(document).faults}
        mending.drop_mark(document, "b", "noInteraction")
    elif "boss" in line:
        mending.leave_lane(document, "boss", "b")
    elif "language" in line:
        mending.declare_feel(document, "ab")
    else:
        mending.set_default(document, "a", "ab" if instead else None)

    assert write(document).decode() == FILE.replace(line, instead, 1)
