"""Units of work of each kind: in memory, on SQLite, on PostgreSQL where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import Engine, text

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.persistence.database import open_database
from regdesigner.persistence.tables import METADATA
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.fakes.unit_of_work import UnitsInMemory
from tests.persistence.postgresql import database_url, server


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server on loopback; skips where none is installed.

    Its user must get at its data: each run of pytest closes pytest's own folder to others.
    """
    with TemporaryDirectory() as place, server(Path(place)) as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_engine(postgresql: str) -> Iterator[Engine]:
    """A database of that server with all tables."""
    engine = open_database(database_url(postgresql, "kept"))
    yield engine
    engine.dispose()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def units(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Iterator[UnitsOfWork]:
    if request.param == "memory":
        yield UnitsInMemory()
        return
    if request.param == "postgresql":
        engine = request.getfixturevalue("postgresql_engine")
        names = ", ".join(table.name for table in METADATA.sorted_tables)
        with engine.begin() as connection:
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        yield SqlUnitsOfWork(engine)
        return
    engine = open_database(f"sqlite:///{shutil.copy(empty_database, tmp_path / 'kept.sqlite')}")
    yield SqlUnitsOfWork(engine)
    engine.dispose()
