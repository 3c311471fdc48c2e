"""Printing papers: a regulation becomes files, one for each paper, language and format."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

from regdesigner.application.ports.folders import RegulationFolder
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


def export(folder: RegulationFolder, order: Order, renderers: Renderers, into: Path) -> tuple[Path, ...]:
    """Write ``INTO/<folder>/<paper>.<language>.<format>`` for all that is ordered; the files written.

    Raises ``UnreadableInput`` where the regulation follows a form that is not known, ``OSError`` from the disk.
    """
    if folder.form is None:
        arguments = {"form": folder.regulation.form}
        raise UnreadableInput(str(folder.bpmn_path), "export-unknown-form", None, folder.regulation.id, arguments)
    target = into / folder.name
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name in order.papers:
        for language in order.languages:
            paper = regulation_paper(folder.regulation, folder.form, language)
            for paper_format in order.formats:
                file = target / f"{name}.{language}.{paper_format}"
                _write(file, renderers.render(paper, paper_format))
                written.append(file)
    return tuple(written)


def export_all(folders: Sequence[RegulationFolder], order: Order, renderers: Renderers, into: Path) -> tuple[Path, ...]:
    """The papers of several regulations."""
    return tuple(file for folder in folders for file in export(folder, order, renderers, into))


def _write(file: Path, content: bytes) -> None:
    """Write beside and rename, so that a full disk or a killed process leaves the old paper whole."""
    with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=file.suffix, delete=False) as beside:
        try:
            beside.write(content)
            beside.flush()
            os.fchmod(beside.fileno(), 0o644)
            Path(beside.name).replace(file)
        except OSError:
            Path(beside.name).unlink(missing_ok=True)
            raise
