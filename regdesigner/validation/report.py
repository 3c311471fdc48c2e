"""Findings as plain values for other programs: the keys of ``validate --format json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from regdesigner.domain.text import Language
from regdesigner.validation.finding import Finding, Severity
from regdesigner.validation.wording import hint, message

Plain = Mapping[str, str | Mapping[str, str] | None]


def as_plain(finding: Finding, language: Language) -> Plain:
    """One finding with the keys that other programs rely on; ``message`` and ``hint`` in the language."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "element": finding.element,
        "field": finding.field,
        "place": None if finding.place is None else str(finding.place),
        "basis": {"act": finding.basis.act.value, "point": finding.basis.point},
        "message": message(finding, language),
        "hint": hint(finding, language),
    }


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """The summary: how many findings of each severity."""
    severities = [finding.severity for finding in findings]
    return {f"{severity.value}s": severities.count(severity) for severity in Severity}
