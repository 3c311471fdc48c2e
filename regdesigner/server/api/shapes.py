"""What the API takes and gives, as far as it has a fixed shape."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from regdesigner.application.importing_registry import RowFate
from regdesigner.application.registry_listing import DocumentState
from regdesigner.domain.body import BodyKind
from regdesigner.domain.regulation import Status
from regdesigner.domain.three_way import Side


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
    folders: list[FolderOut]


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


class VersionsOut(BaseModel):
    """Versions, the newest first; ``next`` is the page that follows."""

    versions: list[VersionOut]
    total: int
    page: int
    next: int | None


class Page(Given):
    page: int = Field(default=1, ge=1, le=100_000)
    per_page: int = Field(default=50, ge=1, le=500)


class OfVersion(Given):
    """Which version is meant; the newest by default."""

    version: int | None = Field(default=None, ge=1, le=10**9)


class Note(Given):
    note: str = Field(default="", max_length=500)


class TwoVersions(Given):
    old: int = Field(ge=1, le=10**9)
    new: int = Field(ge=1, le=10**9)


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


class ServicesQuery(Page):
    """Filters that a service must all pass; ``q`` is looked for in numbers and names."""

    chapter: int | None = Field(default=None, ge=1, le=99)
    body: str | None = Field(default=None, max_length=200)
    paid: bool | None = None
    state: DocumentState | None = None
    q: str = Field(default="", max_length=200)


class ServiceOut(BaseModel):
    """An entry of the registry with the state of its documents."""

    number: str
    chapter: int
    name: Words
    responsible: str
    provider: str
    paid: bool | None
    folders: list[str]
    standard: DocumentState
    regulation: DocumentState


class ServicesOut(BaseModel):
    services: list[ServiceOut]
    total: int
    page: int
    next: int | None


class ChapterOut(BaseModel):
    number: int
    name: Words
    services: int


class BodyOut(BaseModel):
    id: str
    name: Words
    kind: BodyKind


class RegistryOut(BaseModel):
    """What services are ordered by."""

    chapters: list[ChapterOut]
    bodies: list[BodyOut]


class EntryOut(BaseModel):
    """An entry of the registry by itself."""

    number: str
    name: Words
    responsible: str
    provider: str
    paid: bool | None


class ServiceIn(Given):
    """An entry of the registry; bodies by their ids, ``paid`` is ``null`` where it is not said."""

    number: str = Field(max_length=6)
    name: Words
    responsible: str = Field(max_length=60)
    provider: str = Field(max_length=60)
    paid: bool | None = None


class BodyIn(Given):
    """A body; its id is given when it is added."""

    id: str = Field(default="", max_length=60)
    name: Words
    kind: BodyKind


class TableQuery(Given):
    """What the table's file is called, and whether its good rows are kept."""

    file_name: str = Field(default="registry.csv", max_length=200)
    keep: bool = False


class RowOut(BaseModel):
    """What one row would do: ``new``, ``changed``, ``same`` or ``wrong``, then with its problems."""

    line: int
    fate: RowFate
    service: EntryOut | None
    before: EntryOut | None
    problems: list[str]


class PreviewOut(BaseModel):
    """What a table would change; ``problems`` are those of the table as a whole."""

    kept: int
    problems: list[str]
    rows: list[RowOut]
