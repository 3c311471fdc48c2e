"""The papers of many services in one file."""

from __future__ import annotations

from dataclasses import replace
from zipfile import ZipFile

import pytest

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.library.printing import NOT_PRINTED, PrintingLibrary, WantedPapers
from regdesigner.application.ports.jobs import JobState
from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.exporting import PaperName
from regdesigner.application.work.long_work import LongWork
from regdesigner.bootstrap import newest_form, renderers
from regdesigner.domain.account import Account, Role
from tests.application.kept import NOW, SAMPLE, drafting_on, person, sample_files
from tests.fakes.job_files import JobFilesInMemory

WANTED = WantedPapers(languages=("ru",), formats=(PaperFormat.HTML,))


@pytest.fixture
def drafting(units: UnitsOfWork) -> Drafting:
    return drafting_on(units)


@pytest.fixture
def aida(drafting: Drafting) -> Account:
    aida = person(drafting.units, "aida", Role.ANALYST, body="state-libraries")
    drafting.keep_new(aida, SAMPLE, "9.6", sample_files(), NOW)
    drafting.keep_new(aida, "no-standard", "9.6", {"regulation.bpmn": sample_files()["regulation.bpmn"]}, NOW)
    drafting.keep_new(aida, "unread", "9.6", {**sample_files(), "standard.yaml": b"number: 1"}, NOW)
    return replace(aida, language="en")


@pytest.fixture
def work(drafting: Drafting) -> LongWork:
    printing = PrintingLibrary(drafting, renderers(), newest_form, NOW.date)
    return LongWork(drafting.units, JobFilesInMemory(), lambda do: do(), lambda: NOW, {"papers": printing})


def printed(work: LongWork, aida: Account, wanted: WantedPapers) -> ZipFile:
    job = work.begin(aida, "papers", wanted.as_plain())
    assert work.job(aida, job.id).state is JobState.DONE
    return ZipFile(work.made(aida, job.id).content)


def test_the_papers_of_chosen_folders_come_in_one_file(work: LongWork, aida: Account) -> None:
    folders = (SAMPLE, "no-standard", "unread", "nothing")
    with printed(work, aida, replace(WANTED, folders=folders)) as archive:
        assert archive.namelist() == [
            f"{SAMPLE}/regulation.ru.html",
            f"{SAMPLE}/standard.ru.html",
            "no-standard/regulation.ru.html",
            NOT_PRINTED,
        ]
        failures = archive.read(NOT_PRINTED).decode("utf-8").splitlines()
    assert [line.partition(":")[0] for line in failures] == ["unread", "nothing"]
    (job,) = work.jobs(aida)
    assert (job.done, job.total) == (4, 4)
    unread, nothing = work.notes(aida, job.id)
    assert unread.part.startswith("9.6 ")
    assert (nothing.part, nothing.message) == ("nothing", "job-folder-gone")


def test_without_a_choice_all_that_may_be_read_is_printed_with_the_registry(work: LongWork, aida: Account) -> None:
    with printed(work, aida, replace(WANTED, papers=(PaperName.REGISTRY, PaperName.REGULATION))) as archive:
        assert f"{SAMPLE}/regulation.ru.html" in archive.namelist()
        assert "registry.ru.html" in archive.namelist()


def test_a_folder_without_the_only_paper_that_is_wanted_is_told(work: LongWork, aida: Account) -> None:
    wanted = replace(WANTED, folders=("no-standard",), papers=(PaperName.STANDARD,))
    with printed(work, aida, wanted) as archive:
        assert archive.namelist() == [NOT_PRINTED]
    (job,) = work.jobs(aida)
    assert [note.message for note in work.notes(aida, job.id)] == ["export-no-standard"]


def test_an_order_of_which_nothing_comes_is_refused() -> None:
    assert WANTED.checked() == WANTED
    for nothing in (
        replace(WANTED, languages=()),
        replace(WANTED, papers=()),
        replace(WANTED, formats=(PaperFormat.XLSX,)),
    ):
        with pytest.raises(Refused, match="refused-no-papers-wanted"):
            nothing.checked()


def test_an_order_comes_back_as_it_was_kept() -> None:
    wanted = WantedPapers(("a",), (PaperName.REGISTRY,), ("ky",), (PaperFormat.XLSX,))
    assert WantedPapers.of_plain(wanted.as_plain()) == wanted
