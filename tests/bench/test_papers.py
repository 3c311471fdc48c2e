"""The workloads of the papers print what they say."""

from __future__ import annotations

import pytest

from regdesigner.papers.blocks import Heading, Point
from tests.bench import papers


def test_twenty_actions_are_printed() -> None:
    (tenth,) = (
        block for block in papers.paper_of_twenty().blocks if isinstance(block, Point) and block.number == "10."
    )
    assert [block.number for block in tenth.blocks if isinstance(block, Heading)][-1] == "10.20."


def test_every_workload_gives_a_file() -> None:
    paper = papers.paper_of_twenty()
    assert papers.anew(papers.to_docx, paper).startswith(b"PK")
    assert papers.anew(papers.to_pdf, paper).startswith(b"%PDF-")
    assert papers.docx_cell_by_cell(paper).startswith(b"PK")


def test_weasyprint_prints_our_page_where_it_is_installed() -> None:
    pytest.importorskip("weasyprint", reason="WeasyPrint comes with `make bench`")
    assert papers.pdf_by_weasyprint("<p>Регламент</p>").startswith(b"%PDF-")
