"""Two thousand mutated files: each is used or refused in words, none brings anything down."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from tests.fuzz.readers import READERS, mutated, try_reader

PIECE = 50
NUMBERS = {
    "diagram": 500,
    "regulation": 250,
    "decisions": 350,
    "standard": 400,
    "scenario": 200,
    "expected": 100,
    "registry": 100,
    "calendars": 100,
}
PIECES = [(kind, start) for kind, total in NUMBERS.items() for start in range(0, total, PIECE)]
MOST_MEMORY = 512 * 1024
"""KiB above what the process had before."""


def test_all_readers_are_tried_and_two_thousand_files() -> None:
    assert set(NUMBERS) == set(READERS)
    assert sum(NUMBERS.values()) >= 2_000


@pytest.mark.parametrize(("kind", "start"), PIECES)
def test_mutated_files_are_used_or_refused_in_words(kind: str, start: int, tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(start, start + PIECE):
        try:
            try_reader(kind, number, tmp_path)
        except Exception as error:
            raise AssertionError(f"python -m tests.fuzz {kind} {number}") from error
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY


@pytest.mark.parametrize("kind", READERS)
def test_mutations_reach_deep_and_are_the_same_each_time(kind: str, tmp_path: Path) -> None:
    usable = [try_reader(kind, number, tmp_path) for number in range(30)]
    assert any(usable)
    assert not all(usable)
    assert mutated(kind, 7) == mutated(kind, 7) != mutated(kind, 8)
