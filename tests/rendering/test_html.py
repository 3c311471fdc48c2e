"""Tests of the page renderer."""

from __future__ import annotations

import pytest

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Heading, Paper, plain_text
from regdesigner.rendering.html import render
from tests.rendering.hostile import HOSTILE, hostile_paper
from tests.rendering.reading import html_text, html_tree, inner_text, squeezed, texts
from tests.rendering.sample_paper import sample_paper

LANGUAGES: tuple[Language, ...] = ("ky", "ru")


@pytest.fixture(scope="module")
def paper() -> Paper:
    return sample_paper("ky")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_paper_stands_on_the_page(language: Language) -> None:
    paper = sample_paper(language)
    written = squeezed(html_text(render(paper)))
    assert [text for text in texts(paper) if squeezed(text) not in written] == []


def test_equal_papers_give_equal_bytes(paper: Paper) -> None:
    assert render(paper) == render(sample_paper("ky"))


def test_headings_are_headings_of_their_level(paper: Paper) -> None:
    written = [(str(heading.tag), inner_text(heading)) for heading in html_tree(render(paper)).iter("h1", "h2", "h3")]
    assert written == [
        (f"h{block.level}", f"{block.number} {plain_text(block.runs)}".strip())
        for block in paper.blocks
        if isinstance(block, Heading)
    ]


def test_tables_name_their_rows_and_columns(paper: Paper) -> None:
    table = next(html_tree(render(paper)).iter("table"))
    heads = [head.get("scope") for head in table.iter("th")]
    assert heads == ["colgroup"] + ["row"] * 8
    assert [column.get("style") for column in table.iter("col")] == ["width: 6.00%", "width: 35.00%", "width: 59.00%"]


def test_the_page_says_its_language_and_needs_nothing_from_outside(paper: Paper) -> None:
    tree = html_tree(render(paper))
    assert tree.get("lang") == "ky"
    assert not list(tree.iter("script", "link", "img", "iframe", "a"))
    assert [name for element in tree.iter() for name in element.attrib if str(name).startswith("on")] == []


def test_the_figure_is_drawn_on_the_page_with_its_meaning_in_words(paper: Paper) -> None:
    (figure,) = html_tree(render(paper)).iter("figure")
    (drawing,) = figure
    assert drawing.get("role") == "img"
    assert str(drawing[0].text).startswith("Блок-схема: арыз")


@pytest.mark.parametrize(("draft", "marks"), [(True, ["ДОЛБООР"]), (False, [])])
def test_only_a_draft_is_marked(draft: bool, marks: list[str]) -> None:
    tree = html_tree(render(sample_paper("ky", draft=draft)))
    assert [inner_text(mark) for mark in tree.findall(".//p[@class='draft']")] == marks


def test_hostile_text_stays_text() -> None:
    page = render(hostile_paper())
    tree = html_tree(page)
    assert not list(tree.iter("script", "img", "белги"))
    written = squeezed(html_text(page))
    assert [text for text in HOSTILE if squeezed(text) not in written] == []
    (title,) = tree.findall("head/title")
    assert all(text in str(title.text) for text in HOSTILE)


def test_control_characters_do_not_break_the_page() -> None:
    assert "алдындаартында" in html_text(render(hostile_paper("алдында\x00\x0bартында")))


def test_a_mark_with_signs_of_style_sheets_stays_text() -> None:
    mark = "</style><script>\"'} *{"
    tree = html_tree(render(Paper("Сынак", "ky", "", mark, "", "", ())))
    assert [inner_text(shown) for shown in tree.findall(".//p[@class='draft']")] == [mark]
    assert tree.findall(".//script") == []
