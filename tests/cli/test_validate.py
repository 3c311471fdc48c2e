"""``validate``: its words, its formats, its exit codes, on the sample, on drafts and on the gallery of bad inputs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from regdesigner.domain.text import LANGUAGES
from tests.cli.conftest import Program
from tests.conftest import ROOT

BROKEN = ROOT / "tests" / "broken"
UNREADABLE = sorted(path for path in (BROKEN / "unreadable").iterdir() if not path.name.startswith("."))
UNSAFE = sorted((BROKEN / "unsafe").iterdir())
FINDING = {"code", "name", "severity", "element", "field", "place", "basis", "message", "hint", "fix"}


def with_yaml(broken: Path, sample: Path, folder: Path) -> Path:
    """The sample with one of its YAML files broken; the folder."""
    regulation = folder / "regulation"
    shutil.copytree(sample, regulation)
    kind = broken.name.partition("-")[0]
    places = {
        "registry": folder / "registry.yaml",
        "calendars": folder / "calendars.yaml",
        "expected": regulation / "expected.yaml",
        "scenario": regulation / "scenarios" / "a-broken.yaml",
    }
    shutil.copy(broken, places.get(kind, regulation / "standard.yaml"))
    return regulation


def test_json_has_exactly_the_keys_that_other_programs_rely_on(program: Program, draft: Path) -> None:
    said = program("validate", draft, "--format", "json").json

    assert set(said) == {"version", "files", "summary"}
    assert said["version"] == 1
    (file,) = said["files"]
    assert set(file) == {"path", "service", "findings"}
    assert (file["path"], file["service"]) == (str(draft), "9.6")
    for finding in file["findings"]:
        assert set(finding) == FINDING
        assert finding["severity"] in {"error", "warning", "info"}
        assert set(finding["basis"]) == {"act", "point"}
    assert set(said["summary"]) == {"errors", "warnings", "infos"}
    errors = sum(finding["severity"] == "error" for finding in file["findings"])
    assert said["summary"]["errors"] == errors > 0


def test_the_samples_have_no_error(program: Program, models: Path) -> None:
    said = program("validate", models, "--format", "json", "--on", "2026-11-23")

    assert [
        finding for file in said.json["files"] for finding in file["findings"] if finding["severity"] == "error"
    ] == []
    assert said.code == 0


def test_a_new_draft_lacks_texts_which_are_errors(program: Program, draft: Path) -> None:
    said = program("validate", draft, "--lang", "en")

    assert said.code == 1
    assert "✖ Error FORM213" in said.out
    assert said.out.splitlines()[-1].startswith("✖ Regulations checked: 1; errors: ")


def test_the_template_itself_lacks_them_as_a_template_may(program: Program, models: Path) -> None:
    said = program("validate", models / "typical", "--ruleset", "template", "--lang", "en")

    assert "· Info FORM213" in said.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_said_in_every_language(program: Program, draft: Path, language: str) -> None:
    said = program("validate", draft, "--lang", language)

    assert "-message" not in said.out
    assert "-hint" not in said.out
    assert "{" not in said.out


def test_no_line_ends_in_blanks(program: Program, draft: Path) -> None:
    assert all(line == line.rstrip() for line in program("validate", draft).out.splitlines())


def test_accepted_warnings_are_shown_apart_with_their_reason_and_not_counted(
    program: Program, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "9.6-udc-index"
    shutil.copytree(sample, folder)
    (folder / "expected.yaml").unlink(missing_ok=True)
    found = program("validate", folder, "--format", "json").json["files"][0]["findings"]
    warning = next(each for each in found if each["severity"] == "warning")
    element = f"    element: {warning['element']}\n" if warning["element"] else "    element: null\n"
    (folder / "expected.yaml").write_text(
        f"findings:\n  - code: {warning['code']}\n{element}"
        "    reason: {en: The source is silent.}\n    on: 2026-11-23\n"
        "  - code: FORM999\n    element: null\n    reason: {en: Gone.}\n    on: 2026-11-23\n"
    )

    said = program("validate", folder, "--lang", "en")

    assert f"▲ Warning {warning['code']}" not in said.out
    assert f"○ Accepted {warning['code']}" in said.out
    assert "Reason: The source is silent. (23.11.2026)" in said.out
    assert "FORM999 (–) is not found any more" in said.out
    warnings = sum(each["severity"] == "warning" for each in found)
    assert f"warnings: {warnings - 1}," in said.out
    assert said.out.splitlines()[-1].endswith("Accepted: 1.")
    assert program("validate", folder, "--format", "json").json["files"][0]["findings"] == found


def test_readable_files_are_checked_beside_unreadable_ones_and_the_highest_code_wins(
    program: Program, draft: Path
) -> None:
    bad = BROKEN / "unreadable" / "truncated.bpmn"

    said = program("validate", bad, draft, "--format", "json", "--lang", "en")

    assert said.code == 2
    unreadable, read = said.json["files"]
    assert set(unreadable) == {"path", "error"}
    assert unreadable["path"] == str(bad)
    assert set(unreadable["error"]) == {"line", "message", "hint"}
    assert unreadable["error"]["message"] == "The file breaks off here."
    assert isinstance(unreadable["error"]["line"], int)
    assert len(read["findings"]) > 20
    assert said.err == ""


def test_the_text_says_how_many_files_could_not_be_read(program: Program, draft: Path) -> None:
    said = program("validate", BROKEN / "unreadable" / "truncated.bpmn", draft, "--lang", "en")

    assert said.code == 2
    assert "Regulations checked: 1;" in said.out
    assert said.out.splitlines()[-1].endswith("Files not read: 1.")


@pytest.mark.parametrize("path", UNREADABLE, ids=lambda path: path.name)
def test_what_cannot_be_read_gives_exit_2_one_clear_line_and_one_hint(program: Program, path: Path) -> None:
    said = program("validate", path)

    assert said.code == 2
    clear, hint = said.err.splitlines()
    assert clear.startswith(str(path))
    assert "Traceback" not in said.err
    assert hint.startswith("  ")
    assert hint.strip()


@pytest.mark.parametrize("command", ["run", "deadlines", "test", "export"])
def test_the_other_commands_refuse_unreadable_files_alike(program: Program, command: str, tmp_path: Path) -> None:
    path = BROKEN / "unreadable" / "entity-bomb.bpmn"
    output = ["-o", tmp_path] if command == "export" else []

    said = program(command, path, *output)

    assert said.code == 2
    assert len(said.err.splitlines()) == 2
    assert said.err.startswith(str(path))


@pytest.mark.parametrize("broken", sorted((BROKEN / "yaml").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_broken_yaml_file_gives_exit_2_one_clear_line_and_one_hint(
    program: Program, broken: Path, sample: Path, tmp_path: Path
) -> None:
    folder = with_yaml(broken, sample, tmp_path)

    said = program("test" if broken.name.startswith("scenario") else "validate", folder)

    assert said.code == 2
    clear, hint = said.err.splitlines()
    assert clear.startswith(str(tmp_path))
    assert ".yaml:" in clear
    assert hint.startswith("  ")


@pytest.mark.parametrize("path", UNSAFE, ids=lambda path: path.name)
def test_a_diagram_that_could_execute_code_has_exactly_one_error_and_it_says_so(program: Program, path: Path) -> None:
    said = program("validate", path, "--format", "json")

    findings = [finding for file in said.json["files"] for finding in file["findings"]]
    errors = [finding["code"] for finding in findings if finding["severity"] == "error"]
    assert said.code == 1
    assert len(errors) == 1
    assert errors[0].startswith("EXE4")


@pytest.mark.parametrize("path", UNSAFE, ids=lambda path: path.name)
def test_such_a_diagram_does_not_run_and_says_the_same_as_validation(program: Program, path: Path) -> None:
    said = program("run", path, "--until-end", "--start", "2026-11-23T10:00")

    heads = [line for line in said.err.splitlines() if line.startswith("✖ ")]
    assert said.code == 1
    assert said.out == ""
    assert len(heads) == 1
    assert heads[0].startswith("✖ Ката EXE4")


def test_junit_lists_each_error_as_a_failure_and_each_unreadable_file_as_an_error(
    program: Program, draft: Path
) -> None:
    said = program("validate", draft, BROKEN / "unreadable" / "empty.bpmn", "--format", "junit")

    root = Xml.fromstring(said.out)  # noqa: S314 - our own output
    errors = program("validate", draft, "--format", "json").json["summary"]["errors"]
    assert root.tag == "testsuites"
    assert (root.get("failures"), root.get("errors")) == (str(errors), "1")
    assert len(root.findall("testsuite/testcase/failure")) == errors
    assert len(root.findall("testsuite/testcase/error")) == 1


def test_github_commands_name_file_level_and_code_on_one_line_each(program: Program, draft: Path) -> None:
    said = program("validate", draft, "--format", "github")

    errors = program("validate", draft, "--format", "json").json["summary"]["errors"]
    lines = said.out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    assert sum(line.startswith("::error ") for line in lines) == errors
    assert all(f"file={draft / 'regulation.bpmn'},title=" in line for line in lines)


def test_sarif_has_a_result_for_each_finding_with_a_rule_that_the_tool_declares(program: Program, draft: Path) -> None:
    said = program("validate", draft, BROKEN / "unreadable" / "truncated.bpmn", "--format", "sarif")

    (run,) = said.json["runs"]
    plain = json.loads(program("validate", draft, "--format", "json").out)
    assert said.json["version"] == "2.1.0"
    assert len(run["results"]) == len(plain["files"][0]["findings"])
    declared = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} <= declared
    assert {result["level"] for result in run["results"]} <= {"error", "warning", "note"}
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 1


def test_further_mistakes_of_a_yaml_file_are_counted(program: Program, draft: Path) -> None:
    standard = draft / "standard.yaml"
    text = standard.read_text("utf-8").replace("total: null", "total: 5 дней").replace("cost: null", "cost: 7")
    standard.write_text(text, "utf-8")
    lines = text.splitlines()

    said = program("validate", draft, "--lang", "en")

    numbers = [next(place for place, line in enumerate(lines, 1) if wrong in line) for wrong in ("5 дней", "cost: 7")]
    clear, hint, further = said.err.splitlines()
    assert clear == f"{standard}:{numbers[0]} (limits.total): A term is written in words: “5 дней”"
    assert "for example {amount: 5, unit: day, basis: working}" in hint
    assert further == f"  Further mistakes in this file: 1, on lines: {numbers[1]}"


def test_a_file_may_be_named_in_place_of_its_folder(program: Program, sample: Path) -> None:
    by_folder = program("validate", sample, "--format", "json").json["files"][0]
    by_file = program("validate", sample / "regulation.bpmn", "--format", "json").json["files"][0]

    assert by_file["findings"] == by_folder["findings"]


def test_another_standard_may_be_named(program: Program, sample: Path) -> None:
    broken = BROKEN / "yaml" / "standard-misspelt-key.yaml"

    said = program("validate", sample, "--standard", broken)

    assert said.code == 2
    assert said.err.startswith(f"{broken}:")
