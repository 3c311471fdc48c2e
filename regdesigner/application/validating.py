"""Checking regulations: every file that can be read is checked, whatever is wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder, RegulationFolders
from regdesigner.domain.errors import UnreadableInput
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Finding, Severity
from regdesigner.validation.linter import check
from regdesigner.validation.rulesets import Ruleset, ruleset


@dataclass(frozen=True)
class Validated:
    """What was found in one regulation, or why it could not be read."""

    path: Path
    folder: RegulationFolder | None
    findings: tuple[Finding, ...] = ()
    error: UnreadableInput | None = None

    @property
    def fails(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def validate(
    paths: Sequence[Path],
    folders: RegulationFolders,
    on: date,
    *,
    ruleset_name: str | None = None,
    overrides: Overrides = NO_OVERRIDES,
) -> tuple[Validated, ...]:
    """Check every regulation under the paths; without ``ruleset_name`` the ruleset follows each one's status.

    Raises ``WrongValue`` for an unknown ruleset.
    """
    chosen = ruleset(ruleset_name) if ruleset_name is not None else None
    results: list[Validated] = []
    for path in paths:
        try:
            found = folders.find(path)
        except UnreadableInput as error:
            results.append(Validated(path, None, error=error))
            continue
        results += [_validated(each, folders, on, chosen, overrides) for each in found]
    return tuple(results)


def _validated(
    path: Path, folders: RegulationFolders, on: date, chosen: Ruleset | None, overrides: Overrides
) -> Validated:
    try:
        folder = folders.load(path, on, overrides)
    except UnreadableInput as error:
        return Validated(path, None, error=error)
    return Validated(path, folder, check(checked_regulation(folder, on), chosen))


def checked_regulation(folder: RegulationFolder, on: date) -> CheckedRegulation:
    """What the rules look at, from a folder."""
    return CheckedRegulation(
        regulation=folder.regulation,
        form=folder.form,
        calendar=folder.calendar,
        on=on,
        standard=folder.standard,
        service=folder.service,
        registry=folder.registry,
    )
