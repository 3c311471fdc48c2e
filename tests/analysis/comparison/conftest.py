"""The sample service, of which the tests make new editions."""

from __future__ import annotations

from pathlib import Path

import pytest

from regdesigner.bpmn.document import open_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation

SAMPLE = Path(__file__).parents[3] / "bpmn_models" / "9.6-udc-index" / "regulation.bpmn"


@pytest.fixture(scope="session")
def regulation() -> Regulation:
    return read_regulation(open_document(SAMPLE))
