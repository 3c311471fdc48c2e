"""Renderers whose files say what was asked for."""

from __future__ import annotations

from regdesigner.application.ports.rendering import PaperFormat
from regdesigner.papers.blocks import Paper


class SayingRenderers:
    def render(self, paper: Paper, paper_format: PaperFormat) -> bytes:
        return f"{paper_format} {paper.language} {paper.service_number} draft={bool(paper.draft_mark)}".encode()
