"""A diagram that a drawing tool wrote anew, kept in the form of the file that it was opened from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regdesigner.application.regulations.keeping_form import in_its_form
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation

HEAD = (
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:vendor" id="d" '
    'targetNamespace="urn:x">\n'
)
STORED = (
    "<?xml version='1.0'?>\n<!-- by hand -->\n"
    + HEAD
    + '      <bpmn:process id="p" isExecutable="false" v:note="kept">\n'
    + "      <!-- the first action -->\n"
    + '            <bpmn:userTask   id="a"\n                name="Accept" isForCompensation="false"/>\n'
    + '      <bpmn:userTask id="b" name="Examine"/>\n'
    + "      </bpmn:process>\n</bpmn:definitions>\n"
)
WRITTEN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    + HEAD.replace(' xmlns:v="urn:vendor"', "")
    + '  <bpmn:process id="p" isExecutable="false">\n    <bpmn:userTask id="a" name="Accept" />\n'
    + '    <bpmn:userTask id="b" name="Examine" />\n  </bpmn:process>\n</bpmn:definitions>\n'
)


def kept(stored: str, written: str, drawn: str) -> str:
    return in_its_form(stored.encode(), written.encode(), drawn.encode()).decode()


def test_what_was_not_changed_is_the_file_itself() -> None:
    assert kept(STORED, WRITTEN, WRITTEN) == STORED


def test_one_word_changes_one_line() -> None:
    after = kept(STORED, WRITTEN, WRITTEN.replace('"Accept"', '"Receive"'))
    assert after == STORED.replace('"Accept"', '"Receive"')


def test_what_the_tool_does_not_know_stays_and_goes_with_its_element() -> None:
    unknown = STORED.replace('name="Examine"/>', 'name="Examine"><v:mark/></bpmn:userTask>')
    assert kept(unknown, WRITTEN, WRITTEN.replace('"Accept"', '"Receive"')).count("<v:mark/>") == 1
    assert "v:mark" not in kept(unknown, WRITTEN, WRITTEN.replace('    <bpmn:userTask id="b" name="Examine" />\n', ""))


def test_a_new_element_comes_beside_its_kind() -> None:
    drawn = WRITTEN.replace("  </bpmn:process>", '    <bpmn:userTask id="c" name="Send" />\n  </bpmn:process>')
    after = kept(STORED, WRITTEN, drawn)
    assert after.replace('      <bpmn:userTask id="c" name="Send" />\n', "") == STORED


def test_where_the_order_of_ways_changed_the_drawing_is_kept_as_it_is() -> None:
    flows = [f'<bpmn:sequenceFlow id="{each}" sourceRef="a" targetRef="b"/>' for each in ("f", "g")]
    stored, written = (
        text.replace("</bpmn:process>", "".join(flows) + "</bpmn:process>") for text in (STORED, WRITTEN)
    )
    drawn = written.replace("".join(flows), "".join(reversed(flows))).replace('"Accept"', '"Receive"')
    assert kept(stored, written, drawn) == drawn


@pytest.mark.parametrize("written", ["", "<a", WRITTEN.replace("bpmn:process", "bpmn:nothing")])
def test_where_one_of_them_is_unreadable_the_drawing_is_kept_as_it_is(written: str) -> None:
    drawn = WRITTEN.replace('"Accept"', '"Receive"')
    assert kept(STORED, written, drawn) == drawn


def test_the_samples_keep_their_lines(models: Path) -> None:
    for path in sorted(models.glob("*/regulation.bpmn")):
        stored = path.read_bytes()
        written = re.sub(rb"\n\s*", b"\n", re.sub(rb"<!--.*?-->", b"", stored, flags=re.DOTALL))
        drawn = re.sub(rb'(<bpmn:userTask [^>]*name=")[^"]*', rb"\1Other words", written, count=1)
        assert drawn != written
        after = in_its_form(stored, written, drawn)
        changed = [one for one, other in zip(stored.splitlines(), after.splitlines(), strict=True) if one != other]
        assert len(changed) == 1, path
        assert meaning(after) == meaning(drawn), path


def meaning(content: bytes) -> tuple[object, ...]:
    regulation = read_regulation(read_document(content, "regulation.bpmn"))
    return regulation.actions, regulation.flow, regulation.provisions, regulation.drawing
