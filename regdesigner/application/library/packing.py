"""Service folders as zip files: written the same for the same files, read with suspicion."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from regdesigner.application.ports.library import REGULATION, Files, is_folder_file
from regdesigner.domain.errors import UnreadableInput

LARGEST_ARCHIVE = 16 * 1024 * 1024
LARGEST_CONTENT = 48 * 1024 * 1024
"""Bytes of all files together; one member is cut off as soon as it grows past it, whatever its header says."""
MOST_FILES = 500
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PASSED_OVER = ("__MACOSX", ".DS_Store", "Thumbs.db")


def packed(name: str, files: Files) -> bytes:
    """The zip file of a folder: one folder of that name with the files in it."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for path, content in sorted(files.items()):
            member = ZipInfo(f"{name}/{path}", _EPOCH)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return written.getvalue()


def unpacked(content: bytes, name: str) -> Files:
    """The files of the one folder in a zip file called ``name``.

    Raises ``UnreadableInput`` for what is no zip file, is too large, holds several folders, or files that no service
    folder has.
    """
    if len(content) > LARGEST_ARCHIVE:
        raise wrong(name, "zip-too-large", limit=LARGEST_ARCHIVE // 2**20)
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _read(archive, name)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError) as error:
        raise wrong(name, "zip-damaged") from error  # an encrypted member is a RuntimeError


def _read(archive: ZipFile, name: str) -> Files:
    members = [each for each in archive.infolist() if not each.is_dir() and not passed_over(each.filename)]
    if len(archive.infolist()) > 2 * MOST_FILES or len(members) > MOST_FILES:
        raise wrong(name, "zip-too-many-files", limit=MOST_FILES)
    top = _top([each.filename for each in members], name)
    files: dict[str, bytes] = {}
    left = LARGEST_CONTENT
    for member in members:
        path = member.filename.removeprefix(top)
        if not is_folder_file(path) or path in files:
            raise wrong(name, "zip-unexpected-file", file=member.filename[:200])
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise wrong(name, "zip-damaged")
        with archive.open(member) as opened:
            files[path] = opened.read(left + 1)
        left -= len(files[path])
        if left < 0:
            raise wrong(name, "zip-too-large", limit=LARGEST_CONTENT // 2**20)
    return files


def _top(paths: list[str], name: str) -> str:
    """What stands before every path: nothing, or the folder in which the regulation lies."""
    places = [path.removesuffix(REGULATION) for path in paths if path.rpartition("/")[2] == REGULATION]
    if len(places) != 1:
        raise wrong(name, "zip-no-regulation" if not places else "zip-several-regulations")
    return places[0]


def passed_over(path: str) -> bool:
    """What programs put into archives of themselves."""
    return any(part in _PASSED_OVER or part.startswith("._") for part in path.split("/"))


def wrong(name: str, message: str, **arguments: str | int) -> UnreadableInput:
    """The error of a zip file called ``name``."""
    return UnreadableInput(name, message, arguments=arguments)
