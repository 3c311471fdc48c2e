"""Folders brought from elsewhere: a zip file as it was exported, or a diagram that becomes a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesigner.application.adopting import Request, adopt_file
from regdesigner.application.drafting import Drafting
from regdesigner.application.packing import unpacked
from regdesigner.application.ports.adoption import Obstacles
from regdesigner.application.ports.library import Files, StoredFolder
from regdesigner.bpmn.adoption.assumptions import Assumption
from regdesigner.domain.account import Account
from regdesigner.domain.text import Language

ZIP = b"PK"
"""How every zip file begins, and no XML."""


@dataclass(frozen=True)
class Brought:
    """The folder that was made, and what was assumed of a foreign diagram, to be confirmed by a person."""

    folder: StoredFolder
    assumptions: tuple[Assumption, ...] = ()


@dataclass(frozen=True)
class Bringing:
    """Make a folder of a file; raises what ``Drafting.keep_new`` raises."""

    drafting: Drafting
    obstacles: Obstacles

    def bring(
        self, account: Account, content: bytes, name: str, service: str, language: Language, now: datetime
    ) -> Brought:
        """A zip file keeps its service unless another number is given."""
        if not content.startswith(ZIP):
            return self._adopt(account, content, name, service, language, now)
        files = unpacked(content, f"{name}.zip")
        service = service or self._service_of(files, now)
        return Brought(self.drafting.keep_new(account, name, service, files, now))

    def _service_of(self, files: Files, now: datetime) -> str:
        return self.drafting.files.load_files(files, self.drafting.registry(), now.date()).regulation.service

    def _adopt(
        self, account: Account, content: bytes, name: str, service: str, language: Language, now: datetime
    ) -> Brought:
        adoption = self.drafting.files.adoption_of(content, self.drafting.registry())
        request = Request(Path(f"{name}.bpmn"), Path(name), service, None, language)
        adopted = adopt_file(request, adoption, self.obstacles)
        return Brought(self.drafting.keep_new(account, name, service, adoption.files, now), adopted.assumptions)
