"""The template becomes the draft of one service."""

from __future__ import annotations

import pytest

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.templates import regulation_from_template
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.regulation import Status
from regdesigner.domain.text import Text

TEMPLATE = b"""<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:reg="urn:regdesigner:profile:1" id="d">
  <bpmn:collaboration id="c"><bpmn:participant id="provider" processRef="typical" /></bpmn:collaboration>
  <bpmn:process id="typical">
    <bpmn:extensionElements>
      <reg:regulation form="287r-2014" status="template" service="1">
        <reg:noInteracting />
      </reg:regulation>
    </bpmn:extensionElements>
    <bpmn:startEvent id="service_9_6" />
  </bpmn:process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="c" /></bpmndi:BPMNDiagram>
</bpmn:definitions>
"""
NAME = Text("УОК индексин ыйгаруу", "Присвоение индекса УДК")


def test_a_draft_has_the_number_and_name_of_its_service_and_keeps_the_rest() -> None:
    draft = read_regulation(read_document(regulation_from_template(TEMPLATE, "9.10", NAME), "draft.bpmn"))
    assert (draft.status, draft.service, draft.form) == (Status.DRAFT, "9.10", "287r-2014")
    assert draft.provisions.service_name == NAME
    assert draft.provisions.interacting == ()
    assert draft.id == "service_9_10"
    assert draft.flow.pools[0].process == "service_9_10"
    assert draft.faults == ()


def test_the_id_of_the_process_is_free_in_the_file() -> None:
    draft = read_regulation(read_document(regulation_from_template(TEMPLATE, "9.6", NAME), "draft.bpmn"))
    assert draft.id == "service_9_6_2"


def test_a_number_that_the_registry_cannot_have_is_refused() -> None:
    with pytest.raises(WrongValue):
        regulation_from_template(TEMPLATE, "9.06", NAME)


def test_a_template_that_is_no_bpmn_is_refused_by_its_path() -> None:
    with pytest.raises(UnreadableInput) as refused:
        regulation_from_template(b"{}", "9.6", NAME, "typical/regulation.bpmn")
    assert refused.value.path == "typical/regulation.bpmn"
