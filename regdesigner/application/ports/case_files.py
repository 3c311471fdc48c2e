"""Files of cases as they are kept: each content once, by its hash."""

from __future__ import annotations

from typing import Protocol

from regdesigner.domain.case_file import CaseFile


class NoSuchCaseFile(LookupError):
    """A case has no file of this number."""


class CaseFiles(Protocol):
    """Nothing is ever taken out."""

    def add(self, file: CaseFile, content: bytes) -> None: ...

    def of_case(self, case: str) -> tuple[CaseFile, ...]:
        """In the order in which they came."""
        ...

    def get(self, case: str, number: int) -> tuple[CaseFile, bytes]:
        """A file with its content; raises ``NoSuchCaseFile``."""
        ...
