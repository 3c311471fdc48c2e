"""The files of long work, in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO

from regdesigner.application.ports.jobs import NoSuchJob


class JobFilesInMemory:
    """The port ``JobFiles``."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    @contextmanager
    def writing(self, job_id: str, name: str) -> Iterator[BinaryIO]:
        written = BytesIO()
        yield written
        self.kept[job_id, name] = written.getvalue()

    def reading(self, job_id: str, name: str) -> BinaryIO:
        if (job_id, name) not in self.kept:
            raise NoSuchJob(job_id)
        return BytesIO(self.kept[job_id, name])

    def remove(self, job_id: str, name: str | None = None) -> None:
        for each in [each for each in self.kept if each[0] == job_id and name in (None, each[1])]:
            del self.kept[each]
