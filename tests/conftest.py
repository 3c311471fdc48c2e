"""Settings that every test shares: repeatable random inputs, and where foreign diagrams lie.

Sockets other than loopback are closed by the options in ``pyproject.toml``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "ci",
    deadline=None,  # a shared machine may pause at any moment
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def models(checkout: Path) -> Path:
    """The folder of sample regulations."""
    return checkout / "bpmn_models"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of foreign BPMN files: ``BPMN_CORPUS``, else ``shared/corpus`` beside the checkout, else a skip."""
    folder = Path(os.environ.get("BPMN_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not folder.is_dir():
        pytest.skip(f"no BPMN corpus at {folder}; name its folder in BPMN_CORPUS")
    return folder


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of SQLite with all tables, migrated once: tests open copies of it."""
    from regdesigner.persistence.database import open_database  # slow to import: only where a database is asked for

    path = tmp_path_factory.mktemp("database") / "empty.sqlite"
    open_database(f"sqlite:///{path}").dispose()
    return path
