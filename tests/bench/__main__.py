"""``python -m tests.bench [ROW…]`` prints the table of figures and writes it to ``build/bench.json``."""

from __future__ import annotations

import gc
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from rich.console import Console
from rich.table import Table

from regdesigner.cli.program import YOUNG_VALUES
from tests.bench.measuring import Effort, Figure
from tests.bench.others import ROOT
from tests.bench.rows import ROWS

TARGET = ROOT / "build" / "bench.json"
COLOURS = {"reached": "green", "not reached": "red", "": "dim"}


def measure(names: Sequence[str], effort: Effort, console: Console) -> dict[str, list[Figure]]:
    """The figures of these rows, told one by one as they are found."""
    found: dict[str, list[Figure]] = {}
    for name in names:
        found[name] = []
        for figure in ROWS[name](effort):
            found[name].append(figure)
            console.print(f"[dim]{name}: {figure.what}: {_number(figure.ours)} {figure.unit}[/]")
    return found


def table(found: dict[str, list[Figure]]) -> Table:
    """What a person reads."""
    drawn = Table("row", "what", "median", "p95", "goal", "", "beside", "ratio", "note")
    for name, figures in found.items():
        drawn.add_section()
        for figure in figures:
            beside = figure.beside
            if figure.theirs is not None:
                beside += f": {_number(figure.theirs)} {figure.unit}"
            ours = f"{_number(figure.ours)} {figure.unit}"
            p95 = "" if figure.p95 is None else _number(figure.p95)
            ratio = "" if figure.ratio is None else f"{_number(figure.ratio)} ×"
            verdict = f"[{COLOURS.get(figure.verdict, 'yellow')}]{figure.verdict}[/]"
            drawn.add_row(name, figure.what, ours, p95, figure.goal, verdict, beside, ratio, figure.note)
    return drawn


def _number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.3g}"


def _written(found: dict[str, list[Figure]]) -> str:
    rows = {
        name: [{**asdict(figure), "ratio": figure.ratio, "verdict": figure.verdict} for figure in figures]
        for name, figures in found.items()
    }
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    machine = {"python": platform.python_version(), "cores": os.cpu_count(), "load": load}
    said = {"at": datetime.now().isoformat(timespec="seconds"), "machine": machine, "rows": rows}
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Measure the rows that are named, all of them where none is; 2 for a name that is no row's."""
    gc.set_threshold(YOUNG_VALUES)  # as the program itself runs
    unknown = [name for name in arguments if name not in ROWS]
    console = Console(width=None if sys.stdout.isatty() else 200)
    if unknown:
        console.print(f"No such row: {', '.join(unknown)}. Rows: {', '.join(ROWS)}.")
        return 2
    found = measure(arguments or list(ROWS), Effort(), console)
    console.print(table(found))
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(_written(found), "utf-8")
    console.print(f"Medians in milliseconds unless a unit stands there. Written to {TARGET.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
