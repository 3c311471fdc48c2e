"""How the benchmarks measure, and what a row of their table says."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Number = TypeVar("Number", int, float)


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured: ``seconds`` on each workload; ``tiny`` only shows that every row runs."""

    seconds: float = 2.0
    tiny: bool = False

    def of(self, full: Number, tiny: Number) -> Number:
        return tiny if self.tiny else full


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of one run."""

    median: float
    p95: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, in which unit, beside what, and what is to be reached.

    ``theirs`` is the median of the baseline ``beside`` in the same run; ``note`` says what was scaled, why a
    baseline is absent, or the figure that stands for it. ``reached`` is ``None`` where there is no goal.
    """

    what: str
    ours: float
    unit: str = "ms"
    p95: float | None = None
    goal: str = ""
    reached: bool | None = None
    beside: str = ""
    theirs: float | None = None
    note: str = ""
    fair: float | None = None
    """The ratio that the goal means: the goal by what the baseline took where the goal was set, on a calm machine."""

    @property
    def verdict(self) -> str:
        """Whether the goal is reached, as it stands or, on a machine that is busy or slow, by its ratio."""
        if self.reached is None:
            return ""
        if self.reached:
            return "reached"
        by_ratio = self.fair is not None and self.ratio is not None and self.ratio <= self.fair
        return f"by ratio (≤ {self.fair:.2g} ×)" if by_ratio else "not reached"

    @property
    def ratio(self) -> float | None:
        """Ours by theirs."""
        return self.ours / self.theirs if self.theirs else None


Row = Callable[[Effort], Iterator[Figure]]


def timed(play: Callable[[], object], effort: Effort, least: int = 5) -> Times:
    """Play once to warm up, then for the effort's seconds and at least so many times; but once where it is tiny."""
    if not effort.tiny:
        play()
    gc.collect()
    gc.freeze()  # what tools and earlier rows have left in memory is not looked through again and again in this one
    taken: list[float] = []
    end = time.perf_counter() + effort.of(effort.seconds, 0.0)
    while len(taken) < effort.of(least, 1) or time.perf_counter() < end:
        begin = time.perf_counter()
        play()
        taken.append((time.perf_counter() - begin) * 1_000)
    gc.unfreeze()
    return summary(taken)


def summary(milliseconds: list[float]) -> Times:
    """The median and the time under which 95 of 100 runs stayed."""
    ordered = sorted(milliseconds)
    return Times(statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))])
