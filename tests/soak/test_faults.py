"""Each fault briefly: what ``make soak`` does for hours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.soak import at_once, clocks, ended, full, poison, steady
from tests.soak.people import Office, office
from tests.soak.places import Outcome, Place, place

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]  # processes are started, on whatever machine this is
MANY_TIMES = "exhausting"
"""The form whose page takes seconds; its own test is among those of forms."""


@pytest.fixture
def at(tmp_path: Path) -> Place:
    """An SQLite database of its own."""
    return place(f"sqlite:///{tmp_path}/regdesigner.sqlite3", tmp_path)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A server that stays, and eight people."""
    data = tmp_path_factory.mktemp("office")
    with office(place(f"sqlite:///{data}/regdesigner.sqlite3", data)) as opened:
        yield opened


@pytest.mark.parametrize(
    "fault",
    [
        lambda at: ended.server_killed(at, cases=2, kills=1),
        lambda at: ended.server_stopped(at, cases=4, stops=1),
        lambda at: ended.worker_killed(at, cases=4, kills=1),
        lambda at: clocks.clock_jumps(at, cases=4),
    ],
    ids=["server-killed", "server-stopped", "worker-killed", "clock"],
)
def test_nothing_is_lost_doubled_or_missed(at: Place, fault: Callable[[Place], Outcome]) -> None:
    outcome = fault(at)
    assert (outcome.lost, outcome.doubled, outcome.missed) == (0, 0, 0), outcome.said


@pytest.mark.parametrize(
    "fault",
    [
        lambda held: at_once.officials_at_once(held, tasks=10),
        lambda held: at_once.requests_twice(held, requests=2),
        lambda held: poison.poisoned_forms(held, 10, [each for each in poison.POISONS if each != MANY_TIMES]),
        lambda held: full.disk_full(held, cases=2),
        lambda held: steady.memory(held, minutes=1 / 60),
    ],
    ids=["officials-at-once", "requests-twice", "poisoned-forms", "disk-full", "memory"],
)
def test_people_at_work_lose_and_double_nothing(held: Office, fault: Callable[[Office], Outcome]) -> None:
    outcome = fault(held)
    assert (outcome.lost, outcome.doubled, outcome.missed) == (0, 0, 0), outcome.said
