"""Tests of the page on which a paper is looked at while it is written."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from regdesigner.papers.blocks import Blank, Block, Heading, Paper, Paragraph, Row, Table, words
from regdesigner.papers.origin import Origin
from regdesigner.rendering import html
from regdesigner.rendering.preview import render
from tests.rendering.hostile import HOSTILE, hostile_paper
from tests.rendering.reading import html_text, html_tree, inner_text, squeezed, texts
from tests.rendering.sample_paper import sample_paper


def told(page: etree._Element) -> set[str]:
    """What the elements of a page tell of their places."""
    names = ("data-element", "data-row", "data-place")
    return {value for element in page.iter() for name in names if (value := element.get(name)) is not None}


def marks(page: etree._Element) -> list[str]:
    """The words beside the blanks of a page."""
    return [inner_text(span) for span in page.iter("span") if span.get("class") == "empty"]


def led(paper: Paper, text: str) -> Paper:
    """The paper with an origin of one id wherever there may be one."""
    origin = Origin(text, "10.4", 5)
    blocks: list[Block] = []
    for block in paper.blocks:
        match block:
            case Heading() | Paragraph():
                blocks.append(replace(block, origin=origin))
            case Table(rows=rows):
                told = tuple(Row(row.cells, row.heads_group, origin) for row in rows)
                blocks.append(replace(block, rows=told, origin=origin))
            case _:
                blocks.append(block)
    return replace(paper, blocks=tuple(blocks))


def test_every_text_of_the_paper_stands_on_the_page() -> None:
    paper = sample_paper("ru")
    written = squeezed(html_text(render(paper, "не заполнено")))
    assert [text for text in texts(paper) if squeezed(text) not in written] == []


def test_equal_papers_give_equal_bytes() -> None:
    assert render(sample_paper("ky"), "бош") == render(sample_paper("ky"), "бош")


def test_only_what_is_looked_at_tells_its_places() -> None:
    paper = led(sample_paper("ky"), "Task_1")
    assert html.render(paper) == html.render(sample_paper("ky"))
    assert told(html_tree(html.render(paper))) == set()
    assert told(html_tree(render(paper, "бош"))) >= {"Task_1", "5", "10.4 row 5"}


def test_each_blank_is_marked_by_a_word() -> None:
    paper = replace(sample_paper("ru"), blocks=(Heading(1, "", words("А")), Paragraph((Blank(), Blank("кем")))))
    assert marks(html_tree(render(paper, "не заполнено"))) == ["не заполнено"] * 2


def test_hostile_texts_and_ids_stay_texts() -> None:
    for text in HOSTILE:
        page = html_tree(render(led(hostile_paper(), text), text))
        assert list(page.iter("script", "img", "iframe")) == []
        assert len(list(page.iter("style"))) == 1
        assert text in told(page)
        assert text in marks(page)
