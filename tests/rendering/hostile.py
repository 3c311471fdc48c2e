"""Texts that would do harm if a renderer read them as markup."""

from __future__ import annotations

from typing import Final

from regdesigner.papers.blocks import (
    Blank,
    Cell,
    Column,
    CornerNote,
    Figure,
    Heading,
    ListItem,
    ListItems,
    Paper,
    Paragraph,
    Point,
    Row,
    SignatureLine,
    Table,
    words,
)
from regdesigner.papers.diagram import Box, Diagram, DiagramNode, Shape

HOSTILE: Final = (
    '#read("/etc/passwd")',
    "*калың* _жантык_ $x^2$ <белги> @шилтеме",
    "= Аталыш эмес",
    "<script>alert(1)</script>",
    "</w:t></w:r><w:r><w:t>",
    "&amp; &#60; ]]> <!-- --> \"'",
    "{{ 7*7 }} {% raw %} ${x}",
    "// түшүндүрмө эмес /* да */ \\u{41} ~ -- ---",
    "</style></title><img src=x onerror=alert(1)>",
)


def hostile_paper(*more: str) -> Paper:
    """A paper with each hostile text in each kind of place."""
    everything = HOSTILE + more
    blocks = tuple(
        block
        for text in everything
        for block in (
            CornerNote((words(text),)),
            Heading(1, text, words(text)),
            Paragraph((*words(text, bold=True, italic=True), Blank(text))),
            Point(text, (Paragraph(words(text)), ListItems((ListItem(words(text), text),)))),
            Table((Column(1),), (), (Row((Cell((Paragraph(words(text)),)),)),), words(text), words(text)),
            Figure(_drawing(text), words(text), text),
            SignatureLine(words(text), words(text), text, text),
        )
    )
    joined = " ".join(everything)
    return Paper(joined, "ky", joined, "", joined, joined, blocks, author=joined)


def _drawing(text: str) -> Diagram:
    return Diagram((DiagramNode(text, Shape.ACTION, text, Box(0, 0, 160, 80)),), ())
