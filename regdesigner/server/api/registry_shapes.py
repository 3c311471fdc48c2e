"""What the API takes and gives of the registry."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from regdesigner.application.registry.importing import RowFate
from regdesigner.application.registry.listing import DocumentState
from regdesigner.domain.body import BodyKind
from regdesigner.server.api.shapes import Given, Page, Words


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


class ChapterIn(Given):
    """A chapter; its number is given when it is added, and counts from 1 to 9."""

    number: int = Field(default=0, ge=0, le=99)
    name: Words


class MoveIn(Given):
    """Whether a chapter changes places with the one before it or behind it."""

    to: Literal["up", "down"]


class EntryChangeOut(BaseModel):
    """An entry that was added, changed or removed; ``fields`` are its values before and after, in words."""

    kind: str
    fate: Literal["added", "changed", "removed"]
    name: str
    fields: list[list[str]]


class RegistryChangeOut(BaseModel):
    """What somebody changed; ``more`` entries are not listed."""

    at: datetime
    author: str
    entries: list[EntryChangeOut]
    more: int
    moved: bool
    first: bool


class HistoryOut(BaseModel):
    """Changes, the newest first; ``next`` is the page that follows."""

    changes: list[RegistryChangeOut]
    total: int
    page: int
    next: int | None
