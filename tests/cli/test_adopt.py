"""``regdesigner adopt``: a folder of a foreign file, and what a person can do with it next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from regdesigner.domain.text import LANGUAGES
from tests.bpmn.adoption.foreign import file, flow, process
from tests.cli.conftest import Program

DIAGRAM = file(
    process(
        '<task id="accept" name="Приём документов"/>',
        '<exclusiveGateway id="complete" name="Документы полны?"/>',
        '<scriptTask id="issue" name="Выдача справки"><script>import os</script></scriptTask>',
        '<endEvent id="refused" name="Отказ в приёме документов"/>',
        flow("accept", "complete"),
        flow("complete", "issue", "Да"),
        flow("complete", "refused", "Нет"),
        name="Выдача справки",
    )
)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    path = tmp_path / "схема.bpmn"
    path.write_bytes(DIAGRAM)
    return path


@pytest.fixture
def folder(foreign: Path, tmp_path: Path, program: Program) -> Path:
    made = tmp_path / "drafts" / "reference"
    assert program("adopt", foreign, "--into", made, "--service", "9.6", "--lang", "ru").code == 0
    return made


def test_the_folder_holds_the_draft_the_original_the_standard_and_the_list(folder: Path) -> None:
    names = ["adopted-from.bpmn.txt", "assumptions.json", "assumptions.md", "regulation.bpmn", "standard.yaml"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert (folder / "adopted-from.bpmn.txt").read_bytes() == DIAGRAM
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_the_list_names_each_element_and_what_to_confirm_for_people_and_for_programs(folder: Path) -> None:
    listed = json.loads((folder / "assumptions.json").read_text("utf-8"))
    assert sum(listed["counts"].values()) == len(listed["assumptions"])
    script = next(each for each in listed["assumptions"] if each["kind"] == "activity-changed")
    assert (script["element"], script["name"], script["group"]) == ("issue", "Выдача справки", "actions")
    assert "import os" in script["assumed"]
    words = (folder / "assumptions.md").read_text("utf-8")
    assert "Выдача справки (`issue`): " in words
    assert words.count("- [ ] ") == len(listed["assumptions"])


def test_the_terminal_shows_every_group_in_short(program: Program, foreign: Path, tmp_path: Path) -> None:
    said = program("adopt", foreign, "--into", tmp_path / "draft", "--lang", "en")
    assert said.code == 0
    assert "Actions: 3\n" in said.out
    assert "Decisions and conditions: 1\n" in said.out
    assert "regdesigner run" in said.err


def test_json_says_the_same_for_programs(program: Program, foreign: Path, tmp_path: Path) -> None:
    said = program("adopt", foreign, "--into", tmp_path / "draft", "--format", "json")
    assert said.json["version"] == 1
    assert said.json["actions"] == 2
    assert said.json["obstacles"] == 0
    assert {"element", "name", "assumed", "confirm", "kind", "group"} == said.json["assumptions"][0].keys()


@pytest.mark.parametrize(("answer", "outcome"), [("yes", "result"), ("no", "refusal_of_documents")])
def test_the_draft_runs_as_a_pilot_with_the_assumed_condition_asked(
    program: Program, folder: Path, tmp_path: Path, answer: str, outcome: str
) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(f"answers: {{accept: {{decision_1: '{answer}'}}}}", "utf-8")
    said = program("run", folder, "--answers", answers, "--start", "2026-01-12T09:00", "--format", "json")
    assert said.code == 0, said.err
    assert said.json["outcome"] == outcome


def test_what_the_draft_lacks_is_listed_and_it_prints(program: Program, folder: Path, tmp_path: Path) -> None:
    checked = program("validate", folder, "--format", "json")
    assert checked.code == 1
    codes = {finding["code"] for finding in checked.json["files"][0]["findings"]}
    assert not any(code.startswith(("EXE", "INT")) for code in codes)
    printed = program("export", folder, "--paper", "regulation", "--to", "html", "--lang", "ru", "-o", tmp_path / "out")
    assert printed.code == 0
    assert "Приём документов" in (tmp_path / "out" / "reference" / "regulation.ru.html").read_text("utf-8")


def test_a_folder_with_something_in_it_is_refused_and_stays(program: Program, foreign: Path, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    said = program("adopt", foreign, "--into", folder, "--lang", "en")
    assert said.code == 2
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_without_a_number_the_standard_waits_to_be_filled_in(program: Program, foreign: Path, tmp_path: Path) -> None:
    made = tmp_path / "draft"
    assert program("adopt", foreign, "--into", made).code == 0
    assert not (made / "standard.yaml").exists()
    assert (made / "standard.template.yaml").is_file()
    assert program("validate", made).code == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("content", "options"),
    [
        (b"", ()),
        (b"PK\x03\x04 a file of Visio", ()),
        (b"<definitions><process>", ()),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><definitions>&b;</definitions>', ()),
        (b"<html/>", ()),
        (file(process()), ()),
        (DIAGRAM, ("--process", "none")),
        (DIAGRAM, ("--service", "nine")),
    ],
)
def test_what_cannot_be_adopted_is_told_on_one_line_and_leaves_nothing(
    program: Program, tmp_path: Path, content: bytes, options: tuple[str, ...], language: str
) -> None:
    path = tmp_path / "foreign.bpmn"
    path.write_bytes(content)
    said = program("adopt", path, "--into", tmp_path / "new" / "draft", *options, "--lang", language)
    assert said.code == 2
    assert len(said.err.splitlines()) == 2
    assert not (tmp_path / "new").exists()


def test_a_place_that_cannot_be_written_is_told(program: Program, foreign: Path) -> None:
    said = program("adopt", foreign, "--into", foreign / "draft", "--lang", "en")
    assert said.code == 2
    assert "Traceback" not in said.err
