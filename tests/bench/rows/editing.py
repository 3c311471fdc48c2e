"""What a person at the editor waits for: requests to the whole application on SQLite, all but the socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.bench.editor import Editor, editors
from tests.bench.measuring import Effort, Figure, timed
from tests.bench.rows.validation import bpmnlint_milliseconds

CHECKED, BPMNLINT = 50, 28
"""Milliseconds: the goal for a check of 100 nodes, and what bpmnlint took where it was set."""


def editing(effort: Effort) -> Iterator[Figure]:
    """Live checks of 20 and of 100 nodes beside bpmnlint on the same drawing, and the editor's other requests."""
    sizes = (effort.of(20, 10), effort.of(100, 12))
    with editors(sizes) as found:
        for size in sizes:
            yield from _checks(size, found[size], effort, has_goal=size == sizes[-1])
        editor, nodes = found[sizes[-1]], sizes[-1]
        for what, play in _others(editor).items():
            taken = timed(play, effort, least=3)
            yield Figure(f"{nodes} nodes: {what}", taken.median, p95=taken.p95)


def _checks(size: int, editor: Editor, effort: Effort, *, has_goal: bool) -> Iterator[Figure]:
    theirs = bpmnlint_milliseconds(editor.with_other_words().encode(), effort)
    for what, changed in (("a word", editor.with_other_words), ("a term", editor.with_another_term)):
        ours = timed(lambda changed=changed: editor.check(changed()), effort, least=3)  # type: ignore[misc]  # now
        goal = f"p95 ≤ {CHECKED} ms" if has_goal and what == "a word" else ""
        yield Figure(
            f"{size} nodes: POST /check after {what} was changed, the whole year proven",
            ours.median,
            "ms",
            ours.p95,
            goal,
            ours.p95 <= CHECKED if goal else None,
            "bpmnlint",
            None if isinstance(theirs, str) else theirs,
            theirs if isinstance(theirs, str) else "",
            CHECKED / BPMNLINT if goal else None,
        )


def _others(editor: Editor) -> dict[str, Callable[[], object]]:
    return {
        "the editor's page": editor.page,
        "saving a version": editor.save,
        "POST /layout": editor.layout,
        "POST /preview": editor.preview,
    }


ROWS = {"editing": editing}
