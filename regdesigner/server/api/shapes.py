"""What the API takes and gives, as far as it has a fixed shape."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from regdesigner.domain.regulation import Status
from regdesigner.domain.text import Language
from regdesigner.domain.three_way import Side

One = TypeVar("One")


class Given(BaseModel):
    """A body or query; a name that is not known is a mistake."""

    model_config = ConfigDict(extra="forbid", str_max_length=16 * 1024 * 1024)


class Words(BaseModel):
    """A text by languages; an empty one is missing."""

    ky: str = ""
    ru: str = ""
    en: str = ""


class FolderOut(BaseModel):
    """A service folder."""

    name: str
    service: str
    body: str | None
    version: int
    in_force: int | None
    status: Status
    has_standard: bool
    editable: bool
    trashed: bool = False


class FoldersOut(BaseModel):
    """Folders in order of name; ``next`` is the page that follows."""

    folders: list[FolderOut]
    total: int
    page: int
    next: int | None


class NewFolder(Given):
    """A new folder from the typical template; without ``called`` the registry's name of the service is taken.

    Without ``name`` the folder is called by its service.
    """

    name: str | None = Field(default=None, max_length=80)
    service: str = Field(max_length=6)
    called: str | None = Field(default=None, max_length=1000)


class VersionOut(BaseModel):
    """A saved state of a folder."""

    number: int
    at: datetime
    author: str
    note: str
    status: Status
    mark: str


class VersionsOut(BaseModel):
    """Versions, the newest first; ``next`` is the page that follows."""

    versions: list[VersionOut]
    total: int
    page: int
    next: int | None


class Page(Given):
    page: int = Field(default=1, ge=1, le=100_000)
    per_page: int = Field(default=50, ge=1, le=500)

    def of(self, found: Sequence[One]) -> tuple[Sequence[One], int | None]:
        """What stands on the page, and the number of the page that follows."""
        end = self.page * self.per_page
        return found[end - self.per_page : end], self.page + 1 if end < len(found) else None


class OfVersion(Given):
    """Which version is meant; the newest by default."""

    version: int | None = Field(default=None, ge=1, le=10**9)


class Note(Given):
    note: str = Field(default="", max_length=500)


class TwoVersions(Given):
    """Which two, and in which language; by default that of the answer."""

    old: int = Field(ge=1, le=10**9)
    new: int = Field(ge=1, le=10**9)
    lang: Language | None = None


class OneOfTwo(TwoVersions):
    """Which of both drawings."""

    side: Literal["old", "new"] = "new"


class Mark(Given):
    """What a version is called; an empty name takes it away."""

    mark: str = Field(default="", max_length=200)


class SavedOut(BaseModel):
    """What was saved: its version, which stands in ``ETag`` too."""

    version: int
    at: datetime
    author: str


class StandardIn(Given):
    """The values of ``standard.yaml``."""

    model_config = ConfigDict(extra="allow")


class FileOut(BaseModel):
    path: str
    bytes: int


class FilesOut(BaseModel):
    version: int
    files: list[FileOut]


class Draft(Given):
    """What is edited and not saved yet; what is not given is taken from ``version``, the newest by default."""

    regulation: str | None = None
    standard: dict[str, Any] | None = None
    version: int | None = Field(default=None, ge=1, le=10**9)


class Preview(Given):
    """A draft that is to be looked at as a paper; without ``regulation`` that of ``version``, the newest by default."""

    regulation: str | None = None
    paper: Literal["regulation"] = "regulation"
    language: Literal["ky", "ru"] = "ky"
    version: int | None = Field(default=None, ge=1, le=10**9)


class Both(Given):
    """What was edited upon ``base`` while somebody saved; ``choices``: whose value is taken, by keys of clashes.

    ``written`` is what a drawing tool wrote of the base before any change: what it leaves out stays in the file.
    """

    base: int = Field(ge=1, le=10**9)
    regulation: str | None = None
    written: str | None = None
    standard: dict[str, Any] | None = None
    choices: dict[str, Side] = Field(default_factory=dict)
    note: str = Field(default="", max_length=500)


class CheckedOut(BaseModel):
    """Findings with explanations and fixes, the proof of the limits, names by element."""

    version: int
    findings: list[dict[str, Any]]
    summary: dict[str, int]
    proof: dict[str, Any] | None
    words: dict[str, Any]
    unproven: dict[str, Any] | None
    names: dict[str, str]


class Fixes(Draft):
    """Which fixes to make; without ``code`` all that need nobody's judgement."""

    code: str | None = Field(default=None, max_length=20)
    element: str | None = Field(default=None, max_length=500)


class FixedOut(BaseModel):
    """The draft with fixes made, not saved; ``regulation`` and ``standard`` are ``null`` where nothing changed."""

    regulation: str | None
    standard: dict[str, Any] | None
    made: list[dict[str, Any]]


class ImportQuery(Given):
    """What the file and the new folder are called, and which service it is for where that is known."""

    file_name: str = Field(default="diagram.bpmn", max_length=200)
    name: str | None = Field(default=None, max_length=80)
    service: str = Field(default="", max_length=6)


class ImportedOut(BaseModel):
    """The new folder, and what was assumed of a diagram from elsewhere, to be confirmed."""

    folder: FolderOut
    assumptions: list[dict[str, Any]]
