"""A table of the registry that is kept as long work: all rows that can be taken at once, the others row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from regdesigner.application.ports.jobs import Job, JobNote
from regdesigner.application.ports.tables import Tables
from regdesigner.application.refusals import Refused
from regdesigner.application.registry.importing import ImportedRow, RegistryPreview, RowFate, RowProblem, preview
from regdesigner.application.registry.keeping import RegistryKeeping
from regdesigner.application.work.long_work import Report
from regdesigner.domain.account import Account

TOLD_EACH = 25
"""Rows from one report to the next."""
COLUMN = "column"
"""The argument of a note that names the column of which its message speaks."""


@dataclass(frozen=True)
class BringingRegistry:
    """Keep the rows of a table that are not wrong, all of them or none."""

    keeping: RegistryKeeping
    tables: Tables
    now: Callable[[], datetime]

    def __call__(self, account: Account, job: Job, report: Report) -> str:
        """Raises ``UnreadableInput``, ``Refused`` for a table without titles or a registry changed in between."""
        rows = self.tables.rows(report.upload(), str(job.wanted["file_name"]))
        with self.keeping.units(reading=True) as unit:
            registry = unit.registry.registry()

        def far(line: int) -> None:
            if line % TOLD_EACH == 0:
                report.at(line - 1, len(rows))

        found = preview(rows, registry, far)
        for problem in found.problems:
            raise Refused(problem.message, **problem.arguments)
        for note in _notes(found):
            report.note(note)
        report.at(len(rows), len(rows))
        self.keeping.replace(account, registry, found.after, self.now())
        return ""


def _notes(found: RegistryPreview) -> list[JobNote]:
    """A note for each problem of each row that is wrong."""
    wrong = [row for row in found.rows if row.fate is RowFate.WRONG]
    return [_note(row, problem) for row in wrong for problem in row.problems]


def _note(row: ImportedRow, problem: RowProblem) -> JobNote:
    column = {COLUMN: problem.column.value} if problem.column is not None else {}
    return JobNote(row.number, problem.message, {**problem.arguments, **column}, row.line)
