"""What may not run: a regulation that its rules call impossible or unsafe to carry out is refused before it begins."""

from __future__ import annotations

from datetime import date

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.validation.finding import Finding, Severity
from regdesigner.validation.linter import check

FAMILY = "EXE"


def refuse_unsafe(folder: RegulationFolder, on: date) -> tuple[Finding, ...]:
    """The errors of family EXE4xx: the same that validation reports; none where the case may begin."""
    findings = check(checked_regulation(folder, on))
    return tuple(each for each in findings if each.code.startswith(FAMILY) and each.severity is Severity.ERROR)
