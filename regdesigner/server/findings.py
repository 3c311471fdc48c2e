"""Findings in the words of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regdesigner.domain.text import Language
from regdesigner.language import format_reference
from regdesigner.validation.finding import Finding, Severity
from regdesigner.validation.wording import hint, message, place

ICONS = {Severity.ERROR: "breach", Severity.WARNING: "warning", Severity.INFO: "note"}


@dataclass(frozen=True, slots=True)
class SaidFinding:
    """What is wrong, where, why and what to do; ``element`` leads to its place in the drawing and the table."""

    code: str
    severity: str
    icon: str
    words: str
    hint: str
    place: str
    basis: str
    element: str | None
    field: str | None
    has_fix: bool


def said(findings: Iterable[Finding], language: Language) -> tuple[SaidFinding, ...]:
    """Findings as the macro of ``macros/findings.html`` shows them: errors first, else in their order."""
    order = list(Severity)
    return tuple(_said(each, language) for each in sorted(findings, key=lambda each: order.index(each.severity)))


def _said(finding: Finding, language: Language) -> SaidFinding:
    return SaidFinding(
        finding.code,
        finding.severity.value,
        ICONS[finding.severity],
        message(finding, language),
        hint(finding, language),
        "" if finding.place is None else place(finding.place, language),
        format_reference(finding.basis, language),
        finding.element,
        finding.field,
        finding.fix is not None,
    )
