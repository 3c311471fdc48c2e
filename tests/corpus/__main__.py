"""``make corpus``: what becomes of every foreign file of the corpus, as a table."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from regdesigner.domain.errors import UnreadableInput
from tests.corpus.table import Line, readable_line

SEVERITIES = ("error", "warning", "info")
ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    corpus = Path(os.environ.get("BPMN_CORPUS") or ROOT.parent / "shared" / "corpus")
    files = sorted(corpus.rglob("*.bpmn"))
    if not files:
        print(f"no BPMN files at {corpus}: name their folder in BPMN_CORPUS", file=sys.stderr)
        return 2
    print("| file | nodes | actions | assumptions | findings: errors / warnings / infos | ends reached | seconds |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        lines = [readable_line(file, Path(place) / f"{number}-{file.stem}") for number, file in enumerate(files)]
    for file, each in zip(files, lines, strict=True):
        print(_row(file, each))
    made = [each for each in lines if isinstance(each, Line)]
    running = [each for each in made if each.ends]
    total = sum(sum(each.assumptions.values()) for each in made)
    print(f"\n{len(made)} of {len(files)} adopted, {len(running)} run to an end, {total} assumptions listed")
    return 0


def _row(file: Path, each: Line | UnreadableInput) -> str:
    if isinstance(each, UnreadableInput):
        return f"| {file.stem} | | | | | not adopted: {each.message} | |"
    assumed = ", ".join(f"{group} {number}" for group, number in each.assumptions.items())
    found = " / ".join(str(each.findings.get(severity, 0)) for severity in SEVERITIES)
    ends = ", ".join(each.ends) or f"none: {each.trouble}"
    number = sum(each.assumptions.values())
    cells = (each.file, each.nodes, each.actions, f"{number} ({assumed})", found, ends, f"{each.seconds:.1f}")
    return f"| {' | '.join(str(cell) for cell in cells)} |"


sys.exit(main())
