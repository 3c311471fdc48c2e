"""Units of work of each kind: in memory, on SQLite, on PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.fakes.unit_of_work import UnitsInMemory
from tests.persistence.postgresql import database_url, server


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server on loopback; skips where none is installed."""
    with server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def units(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[UnitsOfWork]:
    if request.param == "memory":
        yield UnitsInMemory()
        return
    url = f"sqlite:///{tmp_path}/kept.sqlite"
    if request.param == "postgresql":
        url = database_url(request.getfixturevalue("postgresql"), tmp_path.name)
    engine = open_database(url)
    yield SqlUnitsOfWork(engine)
    engine.dispose()
