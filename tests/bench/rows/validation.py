"""Reading and checking regulations, beside bpmnlint and lxml with the schema of BPMN."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cached_property

from regdesigner.analysis.deadlines.proof import DeadlineProof, prove_one
from regdesigner.analysis.soundness.check import check as check_soundness
from regdesigner.bpmn.document import read_document
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.regulation import Regulation
from regdesigner.validation import CheckedRegulation, Finding, check
from tests.analysis.deadlines.proof_models import arrow, end, fork, regulation, start, task
from tests.bench.generator import checked, compact, file_of
from tests.bench.measuring import Effort, Figure, timed
from tests.bench.others import Absent, bpmnlint, schema

MONDAY = datetime(2026, 3, 2, 9)
REGULATIONS = 400


class OneStart(CheckedRegulation):
    """What the rules look at, with the proof taken from one start instead of a whole year."""

    @cached_property
    def _proven(self) -> DeadlineProof:
        assert self.standard is not None
        assert self.form is not None
        return prove_one(self.regulation, self.standard.limits, self.calendar, self.form.conventions, MONDAY)


def read(content: bytes) -> Regulation:
    return read_regulation(read_document(content, "made.bpmn"))


def at_one_start(drawn: Regulation) -> OneStart:
    known = checked(drawn)
    return OneStart(**{field.name: getattr(known, field.name) for field in fields(known)})


def findings(content: bytes) -> tuple[Finding, ...]:
    """From the bytes of a file to what all rules say of it, soundness and the proof from one start among them."""
    return check(at_one_start(read(content)))


def one(effort: Effort) -> Iterator[Figure]:
    """One regulation of 100 nodes."""
    nodes = effort.of(100, 12)
    content = file_of(nodes, 1)
    yield _beside_bpmnlint(nodes, content, effort, 20, 28)
    reading = timed(lambda: read(content), effort)
    yield Figure(f"{nodes} nodes: of this, reading the file", reading.median, p95=reading.p95)
    year = timed(lambda: check(checked(read(content))), effort)
    goal = "p95 ≤ 150 ms"
    yield Figure(f"{nodes} nodes: the same with the whole year", year.median, "ms", year.p95, goal, year.p95 <= 150)


def large(effort: Effort) -> Iterator[Figure]:
    """Growth: 1 000 and 5 000 nodes."""
    medians = []
    sizes = (effort.of(1_000, 12), effort.of(5_000, 24))
    for nodes, limit, quoted in zip(sizes, (120, 700), (296, 1_110), strict=True):
        figure = _beside_bpmnlint(nodes, compact(file_of(nodes, 1)), effort, limit, quoted)
        medians.append(figure.ours)
        yield figure
    exponent = math.log(medians[1] / medians[0]) / math.log(sizes[1] / sizes[0])
    yield Figure("growth between the two: exponent", exponent, "", goal="≤ 1.15", reached=exponent <= 1.15)


def _beside_bpmnlint(nodes: int, content: bytes, effort: Effort, limit: int, quoted: int) -> Figure:
    """``limit`` and ``quoted``, what bpmnlint took where the limit was set, are in milliseconds."""
    ours = timed(lambda: findings(content), effort, least=3)
    theirs = bpmnlint_milliseconds(content, effort)
    return Figure(
        what=f"{nodes} nodes: file, all rules, soundness, proof of one start",
        ours=ours.median,
        p95=ours.p95,
        goal=f"p95 ≤ {limit} ms",
        reached=ours.p95 <= limit,
        beside="bpmnlint",
        theirs=None if isinstance(theirs, str) else theirs,
        note=f"figure {quoted} ms: {theirs}" if isinstance(theirs, str) else "",
        fair=limit / quoted,
    )


def many(effort: Effort) -> Iterator[Figure]:
    """400 regulations of 34 nodes (about 20 actions)."""
    contents = [file_of(34, seed) for seed in range(effort.of(40, 2))]
    drawn = [read(content) for content in contents]
    factor = REGULATIONS / len(contents)
    proofs = timed(lambda: [at_one_start(read_again(each)).proof for each in drawn], effort)
    seconds = proofs.median * factor / 1_000
    scaled = f"{len(contents)} different ones, times {factor:g}"
    what = f"{REGULATIONS} regulations of 20 actions, one core: "
    yield Figure(what + "proof of one start", seconds, "s", None, "≤ 2 s", seconds <= 2, note=scaled)
    ours = timed(lambda: [findings(content) for content in contents], effort)
    seconds = ours.median * factor / 1_000
    what += "file to findings"
    yield _files_a_second(what, seconds, _bpmnlint_seconds(contents, effort), "bpmnlint", "52–89 files/s")
    valid = schema()
    by_schema = timed(lambda: [valid(content) for content in contents], effort).median * factor / 1_000
    yield _files_a_second(what, seconds, by_schema, "lxml + XSD", "")


def read_again(drawn: Regulation) -> Regulation:
    """An equal regulation about which nothing is known yet."""
    return Regulation(**{field.name: getattr(drawn, field.name) for field in fields(drawn)})


def bpmnlint_milliseconds(content: bytes, effort: Effort) -> float | str:
    """What bpmnlint takes for a file, or why that is not known."""
    theirs = _bpmnlint_seconds([content], effort)
    return theirs if isinstance(theirs, str) else theirs * 1_000 / REGULATIONS


def _bpmnlint_seconds(contents: Sequence[bytes], effort: Effort) -> float | str:
    if effort.tiny:
        return "not asked"
    try:
        return sum(each.median for each in bpmnlint(contents, effort)) * REGULATIONS / len(contents) / 1_000
    except Absent as reason:
        return str(reason)


def _files_a_second(what: str, seconds: float, theirs: float | str, beside: str, quoted: str) -> Figure:
    rate = f"{REGULATIONS / seconds:.0f} files/s"
    if isinstance(theirs, str):
        return Figure(what, seconds, "s", beside=beside, note=f"{rate}; figure {quoted}: {theirs}")
    return Figure(what, seconds, "s", beside=beside, theirs=theirs, note=f"{rate} beside {REGULATIONS / theirs:.0f}")


def soundness(effort: Effort) -> Iterator[Figure]:
    """Thirty branches side by side: 2^30 states, if one counted them."""
    branches = effort.of(30, 4)
    names = [f"t{number}" for number in range(branches)]
    arrows = [each for name in names for each in (arrow("split", name), arrow(name, "join"))]
    arrows += [arrow("start", "split"), arrow("join", "end")]
    flow = regulation([start(), fork("split"), *map(task, names), fork("join"), end()], arrows, []).flow
    ours = timed(lambda: check_soundness(flow), effort)
    note = "figure: 16 branches 0.67 s, exponential (rust analyzer)"
    what = f"soundness of {branches} parallel branches"
    yield Figure(what, ours.median, "ms", ours.p95, "≤ 20 ms", ours.median <= 20, note=note)


ROWS = {"one": one, "large": large, "many": many, "soundness": soundness}
