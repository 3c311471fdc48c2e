"""Steps of cases in memory, beside SpiffWorkflow alone."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.engine import figures, growth
from tests.bench.measuring import Effort, Figure


def cases(effort: Effort) -> Iterator[Figure]:
    """A case of 4 lanes, 7 completions and a message; ours is loaded and saved at each step, theirs never."""
    found = figures(effort.of(effort.seconds, 0.05))
    theirs = 1_000 / found["SpiffWorkflow alone, cases/s"]
    for name, goal in (("ours", "≤ 0.5 ×"), ("ours with FEEL", "")):
        took = 1_000 / found[f"{name}, cases/s"]
        what = "a case, loaded and saved at each step" + (", conditions in FEEL" if "FEEL" in name else "")
        reached = took / theirs <= 0.5 if goal else None
        yield Figure(what, took, "ms", None, goal, reached, "SpiffWorkflow alone", theirs)


def long_cases(effort: Effort) -> Iterator[Figure]:
    """What a step costs, and how much is kept, after n completed tasks of one case."""
    lengths = effort.of(10, 2), effort.of(1_000, 4), effort.of(5_000, 6)
    found = growth(lengths, window=effort.of(50, 2))
    short = lengths[0]
    for unit, what in (("ms", "step"), ("bytes", "state")):
        first = found[f"{what} after {short}, {unit}"]
        for done in lengths[1:]:
            value = found[f"{what} after {done}, {unit}"]
            reached = value / first <= 1.25
            name = f"{what} after {done} completed tasks"
            yield Figure(name, value, unit, None, "≤ 1.25 ×", reached, f"the same after {short}", first)


ROWS = {"case": cases, "growth": long_cases}
