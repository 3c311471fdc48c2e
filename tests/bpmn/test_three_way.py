"""Two people's changes of one diagram in one file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.bpmn.document import BpmnDocument, read_document
from regdesigner.bpmn.plain import carry_out, plain
from regdesigner.bpmn.reader import read_regulation
from regdesigner.bpmn.three_way import field_of, merge_documents, words
from regdesigner.bpmn.writer import rename, set_action, set_provisions, write
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.domain.three_way import Side
from regdesigner.folders.shipped import models_folder
from tests.depth import examples

SAMPLE = models_folder() / "9.6-udc-index" / "regulation.bpmn"
BASE = SAMPLE.read_bytes()


def nobody(_element: str, _field: str) -> None:
    return None


def regulation_of(content: bytes) -> Regulation:
    return read_regulation(read_document(content, "regulation.bpmn"))


def with_action(content: bytes, number: int, **fields: Any) -> bytes:
    document = read_document(content, "regulation.bpmn")
    set_action(document, replace(read_regulation(document).actions[number], **fields))
    return write(document)


def merged(mine: bytes, theirs: bytes, base: bytes = BASE) -> bytes:
    content, clashes = merge_documents(base, mine, theirs, "regulation.bpmn", nobody)
    assert clashes == ()
    return content


def test_without_a_change_of_mine_their_bytes_stay() -> None:
    theirs = with_action(BASE, 0, ground=Text(ky="башка негиз"))
    assert merged(BASE, theirs) == theirs
    assert merged(theirs, theirs) == theirs


def test_a_change_of_mine_arrives_and_the_rest_keeps_its_bytes() -> None:
    mine = with_action(BASE, 0, ground=Text(ky="башка негиз"))
    assert merged(mine, BASE) == mine


def test_changes_of_two_actions_both_arrive() -> None:
    mine = with_action(BASE, 0, ground=Text(ky="менин негизим"))
    theirs = with_action(BASE, 1, ground=Text(ky="алардын негизи"))
    actions = regulation_of(merged(mine, theirs)).actions
    assert [action.ground.ky for action in actions[:2]] == ["менин негизим", "алардын негизи"]
    assert actions[2:] == regulation_of(BASE).actions[2:]


def test_one_changes_the_kyrgyz_words_and_the_other_the_russian_ones() -> None:
    ground = regulation_of(BASE).actions[0].ground
    mine = with_action(BASE, 0, ground=replace(ground, ky="менин негизим"))
    theirs = with_action(BASE, 0, ground=replace(ground, ru="их основание"))
    found = regulation_of(merged(mine, theirs)).actions[0].ground
    assert (found.ky, found.ru) == ("менин негизим", "их основание")


def test_a_clash_names_element_field_and_both_values() -> None:
    ground = regulation_of(BASE).actions[0].ground
    mine = with_action(BASE, 0, ground=replace(ground, ky="менин негизим"))
    theirs = with_action(BASE, 0, ground=replace(ground, ky="алардын негизи"))
    content, (clash,) = merge_documents(BASE, mine, theirs, "regulation.bpmn", nobody)
    assert clash.place == (regulation_of(BASE).actions[0].id, "action/ground/ky")
    assert (clash.base, clash.mine, clash.theirs) == (ground.ky, "менин негизим", "алардын негизи")
    assert content == theirs
    content, clashes = merge_documents(BASE, mine, theirs, "regulation.bpmn", lambda _element, _field: Side.MINE)
    assert clashes == ()
    assert regulation_of(content).actions[0].ground.ky == "менин негизим"


def test_two_names_of_one_element_clash() -> None:
    contents = []
    for name in ("менин атым", "алардын аты"):
        document = read_document(BASE, "regulation.bpmn")
        rename(document, read_regulation(document).actions[0].id, Text(ky=name))
        contents.append(write(document))
    _content, clashes = merge_documents(BASE, contents[0], contents[1], "regulation.bpmn", nobody)
    assert [clash.place[1] for clash in clashes] == ["name"]


def test_points_and_actions_are_changed_side_by_side() -> None:
    document = read_document(BASE, "regulation.bpmn")
    set_provisions(document, replace(read_regulation(document).provisions, providers=(Text(ky="Китепкана"),)))
    found = regulation_of(merged(write(document), with_action(BASE, 2, ground=Text(ky="алардын негизи"))))
    assert found.provisions.providers == (Text(ky="Китепкана"),)
    assert found.actions[2].ground.ky == "алардын негизи"


NEW_TASK = """<bpmn:task id="added" name="Кошулган"/>
    <bpmn:sequenceFlow id="to-added" sourceRef="{node}" targetRef="added"/>
  </bpmn:process>"""


def with_task(content: bytes) -> bytes:
    """The file with a task behind its first action."""
    node = regulation_of(content).actions[0].id
    text = content.decode("utf-8").replace("</bpmn:process>", NEW_TASK.format(node=node), 1)
    opening = re.compile(rf'(<bpmn:\w+ id="{re.escape(node)}".*?</bpmn:incoming>)', re.DOTALL)
    text, count = opening.subn(r"\1<bpmn:outgoing>to-added</bpmn:outgoing>", text, count=1)
    assert count == 1
    return text.encode("utf-8")


def test_an_added_task_arrives_with_its_flow_and_is_drawn() -> None:
    theirs = with_action(BASE, 1, ground=Text(ky="алардын негизи"))
    found = regulation_of(merged(with_task(BASE), theirs))
    assert found.flow.by_id["added"].name.ky == "Кошулган"
    assert found.flow.flows_by_id["to-added"].target == "added"
    assert found.actions[1].ground.ky == "алардын негизи"
    assert "added" in {shape.element for shape in found.drawing.shapes}
    assert "to-added" in {edge.element for edge in found.drawing.edges}


def test_an_element_that_one_removed_is_gone_with_its_drawing() -> None:
    base = merged(with_task(BASE), BASE)
    base_document = read_document(base, "regulation.bpmn")
    assert "added" in base_document.by_id
    theirs = with_action(base, 1, ground=Text(ky="алардын негизи"))
    found = merged(BASE, theirs, base)
    assert b'"added"' not in found
    assert b"to-added" not in found
    assert regulation_of(found).actions[1].ground.ky == "алардын негизи"


def test_what_one_removed_and_the_other_changed_is_a_clash_and_stays() -> None:
    base = merged(with_task(BASE), BASE)
    theirs = base.replace("Кошулган".encode(), "Башкача".encode())
    content, clashes = merge_documents(base, BASE, theirs, "regulation.bpmn", nobody)
    assert [clash.place for clash in clashes] == [("added", "")]
    assert clashes[0].mine is None
    assert "Башкача" in (clashes[0].theirs or "")
    assert regulation_of(content).flow.by_id["added"].name.ky == "Башкача"


def test_places_in_the_drawing_never_clash() -> None:
    mine, theirs = (re.sub(rb'x="(\d)', shift, BASE) for shift in (rb'x="1\1', rb'x="2\1'))
    content, clashes = merge_documents(BASE, mine, theirs, "regulation.bpmn", nobody)
    assert clashes == ()
    assert regulation_of(content).drawing == regulation_of(mine).drawing


@pytest.mark.parametrize("name", ["3-family-benefit", "4-pledge-certificate", "5-expertise"])
def test_one_sample_turned_into_another_is_that_sample(name: str) -> None:
    target = plain(read_document((models_folder() / name / "regulation.bpmn").read_bytes(), name))
    document = read_document(BASE, "regulation.bpmn")
    carry_out(document, plain(document), target.records)
    assert plain(read_document(write(document), name)).records == target.records


def test_every_diagram_of_the_corpus_stays_as_it_is_where_nobody_changes_it(corpus: Path) -> None:
    files = sorted(corpus.rglob("*.bpmn"))[::40]
    assert files
    for file in files:
        document = _readable(file)
        if document is not None:
            carry_out(document, plain(document), plain(document).records)
            assert write(document) == document.source, file


def _readable(file: Path) -> BpmnDocument | None:
    from regdesigner.domain.errors import UnreadableInput

    try:
        return read_document(file.read_bytes(), str(file))
    except UnreadableInput:
        return None


ACTIONS = st.integers(0, 3)
WORDS = st.sampled_from(("биринчи", "экинчи", "үчүнчү", '<&"> »'))


@settings(max_examples=examples(8))
@given(ACTIONS, ACTIONS, WORDS, WORDS)
def test_disjoint_changes_always_both_arrive(mine: int, theirs: int, mine_said: str, theirs_said: str) -> None:
    my = with_action(BASE, mine, result=Text(ky=mine_said))
    their = with_action(BASE, theirs, ground=Text(ru=theirs_said))
    actions = regulation_of(merged(my, their)).actions
    assert actions[mine].result.ky == mine_said
    assert actions[theirs].ground.ru == theirs_said


def test_a_field_is_told_without_levels_that_say_nothing() -> None:
    place = (
        "task",
        "parts",
        "{b}extensionElements",
        "0",
        "parts",
        "{r}action",
        "0",
        "parts",
        "{r}text|ky",
        "0",
        "text",
    )
    assert field_of(place) == "action/ky"
    assert field_of((*place[:8], "{r}duty", "1", "parts", "{r}text|ru", "0", "text")) == "action/duty/2/ru"
    assert field_of(("task", "attributes", "name")) == "name"
    assert field_of(("task",)) == ""


def test_a_value_is_told_in_its_words() -> None:
    part = {
        "attributes": {"id": "a"},
        "text": "сөз",
        "parts": {"{r}text|ky": [{"attributes": {}, "text": "башка", "parts": {}}]},
    }
    assert words(part) == "сөз; a; башка"
    assert words(None) is None
    assert words([part, part]) == "сөз; a; башка; сөз; a; башка"


def test_an_element_that_moved_into_another_one_keeps_what_the_other_changed_in_it() -> None:
    base = with_task(BASE)
    task = re.search(rb'<bpmn:task id="added"[^>]*/>', base)
    assert task is not None
    inside = b'<bpmn:subProcess id="around" name="\xd0\x90">' + task.group() + b"</bpmn:subProcess>"
    mine = base.replace(task.group(), inside)
    theirs = base.replace("Кошулган".encode(), "Башкача".encode())
    found = regulation_of(merged(mine, theirs, base)).flow.by_id["added"]
    assert (found.parent, found.name.ky) == ("around", "Башкача")
    assert b'id="added"' in merged(theirs, mine, base)
    assert regulation_of(merged(theirs, mine, base)).flow.by_id["added"].name.ky == "Башкача"


def test_lanes_take_in_what_either_added() -> None:
    lanes = re.findall(r'<bpmn:lane id="([^"]+)"', BASE.decode("utf-8"))
    assert lanes
    reference = b"<bpmn:flowNodeRef>added</bpmn:flowNodeRef></bpmn:lane>"
    mine = with_task(BASE).replace(b"</bpmn:lane>", reference, 1)
    theirs = with_action(BASE, 1, ground=Text(ky="алардын негизи"))
    assert regulation_of(merged(mine, theirs)).flow.by_id["added"].lane == lanes[0]
