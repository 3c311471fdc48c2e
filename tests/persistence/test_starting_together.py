"""Several processes that start on an empty database in the same instant."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest
from sqlalchemy import Engine

from regdesigner.application.accounts.keeping import NewPassword
from regdesigner.application.starting import Starting
from regdesigner.bootstrap import folder_files
from regdesigner.persistence.database import open_database
from regdesigner.persistence.unit_of_work import SqlUnitsOfWork
from tests.fakes.unit_of_work import PlainHasher
from tests.persistence.postgresql import database_url

NOW = datetime(2026, 11, 23, 9, 0)


class Meeting(PlainHasher):
    """Who has seen that there are no accounts waits for the others to see it too."""

    def __init__(self, processes: int) -> None:
        self._met = Barrier(processes)

    def hash(self, password: str) -> str:
        self._met.wait(30)
        return super().hash(password)


@pytest.fixture
def empty(postgresql: str) -> Iterator[Engine]:
    engine = open_database(database_url(postgresql, "started together"))
    yield engine
    engine.dispose()


def test_the_first_loads_what_ships_and_tells_the_password(empty: Engine) -> None:
    units, hasher = SqlUnitsOfWork(empty), Meeting(2)

    def start(_process: int) -> NewPassword | None:
        return Starting(units, folder_files(), hasher).start(NOW)

    with ThreadPoolExecutor(2) as processes:
        made = list(processes.map(start, range(2)))
    assert sorted(each is None for each in made) == [False, True]
    with units(reading=True) as unit:
        assert unit.accounts.count() == 1
        assert len(unit.registry.history()) == 1
