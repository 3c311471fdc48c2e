"""The sample service, loaded once: use cases need a whole folder, with its form and its standard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.bootstrap import regulation_folders


@pytest.fixture(scope="session")
def sample(models: Path) -> RegulationFolder:
    return regulation_folders().load(models / "9.6-udc-index", date(2026, 11, 23))
