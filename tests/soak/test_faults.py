"""Each fault briefly: what ``make soak`` does for hours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.soak import faults
from tests.soak.faults import Outcome, Place, place

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]  # processes are started, on whatever machine this is


@pytest.fixture
def at(tmp_path: Path) -> Place:
    """An SQLite database of its own."""
    return place(f"sqlite:///{tmp_path}/regdesigner.sqlite3", tmp_path)


@pytest.mark.parametrize(
    "fault",
    [
        lambda at: faults.server_killed(at, cases=2, kills=1),
        lambda at: faults.worker_killed(at, cases=4, kills=1),
        lambda at: faults.two_officials(at, tasks=2),
        lambda at: faults.clock_jumps(at, cases=4),
        lambda at: faults.disk_full(at, cases=2),
    ],
    ids=["server-killed", "worker-killed", "officials", "clock", "disk-full"],
)
def test_nothing_is_lost_doubled_or_missed(at: Place, fault: Callable[[Place], Outcome]) -> None:
    outcome = fault(at)
    assert (outcome.lost, outcome.doubled, outcome.missed) == (0, 0, 0), outcome.said
