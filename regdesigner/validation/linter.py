"""Asks every rule about a regulation: sorted findings, the same for the same input."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from regdesigner.domain.law import Act, LegalReference
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Finding, Severity
from regdesigner.validation.rule import Rule
from regdesigner.validation.rulebook import causes_first
from regdesigner.validation.rulesets import Ruleset, ruleset_for

CRASHED = "INT000"
_PROFILE = LegalReference(Act.PROFILE, CRASHED)


def check(
    checked: CheckedRegulation, chosen: Ruleset | None = None, rules: tuple[Rule, ...] | None = None
) -> tuple[Finding, ...]:
    """What the rules find, by place; without ``chosen`` the ruleset follows the regulation's status.

    A rule that crashes becomes a finding ``INT000`` and the others go on. ``rules`` must stand behind their causes.
    """
    severity_of = (chosen or ruleset_for(checked.regulation.status)).severity
    findings: list[Finding] = []
    elements_of: dict[str, frozenset[str | None]] = {}
    """For each code with findings, or left out because of a cause: the elements. Causes work through each other."""
    for entry in causes_first() if rules is None else rules:
        if any(code in elements_of for code in entry.unless):
            elements_of[entry.code] = frozenset()
            continue
        defects, crash = _asked(entry, checked)
        if not defects and crash is None:
            continue
        hidden = frozenset[str | None]().union(*(elements_of.get(code, frozenset()) for code in entry.unless_here))
        elements_of[entry.code] = frozenset(defect.element for defect in defects)
        defects = [defect for defect in defects if defect.element not in hidden]
        findings += [found for defect in defects if (found := _finding(entry, defect, severity_of)) is not None]
        if crash is not None:
            findings.append(crash)
    order = _places(checked)
    return tuple(sorted(findings, key=lambda finding: _key(finding, order)))


def _asked(entry: Rule, checked: CheckedRegulation) -> tuple[list[Defect], Finding | None]:
    """All that one rule finds; nothing of it, but the crash, where it crashes."""
    try:
        return list(entry.find(checked)), None
    except Exception as error:  # noqa: BLE001 - reported as INT000, so that one broken rule does not hide the others
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{frame.filename.rpartition('regdesigner')[2].lstrip('/')}:{frame.lineno}"
        arguments = {"rule": entry.code, "error": f"{type(error).__name__}: {error}", "where-in-code": where}
        return [], Finding(CRASHED, entry.name, Severity.ERROR, _PROFILE, None, None, None, arguments)


def _finding(entry: Rule, defect: Defect, severity_of: Callable[[str], Severity | None]) -> Finding | None:
    severity = severity_of(entry.code)
    if severity is None:
        return None
    where = (defect.element, defect.field, defect.place)
    return Finding(entry.code, entry.name, severity, entry.basis, *where, defect.arguments, defect.fix)


def _places(checked: CheckedRegulation) -> dict[str, int]:
    """Elements in the order in which one reads them: the regulation, its actions by number, then the drawing."""
    flow = checked.regulation.flow
    ids = [checked.regulation.id, *(action.id for action in checked.actions), *(node.id for node in flow.nodes)]
    ids += [arrow.id for arrow in flow.sequence_flows]
    return {element: place for place, element in reversed(list(enumerate(ids)))}


def _key(finding: Finding, order: dict[str, int]) -> tuple[int, str, str, str, str, str]:
    place = -1 if finding.element is None else order.get(finding.element, len(order))
    return (
        place,
        finding.code,
        finding.element or "",
        finding.field or "",
        str(finding.place or ""),
        str(sorted(finding.arguments.items(), key=lambda item: item[0])),
    )
