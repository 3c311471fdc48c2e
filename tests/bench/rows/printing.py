"""Papers of regulations as Word and PDF, beside python-docx and WeasyPrint."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from regdesigner.folders.official_forms import official_form
from regdesigner.papers.blocks import Paper
from regdesigner.papers.regulation import regulation_paper
from tests.bench import papers
from tests.bench.generator import regulation
from tests.bench.measuring import Effort, Figure, timed
from tests.bench.others import Absent, weasyprint

REGULATIONS, CORES = 400, 2


def word(effort: Effort) -> Iterator[Figure]:
    """A regulation of 20 actions as Word, its diagram drawn anew, and drawn before."""
    paper = papers.paper_of_twenty()
    theirs = timed(lambda: papers.docx_cell_by_cell(paper), effort, least=3).median
    for what, play in (
        ("20 actions to DOCX, diagram drawn anew", lambda: papers.anew(papers.to_docx, paper)),
        ("20 actions to DOCX, diagram drawn before", lambda: papers.to_docx(paper)),
    ):
        ours = timed(play, effort)
        beside = "python-docx, cell by cell"
        yield Figure(what, ours.median, "ms", ours.p95, "≤ 60 ms", ours.median <= 60, beside, theirs)


def pdf(effort: Effort) -> Iterator[Figure]:
    """A regulation of 20 actions as PDF."""
    paper = papers.paper_of_twenty()
    theirs, note = _weasyprint(paper, effort)
    for what, play in (
        ("20 actions to PDF, diagram drawn anew", lambda: papers.anew(papers.to_pdf, paper)),
        ("20 actions to PDF, diagram drawn before", lambda: papers.to_pdf(paper)),
    ):
        ours = timed(play, effort)
        yield Figure(what, ours.median, "ms", ours.p95, "≤ 150 ms", ours.median <= 150, "WeasyPrint", theirs, note)


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
    count = effort.of(40, 2)
    with ProcessPoolExecutor(CORES, mp_context=multiprocessing.get_context("spawn")) as workers:
        list(workers.map(both, range(-2 * CORES, 0)))  # both processes are warm
        begin = time.perf_counter()
        list(workers.map(both, range(count)))
        seconds = (time.perf_counter() - begin) * REGULATIONS / count
    note = f"{count} different ones, times {REGULATIONS / count:g}"
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
