"""Two versions side by side, in the words of the official table."""

from __future__ import annotations

from regdesigner.application.comparing import compare_folders
from regdesigner.application.plain_comparison import as_paper, phrases_of
from regdesigner.application.ports.folders import RegulationFolder
from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Block, PageBreak, Paper
from regdesigner.papers.comparison import standard_changes
from regdesigner.papers.standard import standard_paper
from regdesigner.server.context import current_language
from regdesigner.server.library import loaded, opened, today

HEAD = 4
"""Blocks that a page says by itself: a break, the title, the service, the editions."""


def comparison_blocks(name: str, old: int, new: int) -> tuple[Block, ...]:
    """What changed, as blocks of the comparison's paper; raises ``NoSuchVersion``, ``UnreadableInput``."""
    compared = compare_folders(loaded(opened(name, old)), loaded(opened(name, new)), today())
    language = current_language()
    paper = as_paper(compared, language, (str(old), str(new)))
    standards = standard_changes(
        _printed(compared.old, language), _printed(compared.new, language), phrases_of(compared, language)
    )
    said = paper.blocks[HEAD:]
    if compared.comparison.is_empty:  # the page says itself that nothing changed
        said = said[1:] if any(limit.changed for limit in compared.limits) else ()
    return tuple(block for block in (*said, *standards) if not isinstance(block, PageBreak))


def _printed(folder: RegulationFolder, language: Language) -> Paper | None:
    return None if folder.standard is None else standard_paper(folder.standard, folder.known_form, language)
