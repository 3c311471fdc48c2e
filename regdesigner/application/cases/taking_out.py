"""The cases that a controller asks for as a table of cells: a few at once, many as long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from regdesigner.application.cases.carrying_out import Loaded
from regdesigner.application.cases.overseeing import Overseeing
from regdesigner.application.ports.case_overview import Sought
from regdesigner.application.ports.jobs import Job
from regdesigner.application.ports.rendering import Renderers
from regdesigner.application.refusals import NotPermitted
from regdesigner.application.work.long_work import Report
from regdesigner.domain.account import Account, Permission
from regdesigner.domain.case import Case, Condition
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.standing import Standing
from regdesigner.domain.text import LANGUAGES, Language
from regdesigner.language import translator
from regdesigner.papers.workbook import CellValue, Sheet, SheetColumn, Workbook

FILE_NAME = "cases.xlsx"
AT_ONCE = 2_000
"""So many cases are taken out while somebody waits; more are long work."""
_PART = 1_000
_COLUMNS = (
    ("number", 18), ("service", 44), ("recipient", 28), ("begun", 17), ("due", 17), ("ended", 17), ("state", 30),
    ("overdue", 12),
)  # fmt: skip


@dataclass(frozen=True)
class WantedCases:
    """Which cases are ordered, how many they were then, and in which language the table speaks."""

    sought: Sought
    language: Language
    count: int = 0

    def as_plain(self) -> dict[str, Any]:
        """As a job keeps it."""
        sought, days = self.sought, (self.sought.first, self.sought.last)
        first, last = (None if day is None else day.isoformat() for day in days)
        return {
            "folder": sought.folder, "standing": sought.standing and sought.standing.value, "first": first,
            "last": last, "position": sought.position, "number": sought.number, "language": self.language,
            "count": self.count,
        }  # fmt: skip

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> WantedCases:
        """What a job keeps."""
        standing, days = plain["standing"], (plain["first"], plain["last"])
        first, last = (date.fromisoformat(day) if day else None for day in days)
        sought = Sought(
            plain["folder"], Standing(standing) if standing else None, first, last, plain["position"], plain["number"]
        )
        return cls(sought, next(each for each in LANGUAGES if each == plain["language"]), plain["count"])


@dataclass(frozen=True)
class TakingOutCases:
    """Cases as an XLSX file, the newest first."""

    overseeing: Overseeing
    loaded: Loaded
    renderers: Renderers
    now: Callable[[], datetime]

    def __call__(self, account: Account, job: Job, report: Report) -> str:
        """As long work."""
        if not account.may(Permission.OVERSEE_CASES):
            raise NotPermitted
        content = self.file(account, WantedCases.of_plain(job.wanted), report.at)
        with report.result() as file:
            file.write(content)
        return FILE_NAME

    def file(self, account: Account, wanted: WantedCases, at: Callable[[int, int], None] | None = None) -> bytes:
        """The file; ``at`` is told how many rows of how many are ready."""
        now = self.now()
        found = self.overseeing.every(account, now, wanted.sought)
        say = translator(wanted.language).text
        rows = []
        for place, row in enumerate(self._rows(found, wanted.language, now)):
            if at is not None and place % _PART == 0:
                at(place, len(found))
            rows.append(row)
        columns = tuple(SheetColumn(say(f"web-cases-column-{name}"), width) for name, width in _COLUMNS)
        title = say("web-cases")
        return self.renderers.workbook(Workbook(title, wanted.language, (Sheet(title[:31], columns, tuple(rows)),)))

    def _rows(self, cases: tuple[Case, ...], language: Language, now: datetime) -> Iterator[tuple[CellValue, ...]]:
        say, services = translator(language).text, dict[tuple[str, int], str]()
        for case in cases:
            version = case.folder, case.version
            if version not in services:
                services[version] = self._service(case, language)
            times = (
                f"{each:%Y-%m-%d %H:%M}" if each is not None else None for each in (case.begun, case.due, case.ended)
            )
            late = say("web-cases-column-overdue-yes") if case.overdue(now) else ""
            yield case.number, services[version], case.asked.recipient, *times, say(state_text(case)), late

    def _service(self, case: Case, language: Language) -> str:
        """In words; a folder that cannot be read by its name."""
        try:
            folder = self.loaded(case.folder, case.version)[0]
        except UnreadableInput:
            return case.folder
        named = folder.service.name if folder.service is not None else folder.regulation.provisions.service_name
        return f"{folder.regulation.service} {named.best(language)}".strip()


def state_text(case: Case) -> str:
    """The message that says how a case stands."""
    if case.outcome is not None:
        return f"web-cases-outcome-{case.outcome.value.replace('_', '-')}"
    if case.condition is not Condition.RUNNING:
        return f"web-cases-state-{case.condition.value}"
    return f"web-cases-state-{'running' if case.still_since is None else 'still'}"
