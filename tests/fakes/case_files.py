"""Files of pilot cases in memory."""

from __future__ import annotations

from regdesigner.application.ports.case_files import NoSuchCaseFile
from regdesigner.domain.case_file import CaseFile


class CaseFilesInMemory:
    """The port ``CaseFiles``."""

    def __init__(self, kept: dict[tuple[str, int], tuple[CaseFile, bytes]]) -> None:
        self._kept = kept

    def add(self, file: CaseFile, content: bytes) -> None:
        self._kept[file.case, file.number] = file, content

    def of_case(self, case: str) -> tuple[CaseFile, ...]:
        return tuple(file for (of, _number), (file, _content) in sorted(self._kept.items()) if of == case)

    def get(self, case: str, number: int) -> tuple[CaseFile, bytes]:
        if (case, number) not in self._kept:
            raise NoSuchCaseFile(case, number)
        return self._kept[case, number]
