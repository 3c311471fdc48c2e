"""Files that come with a step of a case: kept with it in one transaction, and sealed into its record."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.ports.unit_of_work import UnitOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.case_file import LARGEST, MOST_AT_ONCE, MOST_OF_CASE, CaseFile, file_name, media_type_of
from regdesigner.domain.record import EntryKind, RecordEntry


@dataclass(frozen=True)
class Enclosure:
    """A file that was looked at; ``document`` is the id of a document of the standard, empty for any other."""

    name: str
    media_type: str
    content: bytes
    document: str = ""

    @property
    def hash(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Enclosed:
    """The files that come with one step; ``by`` is the name of the official, empty for the recipient."""

    files: tuple[Enclosure, ...] = ()
    by: str = ""

    def entries(self, case: str, at: datetime) -> tuple[RecordEntry, ...]:
        """What the record says of them: name and hash of each, so that none is put in the place of another."""
        return tuple(
            RecordEntry(case, 0, at, EntryKind.FILED, person=self.by, note=f"{file.name} {file.hash}")
            for file in self.files
        )

    def keep(self, unit: UnitOfWork, case: str, at: datetime) -> None:
        """Keep them with the case; raises ``Refused`` where it has too many."""
        if not self.files:
            return
        there = len(unit.case_files.of_case(case))
        if there + len(self.files) > MOST_OF_CASE:
            raise Refused("refused-files-of-case", limit=MOST_OF_CASE)
        for number, file in enumerate(self.files, start=there + 1):
            kept = CaseFile(
                case, number, file.name, file.media_type, file.hash, len(file.content), file.document, at, self.by
            )
            unit.case_files.add(kept, file.content)


NOTHING = Enclosed()


def enclosure(name: str, content: bytes, document: str = "") -> Enclosure:
    """A file that was brought, told by its content; raises ``Refused`` for what is not taken in."""
    if len(content) > LARGEST:
        raise Refused("refused-file-size", file=_short(name), limit=LARGEST // (1024 * 1024))
    media_type = media_type_of(content)
    if media_type is None:
        raise Refused("refused-file-kind", file=_short(name))
    return Enclosure(file_name(name, media_type), media_type, content, document)


def checked_number(files: tuple[Enclosure, ...]) -> tuple[Enclosure, ...]:
    """The files, if they are not too many at once; raises ``Refused``."""
    if len(files) > MOST_AT_ONCE:
        raise Refused("refused-files-at-once", limit=MOST_AT_ONCE)
    return files


def _short(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2][:80]
