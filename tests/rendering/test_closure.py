"""Tests that a renderer knows every block and refuses what is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast, get_args

import pytest

from regdesigner.papers import blocks
from regdesigner.papers.blocks import Block, Paper, Paragraph, Run
from regdesigner.rendering import docx, html, pdf
from tests.rendering.sample_paper import sample_paper

RENDERERS = {"docx": docx.render, "html": html.render, "pdf": pdf.render}
everywhere = pytest.mark.parametrize("render", RENDERERS.values(), ids=RENDERERS.keys())


def paper(block: Block) -> Paper:
    return Paper("Сынак", "ky", "сынак", "", "9.6", "287r-2014", (block,))


@everywhere
def test_a_foreign_block_is_refused(render: Callable[[Paper], bytes]) -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        render(paper(cast("Any", "бөтөн блок")))


@everywhere
def test_a_foreign_run_is_refused(render: Callable[[Paper], bytes]) -> None:
    with pytest.raises(AssertionError, match="unreachable"):
        render(paper(Paragraph((cast("Any", 42),))))


def test_the_sample_shows_every_block_and_run() -> None:
    shown = repr(sample_paper("ky"))
    kinds = [kind.__name__ for kind in (*get_args(Block), *get_args(Run)) if kind is not blocks.LineBreak]
    assert [kind for kind in kinds if f"{kind}(" not in shown] == []
