"""Zip files with many service folders and diagrams, read with suspicion, one part after another."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from types import TracebackType
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from regdesigner.application.library.packing import LARGEST_CONTENT, passed_over, wrong
from regdesigner.application.ports.library import REGULATION, Files, is_folder_file

MOST_FILES = 20_000
LARGEST_WHOLE = 512 * 1024 * 1024
"""Bytes of all parts together."""
DIAGRAMS = (".bpmn", ".xml")
_UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Packed:
    """A folder of the zip file, or one diagram: ``members`` are its files, ``name`` what it may be called."""

    path: str
    name: str
    members: tuple[ZipInfo, ...]
    is_folder: bool


class PackedMany:
    """An open zip file; raises ``UnreadableInput`` for what is none, or holds too much."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._left = LARGEST_WHOLE
        try:
            self._archive = ZipFile(BytesIO(content))
        except _UNREADABLE as error:
            raise wrong(name, "zip-damaged") from error
        listed = self._archive.infolist()
        if len(listed) > MOST_FILES:
            raise wrong(name, "zip-too-many-files", limit=MOST_FILES)
        self._members = [each for each in listed if not each.is_dir() and not passed_over(each.filename)]

    def __enter__(self) -> PackedMany:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    def parts(self) -> tuple[Packed, ...]:
        """Every folder with a regulation, then every other diagram, in the order of the file."""
        folders = [self._folder(top) for top in self._tops()]
        taken = {member.filename for folder in folders for member in folder.members}
        diagrams = [
            Packed(each.filename, PurePosixPath(each.filename).stem, (each,), is_folder=False)
            for each in self._members
            if each.filename not in taken and each.filename.lower().endswith(DIAGRAMS)
        ]
        return (*folders, *diagrams)

    def left_over(self) -> tuple[str, ...]:
        """Files that belong to no part."""
        taken = {member.filename for part in self.parts() for member in part.members}
        return tuple(each.filename for each in self._members if each.filename not in taken)

    def files(self, part: Packed) -> Files:
        """The files of a folder; raises ``UnreadableInput`` for those that no service folder has."""
        top = "" if part.path == self._name else f"{part.path}/"
        found: dict[str, bytes] = {}
        for member in part.members:
            path = member.filename.removeprefix(top)
            if not is_folder_file(path) or path in found:
                raise wrong(self._name, "zip-unexpected-file", file=member.filename[:200])
            found[path] = self._read(member)
        return found

    def content(self, part: Packed) -> bytes:
        """A diagram."""
        return self._read(part.members[0])

    def _tops(self) -> tuple[str, ...]:
        names = (each.filename for each in self._members)
        return tuple(name.removesuffix(REGULATION) for name in names if name.rpartition("/")[2] == REGULATION)

    def _folder(self, top: str) -> Packed:
        inner = [other for other in self._tops() if other != top and other.startswith(top)]
        members = tuple(
            each
            for each in self._members
            if each.filename.startswith(top) and not any(each.filename.startswith(other) for other in inner)
        )
        if not top:
            members = tuple(each for each in members if is_folder_file(each.filename))
            return Packed(self._name, PurePosixPath(self._name).stem, members, is_folder=True)
        return Packed(top.rstrip("/"), top.rstrip("/").rpartition("/")[2], members, is_folder=True)

    def _read(self, member: ZipInfo) -> bytes:
        """A member, cut off as soon as it grows too large, whatever its header says."""
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise wrong(self._name, "zip-damaged")
        try:
            with self._archive.open(member) as opened:
                content = opened.read(min(self._left, LARGEST_CONTENT) + 1)
        except _UNREADABLE as error:
            raise wrong(self._name, "zip-damaged") from error
        self._left -= len(content)
        if self._left < 0 or len(content) > LARGEST_CONTENT:
            raise wrong(self._name, "zip-too-large", limit=LARGEST_WHOLE // 2**20)
        return content
