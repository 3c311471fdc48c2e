"""One line of the corpus table: a foreign file adopted, checked and run."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from regdesigner.application.regulations.adopting import Request, adopt_file
from regdesigner.application.regulations.assumption_list import counts
from regdesigner.application.regulations.validating import checked_regulation
from regdesigner.bootstrap import adoption, obstacles
from regdesigner.domain.errors import UnreadableInput
from regdesigner.validation.linter import check
from tests.corpus.automatic import MONDAY, loaded, reports


@dataclass(frozen=True)
class Line:
    """What became of one file; ``ends`` are the names of the ends that cases reached, with their outcomes."""

    file: str
    nodes: int
    actions: int
    assumptions: dict[str, int]
    findings: dict[str, int]
    ends: tuple[str, ...]
    trouble: str
    seconds: float


def line(file: Path, into: Path) -> Line:
    """Adopt a file into a folder, check the draft, and try cases of it."""
    begun = time.perf_counter()
    adopted = adopt_file(Request(file, into, language="en"), adoption(), obstacles)
    folder = loaded(into)
    found = check(checked_regulation(folder, MONDAY.date()))
    cases, trouble = reports(folder)
    ends = {f"{case.outcome}" for case in cases}
    return Line(
        file.stem,
        len(folder.regulation.flow.nodes),
        len(folder.regulation.actions),
        counts(adopted.assumptions),
        dict(Counter(str(finding.severity) for finding in found)),
        tuple(sorted(ends)),
        trouble,
        time.perf_counter() - begun,
    )


def readable_line(file: Path, into: Path) -> Line | UnreadableInput:
    try:
        return line(file, into)
    except UnreadableInput as error:
        return error
