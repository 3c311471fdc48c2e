"""What a proof is refused for: said in words, by the command and by the rules alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import Overrides
from regdesigner.application.regulations.proving import prove_deadlines
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.bootstrap import regulation_folders
from regdesigner.domain.errors import UnreadableInput
from regdesigner.validation.linter import check

ON = date(2026, 1, 12)


def test_repeats_without_measure_are_refused_and_found(models: Path, tmp_path: Path) -> None:
    sample = models / "3-family-benefit"
    content = (sample / "regulation.bpmn").read_text("utf-8")
    assert 'maxRepeats="2"' in content
    file = tmp_path / "regulation.bpmn"
    file.write_text(content.replace('maxRepeats="2"', 'maxRepeats="100000"'), "utf-8")
    folder = regulation_folders().load(file, ON, Overrides(sample / "standard.yaml"))
    with pytest.raises(UnreadableInput) as refused:
        prove_deadlines(folder, ON)
    assert refused.value.message == "deadlines-too-many-ways"
    found = [finding for finding in check(checked_regulation(folder, ON)) if finding.code == "STD307"]
    assert [finding.arguments["cause"] for finding in found] == ["size"]
