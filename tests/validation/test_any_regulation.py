"""Whatever is brought is checked: no rule crashes, and the same regulation gives the same findings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import LANGUAGES
from regdesigner.validation import CheckedRegulation, Finding, check
from regdesigner.validation.linter import CRASHED
from regdesigner.validation.wording import hint, message
from tests.depth import examples
from tests.strategies import regulations
from tests.validation import sample


def with_surroundings(regulation: Regulation, *, standard: bool = True) -> CheckedRegulation:
    """A regulation with the sample's standard, registry, form and calendar."""
    checked = replace(sample.checked(), regulation=regulation)
    return checked if standard else replace(checked, standard=None, service=None, registry=None)


def crashes(findings: tuple[Finding, ...]) -> list[str]:
    return [message(finding, "en") for finding in findings if finding.code == CRASHED]


@given(regulations(drawn=False))
@settings(max_examples=examples(12))
def test_no_rule_crashes_and_findings_repeat(regulation: Regulation) -> None:
    checked = with_surroundings(regulation)
    findings = check(checked)
    assert crashes(findings) == []
    assert check(replace(checked)) == findings
    for finding in findings:
        for language in LANGUAGES:
            assert message(finding, language)
            assert hint(finding, language)


def test_foreign_diagrams_are_checked_without_a_crash(corpus: Path) -> None:
    files = sorted(corpus.rglob("*.bpmn"))
    if not files:
        pytest.skip("the corpus holds no diagrams")
    for file in files:
        regulation = read_regulation(read_document(file.read_bytes(), str(file)))
        for standard in (True, False):
            assert crashes(check(with_surroundings(regulation, standard=standard))) == [], file.name
