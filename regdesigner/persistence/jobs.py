"""Long work in the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from regdesigner.application.ports.jobs import Job, JobState, NoSuchJob
from regdesigner.persistence.tables import JOBS

_COLUMNS = tuple(column for column in JOBS.c if column.name != "result")


class SqlJobs:
    """The port ``Jobs``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, job: Job) -> None:
        values = {column.name: getattr(job, column.name) for column in _COLUMNS}
        self._connection.execute(insert(JOBS).values(**{**values, "state": job.state.value}, result=b""))

    def get(self, job_id: str) -> Job:
        row = self._connection.execute(select(*_COLUMNS).where(JOBS.c.id == job_id)).one_or_none()
        if row is None:
            raise NoSuchJob(job_id)
        return _job(row)

    def of_account(self, account_id: int) -> tuple[Job, ...]:
        asked = select(*_COLUMNS).where(JOBS.c.account == account_id).order_by(JOBS.c.begun.desc(), JOBS.c.id)
        return tuple(_job(row) for row in self._connection.execute(asked))

    def progress(self, job_id: str, done: int, total: int) -> None:
        self._update(job_id, done=done, total=total)

    def finish(self, job_id: str, at: datetime, file_name: str = "", result: bytes = b"") -> None:
        self._update(job_id, state=JobState.DONE.value, finished=at, file_name=file_name, result=result)

    def fail(self, job_id: str, at: datetime, error: str) -> None:
        self._update(job_id, state=JobState.FAILED.value, finished=at, error=error)

    def result(self, job_id: str) -> bytes:
        result = self._connection.execute(select(JOBS.c.result).where(JOBS.c.id == job_id)).scalar_one_or_none()
        if result is None:
            raise NoSuchJob(job_id)
        return bytes(result)

    def fail_running(self, at: datetime, error: str) -> None:
        running = update(JOBS).where(JOBS.c.state == JobState.RUNNING.value)
        self._connection.execute(running.values(state=JobState.FAILED.value, finished=at, error=error))

    def _update(self, job_id: str, **values: object) -> None:
        self._connection.execute(update(JOBS).where(JOBS.c.id == job_id).values(**values))


def _job(row: Row[Any]) -> Job:
    return Job(**{**row._asdict(), "state": JobState(row.state)})
