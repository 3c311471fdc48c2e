"""Reads one file in a process of its own: ``python -m tests.bench.refusal FILE`` prints message, ms and MiB as JSON."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from regdesigner.bpmn.document import open_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.errors import UnreadableInput

ORDINARY = Path(__file__).parents[2] / "bpmn_models" / "typical" / "regulation.bpmn"
STATUS, FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def refuse(path: Path) -> dict[str, str | float]:
    """What a file is refused with, the milliseconds it took and how many MiB the peak of memory lay above the start."""
    before = _resident("VmRSS")
    begin = time.perf_counter()
    message = "read"
    try:
        read_regulation(open_document(path))
    except UnreadableInput as refusal:
        message = refusal.message
    taken = (time.perf_counter() - begin) * 1_000
    return {"message": message, "ms": taken, "MiB": _resident("VmHWM") - before}


def _resident(name: str) -> float:
    """MiB in memory now (``VmRSS``) or at most (``VmHWM``); 0 where the system does not tell."""
    if not STATUS.is_file():
        return 0.0
    line = next(line for line in STATUS.read_text("ascii").splitlines() if line.startswith(name))
    return int(line.split()[1]) / 1_024


if __name__ == "__main__":
    refuse(ORDINARY)
    if FORGET.is_file():
        FORGET.write_text("5", "ascii")  # the peak of memory begins anew
    answers = [refuse(Path(sys.argv[1])) for _ in range(5)]
    print(json.dumps({**answers[0], "ms": statistics.median(float(answer["ms"]) for answer in answers)}))
