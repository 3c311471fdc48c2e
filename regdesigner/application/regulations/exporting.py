"""Printing papers: a regulation becomes files, one for each paper, language and format."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder, RegulationFolders
from regdesigner.application.ports.rendering import PAGED, PaperFormat, Renderers
from regdesigner.application.regulations.gathering import found_under
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.service import Registry
from regdesigner.domain.text import Language
from regdesigner.language import translator
from regdesigner.papers.blocks import Paper
from regdesigner.papers.registry import registry_paper, registry_workbook
from regdesigner.papers.regulation import regulation_figure, regulation_paper
from regdesigner.papers.standard import standard_paper


class PaperName(StrEnum):
    """The papers of a service, and the registry in which it stands; the value names the file."""

    REGULATION = "regulation"
    STANDARD = "standard"
    REGISTRY = "registry"


OF_A_SERVICE = (PaperName.REGULATION, PaperName.STANDARD)
"""The papers that every service has for itself; a registry is one for many services."""

FORMATS = {
    PaperName.REGULATION: (*PAGED, PaperFormat.SVG),
    PaperName.STANDARD: PAGED,
    PaperName.REGISTRY: (*PAGED, PaperFormat.XLSX),
}
"""In which formats each paper comes."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which papers are wanted, in which languages and formats; no paper named means all that a service has."""

    papers: tuple[PaperName, ...] = ()
    languages: tuple[Language, ...] = ("ky", "ru")
    formats: tuple[PaperFormat, ...] = (PaperFormat.DOCX, PaperFormat.PDF)

    @property
    def formats_of_no_paper(self) -> tuple[PaperFormat, ...]:
        """Formats in which none of the wanted papers comes."""
        wanted = self.papers or OF_A_SERVICE
        return tuple(each for each in self.formats if not any(each in FORMATS[name] for name in wanted))

    @property
    def papers_of_no_format(self) -> tuple[PaperName, ...]:
        """Papers that were named and come in none of the formats."""
        return tuple(name for name in self.papers if not any(each in FORMATS[name] for each in self.formats))

    def of(self, folder: RegulationFolder) -> tuple[PaperName, ...]:
        """The papers that a folder gives; raises ``UnreadableInput`` for a standard that is wanted and is not there."""
        if not self.papers:
            return tuple(name for name in OF_A_SERVICE if name is not PaperName.STANDARD or folder.standard is not None)
        if PaperName.STANDARD in self.papers and folder.standard is None:
            raise UnreadableInput(str(folder.path), "export-no-standard")
        return tuple(name for name in self.papers if name in OF_A_SERVICE)


@dataclass(frozen=True)
class Exported:
    """The files of one regulation, or why it was not exported."""

    path: Path
    files: tuple[Path, ...] = ()
    error: UnreadableInput | None = None


def export(folder: RegulationFolder, order: Order, renderers: Renderers, into: Path) -> tuple[Path, ...]:
    """Write ``INTO/<folder>/<paper>.<language>.<format>`` for all that is ordered of one service; the files written.

    Raises ``UnreadableInput`` where the regulation follows a form that is not known or the wanted standard is not
    there, ``OSError`` from the disk.
    """
    written: list[Path] = []
    for name in order.of(folder):
        written += _written(name, folder, order, renderers, into / folder.name)
    return tuple(written)


def export_registry(folder: RegulationFolder, order: Order, renderers: Renderers, into: Path) -> tuple[Path, ...]:
    """Write ``INTO/registry.<language>.<format>``: the registry in which the folder's service stands."""
    return tuple(_written(PaperName.REGISTRY, folder, order, renderers, into))


def export_all(
    paths: Sequence[Path],
    order: Order,
    folders: RegulationFolders,
    renderers: Renderers,
    into: Path,
    on: date,
    overrides: Overrides = NO_OVERRIDES,
) -> Iterator[Exported]:
    """The papers of every regulation under the paths, one after another; the unreadable ones with their error.

    Two regulations whose folders bear one name would overwrite each other's papers: the second is refused. So is the
    second registry, where the regulations stand in several; one that they share is written once, with the first.
    """
    taken: dict[str, Path] = {}
    registries: list[tuple[Registry, Path]] = []
    for path in found_under(paths, folders):
        if isinstance(path, UnreadableInput):
            yield Exported(Path(path.path), error=path)
            continue
        try:
            folder = folders.load(path, on, overrides)
            _refuse_second(folder, taken)
            files = export(folder, order, renderers, into)
            if PaperName.REGISTRY in order.papers and _new_registry(folder, registries):
                files += export_registry(folder, order, renderers, into)
            yield Exported(path, files)
        except UnreadableInput as error:
            yield Exported(path, error=error)


def _refuse_second(folder: RegulationFolder, taken: dict[str, Path]) -> None:
    if folder.name in taken:
        arguments = {"name": folder.name, "other": str(taken[folder.name])}
        raise UnreadableInput(str(folder.path), "export-same-name", arguments=arguments)
    taken[folder.name] = folder.path


def _new_registry(folder: RegulationFolder, registries: list[tuple[Registry, Path]]) -> bool:
    """Whether the folder's registry is the first; raises ``UnreadableInput`` where another one is written already."""
    if not registries:
        registries.append((folder.registry, folder.path))
        return True
    registry, other = registries[0]
    if registry is not folder.registry and registry != folder.registry:
        raise UnreadableInput(str(folder.path), "export-two-registries", arguments={"other": str(other)})
    return False


def printed(
    name: PaperName, folder: RegulationFolder, language: Language, paper_format: PaperFormat, renderers: Renderers
) -> bytes:
    """One paper of a folder as the content of one file; raises ``UnreadableInput`` as ``export`` does."""
    return _content(_paper(name, folder, language), paper_format, folder, language, renderers)


def previewed(name: PaperName, folder: RegulationFolder, language: Language, renderers: Renderers) -> bytes:
    """One paper of a folder as a page to be looked at while it is written; raises as ``printed`` does."""
    return renderers.preview(_paper(name, folder, language), translator(language).text("paper-empty"))


def printed_registry(
    registry: Registry, form: OfficialForm, language: Language, paper_format: PaperFormat, renderers: Renderers
) -> bytes:
    """The registry by itself; raises ``ValueError`` for a format in which it does not come."""
    if paper_format is PaperFormat.XLSX:
        return renderers.workbook(registry_workbook(registry, form, language))
    return renderers.render(registry_paper(registry, form, language), paper_format)


def _written(
    name: PaperName, folder: RegulationFolder, order: Order, renderers: Renderers, target: Path
) -> Iterator[Path]:
    formats = tuple(each for each in order.formats if each in FORMATS[name])
    if not formats:
        return
    papers = {language: _paper(name, folder, language) for language in order.languages}
    target.mkdir(parents=True, exist_ok=True)
    for language, paper in papers.items():
        for each in formats:
            file = target / f"{name}.{language}.{each}"
            _write(file, _content(paper, each, folder, language, renderers))
            yield file


def _paper(name: PaperName, folder: RegulationFolder, language: Language) -> Paper:
    match name:
        case PaperName.REGULATION:
            return regulation_paper(folder.regulation, folder.known_form, language)
        case PaperName.STANDARD:
            if folder.standard is None:
                raise UnreadableInput(str(folder.path), "export-no-standard")
            return standard_paper(folder.standard, folder.known_form, language)
        case PaperName.REGISTRY:
            return registry_paper(folder.registry, folder.known_form, language)


def _content(
    paper: Paper, paper_format: PaperFormat, folder: RegulationFolder, language: Language, renderers: Renderers
) -> bytes:
    match paper_format:
        case PaperFormat.XLSX:
            return renderers.workbook(registry_workbook(folder.registry, folder.known_form, language))
        case PaperFormat.SVG:
            return renderers.drawing(regulation_figure(folder.regulation, folder.known_form, language))
        case _:
            return renderers.render(paper, paper_format)


def _write(file: Path, content: bytes) -> None:
    """Write beside and rename, so that a full disk or a killed process leaves the old paper whole."""
    with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=file.suffix, delete=False) as beside:
        unfinished = Path(beside.name)
        try:
            beside.write(content)
            beside.flush()
            os.fsync(beside.fileno())
            os.fchmod(beside.fileno(), 0o644)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
