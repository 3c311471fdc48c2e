"""A table of the registry, kept as long work."""

from __future__ import annotations

import pytest

from regdesigner.application.ports.jobs import JobState
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.application.registry.bringing import BringingRegistry
from regdesigner.application.registry.exporting import exchange_csv
from regdesigner.application.registry.keeping import RegistryKeeping
from regdesigner.application.work.long_work import LongWork
from regdesigner.bootstrap import folder_files, tables
from regdesigner.domain.account import Account, Role
from tests.application.kept import NOW, person, with_registry
from tests.fakes.job_files import JobFilesInMemory


@pytest.fixture
def aida(units: UnitsOfWork) -> Account:
    return person(with_registry(units), "aida", Role.ANALYST)


@pytest.fixture
def work(units: UnitsOfWork) -> LongWork:
    bringing = BringingRegistry(RegistryKeeping(units), tables(), lambda: NOW)
    return LongWork(units, JobFilesInMemory(), lambda do: do(), lambda: NOW, {"registry": bringing})


def table(*rows: str) -> bytes:
    registry, _folders = folder_files().shipped()
    return exchange_csv(registry, "en") + "".join(f"{row}\r\n" for row in rows).encode()


def test_good_rows_are_kept_together_and_wrong_ones_told_row_by_row(work: LongWork, aida: Account) -> None:
    many = [f"2.{number};Кызмат {number};;;education;education;" for number in range(1, 101)]
    content = table(*many, "9.99;;;;;;", "7.7;Ат;;;nobody;education;")
    job = work.begin(aida, "registry", {"file_name": "r.csv"}, content)
    assert work.job(aida, job.id).state is JobState.DONE
    with work.units(reading=True) as unit:
        assert unit.registry.registry().service("2.100") is not None
        assert unit.registry.registry().service("7.7") is None
        assert len(unit.registry.history()) == 2
    wrong = work.notes(aida, job.id)
    lines = content.decode("utf-8-sig").count("\r\n")
    assert [note.line for note in wrong] == [lines - 1, lines - 1, lines]
    assert (wrong[-1].part, wrong[-1].arguments["column"]) == ("7.7", "responsible")


def test_a_table_without_titles_changes_nothing(work: LongWork, aida: Account) -> None:
    job = work.begin(aida, "registry", {"file_name": "r.csv"}, b"a;b\r\n1;2\r\n")
    assert (work.job(aida, job.id).state, work.job(aida, job.id).error) == (
        JobState.FAILED,
        "registry-exchange-no-titles",
    )


def test_who_may_not_edit_the_registry_changes_nothing(work: LongWork, units: UnitsOfWork, aida: Account) -> None:
    official = person(units, "bek", Role.OFFICIAL)
    job = work.begin(official, "registry", {"file_name": "r.csv"}, table("2.1;Ат;;;education;education;"))
    assert work.job(official, job.id).error == "refused-not-permitted"
    assert work.jobs(aida) == ()
