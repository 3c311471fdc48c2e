"""``regdesigner audit``: what it says of whole and of broken records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, update

from regdesigner.cli.exits import Exit
from regdesigner.persistence.case_tables import CASE_RECORD
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.application.cases.pilot_cases import begin, carrying_out_on
from tests.cli.conftest import Program


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGDESIGNER_LANG", "en")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one case."""
    engine = open_database(f"sqlite:///{tmp_path}/regdesigner.sqlite3")
    begin(carrying_out_on(SqlUnitsOfWork(engine)))
    engine.dispose()
    return tmp_path


def spoil(data: Path, spoiled: Callable[[list[bytes]], list[bytes]]) -> None:
    """Change what is kept of the record, entry by entry."""
    engine = open_database(f"sqlite:///{data}/regdesigner.sqlite3")
    with engine.begin() as connection:
        entries = connection.execute(select(CASE_RECORD.c.entries)).scalar_one().split(b"\n")
        connection.execute(update(CASE_RECORD).values(entries=b"\n".join(spoiled(entries))))
    engine.dispose()


def test_a_whole_record_is_called_whole(program: Program, data: Path) -> None:
    done = program("audit", "3-2026-00001", "--data", str(data))
    assert done.code == Exit.FINE
    assert "3-2026-00001: the record is whole" in done.out


def test_a_changed_entry_is_named(program: Program, data: Path) -> None:
    spoil(data, lambda kept: [kept[0], kept[1].replace(b'"person":"', b'"person":"somebody else'), *kept[2:]])
    done = program("audit", "--data", str(data))
    assert done.code == Exit.NOT_KEPT
    assert "the record is broken at entry 2" in done.out


def test_entries_missing_at_the_end_are_noticed(program: Program, data: Path) -> None:
    spoil(data, lambda kept: kept[:-1])
    assert program("audit", "--data", str(data)).code == Exit.NOT_KEPT


def test_an_entry_that_cannot_be_read_any_more_is_named(program: Program, data: Path) -> None:
    spoil(data, lambda kept: [kept[0], kept[1], b"\x00", *kept[3:]])
    done = program("audit", "--data", str(data))
    assert done.code == Exit.NOT_KEPT
    assert "the record is broken at entry 3" in done.out


def test_a_case_that_is_not_there_is_said_so(program: Program, data: Path) -> None:
    done = program("audit", "9.6-2026-00007", "--data", str(data))
    assert done.code == Exit.UNREADABLE
    assert "There is no case 9.6-2026-00007" in done.err


def test_a_data_folder_that_is_not_there_is_said_so(program: Program, tmp_path: Path) -> None:
    assert program("audit", "--data", str(tmp_path / "nowhere")).code == Exit.UNREADABLE
    assert not (tmp_path / "nowhere").exists()
