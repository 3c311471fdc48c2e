"""Two thousand mutated files: each is used or refused in words, none brings anything down or costs much."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.readers import FOREIGN, READERS, mutated, try_reader, try_within_limits

PIECE = 50
NUMBERS = {
    "diagram": 500,
    "regulation": 70,
    "shared": 20,
    "adopted": 30,
    "foreign": 20,
    "fixes": 20,
    "layout": 80,
    "compared": 15,
    "case": 60,
    "decisions": 450,
    "standard": 100,
    "scenario": 250,
    "played": 50,
    "expected": 200,
    "registry": 50,
    "calendars": 200,
}
PIECES = [
    (kind, start, min(PIECE, total - start)) for kind, total in NUMBERS.items() for start in range(0, total, PIECE)
]


def test_all_readers_are_tried_and_two_thousand_files() -> None:
    assert set(NUMBERS) == set(READERS)
    assert sum(total for kind, total in NUMBERS.items() if kind not in FOREIGN) >= 2_000


@pytest.mark.parametrize(("kind", "start", "count"), PIECES)
def test_mutated_files_are_used_or_refused_in_words(kind: str, start: int, count: int, tmp_path: Path) -> None:
    _needs_seeds(kind)
    for number in range(start, start + count):
        try:
            try_within_limits(kind, number, tmp_path)
        except Exception as error:
            raise AssertionError(f"python -m tests.fuzz {kind} {number}") from error


@pytest.mark.parametrize("kind", READERS)
def test_mutations_reach_deep_and_are_the_same_each_time(kind: str, tmp_path: Path) -> None:
    _needs_seeds(kind)
    usable: set[bool] = set()
    for number in range(60):
        usable.add(try_reader(kind, number, tmp_path).usable)
        if len(usable) == 2:
            break
    assert usable == {True, False}
    assert mutated(kind, 7) == mutated(kind, 7) != mutated(kind, 8)


def _needs_seeds(kind: str) -> None:
    if not READERS[kind].seeds():
        pytest.skip("no BPMN corpus; name its folder in BPMN_CORPUS")
