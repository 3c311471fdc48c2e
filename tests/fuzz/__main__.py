"""``python -m tests.fuzz [KIND NUMBER | --mutations N]``: one mutated file again, or very many of them."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from resource import RLIMIT_AS, RUSAGE_SELF, getrusage, setrlimit

from tests.fuzz.readers import READERS, mutated, try_reader

FIRST = 1_000_000
"""Numbers of the long run begin here: those below are tried by the tests."""
MEMORY = 4 * 1024**3
PIECE = 200
SHARES = {
    "diagram": 30,
    "regulation": 15,
    "decisions": 20,
    "standard": 15,
    "scenario": 10,
    "expected": 4,
    "registry": 3,
    "calendars": 3,
}


def pieces(total: int) -> Iterator[tuple[str, int, int]]:
    """Kind, first number, count."""
    for kind, share in SHARES.items():
        wanted = total * share // 100
        for start in range(0, wanted, PIECE):
            yield kind, FIRST + start, min(PIECE, wanted - start)


def tried(piece: tuple[str, int, int]) -> tuple[str, int, int, list[tuple[int, str]], int]:
    """Kind, files used, files refused, failures with their numbers, the process's greatest memory in KiB."""
    kind, start, count = piece
    used, failures = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(start, start + count):
            try:
                used += try_reader(kind, number, Path(folder))
            except BaseException:  # noqa: BLE001 - whatever comes out is what is looked for
                failures.append((number, traceback.format_exc(limit=-4)))
    return kind, used, count - used - len(failures), failures, getrusage(RUSAGE_SELF).ru_maxrss


def limited() -> None:
    setrlimit(RLIMIT_AS, (MEMORY, MEMORY))


def many(total: int, processes: int) -> int:
    """Try them all; the number of failures."""
    used: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    failed: list[str] = []
    memory, begun = 0, time.monotonic()
    with Pool(processes, initializer=limited, maxtasksperchild=50) as pool:
        for done, (kind, good, bad, failures, peak) in enumerate(pool.imap_unordered(tried, pieces(total)), 1):
            used[kind] += good
            refused[kind] += bad
            memory = max(memory, peak)
            failed += [f"python -m tests.fuzz {kind} {number}\n{text}" for number, text in failures]
            if sys.stderr.isatty():
                print(f"\r{done * PIECE} of {total}, {len(failed)} uncontrolled", end="", file=sys.stderr)
    print(f"{'reader':<12} {'used':>8} {'refused':>8}")
    for kind in READERS:
        print(f"{kind:<12} {used[kind]:>8} {refused[kind]:>8}")
    minutes = (time.monotonic() - begun) / 60
    print(f"{sum(used.values()) + sum(refused.values()) + len(failed)} mutated files in {minutes:.1f} min,", end=" ")
    print(f"{memory // 1024} MiB at most, {len(failed)} uncontrolled exceptions")
    print(*failed[:20], sep="\n")
    return len(failed)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("kind", nargs="?", choices=READERS)
    parser.add_argument("number", nargs="?", type=int)
    parser.add_argument("--mutations", type=int, default=200_000)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    if asked.kind is None or asked.number is None:
        return 1 if many(asked.mutations, asked.processes) else 0
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.buffer.write(mutated(asked.kind, asked.number))
        print(f"\nused: {try_reader(asked.kind, asked.number, Path(folder))}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
