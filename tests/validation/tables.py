"""Table tests of rules: one change of the valid sample gives exactly one set of (code, element, field)."""

from __future__ import annotations

from regdesigner.validation import check
from regdesigner.validation.report import as_plain
from tests.validation import sample

Expected = tuple[str, str | None, str | None]


def found_after(*changes: sample.Change) -> list[Expected]:
    """What the linter finds in the sample after these changes; each finding can be said in all three languages."""
    checked = sample.checked()
    for change in changes:
        checked = change(checked)
    findings = check(checked, sample.UNDRAWN)
    for finding in findings:
        for language in ("ky", "ru", "en"):
            said = as_plain(finding, language)
            assert finding.code not in str(said["message"])[:10], said
    return [(finding.code, finding.element, finding.field) for finding in findings]
