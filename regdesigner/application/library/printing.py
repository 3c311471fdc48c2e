"""The papers of many services of the library in one zip file, as long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from regdesigner.application.library.drafting import Drafting
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.application.ports.jobs import Job, JobNote
from regdesigner.application.ports.library import NoSuchVersion
from regdesigner.application.ports.rendering import PaperFormat, Renderers
from regdesigner.application.refusals import Refused
from regdesigner.application.regulations.exporting import FORMATS, OF_A_SERVICE, PaperName, printed, printed_registry
from regdesigner.application.work.long_work import Report
from regdesigner.domain.account import Account
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Language
from regdesigner.language import translator

FILE_NAME = "papers.zip"
NOT_PRINTED = "not-printed.txt"
LARGEST = 256 * 1024 * 1024
"""Bytes of the zip file."""
GONE = "job-folder-gone"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class WantedPapers:
    """Which papers are ordered of which folders; no folder named means all that the account may read."""

    folders: tuple[str, ...] = ()
    papers: tuple[PaperName, ...] = OF_A_SERVICE
    languages: tuple[Language, ...] = OFFICIAL_LANGUAGES
    formats: tuple[PaperFormat, ...] = (PaperFormat.DOCX, PaperFormat.PDF)

    def checked(self) -> WantedPapers:
        """Raises ``Refused`` for an order of which nothing would come."""
        if not self.languages or not any(each in FORMATS[paper] for paper in self.papers for each in self.formats):
            raise Refused("refused-no-papers-wanted")
        return self

    def as_plain(self) -> dict[str, Any]:
        """As a job keeps it."""
        return {
            "folders": list(self.folders),
            "papers": [each.value for each in self.papers],
            "languages": list(self.languages),
            "formats": [each.value for each in self.formats],
        }

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> WantedPapers:
        """What a job keeps."""
        return cls(
            tuple(plain["folders"]),
            tuple(PaperName(each) for each in plain["papers"]),
            tuple(plain["languages"]),
            tuple(PaperFormat(each) for each in plain["formats"]),
        )

    def formats_of(self, paper: PaperName) -> Iterator[tuple[Language, PaperFormat]]:
        """In which languages and formats one paper is wanted."""
        for language in self.languages:
            yield from ((language, each) for each in self.formats if each in FORMATS[paper])


@dataclass(frozen=True)
class PrintingLibrary:
    """Print what an account may read: the newest version of each folder that it may see."""

    drafting: Drafting
    renderers: Renderers
    form: Callable[[], OfficialForm]
    """That of the registry's paper."""
    today: Callable[[], date]

    def __call__(self, account: Account, job: Job, report: Report) -> str:
        """The papers as ``<folder>/<paper>.<language>.<format>``, and why some folder could not be printed.

        Raises ``Refused`` where the file grows too large.
        """
        wanted = WantedPapers.of_plain(job.wanted)
        names = wanted.folders or tuple(folder.name for folder in self.drafting.folders(account))
        named = self._called(account, names)
        failures: list[str] = []
        with report.result() as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for number, name in enumerate(names):
                report.at(number, len(names), named[name])
                try:
                    for path, content in self._papers(account, name, wanted):
                        _add(archive, f"{name}/{path}", content)
                except (UnreadableInput, NoSuchVersion) as error:
                    note = _note(named[name], error)
                    report.note(note)
                    failures.append(f"{name}: {translator(account.language).text(note.message, **note.arguments)}")
                if file.tell() > LARGEST:
                    raise Refused("refused-too-many-papers", limit=LARGEST // 2**20)
            for path, content in self._registry(wanted):
                _add(archive, path, content)
            if failures:
                _add(archive, NOT_PRINTED, "\n".join([*failures, ""]).encode("utf-8"))
            report.at(len(names), len(names))
        return FILE_NAME

    def _called(self, account: Account, names: Sequence[str]) -> dict[str, str]:
        """What folders are called while they are printed: number and name of their service."""
        registry = self.drafting.registry()
        services = {folder.name: registry.service(folder.service) for folder in self.drafting.folders(account)}
        found = {name: services.get(name) for name in names}
        return {
            name: name if service is None else f"{service.number} {service.name.best(account.language)}"
            for name, service in found.items()
        }

    def _papers(self, account: Account, name: str, wanted: WantedPapers) -> Iterator[tuple[str, bytes]]:
        """What a folder lacks a standard for is left out, unless only the standard is wanted."""
        folder = self._loaded(account, name)
        papers = [each for each in wanted.papers if each in OF_A_SERVICE]
        if folder.standard is None and len(papers) > 1:
            papers.remove(PaperName.STANDARD)
        for paper in papers:
            for language, each in wanted.formats_of(paper):
                yield f"{paper}.{language}.{each}", printed(paper, folder, language, each, self.renderers)

    def _registry(self, wanted: WantedPapers) -> Iterator[tuple[str, bytes]]:
        if PaperName.REGISTRY not in wanted.papers:
            return
        registry, form = self.drafting.registry(), self.form()
        for language, each in wanted.formats_of(PaperName.REGISTRY):
            yield f"registry.{language}.{each}", printed_registry(registry, form, language, each, self.renderers)

    def _loaded(self, account: Account, name: str) -> RegulationFolder:
        files = self.drafting.open(account, name).files
        return self.drafting.files.load_files(files, self.drafting.registry(), self.today(), name)


def _add(archive: ZipFile, path: str, content: bytes) -> None:
    member = ZipInfo(path, _EPOCH)
    member.compress_type = ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    archive.writestr(member, content)


def _note(part: str, error: UnreadableInput | NoSuchVersion) -> JobNote:
    if isinstance(error, NoSuchVersion):
        return JobNote(part, GONE)
    return JobNote(part, error.message, error.arguments)
