"""Long work, left and found again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from regdesigner.application.exporting import Order
from regdesigner.application.long_work import LongWork, Made, Progress
from regdesigner.application.ports.jobs import JobState, NoSuchJob
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.printing_library import NOT_PRINTED, PrintingLibrary
from regdesigner.application.refusals import Refused
from regdesigner.bootstrap import aside, renderers
from regdesigner.domain.account import Role
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files


def now() -> datetime:
    return NOW


def at_once(work: Callable[[], None]) -> None:
    work()


def two_parts(progress: Progress) -> Made:
    progress(1, 2)
    return Made("done.txt", b"done")


def test_what_work_made_is_found_again_by_who_began_it(units: UnitsOfWork) -> None:
    aida, bek = (person(units, login, Role.ANALYST) for login in ("aida", "bek"))
    work = LongWork(units, at_once, now)
    begun = work.begin(aida, "papers", two_parts)
    job = work.job(aida, begun.id)
    assert (job.state, job.done, job.total, job.finished) == (JobState.DONE, 1, 2, NOW)
    assert work.made(aida, begun.id) == Made("done.txt", b"done")
    assert work.jobs(aida) == (job,)
    assert work.jobs(bek) == ()
    with pytest.raises(NoSuchJob):
        work.job(bek, begun.id)


def test_work_that_is_under_way_shows_how_far_it_is(units: UnitsOfWork) -> None:
    waiting: list[Callable[[], None]] = []
    aida = person(units, "aida", Role.ANALYST)
    work = LongWork(units, waiting.append, now)
    begun = work.begin(aida, "papers", two_parts)
    assert work.job(aida, begun.id) == begun
    with pytest.raises(NoSuchJob):
        work.made(aida, begun.id)
    waiting.pop()()
    assert work.job(aida, begun.id).state is JobState.DONE


def test_work_that_is_refused_says_why(units: UnitsOfWork) -> None:
    def refused(_progress: Progress) -> Made:
        raise Refused("refused-too-many-papers", limit=1)

    aida = person(units, "aida", Role.ANALYST)
    work = LongWork(units, at_once, now)
    job = work.job(aida, work.begin(aida, "papers", refused).id)
    assert (job.state, job.error) == (JobState.FAILED, "refused-too-many-papers")


def test_what_nobody_foresaw_fails_the_work_and_is_not_swallowed(units: UnitsOfWork) -> None:
    def broken(_progress: Progress) -> Made:
        raise ZeroDivisionError

    aida = person(units, "aida", Role.ANALYST)
    work = LongWork(units, at_once, now)
    with pytest.raises(ZeroDivisionError):
        work.begin(aida, "papers", broken)
    assert [(job.state, job.error) for job in work.jobs(aida)] == [(JobState.FAILED, "job-our-fault")]


def test_work_is_done_aside_while_the_caller_goes_on(units: UnitsOfWork) -> None:
    go_on, done = threading.Event(), threading.Event()

    def work() -> None:
        go_on.wait(10)
        done.set()

    aside(work)
    assert not done.is_set()
    go_on.set()
    assert done.wait(10)


def test_the_papers_of_the_library_come_in_one_file(units: UnitsOfWork) -> None:
    drafting = drafting_on(units)
    aida = person(units, "aida", Role.ANALYST, body="state-libraries")
    drafting.keep_new(aida, SAMPLE, "9.6", sample_files(), NOW)
    drafting.keep_new(aida, "no-standard", "9.6", {"regulation.bpmn": sample_files()["regulation.bpmn"]}, NOW)
    drafting.keep_new(aida, "unread", "9.6", {**sample_files(), "standard.yaml": b"number: 1"}, NOW)
    seen: list[tuple[int, int]] = []
    order = Order(languages=("ru",), formats=(PaperFormat.HTML,))
    printing = PrintingLibrary(drafting, renderers())
    names = [SAMPLE, "no-standard", "unread", "nothing"]
    made = printing.print_all(replace(aida, language="en"), names, order, NOW.date(), lambda *far: seen.append(far))
    with ZipFile(BytesIO(made.content)) as archive:
        assert archive.namelist() == [
            f"{SAMPLE}/regulation.ru.html",
            f"{SAMPLE}/standard.ru.html",
            "no-standard/regulation.ru.html",
            NOT_PRINTED,
        ]
        failures = archive.read(NOT_PRINTED).decode("utf-8").splitlines()
    assert [line.partition(":")[0] for line in failures] == ["unread", "nothing"]
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
