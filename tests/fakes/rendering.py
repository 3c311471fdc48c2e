"""Renderers whose files say what was asked for."""

from __future__ import annotations

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.papers.blocks import Figure, Paper
from regdesigner.papers.marks import Mark
from regdesigner.papers.workbook import Workbook


class SayingRenderers:
    def render(self, paper: Paper, paper_format: PaperFormat) -> bytes:
        return f"{paper_format} {paper.language} {paper.service_number} draft={bool(paper.draft_mark)}".encode()

    def preview(self, paper: Paper, empty: str) -> bytes:
        return f"preview {paper.language} {paper.service_number} {empty}".encode()

    def workbook(self, workbook: Workbook) -> bytes:
        return f"xlsx {workbook.language} {len(workbook.sheets)}".encode()

    def drawing(self, figure: Figure, marks: tuple[Mark, ...] = ()) -> bytes:
        return f"svg {figure.alternative}{''.join(f' {mark.anchor}' for mark in marks)}".encode()
