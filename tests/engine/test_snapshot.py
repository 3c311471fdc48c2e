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
from regdesigner.domain.flow import EventKind, Loop
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.engine import SpiffEngine, snapshot
from tests.depth import examples
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


def repeated() -> Regulation:
    """Activities that are done several times, one of them asking how often, with something that may break in."""
    hour = Term(1, Unit.HOUR, Basis.CALENDAR)
    return drawn(
        [
            node("start", K.START_EVENT),
            node("all", K.PARALLEL_GATEWAY),
            node("several", K.USER_TASK, loop=Loop(parallel=True, multi_instance=True, maximum=3, number="3")),
            node("late", K.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to="several", timer=hour),
            node("asking", K.USER_TASK, loop=Loop(parallel=False, multi_instance=True, maximum=2)),
            node("again", K.CALL_ACTIVITY, loop=Loop(parallel=False, multi_instance=False, maximum=4)),
            node("begin", K.START_EVENT, parent="again"),
            node("inside", K.USER_TASK, parent="again"),
            node("done", K.END_EVENT),
            node("withdrawn", K.SUB_PROCESS, triggered_by_event=True),
            node("asked", K.START_EVENT, parent="withdrawn", event=EventKind.SIGNAL, interrupting=False),
            node("noting", K.USER_TASK, parent="withdrawn"),
        ],
        *("start>all", "all>several", "all>asking", "all>again", "begin>inside", "asked>noting"),
        *("several>done", "asking>done", "again>done", "late>done"),
    )


def played_repeatedly() -> Play:
    return Play(repeated()).do("several").do("inside").do("again", again=True).happen("asked")


TODAY = {"everything": played(), "repeated": played_repeatedly()}


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


def test_repeated_activities_are_kept_as_the_golden_snapshot_says_and_go_on() -> None:
    kept = json.loads((SNAPSHOTS / "v2-repeated.json").read_text(encoding="utf-8"))
    play = played_repeatedly()
    assert json.loads(play.state.snapshot) == kept
    play.state = play.engine.restore(play.regulation, json.dumps(kept), {})
    assert play.items == ["asking", "inside", "noting", "several", "several"]
    assert play.waits == ["asked", "late"]
    play.do("several").do("several").do("asking", instances=0).do("inside").do("again", again=False)
    assert not play.state.ended
    assert play.do("noting").state.end_element == "done"


@settings(max_examples=examples(200))
@given(data=st.data())
def test_a_snapshot_changed_anywhere_is_refused_or_runs_but_never_breaks(data: st.DataObject) -> None:
    play = TODAY[data.draw(st.sampled_from(sorted(TODAY)))]
    content = json.loads(play.state.snapshot)
    for _ in range(data.draw(st.integers(1, 2))):
        *path, last = data.draw(st.sampled_from(places(content)))
        inside: Any = content
        for key in path:
            inside = inside[key]
        if data.draw(st.booleans()):
            inside[last] = data.draw(FOREIGN)
        elif isinstance(inside, dict) or len(inside) > 1:
            del inside[last]
    engine, regulation = play.engine, play.regulation
    with suppress(EngineError):
        state = engine.restore(regulation, json.dumps(content), play.state.document)
        later = MONDAY + timedelta(days=3)
        for item in state.items:
            given = {each.name: {"instances": 1, "again": True}.get(each.name) for each in item.fields}
            with suppress(EngineError):
                engine.complete(regulation, state, item.id, given, later)
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
