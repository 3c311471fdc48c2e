"""Long work: begun by somebody, done aside, left and found again with how far it is and what came of it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.ports.jobs import Job, JobState, NoSuchJob
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.domain.account import Account
from regdesigner.domain.errors import UnreadableInput

_ID_BYTES = 16
OUR_FAULT = "job-our-fault"


@dataclass(frozen=True)
class Made:
    """What came of long work: one file."""

    file_name: str
    content: bytes


Progress = Callable[[int, int], None]
"""Called with how many parts are done, and of how many."""
Task = Callable[[Progress], Made]
"""The work itself; it runs aside, and what it raises ends it."""
Aside = Callable[[Callable[[], None]], None]
"""Has something done while the caller goes on."""


@dataclass(frozen=True)
class LongWork:
    """Work of one account is nobody else's: every use case raises ``NoSuchJob`` for that of others."""

    units: UnitsOfWork
    aside: Aside
    now: Callable[[], datetime]

    def begin(self, account: Account, kind: str, task: Task) -> Job:
        """Have a task done aside; ``kind`` names its texts (``job-<kind>``)."""
        job = Job(secrets.token_urlsafe(_ID_BYTES), account.id, kind, self.now())
        with self.units() as unit:
            unit.jobs.add(job)
            unit.commit()
        self.aside(lambda: self._do(job, task))
        return job

    def jobs(self, account: Account) -> tuple[Job, ...]:
        """The last begun first."""
        with self.units(reading=True) as unit:
            return unit.jobs.of_account(account.id)

    def job(self, account: Account, job_id: str) -> Job:
        with self.units(reading=True) as unit:
            job = unit.jobs.get(job_id)
        if job.account != account.id:
            raise NoSuchJob(job_id)
        return job

    def made(self, account: Account, job_id: str) -> Made:
        """What a finished job made; raises ``NoSuchJob`` also for one that made nothing."""
        job = self.job(account, job_id)
        if job.state is not JobState.DONE:
            raise NoSuchJob(job_id)
        with self.units(reading=True) as unit:
            return Made(job.file_name, unit.jobs.result(job_id))

    def _do(self, job: Job, task: Task) -> None:
        """Do it; what nobody foresaw fails the job and goes on to whoever runs it."""
        failed = OUR_FAULT
        try:
            made = task(lambda done, total: self._progress(job, done, total))
            with self.units() as unit:
                unit.jobs.finish(job.id, self.now(), made.file_name, made.content)
                unit.commit()
            failed = ""
        except (Refused, UnreadableInput) as error:
            failed = error.message
        finally:
            if failed:
                with self.units() as unit:
                    unit.jobs.fail(job.id, self.now(), failed)
                    unit.commit()

    def _progress(self, job: Job, done: int, total: int) -> None:
        with self.units() as unit:
            unit.jobs.progress(job.id, done, total)
            unit.commit()
