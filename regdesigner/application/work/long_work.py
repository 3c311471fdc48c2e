"""Long work: ordered by somebody, done aside, left and found again with how far it is and what came of it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, BinaryIO

from regdesigner.application.ports.jobs import RESULT, UPLOAD, Job, JobFiles, JobNote, JobState, NoSuchJob
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.errors import RegDesignerError, UnreadableInput

_ID_BYTES = 16
OUR_FAULT, NOTHING_KEPT = "job-our-fault", "job-nothing-kept"
REST = 5.0
"""Seconds after which a database that could keep nothing is asked again."""
KEPT_FOR = timedelta(days=7)
"""So long after its end work can be found again, with what it made."""
MOST_RUNNING = 5
"""Work of one account that is under way or waits for its turn."""


class WorkCancelled(RegDesignerError):
    """Somebody does not want the work any more."""


@dataclass(frozen=True)
class Made:
    """What came of long work: one file, to be closed by who asked for it."""

    file_name: str
    content: BinaryIO


@dataclass(frozen=True)
class Report:
    """How work tells how far it is; ``upload`` and ``result`` are the files that it reads and writes."""

    work: LongWork
    job: Job

    def at(self, done: int, total: int, part: str = "") -> None:
        """So many parts are done, ``part`` is next. Raises ``WorkCancelled`` where nobody wants the rest."""
        with self.work.units() as unit:
            self._check_wanted(unit)
            unit.jobs.progress(self.job.id, done, total, part)
            unit.commit()

    def note(self, note: JobNote) -> None:
        """What became of one part; raises ``WorkCancelled`` as ``at`` does."""
        with self.work.units() as unit:
            self._check_wanted(unit)
            unit.jobs.note(self.job.id, note)
            unit.commit()

    def upload(self) -> bytes:
        with self.work.files.reading(self.job.id, UPLOAD) as file:
            return file.read()

    def result(self) -> AbstractContextManager[BinaryIO]:
        return self.work.files.writing(self.job.id, RESULT)

    def _check_wanted(self, unit: UnitOfWork) -> None:
        """What was cancelled may be off the list already."""
        try:
            wanted = unit.jobs.get(self.job.id).state is JobState.RUNNING
        except NoSuchJob as error:
            raise WorkCancelled from error
        if not wanted:
            raise WorkCancelled


Work = Callable[[Account, Job, Report], str]
"""Does what ``job.wanted`` says, for an account; gives the name of the file that it made, or nothing."""
Aside = Callable[[Callable[[], None]], None]
"""Has something done while the caller goes on."""


@dataclass(frozen=True)
class LongWork:
    """Work of one account is shown to it and to administrators; to others it is not there: ``NoSuchJob``.

    ``kinds`` holds what can be ordered, by the name under which its texts stand (``web-work-<kind>``).
    """

    units: UnitsOfWork
    files: JobFiles
    aside: Aside
    now: Callable[[], datetime]
    kinds: Mapping[str, Work]
    process: str = ""
    """The token of the process that does the work: when it ends, the work is broken off."""
    rest: Callable[[float], None] = time.sleep

    def begin(self, account: Account, kind: str, wanted: Mapping[str, Any], upload: bytes | None = None) -> Job:
        """Have work done aside; raises ``Refused`` where too much of the account's waits already.

        Raises ``StoreUnavailable`` where there is no room for what was brought: nothing of it is kept then.
        """
        self.forget_old()
        job = Job(secrets.token_urlsafe(_ID_BYTES), account.id, kind, self.now(), wanted=wanted, process=self.process)
        if upload is not None:
            with self.files.writing(job.id, UPLOAD) as file:
                file.write(upload)
        try:
            self._add(account, job)
        except (Refused, StoreUnavailable):
            self.files.remove(job.id)
            raise
        self.aside(lambda: self._do(account, job))
        return job

    def _add(self, account: Account, job: Job) -> None:
        with self.units() as unit:
            if unit.jobs.running(account.id) >= MOST_RUNNING:
                raise Refused("refused-too-much-work", limit=MOST_RUNNING)
            unit.jobs.add(job)
            unit.commit()

    def again(self, account: Account, job_id: str) -> Job:
        """Order the same once more; only who ordered it may. Raises ``NoSuchJob`` where what was brought is gone."""
        job = self.job(account, job_id)
        if job.account != account.id:
            raise NotPermitted
        upload = None
        if job.wanted.get("file_name"):
            with self.files.reading(job_id, UPLOAD) as file:
                upload = file.read()
        return self.begin(account, job.kind, job.wanted, upload)

    def jobs(self, account: Account) -> tuple[Job, ...]:
        """The account's own, the last begun first."""
        with self.units(reading=True) as unit:
            return unit.jobs.of_account(account.id)

    def all_jobs(self, by: Account) -> tuple[Job, ...]:
        """Those of everybody, for administrators; raises ``NotPermitted``."""
        if not by.may(Permission.MANAGE_ACCOUNTS):
            raise NotPermitted
        with self.units(reading=True) as unit:
            return unit.jobs.all()

    def running(self, account: Account) -> int:
        """How many of the account's jobs are under way or wait for their turn."""
        with self.units(reading=True) as unit:
            return unit.jobs.running(account.id)

    def job(self, account: Account, job_id: str) -> Job:
        with self.units(reading=True) as unit:
            job = unit.jobs.get(job_id)
        if job.account != account.id and not account.may(Permission.MANAGE_ACCOUNTS):
            raise NoSuchJob(job_id)
        return job

    def notes(self, account: Account, job_id: str) -> tuple[JobNote, ...]:
        """What became of the parts, as far as there is something to say."""
        self.job(account, job_id)
        with self.units(reading=True) as unit:
            return unit.jobs.notes(job_id)

    def made(self, account: Account, job_id: str) -> Made:
        """What a finished job made; raises ``NoSuchJob`` also for one that made nothing."""
        job = self.job(account, job_id)
        if job.state is not JobState.DONE or not job.file_name:
            raise NoSuchJob(job_id)
        return Made(job.file_name, self.files.reading(job_id, RESULT))

    def cancel(self, account: Account, job_id: str) -> None:
        """Want it no more; it ends before its next part. What ended already stays as it is."""
        self.job(account, job_id)
        with self.units() as unit:
            unit.jobs.cancel(job_id, self.now())
            unit.commit()

    def remove(self, account: Account, job_id: str) -> None:
        """Take work that has ended off the list, with its files; raises ``Refused`` for what still runs."""
        if self.job(account, job_id).state is JobState.RUNNING:
            raise Refused("refused-work-runs")
        self._remove(job_id)

    def forget_old(self) -> None:
        """Remove what ended longer ago than ``KEPT_FOR``."""
        oldest = self.now() - KEPT_FOR
        with self.units(reading=True) as unit:
            gone = [job.id for job in unit.jobs.all() if job.finished is not None and job.finished < oldest]
        for job_id in gone:
            self._remove(job_id)

    def _remove(self, job_id: str) -> None:
        with self.units() as unit:
            unit.jobs.remove(job_id)
            unit.commit()
        self.files.remove(job_id)

    def _do(self, account: Account, job: Job) -> None:
        """Do it; what nobody foresaw fails the job and goes on to whoever runs it."""
        report, failed = Report(self, job), Refused(OUR_FAULT)
        try:
            report.at(0, 0)
            file_name = self.kinds[job.kind](account, job, report)
            self._finish(job, file_name)
        except WorkCancelled:
            self.files.remove(job.id, RESULT)
        except (Refused, UnreadableInput) as error:
            failed = Refused(error.message, **error.arguments)
        except StoreUnavailable:
            failed = Refused(NOTHING_KEPT)
            self.files.remove(job.id, RESULT)
        finally:
            self._fail(job, failed)

    def _finish(self, job: Job, file_name: str) -> None:
        with self.units() as unit:
            unit.jobs.finish(job.id, self.now(), file_name)
            unit.commit()

    def _fail(self, job: Job, why: Refused) -> None:
        """Fail it unless it has ended; where that cannot be kept, as soon as it can: nothing seems to run for ever."""
        while True:
            try:
                with self.units() as unit:
                    unit.jobs.fail(job.id, self.now(), why.message, why.arguments)
                    unit.commit()
            except StoreUnavailable:
                self.rest(REST)
            else:
                return
