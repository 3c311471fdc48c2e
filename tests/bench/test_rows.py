"""Every row of the benchmarks runs; no time is asserted here."""

from __future__ import annotations

import json
from math import isfinite
from pathlib import Path

import pytest

from regdesigner.validation import check
from tests.bench import __main__ as program
from tests.bench.generator import checked, file_of, regulation
from tests.bench.measuring import Effort, Figure
from tests.bench.rows import ROWS
from tests.bench.rows.validation import read
from tests.depth import DEPTH

TINY = Effort(seconds=0, tiny=True)
SELDOM = ("again", "durable-postgresql", "papers", "people") if DEPTH == 1 else ()
"""Rows that start servers and printers which others start as well: they take as long as all the rest."""


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in ROWS if name not in SELDOM])
def test_every_row_runs(name: str) -> None:
    figures = list(ROWS[name](TINY))
    assert figures
    assert all(isfinite(figure.ours) for figure in figures)  # an exponent of tiny sizes may be negative by chance
    assert all(figure.reached is not None for figure in figures if figure.goal)


@pytest.mark.parametrize("seed", range(5))
def test_generated_regulations_have_no_findings_and_are_read_as_they_were_drawn(seed: int) -> None:
    drawn = regulation(40, seed)
    assert read(file_of(40, seed)).flow == drawn.flow
    assert [(finding.code, finding.element) for finding in check(checked(drawn))] == []


def test_the_table_and_the_file_say_goal_and_ratio(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = Figure("a walk", 10.0, "ms", 12.0, "≤ 20 ms", True, "a run", 40.0)
    monkeypatch.setattr(program, "ROWS", {"walk": lambda effort: iter([figure])})
    monkeypatch.setattr(program, "ROOT", tmp_path)
    monkeypatch.setattr(program, "TARGET", tmp_path / "build" / "bench.json")
    assert program.main(["walk"]) == 0
    said = capsys.readouterr().out
    assert "0.25 ×" in said
    assert "reached" in said
    written = json.loads((tmp_path / "build" / "bench.json").read_text("utf-8"))
    assert written["rows"]["walk"][0]["ratio"] == 0.25


def test_a_name_that_is_no_row_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["flight"]) == 2
    assert "flight" in capsys.readouterr().out
