"""Many service folders and diagrams in one zip file, brought in as long work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.library.bringing import Bringing, ForeignDiagram
from regdesigner.application.library.packing_many import Packed, PackedMany
from regdesigner.application.ports.jobs import Job, JobNote
from regdesigner.application.ports.library import FOLDER_NAME, FolderExists, StoredFolder
from regdesigner.application.refusals import Refused
from regdesigner.application.work.long_work import Report
from regdesigner.domain.account import Account
from regdesigner.domain.errors import UnreadableInput

EXISTS = "job-folder-exists"
PASSED_OVER = "job-file-passed-over"


@dataclass(frozen=True)
class BringingMany:
    """Keep each folder and adopt each diagram by itself: what cannot be read keeps nothing else out.

    A folder keeps its name, so that what is brought a second time is noted and not kept twice.
    """

    bringing: Bringing
    now: Callable[[], datetime]

    def __call__(self, account: Account, job: Job, report: Report) -> str:
        """Raises ``UnreadableInput`` for what is no zip file or too large, ``NotPermitted``."""
        with PackedMany(report.upload(), str(job.wanted["file_name"])) as many:
            parts = many.parts()
            for number, part in enumerate(parts):
                report.at(number, len(parts), part.path)
                report.note(self._kept(account, many, part))
            for path in many.left_over():
                report.note(JobNote(path, PASSED_OVER))
            report.at(len(parts), len(parts))
        return ""

    def _kept(self, account: Account, many: PackedMany, part: Packed) -> JobNote:
        try:
            folder = self._brought(account, many, part)
        except FolderExists as error:
            return JobNote(part.path, EXISTS, {"folder": str(error)})
        except UnreadableInput as error:
            return JobNote(part.path, error.message, error.arguments, error.line or 0)
        except Refused as error:
            return JobNote(part.path, error.message, error.arguments)
        return JobNote(part.path, folder=folder.name)

    def _brought(self, account: Account, many: PackedMany, part: Packed) -> StoredFolder:
        name = part.name.lower()
        wanted = name if FOLDER_NAME.fullmatch(name) else None
        if part.is_folder:
            return self.bringing.keep(account, many.files(part), part.name, self.now(), wanted)
        diagram = ForeignDiagram(part.path, many.content(part))
        return self.bringing.adopt(account, diagram, self.now(), account.language, wanted).folder
