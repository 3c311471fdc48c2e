"""Long work that can be left and found again: papers of a whole registry, imports."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, BinaryIO, Protocol


class JobState(StrEnum):
    RUNNING = "running"
    """Also while it waits for its turn: then ``total`` is 0."""
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of long work of one account: ``done`` of ``total`` parts, now at ``part``.

    ``process`` is the token of the process that does it. ``kind`` names its texts; ``wanted`` is what was ordered, as
    JSON holds it; ``file_name`` is that of the result, if there is one; ``error`` is the id of a message with
    ``arguments``.
    """

    id: str
    account: int
    kind: str
    begun: datetime
    total: int = 0
    done: int = 0
    state: JobState = JobState.RUNNING
    finished: datetime | None = None
    file_name: str = ""
    error: str = ""
    wanted: Mapping[str, Any] = field(default_factory=dict)
    part: str = ""
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    process: str = ""


@dataclass(frozen=True, slots=True)
class JobNote:
    """What became of one part: ``message`` says why it failed, and is empty for one that did not.

    ``line`` is that of a table, counted from 1; ``folder`` is the service folder that was made of the part.
    """

    part: str
    message: str = ""
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    line: int = 0
    folder: str = ""


class NoSuchJob(LookupError):
    """There is no such job, or nothing that it made."""


class Jobs(Protocol):
    """What is not running any more is neither finished nor failed nor cancelled a second time."""

    def add(self, job: Job) -> None: ...

    def get(self, job_id: str) -> Job:
        """Raises ``NoSuchJob``."""
        ...

    def of_account(self, account_id: int) -> tuple[Job, ...]:
        """The last begun first."""
        ...

    def all(self) -> tuple[Job, ...]:
        """Those of all accounts, the last begun first."""
        ...

    def running(self, account_id: int) -> int:
        """How many jobs of an account are running or wait for their turn."""
        ...

    def progress(self, job_id: str, done: int, total: int, part: str = "") -> None: ...

    def note(self, job_id: str, note: JobNote) -> None: ...

    def notes(self, job_id: str) -> tuple[JobNote, ...]:
        """In the order in which they were made."""
        ...

    def finish(self, job_id: str, at: datetime, file_name: str = "") -> None: ...

    def fail(self, job_id: str, at: datetime, error: str, arguments: Mapping[str, str | int] | None = None) -> None: ...

    def cancel(self, job_id: str, at: datetime) -> None: ...

    def remove(self, job_id: str) -> None: ...

    def fail_running(self, at: datetime, error: str, living: Collection[str]) -> None:
        """What runs no more because its process was ended: fail all but the jobs of ``living`` processes."""
        ...


class JobFiles(Protocol):
    """The files of jobs: what was brought (``UPLOAD``) and what was made (``RESULT``), each under the job's id."""

    def writing(self, job_id: str, name: str) -> AbstractContextManager[BinaryIO]:
        """A file to be written anew; it is kept at the end of ``with``, and not where an error ends it.

        Raises ``StoreUnavailable`` where there is no room for it.
        """
        ...

    def reading(self, job_id: str, name: str) -> BinaryIO:
        """A file to be read, and closed by who asked; raises ``NoSuchJob``."""
        ...

    def remove(self, job_id: str, name: str | None = None) -> None:
        """Take one file away, or all of a job; what is not there is no mistake."""
        ...


UPLOAD, RESULT = "upload", "result"
