"""The deadline proof, beside networkx and beside stepping from one start at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import networkx as nx

from regdesigner.domain.regulation import Regulation
from tests.analysis.deadlines.oracle import open_at, stepped_due
from tests.bench.measuring import Effort, Figure, timed
from tests.bench.proof import ON, long_row, one_start, twenty_actions, whole_year
from tests.bench.rows.validation import read_again
from tests.calendars import DECIDED


def longest_path(effort: Effort) -> Iterator[Figure]:
    """The proof of one start on long regulations, unfolding included, beside the bare longest path of networkx."""
    sizes = ((effort.of(10_000, 40), 60, 147), (effort.of(100_000, 80), 1_000, 2_300))
    for nodes, limit, quoted in sizes:
        model = long_row(nodes)
        ours = timed(lambda model=model: one_start(read_again(model))(), effort, least=3)  # type: ignore[misc]  # now
        graph = nx.DiGraph((arrow.source, arrow.target) for arrow in model.flow.sequence_flows)
        theirs = timed(lambda graph=graph: nx.dag_longest_path(graph), effort, least=2)  # type: ignore[misc]  # now
        what, reached = f"{nodes} nodes: proof of one start", ours.median <= limit
        goal, beside = f"≤ {limit} ms", "networkx longest path"
        yield Figure(what, ours.median, "ms", ours.p95, goal, reached, beside, theirs.median, fair=limit / quoted)


def year(effort: Effort) -> Iterator[Figure]:
    """Every start of a year of a regulation of 20 actions."""
    model = twenty_actions()
    proof = whole_year(model)()
    ours = timed(lambda: whole_year(read_again(model))(), effort)
    what = f"20 actions: proof over {proof.starts} starts of a year"
    yield Figure(what, ours.median, "ms", ours.p95, "≤ 40 ms", ours.median <= 40)
    starts = list(_opening_minutes())[:: effort.of(1_000, 20_000)]
    for beside, step, goal in (
        ("our proof of one start, again and again", lambda _: one_start(model)(), ""),
        ("stepping minutes along the longest path alone", _stepping(model), "≥ 100 ×"),
    ):
        play: Callable[[], object] = lambda step=step: [step(start) for start in starts]  # type: ignore[misc]  # noqa: E731
        theirs = timed(play, effort, least=1).median * proof.starts / len(starts)
        times = theirs / ours.median
        note = f"{times:.0f} ×; {len(starts)} starts, scaled"
        yield Figure(what, ours.median, "ms", ours.p95, goal, times >= 100 if goal else None, beside, theirs, note)


def _opening_minutes() -> Iterator[datetime]:
    moment = datetime.combine(ON, datetime.min.time())
    for minute in range(365 * 24 * 60):
        if open_at(moment + timedelta(minutes=minute)):
            yield moment + timedelta(minutes=minute)


def _stepping(model: Regulation) -> Callable[[datetime], datetime]:
    """The end of the worst path from one start: less than stepping has to do, for it must find that path as well."""
    terms = {action.id: action.term for action in model.actions}
    path = [term for element in whole_year(model)().total.path if (term := terms.get(element)) is not None]

    def finish(start: datetime) -> datetime:
        for term in path:
            start = stepped_due.__wrapped__(term, start, DECIDED, False, True)
        return start

    return finish


ROWS = {"path": longest_path, "year": year}
