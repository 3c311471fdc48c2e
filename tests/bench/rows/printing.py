"""Papers of regulations as Word and PDF, beside python-docx and WeasyPrint."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, replace
from itertools import count
from typing import Any

from regdesigner.folders.official_forms import official_form
from regdesigner.papers.blocks import Cell, ListItem, ListItems, Paper, Paragraph, Point, Row, Table, Words
from regdesigner.papers.regulation import regulation_paper
from tests.bench import papers
from tests.bench.generator import regulation
from tests.bench.measuring import Effort, Figure, timed
from tests.bench.others import Absent, weasyprint

REGULATIONS, CORES = 400, 2


def word(effort: Effort) -> Iterator[Figure]:
    """A regulation of 20 actions as Word."""
    paper = papers.paper_of_twenty()
    theirs = timed(lambda: papers.docx_cell_by_cell(paper), effort, least=3).median
    yield from _printed("DOCX", papers.to_docx, (60, 137), "python-docx, cell by cell", theirs, "", effort)


def pdf(effort: Effort) -> Iterator[Figure]:
    """A regulation of 20 actions as PDF."""
    theirs, note = _weasyprint(papers.paper_of_twenty(), effort)
    yield from _printed("PDF", papers.to_pdf, (150, 1_100), "WeasyPrint", theirs, note, effort)


def _printed(
    name: str,
    render: Callable[[Paper], bytes],
    goal: tuple[int, int],
    beside: str,
    theirs: float | None,
    note: str,
    effort: Effort,
) -> Iterator[Figure]:
    """Each run prints other words than the last, as other regulations of the form do; then the very same paper.

    ``goal`` is a limit and what the others took where it was set, in milliseconds.
    """
    limit, quoted = goal
    paper, numbers = papers.paper_of_twenty(), count()
    others = (reworded(paper, number) for number in numbers)
    for what, play in (
        ("other words each time, diagram drawn anew", lambda: papers.anew(render, next(others))),
        ("the same as before", lambda: render(paper)),
    ):
        ours = timed(play, effort)
        what = f"20 actions to {name}, {what}"
        yield Figure(
            what,
            ours.median,
            "ms",
            ours.p95,
            f"≤ {limit} ms",
            ours.median <= limit,
            beside,
            theirs,
            note,
            limit / quoted,
        )


def reworded(value: Any, number: int) -> Any:  # Any: a paper and whatever it holds
    """A paper that differs in each of its words, so that nothing remembered of the last one serves."""
    if isinstance(value, Words):
        return replace(value, text=f"{value.text} {number}") if value.text.strip() else value
    if isinstance(value, tuple):
        return tuple(reworded(part, number) for part in value)
    if isinstance(value, Paper | Paragraph | Point | ListItems | ListItem | Table | Row | Cell):
        inside = {field.name: reworded(getattr(value, field.name), number) for field in fields(value)}
        return replace(value, **inside)
    return value


def _weasyprint(paper: Paper, effort: Effort) -> tuple[float | None, str]:
    if effort.tiny:
        return None, "not asked"
    try:
        weasyprint()
    except Absent as reason:
        return None, f"figure 1 100 ms: {reason}"
    page = papers.html_of(paper)
    return timed(lambda: papers.pdf_by_weasyprint(page), effort, least=2).median, ""


def both(seed: int) -> int:
    """Both papers of a generated regulation of 20 actions; their bytes."""
    paper = regulation_paper(regulation(34, seed), official_form("287r-2014"), "ky")
    return len(papers.to_docx(paper)) + len(papers.to_pdf(paper))


def many(effort: Effort) -> Iterator[Figure]:
    """Both papers of 400 regulations on two cores, reckoned from 40."""
    sample = effort.of(40, 2)
    with ProcessPoolExecutor(CORES, mp_context=multiprocessing.get_context("spawn")) as workers:
        list(workers.map(both, range(-2 * CORES, 0)))  # both processes are warm
        begin = time.perf_counter()
        list(workers.map(both, range(sample)))
        seconds = (time.perf_counter() - begin) * REGULATIONS / sample
    note = f"{sample} different ones, times {REGULATIONS / sample:g}"
    what = f"{REGULATIONS} regulations of 20 actions, both papers, two cores"
    yield Figure(what, seconds, "s", None, "≤ 60 s", seconds <= 60, note=note)


def same(effort: Effort) -> Iterator[Figure]:
    """The same paper twice: the bytes that differ."""
    paper = papers.paper_of_twenty()
    for name, render in (("DOCX", papers.to_docx), ("PDF", papers.to_pdf)):
        first, second = papers.anew(render, paper), papers.anew(render, papers.paper_of_twenty())
        differ = abs(len(first) - len(second)) + sum(one != two for one, two in zip(first, second, strict=False))
        what = f"the same paper twice as {name}: bytes that differ"
        yield Figure(what, differ, "bytes", None, "none", not differ)


ROWS = {"docx": word, "pdf": pdf, "papers": many, "same": same}
