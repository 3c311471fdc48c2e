"""Long work that can be left and found again: papers of a whole registry, imports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class JobState(StrEnum):
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of long work of one account: ``done`` of ``total`` parts.

    ``kind`` names its texts; ``file_name`` is that of the result, if there is one; ``error`` is the id of a message.
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


class NoSuchJob(LookupError):
    """There is no such job."""


class Jobs(Protocol):
    def add(self, job: Job) -> None: ...

    def get(self, job_id: str) -> Job:
        """Raises ``NoSuchJob``."""
        ...

    def of_account(self, account_id: int) -> tuple[Job, ...]:
        """The last begun first."""
        ...

    def progress(self, job_id: str, done: int, total: int) -> None: ...

    def finish(self, job_id: str, at: datetime, file_name: str = "", result: bytes = b"") -> None: ...

    def fail(self, job_id: str, at: datetime, error: str) -> None: ...

    def result(self, job_id: str) -> bytes:
        """What the job made; raises ``NoSuchJob``."""
        ...

    def fail_running(self, at: datetime, error: str) -> None:
        """What runs no more because the program was ended."""
        ...
