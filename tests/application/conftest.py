"""The sample service, loaded once: use cases need a whole folder, with its form and its standard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from regdesigner.bootstrap import regulation_folders
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.fakes.unit_of_work import UnitsInMemory


@pytest.fixture(scope="session")
def sample(models: Path) -> RegulationFolder:
    return regulation_folders().load(models / "9.6-udc-index", date(2026, 11, 23))


@pytest.fixture(params=["memory", "sqlite"])
def units(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Iterator[UnitsOfWork]:
    """Transactions in memory and on SQLite: use cases behave alike on both."""
    if request.param == "memory":
        yield UnitsInMemory()
        return
    engine = open_database(f"sqlite:///{shutil.copy(empty_database, tmp_path / 'kept.sqlite')}")
    yield SqlUnitsOfWork(engine)
    engine.dispose()
