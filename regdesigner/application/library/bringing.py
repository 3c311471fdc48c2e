"""New folders of the library: from the template, from a diagram drawn elsewhere, from a zip file."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.library.packing import unpacked
from regdesigner.application.ports.adoption import Obstacles
from regdesigner.application.ports.library import FOLDER_NAME, Files, StoredFolder
from regdesigner.application.refusals import NotPermitted
from regdesigner.application.regulations.adopting import AdoptedFolder, Request, adopt_file
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.text import Language

_LATIN = dict(
    zip(
        "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
        "a b v g d e e zh z i i k l m n n o o p r s t u u f kh ts ch sh shch  y  e iu ia".split(" "),
        strict=True,
    )
)
_LONGEST_NAME = 60
"""Letters; a number that makes a name unlike others comes behind."""


@dataclass(frozen=True, slots=True)
class ForeignDiagram:
    """A diagram as it was uploaded; ``service`` is its number in the registry, empty where it is not known yet."""

    file_name: str
    content: bytes
    service: str = ""
    process: str | None = None


@dataclass(frozen=True)
class Adopted:
    """The folder that a foreign diagram became, and all that was assumed."""

    folder: StoredFolder
    draft: AdoptedFolder


@dataclass(frozen=True)
class Bringing:
    """Every use case raises ``UnreadableInput`` for what cannot be read, ``NotPermitted``, ``Refused``.

    Without a ``name`` the folder is called by its service and its origin, and by a number where that name is taken;
    a name that is given and taken raises ``FolderExists``.
    """

    drafting: Drafting
    obstacles: Obstacles

    def create(
        self, account: Account, service: str, called: str | None, now: datetime, name: str | None = None
    ) -> StoredFolder:
        """A new draft from the typical template; without ``called`` as the registry calls the service."""
        _check_editor(account)
        files = self.drafting.files.new_files(self.drafting.registry(), service, called)
        return self._keep(account, name, service, files, now)

    def adopt(
        self, account: Account, diagram: ForeignDiagram, now: datetime, language: Language, name: str | None = None
    ) -> Adopted:
        """A draft from a diagram drawn elsewhere, with a list of what was assumed and what it still lacks."""
        _check_editor(account)
        adoption = self.drafting.files.adoption_of(diagram.content, self.drafting.registry())
        file = Path(Path(diagram.file_name).name)
        draft = adopt_file(Request(file, Path(), diagram.service, diagram.process, language), adoption, self.obstacles)
        return Adopted(self._keep(account, name, diagram.service, adoption.files, now, file.stem), draft)

    def unpack(
        self, account: Account, content: bytes, file_name: str, now: datetime, name: str | None = None
    ) -> StoredFolder:
        """The folder in a zip file."""
        _check_editor(account)
        return self.keep(account, unpacked(content, file_name), Path(file_name).stem, now, name)

    def keep(self, account: Account, files: Files, origin: str, now: datetime, name: str | None = None) -> StoredFolder:
        """A folder of files that came from ``origin``; the regulation says for which service."""
        _check_editor(account)
        loaded = self.drafting.files.load_files(files, self.drafting.registry(), now.date())
        return self._keep(account, name, loaded.regulation.service, files, now, origin)

    def _keep(
        self, account: Account, name: str | None, service: str, files: Files, now: datetime, origin: str = ""
    ) -> StoredFolder:
        if name is None:
            with self.drafting.units(reading=True) as unit:
                taken = {folder.name for folder in unit.library.folders()}
            name = free_name(service, origin, taken)
        return self.drafting.keep_new(account, name, service, files, now)


def free_name(service: str, origin: str, taken: Collection[str]) -> str:
    """A folder's name from a service's number and the name of a file: ``9.6-udc-index``."""
    words = re.sub(r"[^a-z0-9.]+", "-", "".join(_LATIN.get(each, each) for each in origin.lower())).strip("-.")
    if service and words.partition("-")[0] == service:
        words = words.partition("-")[2]
    wanted = "-".join(part for part in (service, words) if part)[:_LONGEST_NAME].strip("-.") or "draft"
    if not FOLDER_NAME.fullmatch(wanted):
        wanted = "draft"
    number, name = 2, wanted
    while name in taken:
        number, name = number + 1, f"{wanted}-{number}"
    return name


def _check_editor(account: Account) -> None:
    """Before anything that somebody brought is read."""
    if not account.may(Permission.EDIT_FOLDERS):
        raise NotPermitted
