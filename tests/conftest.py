"""Settings that every test shares: repeatable random inputs, and where foreign diagrams lie.

Sockets other than loopback are closed by the options in ``pyproject.toml``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.depth import DEPTH, examples

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "tests",
    max_examples=examples(50),
    deadline=None,  # a shared machine may pause at any moment
    derandomize=DEPTH == 1,  # whoever looks deeper looks at other inputs each time
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("tests")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Side by side, workers take a file at a time: long ones first, and those that wait for browsers among the others.

    A browser leaves processors idle, two at a time make each other wait; what is long comes last never.
    """
    if not hasattr(config, "workerinput"):
        return
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    early = {path: path.parent == ROOT / "tests" / "e2e" or _is_slow(found) for path, found in files.items()}
    quick, long = ([path for path in files if early[path] is wanted] for wanted in (False, True))
    apart = max(1, len(quick) * 2 // (3 * max(1, len(long))))
    order = [each for number, path in enumerate(long) for each in (path, *quick[number * apart : (number + 1) * apart])]
    items[:] = [item for path in (*order, *quick[len(long) * apart :]) for item in files[path]]


def _is_slow(items: list[pytest.Item]) -> bool:
    return any(item.get_closest_marker("slow") for item in items)


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
