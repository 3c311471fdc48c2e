"""Validation over many paths: readable files are checked whatever is wrong with the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import AcceptedFinding, Overrides, RegulationFolder
from regdesigner.application.regulations.validating import Validated, validate
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.regulation import Provisions
from regdesigner.domain.text import Text
from regdesigner.validation.finding import Finding, Severity
from tests.fakes.folders import FoldersInMemory

DAY = date(2026, 11, 23)
BASIS = LegalReference(Act.PROFILE, "1")


def finding(code: str, element: str | None = None, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(code, "name", severity, BASIS, element, None, None)


def accepted(code: str, element: str | None = None) -> AcceptedFinding:
    return AcceptedFinding(code, element, Text(en="agreed"), DAY)


def validated(sample: RegulationFolder, findings: tuple[Finding, ...], *expected: AcceptedFinding) -> Validated:
    return Validated(sample.path, replace(sample, expected=expected), findings)


def test_readable_regulations_are_checked_and_the_others_carry_their_error(sample: RegulationFolder) -> None:
    broken = replace(sample, regulation=replace(sample.regulation, provisions=Provisions()))
    fault = UnreadableInput("all/b", "xml-truncated", 7)
    folders = FoldersInMemory({Path("all/a"): broken, Path("all/b"): fault, Path("all/c"): sample})

    results = validate([Path("all"), Path("nowhere")], folders, DAY)

    assert [(result.path, result.error.message if result.error else None) for result in results] == [
        (Path("all/a"), None),
        (Path("all/b"), "xml-truncated"),
        (Path("all/c"), None),
        (Path("nowhere"), "folder-no-such-path"),
    ]
    assert {"FORM202", "FORM203"} <= {each.code for each in results[0].findings}
    assert "FORM202" not in {each.code for each in results[2].findings}
    assert [result.fails for result in results[:2]] == [True, False]


def test_day_and_overrides_reach_the_folders(sample: RegulationFolder) -> None:
    folders = FoldersInMemory({Path("a"): sample})
    overrides = Overrides(standard=Path("other.yaml"))

    validate([Path("a")], folders, DAY, overrides=overrides)

    assert folders.loaded == [(Path("a"), DAY, overrides)]


def test_a_ruleset_that_is_named_decides_the_severities(sample: RegulationFolder) -> None:
    broken = replace(sample, regulation=replace(sample.regulation, provisions=Provisions()))
    folders = FoldersInMemory({Path("a"): broken})

    (result,) = validate([Path("a")], folders, DAY, ruleset_name="template")

    assert Severity.INFO in {each.severity for each in result.findings if each.code == "FORM202"}


def test_an_unknown_ruleset_is_refused_before_anything_is_read(sample: RegulationFolder) -> None:
    folders = FoldersInMemory({Path("a"): sample})

    with pytest.raises(WrongValue):
        validate([Path("a")], folders, DAY, ruleset_name="strictest")

    assert folders.loaded == []


def test_an_accepted_finding_is_not_open(sample: RegulationFolder) -> None:
    known, new = finding("STD334", "pay"), finding("STD340")

    result = validated(sample, (known, new), accepted("STD334", "pay"))

    assert result.open_findings == (new,)
    assert result.accepted(known) == accepted("STD334", "pay")


def test_a_finding_is_accepted_at_its_own_element_only(sample: RegulationFolder) -> None:
    result = validated(sample, (finding("STD334", "other"),), accepted("STD334", "pay"))

    assert len(result.open_findings) == 1


def test_an_error_is_never_accepted(sample: RegulationFolder) -> None:
    result = validated(sample, (finding("FORM202", severity=Severity.ERROR),), accepted("FORM202"))

    assert len(result.open_findings) == 1
    assert result.fails


def test_an_accepted_finding_that_is_gone_has_outlived_its_reason(sample: RegulationFolder) -> None:
    result = validated(sample, (finding("STD334"),), accepted("STD334"), accepted("STD340"))

    assert result.outlived == (accepted("STD340"),)


def test_an_unreadable_regulation_neither_fails_nor_accepts() -> None:
    result = Validated(Path("a"), None, error=UnreadableInput("a", "xml-empty"))

    assert (result.fails, result.open_findings, result.outlived) == (False, (), ())
