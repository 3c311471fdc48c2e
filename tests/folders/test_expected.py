"""Accepted findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from regdesigner.application.ports.folders import AcceptedFinding
from regdesigner.domain.text import Text
from regdesigner.folders.expected import read_expected


def test_an_accepted_finding_has_its_reason_and_day(tmp_path: Path) -> None:
    path = tmp_path / "expected.yaml"
    path.write_text("findings:\n  - {code: STD312, element: ~, reason: {ky: Булакта жок}, on: 2026-11-22}\n", "utf-8")

    reason = Text(ky="Булакта жок")
    assert read_expected(path) == (AcceptedFinding("STD312", None, reason, date(2026, 11, 22)),)


def test_one_code_may_be_accepted_at_several_elements(tmp_path: Path) -> None:
    path = tmp_path / "expected.yaml"
    entries = [f"  - {{code: STD312, element: {element}, reason: {{ky: r}}, on: 2026-11-22}}" for element in ("a", "b")]
    path.write_text("\n".join(["findings:", *entries, ""]), "utf-8")

    assert [finding.element for finding in read_expected(path)] == ["a", "b"]
