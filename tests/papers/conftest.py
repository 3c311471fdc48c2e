"""The sample service, and what the papers of its variants are made of."""

from __future__ import annotations

import pytest

from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.bootstrap import regulation_folders
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from tests.papers.printing import DAY, SAMPLE


@pytest.fixture(scope="session")
def folder() -> RegulationFolder:
    return regulation_folders().load(SAMPLE, DAY)


@pytest.fixture(scope="session")
def form(folder: RegulationFolder) -> OfficialForm:
    assert folder.form is not None
    return folder.form


@pytest.fixture(scope="session")
def regulation(folder: RegulationFolder) -> Regulation:
    return folder.regulation
