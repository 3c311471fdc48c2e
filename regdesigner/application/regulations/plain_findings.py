"""Findings with their fixes for other programs: the keys of ``validate --format json``."""

from __future__ import annotations

from datetime import date
from typing import Any

from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.domain.text import Language
from regdesigner.validation.finding import Finding, Paper
from regdesigner.validation.fix_wording import changes_in_words, description
from regdesigner.validation.report import as_plain as plain_finding


def as_plain(result: Validated, language: Language) -> list[dict[str, Any]]:
    """Every finding of one regulation with what its fix would do."""
    return [
        {**plain_finding(finding, language), "fix": plain_fix(finding, result, language)} for finding in result.findings
    ]


def plain_fix(finding: Finding, result: Validated, language: Language) -> dict[str, Any] | None:
    """A finding's fix for other programs: what it does, and each change; ``None`` where there is none."""
    if finding.fix is None or result.folder is None or result.accepted(finding) is not None:
        return None
    checked = checked_regulation(result.folder, date.min)  # the day plays no part in the places of changes
    changes = [
        {
            "file": "standard.yaml" if change.paper is Paper.STANDARD else result.folder.bpmn_path.name,
            "element": change.element,
            "place": change.place,
            "before": change.before,
            "after": change.after,
        }
        for change in changes_in_words(finding.fix, checked, language)
    ]
    return {"description": description(finding.fix, language), "changes": changes}
