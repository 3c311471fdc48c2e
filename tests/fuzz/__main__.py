"""``python -m tests.fuzz [KIND NUMBER | --mutations N]``: one mutated file again, or very many of them."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import Pool
from pathlib import Path
from resource import RLIMIT_AS, RUSAGE_SELF, getrusage, setrlimit

from tests.fuzz.readers import FIRST, READERS, Tried, mutated, try_reader

MEMORY = 4 * 1024**3
PIECE = 50
DEAR = 2.0
"""Seconds of processor time that no mutated file should need."""
SHARES = {
    "diagram": 20,
    "regulation": 14,
    "shared": 3,
    "adopted": 5,
    "foreign": 6,
    "fixes": 4,
    "layout": 8,
    "compared": 5,
    "case": 4,
    "decisions": 8,
    "standard": 8,
    "scenario": 4,
    "played": 3,
    "expected": 3,
    "registry": 3,
    "calendars": 2,
}


@dataclass
class Outcome:
    """What became of some files of one kind."""

    kind: str
    tried: list[tuple[int, Tried]] = field(default_factory=list)
    failures: list[tuple[int, str]] = field(default_factory=list)
    memory: int = 0
    """MiB that the process had at most."""

    @property
    def used(self) -> int:
        return sum(1 for _number, each in self.tried if each.usable)


def pieces(total: int, kinds: tuple[str, ...], first: int) -> Iterator[tuple[str, int, int]]:
    """Kind, first number, count: the kinds by turns, in proportion, so that a run that is broken off saw them all."""
    shares = {kind: SHARES[kind] for kind in kinds if READERS[kind].seeds()}
    wanted = {kind: total * share // sum(shares.values()) for kind, share in shares.items()}
    starts = [
        ((start + PIECE) / wanted[kind], kind, start) for kind in wanted for start in range(0, wanted[kind], PIECE)
    ]
    for _, kind, start in sorted(starts):
        yield kind, first + start, min(PIECE, wanted[kind] - start)


def tried(piece: tuple[str, int, int]) -> Outcome:
    kind, start, count = piece
    outcome = Outcome(kind)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(start, start + count):
            try:
                outcome.tried.append((number, try_reader(kind, number, Path(folder))))
            except KeyboardInterrupt:
                raise
            except BaseException:  # noqa: BLE001 - whatever comes out is what is looked for
                outcome.failures.append((number, traceback.format_exc(limit=-4)))
    outcome.memory = getrusage(RUSAGE_SELF).ru_maxrss // 1024
    return outcome


def limited() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that counts is told, and says how far it came
    setrlimit(RLIMIT_AS, (MEMORY, MEMORY))


def many(wanted: Iterator[tuple[str, int, int]], processes: int, worst: int) -> int:
    """Try them all, or until one is interrupted, and print what became of them; the number of failures."""
    merged: dict[str, Outcome] = {}
    begun = time.monotonic()
    with Pool(processes, initializer=limited) as pool:
        try:
            for outcome in pool.imap_unordered(tried, wanted):
                found = merged.setdefault(outcome.kind, Outcome(outcome.kind))
                found.tried += outcome.tried
                found.failures += outcome.failures
                found.memory = max(found.memory, outcome.memory)
                _print_failures(outcome)
        except KeyboardInterrupt:
            print("interrupted")
    return _told(merged, time.monotonic() - begun, worst)


def _told(merged: dict[str, Outcome], seconds: float, worst: int) -> int:
    print(
        f"{'reader':<12} {'used':>8} {'refused':>8} {'failed':>8} {'mean ms':>8} {'most s':>8} {'over ' + str(DEAR):>8}"
    )
    for kind in READERS:
        outcome = merged.get(kind)
        if outcome is None or not outcome.tried:
            continue
        spent = [each.seconds for _, each in outcome.tried]
        counts = f"{outcome.used:>8} {len(spent) - outcome.used:>8} {len(outcome.failures):>8}"
        over = sum(1 for each in spent if each > DEAR)
        print(f"{kind:<12} {counts} {1000 * sum(spent) / len(spent):>8.0f} {max(spent):>8.2f} {over:>8}")
    failed = sum(len(outcome.failures) for outcome in merged.values())
    total = sum(len(outcome.tried) for outcome in merged.values()) + failed
    memory = max((outcome.memory for outcome in merged.values()), default=0)
    print(f"{total} mutated files in {seconds / 60:.1f} min, {memory} MiB at most, {failed} uncontrolled exceptions")
    _print_worst(merged, worst)
    return failed


def _print_worst(merged: dict[str, Outcome], worst: int) -> None:
    """The files that cost most, by time and by memory; memory is what a process grew by."""
    files = [(kind, number, each) for kind, outcome in merged.items() for number, each in outcome.tried]
    by_time = sorted(files, key=lambda file: -file[2].seconds)[:worst]
    by_memory = sorted(files, key=lambda file: -file[2].memory)[:worst]
    for title, chosen in (("slowest", by_time), ("largest", by_memory)):
        if chosen:
            print(f"{title}:")
        for kind, number, each in chosen:
            print(f"  {kind:<12} {number:>8} {each.seconds:>8.2f} s {each.memory:>6} MiB")


def _print_failures(outcome: Outcome) -> None:
    for number, text in outcome.failures:
        print(f"python -m tests.fuzz {outcome.kind} {number}\n{text}", flush=True)


def one(kind: str, number: int) -> None:
    """The mutated file on standard output, what became of it on standard error."""
    sys.stdout.buffer.write(mutated(kind, number))
    sys.stdout.flush()
    with tempfile.TemporaryDirectory() as folder:
        print(f"\n{try_reader(kind, number, Path(folder))}", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("kind", nargs="?", choices=READERS)
    parser.add_argument("number", nargs="?", type=int)
    parser.add_argument("--mutations", type=int, default=200_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--first", type=int, default=FIRST, help="the number of the first file of each kind")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N files that cost most")
    asked = parser.parse_args()
    if asked.kind is not None and asked.number is not None:
        one(asked.kind, asked.number)
        return 0
    kinds = tuple(READERS) if asked.kind is None else (asked.kind,)
    return 1 if many(pieces(asked.mutations, kinds, asked.first), asked.processes, asked.worst) else 0


if __name__ == "__main__":
    sys.exit(main())
