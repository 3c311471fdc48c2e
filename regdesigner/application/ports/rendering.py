"""Renderers: a paper in, the bytes of a file out."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from regdesigner.papers.blocks import Paper


class PaperFormat(StrEnum):
    """The formats in which papers come; the value is the file's extension."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


class Renderers(Protocol):
    def render(self, paper: Paper, paper_format: PaperFormat) -> bytes:
        """The paper as a file; equal papers give equal bytes."""
        ...
