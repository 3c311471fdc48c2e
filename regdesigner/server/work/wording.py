"""Long work in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from regdesigner.application.cases.taking_out import WantedCases
from regdesigner.application.library.printing import WantedPapers
from regdesigner.application.ports.jobs import Job, JobNote, JobState
from regdesigner.application.registry.bringing import COLUMN
from regdesigner.application.work.long_work import KEPT_FOR
from regdesigner.language import format_instant
from regdesigner.server.context import units_of_work
from regdesigner.server.texts import LANGUAGE_NAMES, has_text, t
from regdesigner.server.work.kinds import CASES, PAPERS

ICONS = {
    JobState.RUNNING: "review",
    JobState.DONE: "holds",
    JobState.FAILED: "breach",
    JobState.CANCELLED: "none",
}


@dataclass(frozen=True, slots=True)
class SaidNote:
    """What became of one part, in words; ``failed`` parts say why and, where it is known, what to do."""

    part: str
    line: int
    words: str
    hint: str
    folder: str

    @property
    def failed(self) -> bool:
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class SaidJob:
    """Work as pages and programs tell it; ``share`` is how much is done, of 100."""

    job: Job
    title: str
    about: str
    far: str
    share: int
    why: str
    hint: str
    owner: str
    kept_until: str

    @property
    def runs(self) -> bool:
        return self.job.state is JobState.RUNNING

    @property
    def icon(self) -> str:
        return ICONS[self.job.state]

    @property
    def state(self) -> str:
        waits = self.runs and not self.job.total
        return t("web-work-waits" if waits else f"web-work-state-{self.job.state.value}")


def said_job(job: Job) -> SaidJob:
    """One piece of work."""
    until = format_instant(job.finished + KEPT_FOR) if job.finished is not None else ""
    words = _words(job.error, job.arguments) if job.error else ("", "")
    share = 100 * job.done // job.total if job.total else 0
    return SaidJob(job, t(f"web-work-kind-{job.kind}"), _about(job), _far(job), share, *words, _owner(job), until)


def said_note(note: JobNote) -> SaidNote:
    """What became of one part."""
    words, hint = _words(note.message, note.arguments) if note.message else ("", "")
    column = note.arguments.get(COLUMN)
    said = f"{t(f'registry-column-{column}')}: {words}" if column else words
    return SaidNote(note.part, note.line, said, hint, note.folder)


def _words(message: str, arguments: Mapping[str, str | int]) -> tuple[str, str]:
    hint = f"{message}-hint"
    return t(message, **arguments), t(hint, **arguments) if has_text(hint) else ""


def _far(job: Job) -> str:
    """``12/40: 4.1 …``."""
    if not job.total:
        return ""
    far = t("web-work-far", done=job.done, total=job.total)
    return f"{far}: {job.part}" if job.part else far


def _about(job: Job) -> str:
    """What was ordered."""
    if job.kind == CASES:
        return t("web-cases-count", count=WantedCases.of_plain(job.wanted).count)
    if job.kind != PAPERS:
        return str(job.wanted.get("file_name", ""))
    wanted = WantedPapers.of_plain(job.wanted)
    folders = t("web-work-services", count=len(wanted.folders)) if wanted.folders else t("web-work-all-services")
    papers = ", ".join(t(f"web-work-paper-{each.value}") for each in wanted.papers)
    languages = ", ".join(LANGUAGE_NAMES[each] for each in wanted.languages)
    return " · ".join((folders, papers, languages, ", ".join(each.value.upper() for each in wanted.formats)))


def _owner(job: Job) -> str:
    with units_of_work()(reading=True) as unit:
        account = unit.accounts.get(job.account)
    return account.name if account is not None else ""
