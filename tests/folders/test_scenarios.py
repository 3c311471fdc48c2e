"""Scenarios and files of answers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.folders.scenarios import read_answers, read_scenario

TOLD = """
name: {ky: Жаран эки жолу келет, ru: Гражданин приходит дважды}
start: "2026-11-23T10:00:30"
given: {channel: in_person, age: 21, consent: true, remark: ~}
answers:
  accept:
    - {complete: false}
    - {complete: true}
  form-index: {index: "02"}
took:
  accept: {amount: 5, unit: minute, basis: working}
expect:
  outcome: result
  path: [accept, form-index]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "scenario.yaml"
    path.write_text(text, "utf-8")
    return path


def test_a_scenario_is_read_with_one_or_several_answers_of_an_element(tmp_path: Path) -> None:
    scenario = read_scenario(written(tmp_path, TOLD))

    assert scenario.answers == {"accept": ({"complete": False}, {"complete": True}), "form-index": ({"index": "02"},)}
    assert scenario.given == {"channel": "in_person", "age": 21, "consent": True, "remark": None}
    assert scenario.took == {"accept": Term(5, Unit.MINUTE, Basis.WORKING)}
    assert scenario.expect is not None
    assert scenario.expect.path == ("accept", "form-index")


def test_instants_are_whole_minutes(tmp_path: Path) -> None:
    assert read_scenario(written(tmp_path, TOLD)).start == datetime(2026, 11, 23, 10, 0)


def test_a_file_of_answers_needs_neither_name_nor_expectation(tmp_path: Path) -> None:
    scenario = read_answers(written(tmp_path, "answers: {accept: {complete: true}}\n"))

    assert scenario.answers == {"accept": ({"complete": True},)}
    assert scenario.expect is None


@pytest.mark.parametrize("folder", ["9.6-udc-index"])
def test_the_scenarios_of_the_samples_are_read(models: Path, folder: str) -> None:
    files = sorted((models / folder / "scenarios").glob("*.yaml"))

    assert len(files) >= 3
    assert all(not read_scenario(file).name.missing for file in files)
