"""What is written is read back; what is not touched keeps its bytes."""

from __future__ import annotations

import difflib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.bpmn import writer
from regdesigner.bpmn.creation import write_new
from regdesigner.bpmn.document import BpmnDocument, read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.action import ActionKind, AdministrativeAction, Decision
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.flow import FieldType, Outcome, SequenceFlow, TaskField, Variant
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.standard import Channel
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text
from tests.depth import examples
from tests.strategies import actions, provisions, regulations

FOREIGN = """<?xml version='1.0'  encoding="UTF-8" ?>
<!-- drawn by hand -->
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="urn:colours"
    xmlns:reg="urn:regdesigner:profile:1"  id='d' >
  <b:process id="p" >
    <b:task   id="t" c:fill='#fff' name="Кабыл &#1072;луу" >
      <b:documentation><![CDATA[a < b]]></b:documentation>
      <b:extensionElements>
        <c:note>keep &amp; carry</c:note>
        <!-- why this term -->
        <reg:action c:by="me" kind = 'accepting' number='1'>
          <reg:ground ><reg:text xml:lang="ky">негиз</reg:text><reg:text xml:lang="de">Grund</reg:text></reg:ground>
          <!-- the first duty -->
          <reg:duty><reg:text xml:lang="ky">бир</reg:text></reg:duty>
          <!-- the second duty -->
          <reg:duty><reg:text xml:lang="ky">эки</reg:text></reg:duty>
          <c:hint/>
          <reg:term amount="10" basis="working" unit="minute"></reg:term>
        </reg:action>
      </b:extensionElements>
    </b:task>
    <b:endEvent id="e"/>
    <b:sequenceFlow id="f" sourceRef="t" targetRef="e" />
  </b:process>
</b:definitions>
<!-- the end -->
"""


@pytest.fixture
def document() -> BpmnDocument:
    return read_document(FOREIGN.encode(), "foreign.bpmn")


def action_of(document: BpmnDocument) -> AdministrativeAction:
    return read_regulation(document).actions[0]


def changes(document: BpmnDocument) -> list[str]:
    """Lines that went and lines that came, as ``- …`` and ``+ …``."""
    after = writer.write(document).decode()
    return [line for line in difflib.ndiff(FOREIGN.splitlines(), after.splitlines()) if line[0] in "-+"]


@settings(max_examples=examples(8))
@given(regulations())
def test_a_new_file_is_read_back_as_the_regulation_that_was_written(regulation: Regulation) -> None:
    assert read_regulation(read_document(write_new(regulation), "new.bpmn")) == regulation


def test_a_new_file_of_equal_regulations_has_equal_bytes(document: BpmnDocument) -> None:
    regulation = read_regulation(document)
    assert write_new(regulation) == write_new(replace(regulation))


@settings(max_examples=examples(10))
@given(st.data())
def test_an_action_that_replaces_another_is_read_back_and_foreign_things_stay(data: st.DataObject) -> None:
    document = read_document(FOREIGN.encode(), "foreign.bpmn")
    wanted = data.draw(actions("t", Text("Аты", "Имя"), 3))
    writer.set_action(document, wanted)
    content = writer.write(document)
    assert action_of(read_document(content, "again.bpmn")) == wanted
    for kept in (
        "<c:note>keep &amp; carry</c:note>",
        "<!-- why this term -->",
        "<!-- the second duty -->",
        "<c:hint/>",
    ):
        assert kept in content.decode()
    assert 'c:by="me"' in content.decode()


@settings(max_examples=examples(10))
@given(provisions())
def test_provisions_are_read_back(wanted: Provisions) -> None:
    document = read_document(FOREIGN.encode(), "foreign.bpmn")
    writer.set_provisions(document, wanted)
    assert read_regulation(read_document(writer.write(document), "again.bpmn")).provisions == wanted


def test_the_same_action_written_again_changes_no_byte(document: BpmnDocument) -> None:
    writer.set_action(document, action_of(document))
    assert writer.write(document) == FOREIGN.encode()


def test_one_changed_attribute_is_all_that_differs(document: BpmnDocument) -> None:
    writer.set_action(document, replace(action_of(document), term=Term(15, Unit.MINUTE, Basis.WORKING)))
    assert changes(document) == [
        '-           <reg:term amount="10" basis="working" unit="minute"></reg:term>',
        '+           <reg:term amount="15" basis="working" unit="minute"></reg:term>',
    ]


def test_a_new_duty_between_others_is_one_new_element(document: BpmnDocument) -> None:
    action = action_of(document)
    first, second = action.duties
    writer.set_action(document, replace(action, duties=(first, Text("жаңы"), second)))
    assert changes(document) == [
        "+           <reg:duty>",
        '+             <reg:text xml:lang="ky">жаңы</reg:text>',
        "+           </reg:duty>",
    ]


def test_a_duty_that_goes_takes_its_line_and_leaves_the_comments(document: BpmnDocument) -> None:
    action = action_of(document)
    writer.set_action(document, replace(action, duties=action.duties[1:]))
    assert changes(document) == ['-           <reg:duty><reg:text xml:lang="ky">бир</reg:text></reg:duty>']


def test_a_text_gains_a_language_and_keeps_those_that_we_do_not_know(document: BpmnDocument) -> None:
    writer.set_action(document, replace(action_of(document), ground=Text("негиз", "основание")))
    content = writer.write(document).decode()
    assert '<reg:text xml:lang="ky">негиз</reg:text><reg:text xml:lang="ru">основание</reg:text>' in content
    assert '<reg:text xml:lang="de">Grund</reg:text>' in content


def test_rows_are_inserted_in_the_order_of_the_profile(document: BpmnDocument) -> None:
    filled = replace(
        action_of(document), result=Text("жыйынтык"), interactions=(), decisions=(Decision(Text("чечим"), "f"),)
    )
    writer.set_action(document, filled)
    content = writer.write(document).decode()
    places = [content.index(f"<reg:{name}") for name in ("term", "noInteraction", "decision", "result")]
    assert places == sorted(places)


def test_values_that_could_not_be_read_stay_until_they_are_set() -> None:
    spoilt = FOREIGN.replace('amount="10"', 'amount="ten"').replace("'accepting'", "'dancing'")
    document = read_document(spoilt.encode(), "spoilt.bpmn")
    writer.set_action(document, replace(action_of(document), channels=(Channel.POST,)))
    kept = writer.write(document).decode()
    assert 'amount="ten"' in kept
    assert "'dancing'" in kept
    writer.set_action(
        document,
        replace(action_of(document), kind=ActionKind.FORMING, term=Term(1, Unit.DAY, Basis.WORKING)),
    )
    again = read_regulation(read_document(writer.write(document), "again.bpmn"))
    assert again.faults == ()
    assert again.actions[0].kind is ActionKind.FORMING


def test_names_fields_waits_outcomes_and_branches_are_read_back(document: BpmnDocument) -> None:
    fields = (
        TaskField("complete", FieldType.BOOLEAN, Text("Толук", "Полны")),
        TaskField("kind", FieldType.CHOICE, EMPTY, False, (Variant("a", Text("А")), Variant("b", EMPTY))),
    )
    arrow = SequenceFlow("f", "t", "e", Text("Ооба", "Да"), "complete = true", Text("толук", "полны"), 0.25, 2)
    writer.set_fields(document, "t", fields)
    writer.set_wait(document, "t", Term(5, Unit.DAY, Basis.WORKING), stands_still=True)
    writer.set_outcome(document, "e", Outcome.REFUSAL_OF_SERVICE)
    writer.set_sequence_flow(document, arrow)
    writer.set_status(document, Status.IN_REVIEW)
    writer.set_service(document, "9.6")
    writer.set_form(document, "287r-2014")
    again = read_regulation(read_document(writer.write(document), "again.bpmn"))
    task = again.flow.by_id["t"]
    assert (task.fields, task.wait, task.stands_still) == (fields, Term(5, Unit.DAY, Basis.WORKING), True)
    assert again.flow.by_id["e"].outcome is Outcome.REFUSAL_OF_SERVICE
    assert again.flow.sequence_flows == (arrow,)
    assert (again.status, again.service, again.form) == (Status.IN_REVIEW, "9.6", "287r-2014")
    assert again.faults == ()


def test_what_is_taken_back_leaves_the_file_as_it_was(document: BpmnDocument) -> None:
    writer.set_fields(document, "e", (TaskField("a", FieldType.TEXT, EMPTY),))
    writer.set_wait(document, "t", Term(5, Unit.DAY, Basis.WORKING))
    writer.set_sequence_flow(document, SequenceFlow("f", "t", "e", Text("", "Да"), "a = 1", EMPTY, 0.5))
    writer.set_repeats(document, "t", 3)
    assert changes(document)
    writer.set_fields(document, "e", ())
    writer.set_wait(document, "t", None)
    writer.set_sequence_flow(document, SequenceFlow("f", "t", "e"))
    writer.set_repeats(document, "t", None)
    assert writer.write(document) == FOREIGN.encode()


def test_line_ends_of_the_file_are_kept() -> None:
    document = read_document(FOREIGN.replace("\n", "\r\n").encode(), "windows.bpmn")
    writer.set_action(document, replace(action_of(document), result=Text("жыйынтык")))
    content = writer.write(document)
    assert content.count(b"\n") == content.count(b"\r\n") > FOREIGN.count("\n")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "windows-1251"])
def test_other_encodings_are_kept(encoding: str) -> None:
    declared = "UTF-8" if encoding == "utf-8-sig" else encoding.upper()
    content = FOREIGN.replace("UTF-8", declared).encode(encoding)
    document = read_document(content, "encoded.bpmn")
    assert writer.write(document) == content
    writer.set_action(document, replace(action_of(document), result=Text("жыйынтык «ң»")))
    again = writer.write(document)
    assert again.startswith(content[:3])
    assert action_of(read_document(again, "again.bpmn")).result == Text("жыйынтык «ң»")


def test_a_wrong_number_and_an_unknown_element_are_refused_before_anything_changes(document: BpmnDocument) -> None:
    with pytest.raises(WrongValue):
        writer.set_service(document, "9.06")
    with pytest.raises(UnreadableInput) as refused:
        writer.rename(document, "nowhere", Text("Аты"))
    assert (refused.value.message, refused.value.element) == ("xml-no-element", "nowhere")
    assert writer.write(document) == FOREIGN.encode()
