"""What is laid out is written into the file: whole, once, and without a change to what stood there."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.drawing import drawing_of
from regdesigner.bpmn.drawn import complete_drawing, write_drawing
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import BPMNDI, bpmn
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.writer import write
from regdesigner.domain.drawing import Box, Drawing, Shape
from tests.bpmn.layout.pictures import loose_ends, overlaps

UNDRAWN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
  <collaboration id="c">
    <participant id="own" name="Китепкана" processRef="p" />
    <participant id="person" name="Жаран" />
    <messageFlow id="m" sourceRef="person" targetRef="t" />
  </collaboration>
  <process id="p">
    <startEvent id="s" /> <task id="t" name="a &lt; b" />
    <subProcess id="sub"><task id="i" /></subProcess>
    <exclusiveGateway id="g" /><endEvent id="e" />
    <sequenceFlow id="f1" sourceRef="s" targetRef="t" /><sequenceFlow id="f2" sourceRef="t" targetRef="sub" />
    <sequenceFlow id="f3" sourceRef="sub" targetRef="g" /><sequenceFlow id="f4" sourceRef="g" targetRef="e" />
  </process>
</definitions>
"""
NAMES = ("A.1.0", "A.4.1", "B.2.0", "C.1.0", "C.2.0", "C.4.0", "C.6.0", "C.9.2")


def stripped(path: Path) -> bytes:
    """A file without its diagrams."""
    root = etree.parse(str(path)).getroot()
    for diagram in root.findall(f"{{{BPMNDI}}}BPMNDiagram"):
        root.remove(diagram)
    return etree.tostring(root)


def test_a_file_without_a_diagram_gets_one_and_keeps_its_lines() -> None:
    document = read_document(UNDRAWN.encode(), "undrawn.bpmn")
    assert complete_drawing(document)
    content = write(document).decode()
    lines = content.splitlines()
    assert [line for line in UNDRAWN.splitlines() if line not in lines] == []
    again = read_document(content.encode(), "undrawn.bpmn")
    plane = again.root.find(f".//{{{BPMNDI}}}BPMNPlane")
    assert plane is not None
    assert plane.get("bpmnElement") == "c"
    assert 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"' in content
    assert {shape.element for shape in read_regulation(again).drawing.shapes} == set("s t i g e".split()) | {
        "sub", "own", "person"
    }  # fmt: skip
    assert not complete_drawing(again)
    assert write(again) == content.encode()


def test_pools_sub_processes_and_gateways_say_how_they_are_shown() -> None:
    document = read_document(UNDRAWN.encode(), "undrawn.bpmn")
    complete_drawing(document)
    shapes = {shape.get("bpmnElement"): shape for shape in document.root.iter(f"{{{BPMNDI}}}BPMNShape")}
    assert shapes["own"].get("isHorizontal") == "true"
    assert shapes["sub"].get("isExpanded") == "true"
    assert shapes["g"].get("isMarkerVisible") == "true"
    ids = [element.get("id") for element in document.root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_only_what_is_missing_is_written() -> None:
    document = read_document(UNDRAWN.encode(), "undrawn.bpmn")
    assert write_drawing(document, Drawing((Shape("t", Box(10, 20, 100, 80)),)))
    assert not write_drawing(document, Drawing((Shape("t", Box(99, 99, 100, 80)), Shape("unknown", Box(0, 0, 1, 1)))))
    assert complete_drawing(document)
    shapes = {shape.element: shape.bounds for shape in drawing_of(document, FaultLog()).shapes}
    assert shapes["t"] == Box(10, 20, 100, 80)
    assert len(shapes) == 8


def test_a_complete_file_is_not_touched(models: Path) -> None:
    content = (models / "9.6-udc-index" / "regulation.bpmn").read_bytes()
    document = read_document(content, "regulation.bpmn")
    assert not complete_drawing(document)
    assert write(document) == content


@pytest.mark.parametrize("width", [5e6, 1e300])
def test_a_box_of_monstrous_size_does_not_stop_the_drawing_of_the_rest(width: float) -> None:
    document = read_document(UNDRAWN.encode(), "undrawn.bpmn")
    assert write_drawing(document, Drawing((Shape("t", Box(10, 20, width, width)),)))
    assert complete_drawing(document)
    assert not complete_drawing(read_document(write(document), "undrawn.bpmn"))


@pytest.mark.parametrize("name", NAMES)
def test_foreign_files_without_their_diagrams_are_drawn_whole(name: str, corpus: Path) -> None:
    document = read_document(stripped(corpus / "miwg" / f"{name}.bpmn"), name)
    assert complete_drawing(document)
    regulation = read_regulation(read_document(write(document), name))
    drawing = regulation.drawing
    shown = {shape.element for shape in drawing.shapes}
    assert {node.id for node in regulation.flow.nodes} <= shown
    assert {lane.get("id") for lane in document.process.iter(bpmn("lane"))} <= shown
    edges = {edge.element for edge in drawing.edges}
    assert {flow.id for flow in regulation.flow.sequence_flows} <= edges
    assert {flow.id for flow in regulation.flow.message_flows} <= edges
    assert overlaps(regulation.flow, drawing) == []
    own = tuple(edge for edge in drawing.edges if edge.element in regulation.flow.flows_by_id)
    assert loose_ends(regulation.flow, Drawing(drawing.shapes, own)) == []
