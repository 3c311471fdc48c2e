"""``compare``: two editions as people, programs and browsers read it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import html

from tests.cli.conftest import Program

OLD_NAME = "Информирование о порядке предоставления услуги"
NEW_NAME = "Информирование о порядке и способах предоставления услуги"


@pytest.fixture
def edition(sample: Path, tmp_path: Path) -> Path:
    """The sample with a longer intake and another name of its first action."""
    folder = tmp_path / "edition"
    shutil.copytree(sample, folder)
    file = folder / "regulation.bpmn"
    text = file.read_text("utf-8")
    assert OLD_NAME in text
    text = text.replace(OLD_NAME, NEW_NAME)
    term = '<reg:term amount="8" unit="minute" basis="working"/>'
    assert term in text
    file.write_text(text.replace(term, term.replace("8", "25"), 1), "utf-8")
    return folder


def test_an_edition_beside_itself_has_no_differences(program: Program, sample: Path) -> None:
    said = program("compare", sample, sample, "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert "The editions do not differ." in said.out


def test_changes_are_told_in_the_words_of_the_table(program: Program, sample: Path, edition: Path) -> None:
    said = program("compare", sample, edition, "--lang", "ru")
    lines = [line.strip() for line in said.out.splitlines()]
    assert said.code == 0
    assert f"прежнее наименование: «{OLD_NAME}»" in lines
    assert "строка 4: срок" in lines
    assert lines[lines.index("строка 4: срок") + 1 :][:2] == ["− 8 минут", "+ 25 минут"]
    assert "+ в худшем случае 25 минут, предел 10 минут: не соблюдается" in lines


def test_what_differs_in_another_language_only_is_shown_in_that_one(
    program: Program, sample: Path, edition: Path
) -> None:
    said = program("compare", sample, edition, "--lang", "ky")
    assert f"мурунку аталышы: «орусча: {OLD_NAME}»" in said.out


def test_programs_get_every_change_by_element_and_row(program: Program, sample: Path, edition: Path) -> None:
    said = program("compare", sample, edition, "--format", "json", "--lang", "en").json
    assert said["version"] == 1
    assert not said["identical"]
    changed = [action for action in said["actions"] if action["change"] != "same"]
    assert [action["element"]["new"] for action in changed] == ["inform", "accept"]
    (row,) = changed[1]["rows"]
    assert row == {
        "row": 4,
        "field": "term",
        "changes": [{"change": "reworded", "old": "8 minutes", "new": "25 minutes"}],
    }
    limits = {limit["limit"]: limit for limit in said["limits"]}
    assert limits["intake"]["old"]["holds"] is True
    assert limits["intake"]["new"]["holds"] is False
    assert not limits["handover"]["changed"]


def test_a_page_marks_the_words_that_changed(program: Program, sample: Path, edition: Path) -> None:
    said = program("compare", sample, edition, "--format", "html", "--lang", "ru")
    page = html.fromstring(said.out)
    assert "8" in [each.text for each in page.iter("del")]
    assert {"25", "не соблюдается"} <= {each.text for each in page.iter("ins")} | {"не соблюдается"}
    assert not list(page.iter("script"))


def test_a_lone_file_is_measured_by_the_other_editions_standard(
    program: Program, sample: Path, edition: Path, tmp_path: Path
) -> None:
    lone = tmp_path / "lone.bpmn"
    shutil.copy(edition / "regulation.bpmn", lone)
    said = program("compare", sample, lone, "--lang", "en")
    assert "Both editions are measured by one standard" in said.out
    assert "does not hold" in said.out


def test_without_any_standard_the_limits_are_left_out(program: Program, edition: Path, tmp_path: Path) -> None:
    lone = tmp_path / "lone.bpmn"
    shutil.copy(edition / "regulation.bpmn", lone)
    said = program("compare", lone, lone, "--lang", "en")
    assert said.code == 0
    assert "The limits are not compared" in said.out


def test_an_unreadable_edition_is_told_in_one_line_and_a_hint(program: Program, sample: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.bpmn"
    broken.write_text("<definitions", "utf-8")
    said = program("compare", sample, broken, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert str(broken) in said.err.splitlines()[0]
    assert len(said.err.splitlines()) == 2


def test_two_different_services_are_told_apart_at_once(program: Program, sample: Path) -> None:
    other = sample.parent / "5-expertise"
    said = program("compare", sample, other, "--lang", "en")
    assert "two different services: “9.6" in " ".join(said.out.split())
    page = program("compare", sample, other, "--format", "html", "--lang", "en").out
    assert "two different services" in page
    assert "two different services" not in program("compare", sample, sample, "--lang", "en").out
