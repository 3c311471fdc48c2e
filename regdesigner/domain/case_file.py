"""Files that come with a case: what a recipient or an official attaches, told by its content and never by its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LARGEST = 8 * 1024 * 1024
"""Bytes of one file."""
MOST_AT_ONCE = 12
MOST_OF_CASE = 100
LONGEST_NAME = 120

MEDIA_TYPES = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
"""What is taken in, with the ending of its name."""

_PDF, _JPEG, _PNG = b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_TAIL = 2048
"""Within so many bytes of its end a PDF says that it ends."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file of a case; ``number`` counts from 1 within it, ``hash`` is SHA-256 of the content in hexadecimal digits.

    ``document`` is the id of a document of the standard, empty for any other; ``by`` is the name of the official,
    empty where the recipient sent it.
    """

    case: str
    number: int
    name: str
    media_type: str
    hash: str
    size: int
    document: str
    at: datetime
    by: str = ""


def media_type_of(content: bytes) -> str | None:
    """What the content is; ``None`` for what is not taken in, and for a file that breaks off before its end."""
    if content.startswith(_PDF):
        return "application/pdf" if b"%%EOF" in content[-_TAIL:] else None
    if content.startswith(_JPEG):
        return "image/jpeg" if b"\xff\xd9" in content[-_TAIL:] else None
    if content.startswith(_PNG):
        return "image/png" if b"IEND" in content[-_TAIL:] else None
    return None


def file_name(given: str, media_type: str) -> str:
    """A name that may be shown and saved: the last part of what was given, with the ending of what the file is."""
    last = given.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign for sign in last if sign.isprintable() and sign not in '<>:"|?*').strip(" .")
    stem = plain.rpartition(".")[0] or plain or "file"
    return f"{stem[:LONGEST_NAME]}.{MEDIA_TYPES[media_type]}"
