"""A file drawn anew: all of it, whatever is drawn already, closed sub-processes on sheets of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.drawing import drawing_of
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.redrawn import Redrawn, redrawn
from regdesigner.bpmn.writer import write
from regdesigner.domain.drawing import Box

MODELS = Path(__file__).parents[2] / "bpmn_models"
SAMPLES = sorted(path.parent.name for path in MODELS.glob("*/regulation.bpmn"))
NESTED = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
  <collaboration id="c"><participant id="own" processRef="p"/><participant id="other"/>
    <messageFlow id="m" sourceRef="a" targetRef="other"/><messageFlow id="n" sourceRef="i" targetRef="other"/>
  </collaboration>
  <process id="p"><laneSet id="ls"><lane id="l"><flowNodeRef>s</flowNodeRef><flowNodeRef>a</flowNodeRef>
    <flowNodeRef>sub</flowNodeRef></lane></laneSet>
    <startEvent id="s" name="Start"/><task id="a"/><boundaryEvent id="late" attachedToRef="sub"/>
    <subProcess id="sub" name="Collect"><startEvent id="is"/><task id="i"/>
      <subProcess id="inner"><task id="deep"/></subProcess>
      <sequenceFlow id="f3" sourceRef="is" targetRef="i"/><sequenceFlow id="f4" sourceRef="i" targetRef="inner"/>
    </subProcess>
    <endEvent id="e"/><endEvent id="l8"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="sub"/>
    <sequenceFlow id="f5" sourceRef="sub" targetRef="e"/><sequenceFlow id="f6" sourceRef="late" targetRef="l8"/>
  </process>
  <di:BPMNDiagram><di:BPMNPlane bpmnElement="c">%s</di:BPMNPlane></di:BPMNDiagram></definitions>"""
SHAPE = '<di:BPMNShape bpmnElement="%s"%s><dc:Bounds x="0" y="0" width="10" height="10"/></di:BPMNShape>'


def of(content: str | bytes) -> Redrawn:
    return redrawn(read_document(content.encode() if isinstance(content, str) else content, "regulation.bpmn"))


def boxes(found: Redrawn) -> dict[str, Box]:
    return {shape.element: shape.bounds for shape in found.drawing.shapes}


def holds(outer: Box, inner: Box) -> bool:
    across = outer.x <= inner.x and inner.x + inner.width <= outer.x + outer.width
    return across and outer.y <= inner.y and inner.y + inner.height <= outer.y + outer.height


@pytest.mark.parametrize("name", SAMPLES)
def test_all_that_a_sample_draws_is_drawn_anew_and_the_file_stays(name: str) -> None:
    content = (MODELS / name / "regulation.bpmn").read_bytes()
    document = read_document(content, "regulation.bpmn")
    before = drawing_of(document, FaultLog())
    after = redrawn(document).drawing
    assert {shape.element for shape in before.shapes} <= {shape.element for shape in after.shapes}
    assert {edge.element for edge in before.edges} <= {edge.element for edge in after.edges}
    assert write(document) == content


def test_it_does_not_matter_what_was_drawn_before() -> None:
    everything = "".join(SHAPE % (each, "") for each in ("own", "other", "s", "a", "e"))
    assert of(NESTED % "").drawing == of(NESTED % everything).drawing


def test_an_open_sub_process_holds_what_stands_inside_it() -> None:
    found = of(NESTED % "")
    assert found.collapsed == ()
    drawn = boxes(found)
    assert holds(drawn["sub"], drawn["i"])
    assert holds(drawn["inner"], drawn["deep"])
    assert drawn["late"].y < drawn["sub"].y + drawn["sub"].height < drawn["late"].y + drawn["late"].height


def test_a_closed_sub_process_is_as_small_as_an_action_and_its_inside_a_sheet_of_its_own() -> None:
    found = of(NESTED % (SHAPE % ("sub", ' isExpanded="false"') + SHAPE % ("inner", ' isExpanded="true"')))
    drawn = boxes(found)
    assert found.collapsed == ("sub",)
    assert (drawn["sub"].width, drawn["sub"].height) == (drawn["a"].width, drawn["a"].height)
    assert holds(drawn["inner"], drawn["deep"])
    assert {"is", "i", "own", "other", "l", "late"} <= set(drawn)
    assert {edge.element for edge in found.drawing.edges} == {"f1", "f2", "f3", "f4", "f5", "f6", "m"}


def test_a_closed_sub_process_inside_a_closed_one_has_its_own_sheet() -> None:
    found = of(NESTED % (SHAPE % ("sub", "") + SHAPE % ("inner", "")))
    assert found.collapsed == ("sub", "inner")
    assert "deep" in boxes(found)
    assert not holds(boxes(found)["inner"], boxes(found)["deep"])


def test_a_file_without_anything_to_draw_yields_nothing() -> None:
    empty = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"/></definitions>'
    assert of(empty).drawing.shapes == ()
