"""Files of pilot cases in the database."""

from __future__ import annotations

import zlib
from dataclasses import asdict

from sqlalchemy import Connection, insert, select

from regdesigner.application.ports.case_files import NoSuchCaseFile
from regdesigner.domain.case_file import CaseFile
from regdesigner.persistence.blobs import keep
from regdesigner.persistence.case_file_tables import CASE_FILES
from regdesigner.persistence.tables import BLOBS


class SqlCaseFiles:
    """The port ``CaseFiles``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, file: CaseFile, content: bytes) -> None:
        keep(self._connection, {file.hash: content})
        self._connection.execute(insert(CASE_FILES).values(**asdict(file)))

    def of_case(self, case: str) -> tuple[CaseFile, ...]:
        asked = select(CASE_FILES).where(CASE_FILES.c.case == case).order_by(CASE_FILES.c.number)
        return tuple(CaseFile(**row._asdict()) for row in self._connection.execute(asked))

    def get(self, case: str, number: int) -> tuple[CaseFile, bytes]:
        joined = CASE_FILES.join(BLOBS, CASE_FILES.c.hash == BLOBS.c.hash)
        asked = select(CASE_FILES, BLOBS.c.content).select_from(joined)
        row = self._connection.execute(
            asked.where(CASE_FILES.c.case == case, CASE_FILES.c.number == number)
        ).one_or_none()
        if row is None:
            raise NoSuchCaseFile(case, number)
        values = row._asdict()
        content = zlib.decompress(values.pop("content"))
        return CaseFile(**values), content
