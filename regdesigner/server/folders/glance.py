"""A service at a glance: its standard, its regulation, the limits, findings, versions, papers and scenarios."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from regdesigner.application.library.checking_drafts import CheckedDraft, check_draft
from regdesigner.application.library.drafting import OpenedVersion, Sitting
from regdesigner.application.ports.library import STANDARD, Version
from regdesigner.application.registry.listing import DocumentStates
from regdesigner.domain.body import Body
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.service import Chapter, Registry, Service
from regdesigner.domain.text import Text
from regdesigner.server.context import current_account, current_language
from regdesigner.server.findings import SaidFinding, said
from regdesigner.server.library import document_states, drafting, loaded, opened, today
from regdesigner.server.limits import LimitBar, limit_bars
from regdesigner.validation.finding import Paper, Severity

ASSUMPTIONS = "assumptions.json"
SHOWN_FINDINGS = 3
SHOWN_VERSIONS = 5


@dataclass(frozen=True)
class Glance:
    """All of it; ``checked`` is ``None`` where the folder cannot be read: ``error`` says why."""

    opened: OpenedVersion
    registry: Registry
    states: DocumentStates
    history: tuple[Sitting, ...]
    checked: CheckedDraft | None
    error: UnreadableInput | None
    bars: tuple[LimitBar, ...]
    findings: tuple[SaidFinding, ...]
    """Open ones, errors first."""

    @property
    def name(self) -> str:
        return self.opened.folder.name

    @property
    def service(self) -> Service | None:
        return self.registry.service(self.opened.folder.service)

    @property
    def chapter(self) -> Chapter | None:
        number = self.opened.folder.service.partition(".")[0]
        return next((each for each in self.registry.chapters if str(each.number) == number), None)

    @property
    def title(self) -> Text:
        """What the service is called: in the registry, else in the regulation, else the folder's name."""
        if self.service is not None:
            return self.service.name
        named = self.checked.folder.regulation.provisions.service_name if self.checked is not None else Text()
        return named or Text(ky=self.name)

    @property
    def provider(self) -> Body | None:
        """The body that provides the service, where the registry says so."""
        return self.registry.body(self.service.provider) if self.service is not None else None

    @property
    def has_standard(self) -> bool:
        return STANDARD in self.opened.files

    @property
    def verdict(self) -> str:
        """Of all limits together: ``holds``, ``breach``, ``unknown``, or ``none`` without a proof."""
        kinds = [bar.kind for bar in self.bars]
        return next((kind for kind in ("breach", "unknown", "holds") if kind in kinds), "none")

    @property
    def broken(self) -> str:
        """The names of the limits that are broken."""
        return ", ".join(bar.name for bar in self.bars if bar.kind == "breach")

    @property
    def errors(self) -> int:
        """How many findings keep the regulation from being agreed."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def standard_is_broken(self) -> bool:
        """Whether the standard itself has errors: the regulation is checked by it, so they are mended first."""
        found = self.checked.validated.open_findings if self.checked is not None else ()
        return any(
            each.severity is Severity.ERROR and each.place is not None and each.place.paper is Paper.STANDARD
            for each in found
        )

    @property
    def named(self) -> Version | None:
        """The newest version that has a name."""
        return next((each for sitting in self.history for each in sitting.saves if each.mark), None)

    @property
    def next_step(self) -> str:
        """What is to be done first: ``standard``, ``mend``, ``warnings``, ``print``; nothing before it can be read."""
        if self.error is not None or self.assumptions:
            return ""
        if not self.has_standard or self.standard_is_broken:
            return "standard"
        return "mend" if self.errors else "warnings" if self.findings else "print"

    @property
    def assumptions(self) -> int:
        """How many assumptions of an adopted diagram still wait to be confirmed."""
        return len(assumptions_of(self.opened))


def glance(name: str, number: int | None = None) -> Glance:
    """Look at a version of a folder; raises ``NoSuchVersion``."""
    version = opened(name, number)
    registry = drafting().registry()
    history = drafting().history(current_account(), name)
    states = document_states(version.folder)
    try:
        checked = check_draft(loaded(version), today())
    except UnreadableInput as error:
        return Glance(version, registry, states, history, None, error, (), ())
    language = current_language()
    shown = limit_bars(checked.proof, language) if checked.proof is not None else ()
    found = said(checked.validated.open_findings, language)
    return Glance(version, registry, states, history, checked, None, shown, found)


def assumptions_of(version: OpenedVersion) -> list[dict[str, Any]]:
    """The entries of the list that came with an adopted diagram."""
    try:
        listed = json.loads(version.files.get(ASSUMPTIONS, b"{}"))
    except ValueError:
        return []
    entries = listed.get("assumptions", []) if isinstance(listed, dict) else []
    return [each for each in entries if isinstance(each, dict)]
