"""A draft of a standard looked at: what is found in each field, what is proven of its limits, how it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from regdesigner.application.library.checking_drafts import CheckedDraft, as_plain, check_draft, explanation
from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.library import STANDARD
from regdesigner.bootstrap import folder_files, standard_files
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Paper as Printed
from regdesigner.papers.standard import standard_paper
from regdesigner.server.library import drafting, loaded, today
from regdesigner.server.standards.kinds import Mistake
from regdesigner.validation.finding import Finding, Paper
from regdesigner.validation.fix_wording import description
from regdesigner.validation.wording import hint, message

_ROW = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words; ``fix`` says what its fix would do, where it has one that needs nothing but the standard."""

    code: str
    severity: str
    words: str
    hint: str
    why: str
    instead: str
    basis: str
    fix: str | None
    element: str | None


@dataclass(frozen=True)
class Look:
    """What is seen of a draft; without ``paper`` it could not be read, and ``mistakes`` say why."""

    form: OfficialForm
    findings: Mapping[int, Sequence[Told]] = field(default_factory=dict)
    elsewhere: int = 0
    """Open findings that are not about the standard's fields."""
    limits: Mapping[str, Any] = field(default_factory=dict)
    paper: Printed | None = None
    mistakes: tuple[Mistake, ...] = ()

    @property
    def count(self) -> int:
        return sum(len(told) for told in self.findings.values())


def look(version: OpenedVersion, values: Mapping[str, Any], language: Language, printed_in: Language) -> Look:
    """Look at a version whose standard would have these values."""
    try:
        content = standard_files().with_values(version.files.get(STANDARD), values)
        folder = loaded(version, {STANDARD: content})
    except UnreadableInput as error:
        about = _ROW.sub(r".\1", error.element or "") if error.path.endswith(STANDARD) else ""
        return Look(_form(version), mistakes=(Mistake(about, error.message, error.arguments),))
    if folder.standard is None or folder.form is None:
        return Look(_form(version))
    checked = check_draft(folder, today())
    findings, elsewhere = _told(checked, language)
    paper = standard_paper(folder.standard, folder.form, printed_in)
    return Look(folder.form, findings, elsewhere, _limits(checked, language), paper)


def _form(version: OpenedVersion) -> OfficialForm:
    """The official form of a version that may be unreadable as a whole: then the one that new folders follow."""
    try:
        return loaded(version, {}).known_form
    except UnreadableInput:
        return _pristine(version).known_form


def _pristine(version: OpenedVersion) -> RegulationFolder:
    registry = drafting().registry()
    files = folder_files().new_files(registry, version.folder.service, version.folder.name)
    return folder_files().load_files(files, registry, today())


def _told(checked: CheckedDraft, language: Language) -> tuple[dict[int, list[Told]], int]:
    by_field: dict[int, list[Told]] = {}
    elsewhere = 0
    for finding in checked.validated.open_findings:
        place = finding.place
        if place is None or place.paper is not Paper.STANDARD or not place.point.isdecimal():
            elsewhere += 1
            continue
        by_field.setdefault(int(place.point), []).append(_words(finding, language))
    return by_field, elsewhere


def _words(finding: Finding, language: Language) -> Told:
    said = explanation(finding.code, language) or {"why": "", "instead": "", "basis": ""}
    fix = finding.fix
    own = fix is not None and all(change.paper is Paper.STANDARD for change in fix.changes)
    return Told(
        code=finding.code,
        severity=finding.severity.value,
        words=message(finding, language),
        hint=hint(finding, language),
        why=said["why"],
        instead=said["instead"],
        basis=said["basis"],
        fix=description(fix, language) if fix is not None and own else None,
        element=finding.element,
    )


def _limits(checked: CheckedDraft, language: Language) -> Mapping[str, Any]:
    """By the limit's name: what the regulation takes at worst, in words, and whether the limit holds."""
    plain = as_plain(checked, language)
    if plain["proof"] is None:
        return {}
    holds = {each.limit.value: each.holds for each in checked.proof.limits} if checked.proof is not None else {}
    return {name: {**words, "holds": holds.get(name)} for name, words in plain["words"].items()}
