"""Regulation folders whose files are held in memory: the versions of the library, drafts that nobody has saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from regdesigner.application.ports.adoption import Adoption
from regdesigner.application.ports.amending import Amending
from regdesigner.application.ports.folders import NamedScenario, RegulationFolder
from regdesigner.application.ports.library import Files
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry


class AdoptionInMemory(Adoption, Protocol):
    """A foreign diagram that becomes files instead of a folder."""

    @property
    def files(self) -> Files:
        """What was kept."""
        ...


class AmendingInMemory(Amending, Protocol):
    """Files that are changed in memory."""

    @property
    def files(self) -> Files:
        """The files with all that was written."""
        ...


class FolderFiles(Protocol):
    """Files by their paths within the folder; every method raises ``UnreadableInput``, whose path is the file's."""

    def load_files(self, files: Files, registry: Registry, on: date, name: str = "folder") -> RegulationFolder:
        """The folder of these files, below this registry and the calendars that ship."""
        ...

    def scenarios_of(self, files: Files) -> tuple[NamedScenario | UnreadableInput, ...]:
        """The scenarios among the files, in order of name; in the place of one that cannot be read, why."""
        ...

    def status_of(self, files: Files) -> Status:
        """What the regulation says of itself, a draft where there is none.

        Of every file it is asked only whether it is what its name says and safe to read: a draft may lack what a
        whole folder has.
        """
        ...

    def approved_on(self, standard: bytes) -> str:
        """When a standard says that it was approved, as it is written; empty where it does not say so."""
        ...

    def new_files(self, registry: Registry, service: str, called: str | None) -> Files:
        """The files of a new folder from the typical template; without ``called`` as the registry calls the service."""
        ...

    def adoption_of(self, content: bytes, registry: Registry) -> AdoptionInMemory:
        """The adoption of a foreign diagram that was brought as bytes."""
        ...

    def amending_of(self, files: Files, registry: Registry, name: str = "folder") -> AmendingInMemory:
        """The same files, to be changed in memory."""
        ...

    def shipped(self) -> tuple[Registry, Mapping[str, Files]]:
        """The registry and the service folders that come with the product, by name."""
        ...
