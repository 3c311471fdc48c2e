"""``validate --fix``: shown first, made with a word, written whole; other programs read it beside each finding."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import pytest

from regdesigner.domain.text import LANGUAGES
from tests.cli.conftest import Program

ON = ("--on", "2026-11-23")


@pytest.fixture
def broken(models: Path, tmp_path: Path) -> Path:
    """The sample whose examination has a wrong number, with a registry above it."""
    folder = tmp_path / "udc"
    shutil.copytree(models / "9.6-udc-index", folder)
    shutil.copy(models / "registry.yaml", tmp_path)
    file = folder / "regulation.bpmn"
    file.write_bytes(file.read_bytes().replace(b'number="3"', b'number="9"'))
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_terminal_and_without_a_word_nothing_is_changed(
    program: Program, broken: Path, language: str
) -> None:
    before = (broken / "regulation.bpmn").read_bytes()

    said = program("validate", broken, "--fix", "--lang", language, *ON)

    assert said.code == program("validate", broken, *ON).code == 1
    assert "FORM225" in said.out
    assert "9 → 3" in said.out
    assert "--fix --yes" in said.err
    assert (broken / "regulation.bpmn").read_bytes() == before


def test_with_a_word_it_is_made_and_what_is_left_is_said(program: Program, broken: Path, models: Path) -> None:
    said = program("validate", broken, "--fix", "--yes", "--lang", "en", *ON)

    assert said.code == 0
    assert "Fixes: 1; files changed: 1." in said.out
    assert said.out.splitlines()[-1].startswith("✔ Regulations checked: 1; errors: 0")
    assert (broken / "regulation.bpmn").read_bytes() == (models / "9.6-udc-index" / "regulation.bpmn").read_bytes()


def test_that_there_is_nothing_to_fix_is_said(program: Program, models: Path) -> None:
    said = program("validate", models / "9.6-udc-index", "--fix", "--yes", "--lang", "en", *ON)

    assert "There is nothing to fix" in said.err
    assert said.code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_programs_find_the_fix_beside_its_finding(program: Program, broken: Path, language: str) -> None:
    (file,) = program("validate", broken, "--format", "json", "--lang", language, *ON).json["files"]

    fixes = {finding["code"]: finding["fix"] for finding in file["findings"]}
    assert {code for code, fix in fixes.items() if fix is not None} == {"FORM225"}
    assert fixes["FORM225"]["description"]
    (change,) = fixes["FORM225"]["changes"]
    assert set(change) == {"file", "element", "place", "before", "after"}
    assert (change["file"], change["element"]) == ("regulation.bpmn", "examine")
    assert (change["before"], change["after"]) == ("9", "3")


def test_json_stays_json_while_it_is_fixed(program: Program, broken: Path) -> None:
    said = program("validate", broken, "--fix", "--yes", "--format", "json", *ON)

    assert said.json["summary"]["errors"] == 0
    assert "9 → 3" in said.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_of_several_files_keeps_the_rules_of_its_schema(
    program: Program, broken: Path, models: Path, language: str
) -> None:
    said = program("validate", broken, models / "typical", "--format", "sarif", "--lang", language, *ON)

    log = json.loads(said.out)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert set(rule) <= {"id", "name", "shortDescription", "fullDescription", "help"}
        assert all(rule[part]["text"] for part in ("shortDescription", "fullDescription", "help"))
    files = set()
    for result in run["results"]:
        assert result["ruleId"] in {rule["id"] for rule in rules}
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert " " not in uri
            assert Path(unquote(uri)).is_file()
            files.add(uri)
    assert len(files) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_junit_and_annotations_of_several_files_say_each_error_once(
    program: Program, broken: Path, models: Path, language: str
) -> None:
    paths = (broken, models / "typical")
    errors = program("validate", *paths, "--format", "json", *ON).json["summary"]["errors"]

    suites = Xml.fromstring(program("validate", *paths, "--format", "junit", "--lang", language, *ON).out)  # noqa: S314  our own
    lines = program("validate", *paths, "--format", "github", "--lang", language, *ON).out.splitlines()

    assert len(suites.findall("testsuite")) == 2
    assert len(suites.findall(".//failure")) == int(suites.get("failures", "")) == errors
    assert sum(line.startswith("::error ") for line in lines) == errors
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ruleset_for_several_files_decides_what_fails(program: Program, models: Path, language: str) -> None:
    paths = (models / "typical", models / "9.6-udc-index")

    assert program("validate", *paths, "--ruleset", "template", "--lang", language, *ON).code == 0
    assert program("validate", *paths, "--ruleset", "default", "--lang", language, *ON).code == 1
