"""Fixes: planned in memory round by round, each kept only if its finding goes and no new error comes; then written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from regdesigner.application.ports.amending import Amending
from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder
from regdesigner.application.regulations.validating import Validated, checked_regulation
from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Finding, Paper, Severity
from regdesigner.validation.fix import Fix, touched
from regdesigner.validation.linter import check
from regdesigner.validation.rulesets import Ruleset, ruleset

MOST_ROUNDS = 12
"""What touches one place waits for the next round; more rounds than places that anybody breaks at once."""


@dataclass(frozen=True)
class Mended:
    """A fix that would be made: its finding, and the regulation as it stands before the fix."""

    finding: Finding
    fix: Fix
    checked: CheckedRegulation


@dataclass(frozen=True)
class Plan:
    """What would be changed in one regulation, with the contents of its files and the findings that would be left."""

    before: Validated
    mended: tuple[Mended, ...]
    contents: Mapping[Path, bytes]
    after: Validated

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(self.contents)

    def file_of(self, paper: Paper) -> Path:
        """The file in which a change of a paper is made."""
        folder = self.before.folder
        diagram = folder.bpmn_path if folder is not None else self.before.path
        others = [path for path in self.contents if path != diagram]
        return others[0] if paper is Paper.STANDARD and others else diagram


@dataclass(frozen=True)
class _State:
    """A folder as it would be: its files' contents, what is read from them, what is found in it."""

    contents: Mapping[Path, bytes]
    folder: RegulationFolder
    checked: CheckedRegulation
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Fixing:
    """Plans the fixes of regulations that were validated on a day, and makes them."""

    files: Amending
    on: date
    ruleset_name: str | None = None
    overrides: Overrides = NO_OVERRIDES

    def plan(self, validated: Validated, only: Callable[[Finding], bool] | None = None) -> Plan | None:
        """What would be changed; ``None`` where nothing could be mended without anybody's judgement.

        With ``only`` just these findings are mended, and nothing that comes up when they are gone.
        """
        if validated.folder is None or not any(finding.fix for finding in validated.open_findings):
            return None
        state = _State({}, validated.folder, checked_regulation(validated.folder, self.on), validated.findings)
        made: list[Mended] = []
        for _round in range(MOST_ROUNDS if only is None else 1):
            state, new = self._round(state, only)
            if not new:
                break
            made += new
        if not made:
            return None
        after = replace(validated, folder=state.folder, findings=state.findings)
        return Plan(validated, tuple(made), state.contents, after)

    def make(self, plans: Sequence[Plan]) -> None:
        """Write what was planned, each regulation whole; raises ``UnreadableInput``."""
        for plan in plans:
            self.files.write(plan.contents)

    def _round(self, state: _State, only: Callable[[Finding], bool] | None) -> tuple[_State, list[Mended]]:
        """All fixes that touch different places, made together; one by one where that does not work out."""
        chosen = [each for each in _chosen(state) if only is None or only(each[0])]
        if not chosen:
            return state, []
        together = self._tried(state, chosen)
        if together is not None:
            return together, [Mended(finding, fix, state.checked) for finding, fix in chosen]
        made: list[Mended] = []
        for finding, fix in chosen:
            alone = self._tried(state, [(finding, fix)])
            if alone is not None:
                made.append(Mended(finding, fix, state.checked))
                state = alone
        return state, made

    def _tried(self, state: _State, chosen: Sequence[tuple[Finding, Fix]]) -> _State | None:
        """The folder with these fixes; ``None`` where one does not help, or brings an error that was not there."""
        try:
            contents = self._contents(state, [fix for _finding, fix in chosen])
            folder = self.files.reread(state.folder, self.on, contents, self.overrides)
        except (UnreadableInput, WrongValue):
            return None
        checked = checked_regulation(folder, self.on)
        findings = check(checked, self._ruleset)
        left = {_key(finding) for finding in findings}
        if any(_key(finding) in left for finding, _fix in chosen):
            return None
        if _errors(findings) - _errors(state.findings):
            return None
        return _State(contents, folder, checked, findings)

    def _contents(self, state: _State, fixes: Sequence[Fix]) -> Mapping[Path, bytes]:
        from regdesigner.application.regulations.mending import mended  # a server starts without it

        changes = [change for fix in fixes for change in fix.changes]
        diagram = [change for change in changes if change.paper is Paper.REGULATION]
        contents = dict(state.contents)
        if diagram:
            path = state.folder.bpmn_path
            before = contents[path] if path in contents else self.files.content(path)
            contents[path] = mended(before, str(path), state.folder.regulation, diagram)
        of_standard = [change for change in changes if change.paper is Paper.STANDARD]
        path_of_standard = self.files.standard_file(state.folder, self.overrides) if of_standard else None
        for change in of_standard:
            if path_of_standard is None:
                raise WrongValue(change.field, "there is no standard to change")
            known = contents.get(path_of_standard)
            content = known if known is not None else self.files.content(path_of_standard)
            contents[path_of_standard] = self.files.with_value(content, tuple(change.field.split(".")), change.after)
        return contents

    @property
    def _ruleset(self) -> Ruleset | None:
        return ruleset(self.ruleset_name) if self.ruleset_name is not None else None


def _chosen(state: _State) -> list[tuple[Finding, Fix]]:
    """The fixes of open findings that touch different places, the first of each place."""
    validated = Validated(state.folder.path, state.folder, state.findings)
    taken: set[tuple[Paper, str, str]] = set()
    chosen: list[tuple[Finding, Fix]] = []
    for finding in validated.open_findings:
        fix = finding.fix
        if fix is None or touched(fix) & taken:
            continue
        taken |= touched(fix)
        chosen.append((finding, fix))
    return chosen


def _key(finding: Finding) -> str:
    """What makes two findings the same before and after a fix: numbers of points may change."""
    said = sorted((name, str(value)) for name, value in finding.arguments.items())
    return repr((finding.code, finding.element, finding.field, said))


def _errors(findings: Sequence[Finding]) -> Counter[tuple[str, str | None]]:
    return Counter((each.code, each.element) for each in findings if each.severity is Severity.ERROR)
