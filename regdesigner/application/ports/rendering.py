"""Renderers: a paper, a table of cells or a drawing in, the bytes of a file out."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from regdesigner.papers.blocks import Figure, Paper
from regdesigner.papers.marks import Mark
from regdesigner.papers.workbook import Workbook


class PaperFormat(StrEnum):
    """The formats in which papers come; the value is the file's extension."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    """Tables of cells only: the registry."""
    SVG = "svg"
    """Drawings only: the block diagram of a regulation."""


PAGED = (PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.HTML)
"""The formats in which every paper comes."""


class Renderers(Protocol):
    """Equal papers, workbooks and figures give equal bytes."""

    def render(self, paper: Paper, paper_format: PaperFormat) -> bytes:
        """The paper as a file; raises ``ValueError`` for a format that is none of ``PAGED``."""
        ...

    def preview(self, paper: Paper, empty: str) -> bytes:
        """The paper as a page that tells where its words come from; ``empty`` stands at what is not filled in."""
        ...

    def workbook(self, workbook: Workbook) -> bytes:
        """The tables as an XLSX file."""
        ...

    def drawing(self, figure: Figure, marks: tuple[Mark, ...] = ()) -> bytes:
        """The figure's diagram as an SVG file, with marks on what is compared."""
        ...
