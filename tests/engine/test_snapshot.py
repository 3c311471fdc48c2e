from __future__ import annotations

import json
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.application.ports.engine import EngineError, SnapshotUnfit
from regdesigner.domain.flow import EventKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.engine import SpiffEngine, snapshot
from tests.engine.drawings import OK, K, drawn, node, review_loop, to
from tests.engine.play import MONDAY, Play, hours_later

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAY = Term(24, Unit.HOUR, Basis.CALENDAR)


def everything() -> Regulation:
    """One place of each kind at which a token can rest."""
    return drawn(
        [
            node("start", K.START_EVENT),
            node("entry", K.EXCLUSIVE_GATEWAY),
            node("first", K.USER_TASK, fields=(OK,)),
            node("again", K.EXCLUSIVE_GATEWAY, default="again>all"),
            node("all", K.PARALLEL_GATEWAY),
            node("work", K.USER_TASK),
            node("late", K.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="work", timer=DAY, interrupting=False),
            node("answer", K.RECEIVE_TASK),
            node("events", K.EVENT_BASED_GATEWAY),
            node("timer", K.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER, timer=DAY),
            node("letter", K.INTERMEDIATE_CATCH_EVENT, event=EventKind.MESSAGE),
            node("merge", K.EXCLUSIVE_GATEWAY),
            node("sub", K.SUB_PROCESS),
            node("begin", K.START_EVENT, parent="sub"),
            node("inside", K.MANUAL_TASK, parent="sub"),
            node("pass", K.INTERMEDIATE_THROW_EVENT),
            node("join", K.PARALLEL_GATEWAY),
            node("end", K.END_EVENT),
            node("warned", K.END_EVENT),
        ],
        *("start>entry", "entry>first", "first>again", "again>all", "all>work", "all>answer", "all>events", "all>sub"),
        *("events>timer", "events>letter", "timer>merge", "letter>merge", "begin>inside", "all>pass"),
        *("work>join", "late>warned", "answer>join", "merge>join", "sub>join", "pass>join", "join>end"),
        to("again>entry", "ok = false", 3),
    )


def played() -> Play:
    return Play(everything()).do("first", ok=False).do("first", ok=True)


TODAY = played()


def golden(version: int) -> dict[str, object]:
    content: dict[str, object] = json.loads((SNAPSHOTS / f"v{version}.json").read_text(encoding="utf-8"))
    return content


@pytest.mark.parametrize("version", [1, 2])
def test_a_snapshot_of_every_version_still_loads_and_runs_to_the_end(version: int) -> None:
    kept = golden(version)
    play = played()
    play.state = play.engine.restore(play.regulation, json.dumps(kept["snapshot"]), kept["document"])  # type: ignore[arg-type]
    assert play.items == ["inside", "work"]
    assert play.waits == ["answer", "late", "letter", "timer"]
    play.do("inside").do("work").happen("answer").happen("letter")
    assert (play.state.ended, play.state.end_element) == (True, "end")


def test_todays_snapshot_is_the_golden_one() -> None:
    play = played()
    assert {"snapshot": json.loads(play.state.snapshot), "document": play.state.document} == golden(2)


def test_a_restored_state_equals_the_kept_one_but_for_what_happened() -> None:
    play = played()
    again = play.engine.restore(play.regulation, play.state.snapshot, play.state.document)
    assert (again.items, again.waits, again.snapshot) == (play.state.items, play.state.waits, play.state.snapshot)
    assert again.happenings == ()


def test_a_case_that_ended_is_restored_as_ended() -> None:
    play = Play(review_loop()).do("left").do("right", ok=True)
    again = play.engine.restore(play.regulation, play.state.snapshot, play.state.document)
    assert (again.ended, again.end_element, again.items) == (True, "end", ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100_000,
        "null",
        "[]",
        "{",
        '{"v":1}',
        '{"v":1,"n":1,"end":null,"scopes":[{"of":7,"turns":{},"tokens":[]}]}',
        "7",
    ],
)
def test_a_damaged_snapshot_is_refused(text: str) -> None:
    with pytest.raises(SnapshotUnfit) as caught:
        SpiffEngine(hours_later).restore(review_loop(), text, {})
    assert caught.value.problems[0].message == "engine-snapshot-unfit"


def places(value: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths to all values inside a JSON value."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [*([at] if at else []), *(path for key, each in inner for path in places(each, (*at, key)))]


FOREIGN: st.SearchStrategy[object] = st.sampled_from(
    [None, 0, 1, -1, 14, "x", "w", "r", "s", "work", "answer", "join", "2026-01-01", [], {}, True]
)


@settings(max_examples=400)
@given(data=st.data())
def test_a_snapshot_changed_anywhere_is_refused_or_runs_but_never_breaks(data: st.DataObject) -> None:
    content = json.loads(TODAY.state.snapshot)
    for _ in range(data.draw(st.integers(1, 2))):
        *path, last = data.draw(st.sampled_from(places(content)))
        inside: Any = content
        for key in path:
            inside = inside[key]
        if data.draw(st.booleans()):
            inside[last] = data.draw(FOREIGN)
        elif isinstance(inside, dict) or len(inside) > 1:
            del inside[last]
    engine, regulation = TODAY.engine, TODAY.regulation
    with suppress(EngineError):
        state = engine.restore(regulation, json.dumps(content), TODAY.state.document)
        later = MONDAY + timedelta(days=3)
        for item in state.items:
            with suppress(EngineError):
                engine.complete(regulation, state, item.id, {}, later)
        for wait in state.waits:
            with suppress(EngineError):
                engine.signal(regulation, state, wait.id, {}, later)


def test_a_snapshot_of_another_regulation_is_refused() -> None:
    play = played()
    with pytest.raises(SnapshotUnfit):
        play.engine.complete(review_loop(), play.state, "1", {}, MONDAY)


def test_a_snapshot_of_a_newer_program_is_refused_by_its_version() -> None:
    with pytest.raises(SnapshotUnfit) as caught:
        SpiffEngine(hours_later).restore(review_loop(), '{"v":99}', {})
    assert caught.value.problems[0].arguments == {"version": "99", "known": snapshot.VERSION}


def test_older_versions_are_migrated_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    play = played()
    older = json.loads(play.state.snapshot) | {"v": -1}
    steps = {-1: lambda content: content | {"v": 0}, 0: lambda content: content | {"v": snapshot.VERSION}}
    monkeypatch.setattr(snapshot, "MIGRATIONS", steps)
    again = play.engine.restore(play.regulation, json.dumps(older), play.state.document)
    assert again.items == play.state.items
