"""Tests of the shared typst compiler."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
import typst

from regdesigner.rendering.diagram import draw
from regdesigner.rendering.pdf import render
from regdesigner.rendering.typesetting import typesetter
from tests.rendering.sample_diagram import diagram
from tests.rendering.sample_paper import sample_paper


def test_papers_set_at_once_are_the_papers_set_one_by_one() -> None:
    papers = [sample_paper(language, actions=count) for language in ("ky", "ru") for count in (1, 2)]
    alone = [render(paper) for paper in papers]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(render, papers * 2)) == alone * 2


def test_pictures_are_the_same_every_time() -> None:
    svg = draw(diagram("ky"), "сүрөт").svg
    first = typesetter().png(svg, 100)
    typesetter().png.__wrapped__(typesetter(), draw(diagram("ru"), "рисунок").svg, 100)
    assert typesetter().png.__wrapped__(typesetter(), svg, 100) == first


def test_a_drawing_that_brings_in_a_file_is_refused() -> None:
    reading = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/passwd"/></svg>'
    with pytest.raises(typst.TypstError, match="not allowed"):
        typesetter().png(reading, 72)


def test_a_tree_with_an_unknown_block_is_refused_by_the_template() -> None:
    tree = {
        "title": "Сынак",
        "language": "ky",
        "subject": "",
        "author": [],
        "keywords": [],
        "draft": None,
        "parts": [{"wide": False, "blocks": [{"kind": "бөтөн"}]}],
    }
    with pytest.raises(typst.TypstError, match="no such block"):
        typesetter().pdf(json.dumps(tree))
