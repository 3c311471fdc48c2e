"""Any paper that can be built can be printed, in every format, twice alike."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    CornerNote,
    Figure,
    Heading,
    LineBreak,
    ListItem,
    ListItems,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Role,
    Row,
    Run,
    SignatureLine,
    Table,
    Words,
)
from regdesigner.papers.diagram import Box, Diagram, DiagramNode, Shape
from regdesigner.rendering import docx, html, pdf
from tests.depth import examples

TEXTS = st.text(max_size=30) | st.text(st.sampled_from("абөүң №#$*_<>&\"'\\\n\t \u00a0\u200b\u00ad"), max_size=60)
NAMES = TEXTS.filter(lambda text: bool(text.strip()))
RUNS = st.lists(
    st.one_of(st.builds(Words, TEXTS, st.booleans(), st.booleans()), st.builds(Blank, TEXTS), st.builds(LineBreak)),
    max_size=4,
).map(lambda runs: tuple[Run, ...](runs))
SIDES = st.floats(1, 900)
BOXES = st.builds(Box, SIDES, SIDES, SIDES, SIDES)
DIAGRAMS = st.lists(st.builds(DiagramNode, TEXTS, st.sampled_from(Shape), TEXTS, BOXES), max_size=4).map(
    lambda nodes: Diagram(tuple(nodes), ())
)
LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.just(1), TEXTS, RUNS),
    st.builds(Paragraph, RUNS, st.sampled_from(Role)),
    st.builds(ListItems, st.lists(st.builds(ListItem, RUNS, TEXTS), max_size=3).map(tuple), st.booleans()),
    st.builds(Figure, DIAGRAMS, RUNS, NAMES),
    st.builds(CornerNote, st.lists(RUNS, max_size=3).map(tuple)),
    st.builds(SignatureLine, RUNS, RUNS, TEXTS, TEXTS),
)
SEVERAL = st.lists(LEAVES, max_size=3).map(lambda blocks: tuple[Block, ...](blocks))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any shape; now and then with a cell over all columns, which may head the rows below it."""
    count = draw(st.integers(1, 4))
    columns = tuple(Column(draw(st.integers(1, 60)), draw(st.booleans())) for _ in range(count))
    whole = st.builds(lambda blocks, heads: Row((Cell(blocks, span=count),), heads), SEVERAL, st.booleans())
    plain = st.lists(st.builds(Cell, SEVERAL), min_size=count, max_size=count).map(lambda cells: Row(tuple(cells)))
    rows = st.lists(whole | plain, max_size=3).map(tuple)
    return Table(columns, draw(rows), draw(rows), draw(RUNS), draw(RUNS), draw(st.booleans()))


BLOCKS = st.one_of(LEAVES, tables(), st.builds(PageBreak, st.booleans()), st.builds(Point, TEXTS, SEVERAL))
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(("ky", "ru", "en"))
PAPERS = st.builds(
    Paper,
    NAMES,
    LANGUAGES,
    TEXTS,
    TEXTS,
    TEXTS,
    TEXTS,
    st.lists(BLOCKS, max_size=6).map(lambda blocks: tuple[Block, ...](blocks)),
    TEXTS,
)


@settings(max_examples=examples(10), deadline=None)
@given(PAPERS)
def test_any_paper_prints_twice_alike_as_pdf(paper: Paper) -> None:
    assert pdf.render(paper) == pdf.render(paper)


@settings(max_examples=examples(10), deadline=None)
@given(PAPERS)
def test_any_paper_prints_twice_alike_as_docx(paper: Paper) -> None:
    assert docx.render(paper) == docx.render(paper)


@settings(max_examples=examples(10), deadline=None)
@given(PAPERS)
def test_any_paper_prints_twice_alike_as_html(paper: Paper) -> None:
    assert html.render(paper) == html.render(paper)
