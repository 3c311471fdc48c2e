"""Checking regulations: every file that can be read is checked, whatever is wrong with the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regdesigner.application.ports.folders import (
    NO_OVERRIDES,
    AcceptedFinding,
    Overrides,
    RegulationFolder,
    RegulationFolders,
)
from regdesigner.application.regulations.gathering import found_under
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

    def accepted(self, finding: Finding) -> AcceptedFinding | None:
        """The folder's word that it lives with a finding; an error is never accepted."""
        if self.folder is None or finding.severity is Severity.ERROR:
            return None
        return next((each for each in self.folder.expected if _same(each, finding)), None)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Those that nobody has accepted."""
        return tuple(finding for finding in self.findings if self.accepted(finding) is None)

    @property
    def outlived(self) -> tuple[AcceptedFinding, ...]:
        """Accepted findings that are not found any more."""
        expected = self.folder.expected if self.folder is not None else ()
        return tuple(each for each in expected if not any(_same(each, finding) for finding in self.findings))


def _same(accepted: AcceptedFinding, finding: Finding) -> bool:
    return (accepted.code, accepted.element) == (finding.code, finding.element)


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
    return tuple(
        Validated(Path(found.path), None, error=found)
        if isinstance(found, UnreadableInput)
        else _validated(found, folders, on, chosen, overrides)
        for found in found_under(paths, folders)
    )


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
