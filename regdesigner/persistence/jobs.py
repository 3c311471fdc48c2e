"""Long work in the database."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from regdesigner.application.ports.jobs import Job, JobNote, JobState, NoSuchJob
from regdesigner.persistence.tables import JOB_NOTES, JOBS

_LONGEST_PART = 300
_WRITTEN = ("wanted", "arguments")
"""Columns that hold JSON."""


class SqlJobs:
    """The port ``Jobs``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, job: Job) -> None:
        values = {column.name: getattr(job, column.name) for column in JOBS.c}
        values |= {name: _json(getattr(job, name)) for name in _WRITTEN}
        self._connection.execute(insert(JOBS).values(**{**values, "state": job.state.value}))

    def get(self, job_id: str) -> Job:
        row = self._connection.execute(select(JOBS).where(JOBS.c.id == job_id)).one_or_none()
        if row is None:
            raise NoSuchJob(job_id)
        return _job(row)

    def of_account(self, account_id: int) -> tuple[Job, ...]:
        return self._found(select(JOBS).where(JOBS.c.account == account_id))

    def all(self) -> tuple[Job, ...]:
        return self._found(select(JOBS))

    def running(self, account_id: int) -> int:
        asked = select(func.count()).select_from(JOBS)
        own = JOBS.c.account == account_id, JOBS.c.state == JobState.RUNNING.value
        return self._connection.execute(asked.where(*own)).scalar_one()

    def progress(self, job_id: str, done: int, total: int, part: str = "") -> None:
        self._change(job_id, done=done, total=total, part=part[:_LONGEST_PART])

    def note(self, job_id: str, note: JobNote) -> None:
        highest = select(func.max(JOB_NOTES.c.number)).where(JOB_NOTES.c.job == job_id)
        number = (self._connection.execute(highest).scalar_one() or 0) + 1
        values = {"part": note.part[:_LONGEST_PART], "message": note.message, "line": note.line, "folder": note.folder}
        written = {**values, "arguments": _json(note.arguments), "job": job_id, "number": number}
        self._connection.execute(insert(JOB_NOTES).values(**written))

    def notes(self, job_id: str) -> tuple[JobNote, ...]:
        asked = select(JOB_NOTES).where(JOB_NOTES.c.job == job_id).order_by(JOB_NOTES.c.number)
        return tuple(
            JobNote(row.part, row.message, json.loads(row.arguments), row.line, row.folder)
            for row in self._connection.execute(asked)
        )

    def finish(self, job_id: str, at: datetime, file_name: str = "") -> None:
        self._change(job_id, state=JobState.DONE.value, finished=at, file_name=file_name, part="")

    def fail(self, job_id: str, at: datetime, error: str, arguments: Mapping[str, str | int] | None = None) -> None:
        failed = {"state": JobState.FAILED.value, "finished": at, "error": error, "arguments": _json(arguments or {})}
        self._change(job_id, **failed)

    def cancel(self, job_id: str, at: datetime) -> None:
        self._change(job_id, state=JobState.CANCELLED.value, finished=at)

    def remove(self, job_id: str) -> None:
        self._connection.execute(delete(JOBS).where(JOBS.c.id == job_id))

    def fail_running(self, at: datetime, error: str, living: Collection[str]) -> None:
        running = update(JOBS).where(JOBS.c.state == JobState.RUNNING.value, JOBS.c.process.not_in(list(living)))
        self._connection.execute(running.values(state=JobState.FAILED.value, finished=at, error=error))

    def _found(self, asked: Select[Any]) -> tuple[Job, ...]:
        return tuple(_job(row) for row in self._connection.execute(asked.order_by(JOBS.c.begun.desc(), JOBS.c.id)))

    def _change(self, job_id: str, **values: object) -> None:
        running = update(JOBS).where(JOBS.c.id == job_id, JOBS.c.state == JobState.RUNNING.value)
        self._connection.execute(running.values(**values))


def _json(held: Mapping[str, Any]) -> str:
    return json.dumps(dict(held), ensure_ascii=False)


def _job(row: Row[Any]) -> Job:
    written = {name: json.loads(getattr(row, name)) for name in _WRITTEN}
    return Job(**{**row._asdict(), **written, "state": JobState(row.state)})
