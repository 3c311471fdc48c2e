"""Migrations that carry something over: what was kept stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, insert, inspect

from regdesigner.application.ports.case_overview import Sought
from regdesigner.domain.record import EntryKind, RecordEntry, first_broken, sealed
from regdesigner.persistence.database import open_database
from regdesigner.persistence.migrating import migrations
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.persistence.postgresql import database_url

AT = datetime(2026, 3, 2, 9, 0)
ENTRIES = 11
"""Entries of the record, three of which begin a step that somebody asked for."""


@pytest.fixture(params=["sqlite", "postgresql"])
def before(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database as it was before."""
    url = f"sqlite:///{tmp_path}/kept.sqlite"
    if request.param == "postgresql":
        url = database_url(request.getfixturevalue("postgresql"), "records").replace("ql:", "ql+psycopg:", 1)
    engine = create_engine(url)
    with engine.begin() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.upgrade(config, "0009")
    yield engine
    engine.dispose()


def _record(case: str) -> tuple[RecordEntry, ...]:
    asked = {0: "begin", 4: "one", 9: "two"}
    return sealed(
        (
            RecordEntry(
                case, 0, AT, EntryKind.BEGUN, "check", str(place), 1, "Айгүл", fields={"n": 1}, request=asked.get(place)
            )
            for place in range(ENTRIES)
        ),
        0,
        "",
    )


def _keep(connection: Connection, record: tuple[RecordEntry, ...]) -> None:
    known, last = MetaData(), record[-1]
    cases = Table("cases", known, autoload_with=connection)
    entries = Table("case_entries", known, autoload_with=connection)
    values = {
        "id": last.case, "number": last.case, "folder": "f", "version": 1, "asked": {"recipient": "АЛЁНА"}, "begun": AT,
        "condition": "running", "revision": 1, "snapshot": "", "document": {}, "secret_hash": "",
        "entries": last.number, "seal": last.seal,
    }  # fmt: skip
    connection.execute(insert(cases).values(**values))
    rows = [{**entry._asdict(), "kind": entry.kind.value} for entry in record]
    connection.execute(insert(entries), [{name: row[name] for name in entries.c.keys()} for row in rows])  # noqa: SIM118


def test_records_are_carried_over_as_they_were(before: Engine) -> None:
    whole, spoiled = _record("whole"), list(_record("spoiled"))
    spoiled[5] = spoiled[5]._replace(person="somebody else")
    with before.begin() as connection:
        _keep(connection, whole)
        _keep(connection, tuple(spoiled))
    after = open_database(before.url.render_as_string(hide_password=False))
    with SqlUnitsOfWork(after)(reading=True) as unit:
        assert unit.cases.record("whole") == whole
        assert first_broken(unit.cases.record("spoiled")) == 6
        assert unit.cases.is_done("whole", "two")
        assert not unit.cases.is_done("whole", "three")
        assert unit.case_overview.count(None, Sought(number="алена"), AT) == len(("whole", "spoiled"))
    assert not inspect(after).has_table("case_entries")
    after.dispose()
