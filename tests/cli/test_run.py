"""``run`` and ``test``: cases and scenarios of the real sample."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from regdesigner.domain.text import LANGUAGES
from tests.cli.conftest import Program

PATIENCE = 20
"""Seconds without a word from the program before a conversation is given up."""

ACTION = {"element", "start", "end", "due", "met"}


@pytest.fixture
def answers(sample: Path) -> Path:
    return sample / "scenarios" / "citizen-in-person.yaml"


def test_json_has_exactly_the_keys_that_other_programs_rely_on(program: Program, sample: Path, answers: Path) -> None:
    said = program("run", sample, "--answers", answers, "--format", "json")

    assert said.code == 0
    assert set(said.json) == {"version", "outcome", "path", "records", "actions"}
    assert (said.json["version"], said.json["outcome"]) == (1, "result")
    assert all(set(action) == ACTION for action in said.json["actions"])
    assert all(action["met"] is True for action in said.json["actions"])
    assert {"at", "what", "element", "position", "flow", "fields"} == set(said.json["records"][0])


def test_the_path_begins_with_the_request_ends_with_the_end_and_has_no_doubles(
    program: Program, sample: Path, answers: Path
) -> None:
    path = program("run", sample, "--answers", answers, "--format", "json").json["path"]

    assert len(path) == len(set(path))
    assert path[0] == "request"
    assert path[-1] == "served"
    assert [element for element in path if element in {"accept", "examine", "form-index", "hand-over"}] == [
        "accept",
        "examine",
        "form-index",
        "hand-over",
    ]


def test_a_refused_case_ends_at_its_refusal(program: Program, sample: Path) -> None:
    scenario = sample / "scenarios" / "foreigner-without-registration-sheet.yaml"

    said = program("run", sample, "--answers", scenario, "--format", "json").json

    assert said["outcome"] == "refusal_of_documents"
    assert said["path"][-2:] == ["refuse-documents", "documents-refused"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_terms_and_outcome_are_told_in_every_language(
    program: Program, sample: Path, answers: Path, language: str
) -> None:
    said = program("run", sample, "--answers", answers, "--lang", language)

    assert said.code == 0
    assert "23.11.2026" in said.out
    assert said.out.count("  ✔ ") == 7 + 3
    assert "cli-" not in said.out
    assert said.out.splitlines()[-1].startswith("● ")


def test_the_start_may_be_named_and_rules_over_the_scenario_s(program: Program, sample: Path, answers: Path) -> None:
    said = program("run", sample, "--answers", answers, "--start", "2026-11-24T11:15", "--format", "json").json

    assert said["records"][0]["at"] == "2026-11-24T11:15"


def test_where_a_case_begins_may_be_named_and_must_be_there(program: Program, sample: Path, answers: Path) -> None:
    begin = program("run", sample, "--answers", answers, "--format", "json").json["path"][0]

    assert program("run", sample, "--answers", answers, "--begin", begin).code == 0
    refused = program("run", sample, "--answers", answers, "--begin", "nowhere", "--lang", "en")
    assert refused.code == 2
    assert f"Name one of: {begin}" in refused.err


def test_a_term_that_is_missed_gives_exit_1(program: Program, sample: Path, answers: Path, tmp_path: Path) -> None:
    slow = tmp_path / "slow.yaml"
    slow.write_text(answers.read_text() + "\n")
    text = slow.read_text()
    took = "took:\n  accept: {amount: 90, unit: minute, basis: working}\n"
    slow.write_text(text.split("\ntook:")[0].split("\nexpect:")[0] + "\n" + took)

    said = program("run", sample, "--answers", slow, "--lang", "en")

    assert said.code == 1
    assert "✖" in said.out
    assert "– missed" in said.out


def test_a_question_without_a_terminal_gives_exit_2_and_says_what_to_give(program: Program, sample: Path) -> None:
    said = program("run", sample, "--until-end", "--start", "2026-11-23T10:00", "--lang", "en")

    assert said.code == 2
    fields = "Channel (channel: in_person, electronic); Category of the recipient (category: citizen, foreigner)"
    assert said.err.splitlines() == [
        f"request: no answer: {fields}",
        "  Write the answers into a file for --answers, or run the command in a terminal.",
    ]


@pytest.mark.parametrize("command", ["run", "test"])
def test_a_missing_answer_is_told_with_its_file_its_values_and_what_to_write(
    program: Program, draft: Path, command: str
) -> None:
    file = draft / "scenarios" / "example.yaml"
    file.write_text(file.read_text("utf-8").replace("  accept: {acceptance: accepted}\n", ""), "utf-8")
    arguments = ["--answers", file, "--until-end"] if command == "run" else []

    said = program(command, draft, *arguments, "--lang", "en")

    assert f"{file}: accept: no answer: Decision on acceptance (acceptance: accepted, refused)" in said.out + said.err
    assert "Write it into the file, for example answers: {accept: {acceptance: accepted}}" in said.out + said.err
    assert "--answers" not in said.out + said.err


@pytest.mark.parametrize("command", ["run", "test"])
def test_answers_to_an_element_that_is_not_there_are_refused_by_name(
    program: Program, draft: Path, command: str
) -> None:
    file = draft / "scenarios" / "example.yaml"
    file.write_text(file.read_text("utf-8").replace("  accept: {", "  acept: {"), "utf-8")
    arguments = ["--answers", file] if command == "run" else []

    said = program(command, draft, *arguments, "--lang", "en")

    assert said.code == 2
    assert said.err.splitlines() == [
        f"{file} (answers): The regulation has no element “acept”",
        "  Write an id of the diagram, for example: accept",
    ]


def test_several_regulations_are_too_many_to_run(program: Program, models: Path) -> None:
    said = program("run", models, "--lang", "en")

    assert said.code == 2
    assert "regulations here, one is needed" in said.err


def conversation(arguments: list[str], lines: str) -> str:
    """What a person sees who types ``lines`` at a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "regdesigner", *arguments]
    environment = {**os.environ, "REGDESIGNER_LANG": "ru", "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "80"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as started:
        os.close(theirs)
        os.write(ours, lines.encode())
        seen = b""
        while select.select([ours], [], [], PATIENCE)[0]:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # Linux tells the end of a terminal so
                break
            seen += piece
        started.kill()
    os.close(ours)
    return seen.decode()


def test_a_person_is_asked_again_until_the_answer_can_be_read(sample: Path) -> None:
    typed = "9\nabc\n1\n1\n" + "x\n2\n" + "\x04"

    seen = conversation(["run", str(sample), "--start", "2026-11-23T10:00"], typed)

    assert "✖ Нужно число от 1 до" in seen
    assert "✖ Нужно целое число от 1 до 100000, например 5." in seen
    assert "Прервано." in seen
    assert "Error" not in seen
    assert "Aborted" not in seen
    assert "Traceback" not in seen


def test_the_scenarios_of_the_samples_pass(program: Program, models: Path) -> None:
    said = program("test", models, "--format", "json")

    assert said.code == 0
    assert set(said.json) == {"version", "files", "summary"}
    assert said.json["summary"]["failed"] == 0
    assert said.json["summary"]["passed"] >= 3
    scenarios = [scenario for file in said.json["files"] for scenario in file["scenarios"]]
    assert all(set(each) == {"file", "name", "passed", "outcome", "reasons"} for each in scenarios)


@pytest.fixture
def failing(sample: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "failing"
    shutil.copytree(sample, folder)
    file = folder / "scenarios" / "citizen-in-person.yaml"
    file.write_text(file.read_text().replace("outcome: result", "outcome: refusal_of_service"))
    return folder


def test_a_failed_scenario_gives_exit_1_and_says_why_in_words(program: Program, failing: Path) -> None:
    said = program("test", failing, "--lang", "en")

    assert said.code == 1
    assert "Expected outcome: service refused; what came: service provided" in said.out
    assert said.out.splitlines()[-1] == "✖ Scenarios passed: 2, failed: 1."


def test_junit_names_each_scenario_and_fails_the_failed(program: Program, failing: Path) -> None:
    root = Xml.fromstring(  # noqa: S314 - our own output
        program("test", failing, "--format", "junit", "--lang", "en").out
    )

    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "1", "0")
    (failure,) = root.findall("testsuite/testcase/failure")
    assert failure.get("message") == "Expected outcome: service refused; what came: service provided"


def test_other_regulations_are_tried_beside_an_unreadable_one(program: Program, sample: Path, tmp_path: Path) -> None:
    said = program("test", tmp_path / "nothing" if tmp_path.joinpath("nothing").exists() else tmp_path, sample)

    assert said.code == 2
    assert len(said.err.splitlines()) == 2
    assert said.out.splitlines()[-1] == "✖ 3 сценарий өттү, 0 өткөн жок. Окулбаган файл: 1."


def test_scenarios_that_cannot_be_read_are_counted_and_the_others_are_tried(program: Program, failing: Path) -> None:
    (failing / "scenarios" / "article-by-email.yaml").write_text("name: [")

    said = program("test", failing, "--lang", "en")

    assert said.code == 2
    assert "article-by-email.yaml:1: This place cannot be read as YAML" in said.err
    assert said.out.splitlines()[-1] == "✖ Scenarios passed: 1, failed: 1. Files not read: 1."
    files = program("test", failing, "--format", "json").json["files"]
    assert [sorted(file) for file in files] == [["error", "path"], ["path", "scenarios"]]
    root = Xml.fromstring(program("test", failing, "--format", "junit").out)  # noqa: S314 - our own output
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("3", "1", "1")


def test_a_regulation_without_scenarios_says_so(program: Program, draft: Path) -> None:
    (draft / "scenarios" / "example.yaml").unlink()

    said = program("test", draft, "--lang", "en")

    assert said.code == 0
    assert "– no scenarios" in said.out
    assert said.out.splitlines()[-1].startswith("– There is nothing to try: no scenario was found.")
