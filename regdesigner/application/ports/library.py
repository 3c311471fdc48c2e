"""The library of service folders: the files of each, version by version.

A service folder holds what a folder on disk holds: ``regulation.bpmn``, ``standard.yaml``, ``scenarios/*.yaml``,
``expected.yaml``, ``decisions/*.dmn``, ``forms/*.form``. What a version holds is never changed: each save adds one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from regdesigner.domain.regulation import Status
from regdesigner.domain.service import Registry

Files = Mapping[str, bytes]
"""Contents by path within the folder, with ``/`` between the parts."""
REGULATION, STANDARD = "regulation.bpmn", "standard.yaml"
_ALLOWED = re.compile(
    r"regulation\.bpmn|standard(\.template)?\.yaml|expected\.yaml|adopted-from\.bpmn\.txt|assumptions\.(md|json)"
    r"|scenarios/[\w][\w .-]{0,79}\.yaml|decisions/[\w][\w .-]{0,79}\.dmn|forms/[\w][\w .-]{0,79}\.form"
)
FOLDER_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,79}")


def is_folder_file(path: str) -> bool:
    """Whether a service folder may hold a file of this path; such a path never leads out of it."""
    return _ALLOWED.fullmatch(path) is not None


@dataclass(frozen=True, slots=True)
class StoredFolder:
    """A folder of the library. ``name`` is that of the folder on disk and in addresses (``9.6-udc-index``).

    ``service`` is the number in the registry, ``body`` the id of the body whose draft it is, ``latest`` the number of
    its newest version, ``status`` what its regulation says there. ``in_force`` is the number of the newest version
    whose regulation is in force: that one everybody may read. ``standard``: the newest version has one. ``trashed``
    folders are shown only to those who may restore them. What follows ``body`` is kept by the library itself.
    """

    name: str
    service: str
    body: str | None
    latest: int = 0
    trashed: bool = False
    status: Status = Status.DRAFT
    in_force: int | None = None
    standard: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One saved state; ``author`` is the account's id, ``author_name`` its name at that time, ``note`` why, in words.

    ``at`` is local time of Asia/Bishkek.
    """

    folder: str
    number: int
    at: datetime
    author: int | None
    author_name: str
    note: str = ""
    status: Status = Status.DRAFT
    """What the regulation says of itself; a draft where it cannot be read."""
    mark: str = ""
    """What people call this version ("sent to the commission"); one with a name is kept for ever."""


class VersionConflict(Exception):
    """Somebody saved in between: ``latest`` is the version that is there now."""

    def __init__(self, latest: Version) -> None:
        super().__init__(latest)
        self.latest = latest


class FolderExists(Exception):
    """There is a folder of this name."""


class NoSuchVersion(LookupError):
    """There is no such folder, or no such version of it."""


class Library(Protocol):
    def folders(self) -> tuple[StoredFolder, ...]:
        """All folders in order of name, trashed ones too."""
        ...

    def folder(self, name: str) -> StoredFolder:
        """Raises ``NoSuchVersion``."""
        ...

    def create(self, folder: StoredFolder, files: Files, version: Version) -> StoredFolder:
        """Keep a new folder with its first version (number 1). Raises ``FolderExists``, also for a trashed one."""
        ...

    def files(self, name: str, number: int | None = None) -> Files:
        """The files of a version, of the newest one by default. Raises ``NoSuchVersion``."""
        ...

    def version(self, name: str, number: int) -> Version:
        """Raises ``NoSuchVersion``."""
        ...

    def versions(self, name: str) -> tuple[Version, ...]:
        """The newest first. Raises ``NoSuchVersion``."""
        ...

    def save(self, base: int, files: Files, version: Version) -> Version:
        """Add a version (its number is given here) to ``version.folder``; ``base`` is the one that was edited.

        Raises ``VersionConflict`` where ``base`` is not the newest, ``NoSuchVersion``.
        """
        ...

    def mark(self, name: str, number: int, mark: str) -> Version:
        """Give a version a name, or with an empty one take it away. Raises ``NoSuchVersion``."""
        ...

    def forget(self, name: str, numbers: Collection[int]) -> tuple[int, ...]:
        """Take versions out for good, with contents that no other version has; those that were taken out.

        The newest version stays, and so does one to which something else that is kept refers by folder and version.
        """
        ...

    def trash(self, name: str, *, trashed: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class KeptRegistry:
    """A state of the registry as somebody left it."""

    at: datetime
    author: str
    registry: Registry


class RegistryStore(Protocol):
    def registry(self) -> Registry:
        """The newest state; a registry without anything before the first one is kept."""
        ...

    def replace(self, registry: Registry, author: str, at: datetime) -> None:
        """Keep another state of the registry; the one before stays in the history."""
        ...

    def history(self) -> tuple[tuple[datetime, str], ...]:
        """When, and by whom, the registry was changed; the newest first."""
        ...

    def states(self, start: int, count: int) -> tuple[KeptRegistry, ...]:
        """So many states from the history, the newest first, after ``start`` newer ones."""
        ...
