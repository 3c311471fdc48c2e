"""Two versions side by side, in the words of the official table."""

from __future__ import annotations

from regdesigner.application.comparing import compare_folders
from regdesigner.application.plain_comparison import as_paper
from regdesigner.papers.blocks import Block, PageBreak
from regdesigner.server.context import current_language
from regdesigner.server.library import loaded, opened, today

HEAD = 4
"""Blocks that a page says by itself: a break, the title, the service, the editions."""


def comparison_blocks(name: str, old: int, new: int) -> tuple[Block, ...]:
    """What changed, as blocks of the comparison's paper; raises ``NoSuchVersion``, ``UnreadableInput``."""
    compared = compare_folders(loaded(opened(name, old)), loaded(opened(name, new)), today())
    paper = as_paper(compared, current_language(), (str(old), str(new)))
    return tuple(block for block in paper.blocks[HEAD:] if not isinstance(block, PageBreak))
