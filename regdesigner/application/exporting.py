"""Printing papers: a regulation becomes files, one for each paper, language and format."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

from regdesigner.application.gathering import found_under
from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder, RegulationFolders
from regdesigner.application.ports.rendering import PaperFormat, Renderers
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.text import Language
from regdesigner.papers.regulation import regulation_paper


class PaperName(StrEnum):
    """The papers of a service; the value names the file."""

    REGULATION = "regulation"


@dataclass(frozen=True, slots=True)
class Order:
    """Which papers are wanted, in which languages and formats."""

    papers: tuple[PaperName, ...] = tuple(PaperName)
    languages: tuple[Language, ...] = ("ky", "ru")
    formats: tuple[PaperFormat, ...] = (PaperFormat.DOCX, PaperFormat.PDF)


@dataclass(frozen=True)
class Exported:
    """The files of one regulation, or why it was not exported."""

    path: Path
    files: tuple[Path, ...] = ()
    error: UnreadableInput | None = None


def export(folder: RegulationFolder, order: Order, renderers: Renderers, into: Path) -> tuple[Path, ...]:
    """Write ``INTO/<folder>/<paper>.<language>.<format>`` for all that is ordered; the files written.

    Raises ``UnreadableInput`` where the regulation follows a form that is not known, ``OSError`` from the disk.
    """
    form = folder.known_form
    target = into / folder.name
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name in order.papers:
        for language in order.languages:
            paper = regulation_paper(folder.regulation, form, language)
            for paper_format in order.formats:
                file = target / f"{name}.{language}.{paper_format}"
                _write(file, renderers.render(paper, paper_format))
                written.append(file)
    return tuple(written)


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

    Two regulations whose folders bear one name would overwrite each other's papers: the second is refused.
    """
    taken: dict[str, Path] = {}
    for path in found_under(paths, folders):
        if isinstance(path, UnreadableInput):
            yield Exported(Path(path.path), error=path)
            continue
        try:
            folder = folders.load(path, on, overrides)
            if folder.name in taken:
                arguments = {"name": folder.name, "other": str(taken[folder.name])}
                raise UnreadableInput(str(path), "export-same-name", arguments=arguments)
            taken[folder.name] = path
            yield Exported(path, export(folder, order, renderers, into))
        except UnreadableInput as error:
            yield Exported(path, error=error)


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
