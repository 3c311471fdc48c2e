"""The library in the database: versions are rows that name contents, contents are kept once."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from regdesigner.application.ports.library import (
    STANDARD,
    Files,
    FolderExists,
    NoSuchVersion,
    StoredFolder,
    Version,
    VersionConflict,
)
from regdesigner.domain.regulation import Status
from regdesigner.persistence.blobs import drop_orphans, keep
from regdesigner.persistence.prepared import Prepared
from regdesigner.persistence.tables import BLOBS, FILES, FOLDERS, METADATA, VERSIONS

_FOLDER = Prepared(select(FOLDERS).where(FOLDERS.c.name == bindparam("with_name")), "with_name")


class SqlLibrary:
    """The port ``Library``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def folders(self) -> tuple[StoredFolder, ...]:
        return tuple(_folder(row) for row in self._connection.execute(select(FOLDERS).order_by(FOLDERS.c.name)))

    def folder(self, name: str) -> StoredFolder:
        row = _FOLDER.row(self._connection, name)
        if row is None:
            raise NoSuchVersion(name)
        return _folder(row)

    def create(self, folder: StoredFolder, files: Files, version: Version) -> StoredFolder:
        first = replace(version, folder=folder.name, number=1)
        kept = kept_after(folder, first, files)
        try:
            with self._connection.begin_nested():
                self._connection.execute(insert(FOLDERS).values(name=folder.name, **_columns(kept)))
        except IntegrityError as error:
            raise FolderExists(folder.name) from error
        self._add(first, files)
        return kept

    def files(self, name: str, number: int | None = None) -> Files:
        number = self.folder(name).latest if number is None else number
        joined = FILES.join(BLOBS, FILES.c.hash == BLOBS.c.hash)
        asked = (
            select(FILES.c.path, BLOBS.c.content)
            .select_from(joined)
            .where(FILES.c.folder == name, FILES.c.number == number)
            .order_by(FILES.c.path)
        )
        found = {path: zlib.decompress(content) for path, content in self._connection.execute(asked)}
        if not found:
            raise NoSuchVersion(name, number)
        return found

    def version(self, name: str, number: int) -> Version:
        asked = select(VERSIONS).where(VERSIONS.c.folder == name, VERSIONS.c.number == number)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NoSuchVersion(name, number)
        return _version(row)

    def versions(self, name: str) -> tuple[Version, ...]:
        asked = select(VERSIONS).where(VERSIONS.c.folder == name).order_by(VERSIONS.c.number.desc())
        found = tuple(_version(row) for row in self._connection.execute(asked))
        if not found:
            raise NoSuchVersion(name)
        return found

    def save(self, base: int, files: Files, version: Version) -> Version:
        locked = select(FOLDERS).where(FOLDERS.c.name == version.folder).with_for_update()
        folder = self._folder(locked, version.folder)
        if base != folder.latest:
            raise VersionConflict(self.version(version.folder, folder.latest))
        saved = replace(version, number=folder.latest + 1)
        self._add(saved, files)
        changed = update(FOLDERS).where(FOLDERS.c.name == version.folder)
        self._connection.execute(changed.values(**_columns(kept_after(folder, saved, files))))
        return saved

    def mark(self, name: str, number: int, mark: str) -> Version:
        chosen = update(VERSIONS).where(VERSIONS.c.folder == name, VERSIONS.c.number == number)
        self._connection.execute(chosen.values(mark=mark))
        return self.version(name, number)

    def forget(self, name: str, numbers: Collection[int]) -> tuple[int, ...]:
        spared = {self.folder(name).latest} | self._referred(name)
        there = select(VERSIONS.c.number).where(VERSIONS.c.folder == name, VERSIONS.c.number.in_(numbers))
        gone = sorted(set(self._connection.execute(there).scalars()) - spared)
        lost = select(FILES.c.hash).where(FILES.c.folder == name, FILES.c.number.in_(gone)).distinct()
        hashes = list(self._connection.execute(lost).scalars())
        self._connection.execute(delete(VERSIONS).where(VERSIONS.c.folder == name, VERSIONS.c.number.in_(gone)))
        drop_orphans(self._connection, hashes)
        return tuple(gone)

    def trash(self, name: str, *, trashed: bool) -> None:
        self.folder(name)
        self._connection.execute(update(FOLDERS).where(FOLDERS.c.name == name).values(trashed=trashed))

    def _folder(self, asked: Select[Any], name: str) -> StoredFolder:
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NoSuchVersion(name)
        return _folder(row)

    def _referred(self, name: str) -> set[int]:
        """The versions of a folder that rows of other tables speak of."""
        speaking = [table for table in METADATA.tables.values() if {"folder", "version"} <= set(table.c.keys())]
        asked = (select(table.c.version).where(table.c.folder == name) for table in speaking)
        return {number for each in asked for number in self._connection.execute(each).scalars()}

    def _add(self, version: Version, files: Files) -> None:
        names = ("folder", "number", "at", "author", "author_name", "note", "mark")
        columns = {each: getattr(version, each) for each in names}
        self._connection.execute(insert(VERSIONS).values(**columns, status=version.status.value))
        hashes = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
        keep(self._connection, {hashes[path]: content for path, content in files.items()})
        rows = [
            {"folder": version.folder, "number": version.number, "path": path, "hash": each}
            for path, each in hashes.items()
        ]
        self._connection.execute(insert(FILES), rows)


def kept_after(folder: StoredFolder, version: Version, files: Files) -> StoredFolder:
    """What the library knows of a folder after a version was added."""
    in_force = version.number if version.status is Status.IN_FORCE else folder.in_force
    return replace(folder, latest=version.number, status=version.status, in_force=in_force, standard=STANDARD in files)


def _columns(folder: StoredFolder) -> dict[str, object]:
    names = ("service", "body", "latest", "trashed", "in_force", "standard")
    return {**{name: getattr(folder, name) for name in names}, "status": folder.status.value}


def _folder(row: Row[Any]) -> StoredFolder:
    return StoredFolder(
        row.name, row.service, row.body, row.latest, row.trashed, Status(row.status), row.in_force, row.standard
    )


def _version(row: Row[Any]) -> Version:
    return Version(row.folder, row.number, row.at, row.author, row.author_name, row.note, Status(row.status), row.mark)
