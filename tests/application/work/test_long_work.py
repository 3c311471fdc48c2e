"""Long work, left and found again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from regdesigner.application.ports.jobs import RESULT, Job, JobNote, JobState, NoSuchJob
from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitOfWork, UnitsOfWork
from regdesigner.application.refusals import NotPermitted, Refused
from regdesigner.application.work.long_work import KEPT_FOR, MOST_RUNNING, LongWork, Report, Work
from regdesigner.bootstrap import aside
from regdesigner.domain.account import Account, Role
from tests.application.kept import NOW, person
from tests.fakes.job_files import JobFilesInMemory


class Calendar:
    """The instant of now, which is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Away:
    """A database that cannot write so many times."""

    def __init__(self, units: UnitsOfWork, times: int = 0) -> None:
        self._units, self.times = units, times

    def __call__(self, *, reading: bool = False) -> AbstractContextManager[UnitOfWork]:
        if self.times and not reading:
            self.times -= 1
            raise StoreUnavailable("the disk is full")
        return self._units(reading=reading)


def at_once(work: Callable[[], None]) -> None:
    work()


def two_parts(_account: Account, job: Job, report: Report) -> str:
    report.at(1, 2, "second part")
    report.note(JobNote("first part", "job-folder-gone"))
    with report.result() as file:
        file.write(str(job.wanted["said"]).encode())
    return "done.txt"


def long_work(
    units: UnitsOfWork, kind: Work = two_parts, run: Callable[[Callable[[], None]], None] = at_once
) -> LongWork:
    return LongWork(units, JobFilesInMemory(), run, Calendar(), {"papers": kind})


def test_what_work_made_is_found_again_by_who_ordered_it(units: UnitsOfWork) -> None:
    aida, bek = (person(units, login, Role.ANALYST) for login in ("aida", "bek"))
    work = long_work(units)
    begun = work.begin(aida, "papers", {"said": "hello"})
    job = work.job(aida, begun.id)
    assert (job.state, job.done, job.total, job.finished) == (JobState.DONE, 1, 2, NOW)
    made = work.made(aida, begun.id)
    assert (made.file_name, made.content.read()) == ("done.txt", b"hello")
    assert work.notes(aida, begun.id) == (JobNote("first part", "job-folder-gone"),)
    assert work.jobs(aida) == (job,)
    assert work.jobs(bek) == ()
    for ask in (work.job, work.notes, work.made, work.cancel, work.remove):
        with pytest.raises(NoSuchJob):
            ask(bek, begun.id)


def test_administrators_see_the_work_of_others_and_order_none_of_it(units: UnitsOfWork) -> None:
    aida, keeper = person(units, "aida", Role.ANALYST), person(units, "keeper", Role.ADMINISTRATOR)
    work = long_work(units)
    begun = work.begin(aida, "papers", {"said": ""})
    assert work.job(keeper, begun.id).account == aida.id
    assert [job.id for job in work.all_jobs(keeper)] == [begun.id]
    with pytest.raises(NotPermitted):
        work.all_jobs(aida)
    with pytest.raises(NotPermitted):
        work.again(keeper, begun.id)


def test_work_that_waits_for_its_turn_is_running(units: UnitsOfWork) -> None:
    waiting: list[Callable[[], None]] = []
    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, run=waiting.append)
    begun = work.begin(aida, "papers", {"said": ""})
    assert (work.job(aida, begun.id), work.running(aida)) == (begun, 1)
    with pytest.raises(NoSuchJob):
        work.made(aida, begun.id)
    with pytest.raises(Refused, match="refused-work-runs"):
        work.remove(aida, begun.id)
    waiting.pop()()
    assert (work.job(aida, begun.id).state, work.running(aida)) == (JobState.DONE, 0)


def test_work_that_is_cancelled_ends_before_its_next_part(units: UnitsOfWork) -> None:
    waiting: list[Callable[[], None]] = []
    reached: list[int] = []

    def parts(account: Account, job: Job, report: Report) -> str:
        report.at(0, 2)
        reached.append(0)
        work.cancel(account, job.id)
        report.at(1, 2)
        reached.append(1)
        return ""

    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, parts, waiting.append)
    begun, never = (work.begin(aida, "papers", {}) for _ in range(2))
    work.cancel(aida, never.id)
    for each in waiting:
        each()
    assert reached == [0]
    assert {work.job(aida, each.id).state for each in (begun, never)} == {JobState.CANCELLED}


def test_work_that_was_cancelled_and_taken_off_the_list_ends_too(units: UnitsOfWork) -> None:
    def parts(account: Account, job: Job, report: Report) -> str:
        work.cancel(account, job.id)
        work.remove(account, job.id)
        report.note(JobNote("one"))
        return "never"

    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, parts)
    work.begin(aida, "papers", {})
    assert work.jobs(aida) == ()


def test_the_same_is_ordered_once_more_with_what_was_brought(units: UnitsOfWork) -> None:
    def copied(_account: Account, _job: Job, report: Report) -> str:
        with report.result() as file:
            file.write(report.upload())
        return "copy"

    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, copied)
    first = work.begin(aida, "papers", {"file_name": "a.zip"}, b"brought")
    second = work.again(aida, first.id)
    assert second.id != first.id
    work.remove(aida, first.id)
    assert work.made(aida, second.id).content.read() == b"brought"
    assert [job.id for job in work.jobs(aida)] == [second.id]


def test_work_that_is_refused_says_why_with_its_arguments(units: UnitsOfWork) -> None:
    def refused(_account: Account, _job: Job, _report: Report) -> str:
        raise Refused("refused-too-many-papers", limit=1)

    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, refused)
    job = work.job(aida, work.begin(aida, "papers", {}).id)
    assert (job.state, job.error, job.arguments) == (JobState.FAILED, "refused-too-many-papers", {"limit": 1})


def test_what_nobody_foresaw_fails_the_work_and_is_not_swallowed(units: UnitsOfWork) -> None:
    def broken(_account: Account, _job: Job, _report: Report) -> str:
        raise ZeroDivisionError

    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, broken)
    with pytest.raises(ZeroDivisionError):
        work.begin(aida, "papers", {})
    assert [(job.state, job.error) for job in work.jobs(aida)] == [(JobState.FAILED, "job-our-fault")]


def test_work_for_which_there_was_no_room_says_so_as_soon_as_that_can_be_kept(units: UnitsOfWork) -> None:
    aida, away = person(units, "aida", Role.ANALYST), Away(units)
    rested: list[float] = []

    def full(_account: Account, _job: Job, report: Report) -> str:
        with report.result() as file:
            file.write(b"half")
        away.times = 3
        return "done.txt"

    work = replace(long_work(units, full), units=away, rest=rested.append)
    job = work.job(aida, work.begin(aida, "papers", {}).id)
    assert (job.state, job.error, len(rested)) == (JobState.FAILED, "job-nothing-kept", 2)
    with pytest.raises(NoSuchJob):
        work.files.reading(job.id, RESULT)


def test_what_was_brought_is_not_kept_where_its_work_could_not_be(units: UnitsOfWork) -> None:
    aida, away = person(units, "aida", Role.ANALYST), Away(units, times=1)
    work = replace(long_work(units), units=away, files=(files := JobFilesInMemory()))
    with pytest.raises(StoreUnavailable):
        work.begin(aida, "papers", {}, b"brought")
    assert files.kept == {}


def test_no_account_keeps_everybody_else_waiting(units: UnitsOfWork) -> None:
    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units, run=lambda _work: None)
    for _ in range(MOST_RUNNING):
        work.begin(aida, "papers", {})
    with pytest.raises(Refused, match="refused-too-much-work"):
        work.begin(aida, "papers", {"file_name": "a"}, b"brought")
    assert len(work.jobs(aida)) == MOST_RUNNING
    assert not getattr(work.files, "kept", None)


def test_work_is_forgotten_some_days_after_its_end(units: UnitsOfWork) -> None:
    aida = person(units, "aida", Role.ANALYST)
    work = long_work(units)
    begun = work.begin(aida, "papers", {"said": ""})
    assert isinstance(work.now, Calendar)
    work.now.now = NOW + KEPT_FOR
    work.forget_old()
    assert len(work.jobs(aida)) == 1
    work.now.now += timedelta(minutes=1)
    work.forget_old()
    assert work.jobs(aida) == ()
    with pytest.raises(NoSuchJob):
        work.files.reading(begun.id, "result")


def test_work_is_done_aside_while_the_caller_goes_on() -> None:
    go_on, done = threading.Event(), threading.Event()

    def work() -> None:
        go_on.wait(10)
        done.set()

    aside(work)
    assert not done.is_set()
    go_on.set()
    assert done.wait(10)
