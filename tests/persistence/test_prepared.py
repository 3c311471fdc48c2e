"""Statements handed to the driver as they are: the same values and errors as through SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import Engine, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from regdesigner.application.ports.unit_of_work import StoreUnavailable
from regdesigner.persistence.case_tables import CASE_SERIES
from regdesigner.persistence.database import answering, open_database
from regdesigner.persistence.prepared import Prepared, at_once
from regdesigner.persistence.tables import ADDRESSES
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.persistence.postgresql import database_url, running

COUNT = Prepared(insert(CASE_SERIES), "service", "year", "last")
COUNTED = Prepared(
    select(CASE_SERIES).where(CASE_SERIES.c.service == bindparam("of_service")).order_by(CASE_SERIES.c.year),
    "of_service",
)
COUNT_ON = Prepared(update(CASE_SERIES).where(CASE_SERIES.c.service == bindparam("of_service")), "last", "of_service")
FORGET = Prepared(delete(CASE_SERIES).where(CASE_SERIES.c.year == bindparam("of_year")), "of_year")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if request.param == "sqlite":
        made = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    else:
        made = open_database(database_url(request.getfixturevalue("postgresql"), "prepared"))
        with made.begin() as connection:
            connection.execute(delete(CASE_SERIES))
            connection.execute(delete(ADDRESSES))
    yield made
    made.dispose()


def test_rows_are_written_found_changed_and_taken_out(engine: Engine) -> None:
    with engine.connect() as connection:
        COUNT.run_each(connection, [("1", 2025, 4), ("1", 2026, 7), ("2", 2026, 1)])
        assert [tuple(row) for row in COUNTED.rows(connection, "1")] == [("1", 2025, 4), ("1", 2026, 7)]
        assert COUNTED.rows(connection, "1")[1].last == 7
        assert COUNT_ON.run(connection, 9, "2").rowcount == 1
        assert COUNTED.row(connection, "2").last == 9  # type: ignore[union-attr]
        FORGET.run_each(connection, [(2025,), (2026,)])
        assert COUNTED.row(connection, "1") is None


def test_what_is_not_committed_is_gone(engine: Engine) -> None:
    with engine.connect() as connection:
        COUNT.run(connection, "1", 2026, 7)
    with engine.connect() as connection:
        assert COUNTED.rows(connection, "1") == []
        COUNT.run(connection, "1", 2026, 8)
        connection.commit()
    with engine.connect() as connection:
        assert COUNTED.rows(connection, "1")[0].last == 8


def test_instants_are_kept_as_sqlalchemy_keeps_them(engine: Engine) -> None:
    at = datetime(2026, 11, 23, 0, 20, 1, 25)
    names = ("address", "failures", "since")
    with engine.connect() as connection:
        Prepared(insert(ADDRESSES), *names).run(connection, "a", 1, at)
        connection.execute(insert(ADDRESSES).values(address="b", failures=1, since=at))
        kept = {row.since for row in connection.execute(select(ADDRESSES))}
        found = Prepared(select(ADDRESSES).where(ADDRESSES.c.since == bindparam("of_instant")), "of_instant")
        assert kept == {row.since for row in found.rows(connection, at)} == {at}
        assert len(found.rows(connection, at)) == 2


def test_what_the_database_refuses_is_said_as_sqlalchemy_says_it(engine: Engine) -> None:
    with engine.connect() as connection:
        COUNT.run(connection, "1", 2026, 7)
        with pytest.raises(IntegrityError):
            COUNT.run(connection, "1", 2026, 8)
    with engine.connect() as connection, pytest.raises(IntegrityError), at_once(connection):
        COUNT.run_each(connection, [("1", 2026, 7), ("1", 2026, 8)])


def test_a_locked_database_is_unavailable(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path}/kept.sqlite")
    with engine.connect() as writing, engine.connect() as waiting:
        COUNT.run(writing, "1", 2026, 7)
        waiting.connection.cursor().execute("PRAGMA busy_timeout = 1")
        with pytest.raises(StoreUnavailable), answering():
            COUNT.run(waiting, "2", 2026, 7)
        with pytest.raises(OperationalError):
            COUNT.run(waiting, "2", 2026, 7)
    engine.dispose()


def test_connections_of_a_server_that_was_away_are_made_anew() -> None:
    def counted(units: Any) -> int:
        with units(reading=True) as unit:
            return int(unit.accounts.count())

    with TemporaryDirectory() as place, running(Path(place)) as server:
        engine = open_database(database_url(server.url, "away"))
        units = SqlUnitsOfWork(engine)
        assert counted(units) == 0
        server.stop()
        server.start()
        assert counted(units) == 0
        with units() as unit:
            unit.accounts.count()
            server.stop()
            with pytest.raises(StoreUnavailable), answering():
                unit.cases.id_of("nothing")
        server.start()
        assert counted(units) == 0
        engine.dispose()
