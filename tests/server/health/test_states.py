"""Whether the application can work is told to balancers."""

from __future__ import annotations

import os
import resource
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

import pytest

from regdesigner.application.ports.unit_of_work import StoreUnavailable, UnitOfWork
from regdesigner.persistence.database import open_database
from regdesigner.server.health import states
from regdesigner.server.health.states import can_write
from regdesigner.server.serving import DATABASE_FILE, prepare

NOW = datetime(2026, 3, 2, 9, 0)


def test_what_cannot_work_is_named(tmp_path: Path) -> None:
    app, _made = prepare(tmp_path / "data", lambda: NOW)
    client = app.test_client()
    assert client.get("/health/ready").json == {"status": "ready"}
    engine = open_database(f"sqlite:///{tmp_path}/data/{DATABASE_FILE}")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    engine.dispose()
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json) == (503, {"status": "not ready", "failed": ["database"]})
    assert client.get("/health/live").status_code == 200


def test_a_database_that_is_away_is_no_fault_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app, _made = prepare(tmp_path / "data", lambda: NOW)

    def away(*_: object, **__: object) -> AbstractContextManager[UnitOfWork]:
        raise StoreUnavailable("connection refused")

    client = app.test_client()
    monkeypatch.setattr(type(app.extensions["regdesigner"].units_of_work), "__call__", away)
    answer = client.get("/metrics")
    assert answer.status_code == 503
    monkeypatch.setattr(states, "is_newest", away)
    assert client.get("/health/ready").json == {"status": "not ready", "failed": ["database"]}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits of a process")
def test_a_disk_that_is_full_takes_no_file(tmp_path: Path) -> None:
    assert can_write(tmp_path)
    assert not can_write(tmp_path / "nowhere")
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        os._exit(can_write(tmp_path))
    assert os.waitpid(child, 0)[1] == 0
