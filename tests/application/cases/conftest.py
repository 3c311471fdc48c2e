"""What carries out the cases of a pilot, on units of work of each kind."""

from __future__ import annotations

import pytest

from regdesigner.application.cases.carrying_out import CarryingOut
from regdesigner.application.ports.unit_of_work import UnitsOfWork
from tests.application.cases.pilot_cases import carrying_out_on


@pytest.fixture
def carrying(units: UnitsOfWork) -> CarryingOut:
    """The family benefit on pilot; no case has begun."""
    return carrying_out_on(units)
