"""Random models, random completions, saved and loaded at every step: the engine agrees with the token game."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.application.ports.engine import CaseState, Incident
from regdesigner.domain.flow import EventKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.engine import SpiffEngine
from tests.engine.models import REGULATIONS, evaluate, holds
from tests.engine.token_game import LoopExhausted, TokenGame

MONDAY = datetime(2026, 1, 12, 9)


def in_an_hour(term: Term, start: datetime) -> datetime:
    return start + timedelta(hours=term.amount)


def assert_equal_state(state: CaseState, game: TokenGame) -> None:
    assert sorted(item.element for item in state.items) == game.items()
    assert sorted(((wait.element, wait.due) for wait in state.waits), key=str) == game.waits()
    assert state.ended == (not game.case.resting)
    assert state.end_element == (game.end if state.ended else None)


def stepped(
    engine: SpiffEngine, regulation: Regulation, state: CaseState, game: TokenGame, choice: int, now: datetime
) -> tuple[CaseState, TokenGame]:
    """Take the same random step in both; where a loop is exhausted both must say so and nothing changes."""
    open_now = [*state.items, *state.waits]
    chosen = open_now[choice % len(open_now)]
    if chosen in state.items:
        # the oldest of its element, as in the game
        chosen = next(item for item in state.items if item.element == chosen.element)
    else:
        chosen = next(wait for wait in state.waits if wait.element == chosen.element)
    n = choice // 16
    played = deepcopy(game)
    try:
        if chosen in state.items:
            played.complete(chosen.element, n, now)
        else:
            played.happen(chosen.element, now)
    except LoopExhausted:
        played = None  # type: ignore[assignment]
    try:
        fresh = engine.restore(regulation, state.snapshot, state.document)
        assert (fresh.items, fresh.waits, fresh.snapshot) == (state.items, state.waits, state.snapshot)
        if chosen in state.items:
            after = engine.complete(regulation, fresh, chosen.id, {"n": n}, now)
        else:
            after = engine.signal(regulation, fresh, chosen.id, {}, now)
    except Incident as incident:
        assert incident.problems[0].message == "engine-loop-exhausted"
        assert played is None
        return state, game
    assert played is not None
    return after, played


@settings(max_examples=300)
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 255), min_size=1, max_size=40))
def test_engine_and_token_game_agree_after_every_step(regulation: Regulation, choices: list[int]) -> None:
    engine = SpiffEngine(in_an_hour, evaluate)
    now = MONDAY
    game = TokenGame(regulation.flow, holds, in_an_hour)
    try:
        game.start(choices[0] % 16, now)
    except LoopExhausted:
        try:
            engine.start(regulation, {"n": choices[0] % 16}, now)
        except Incident as incident:
            assert incident.problems[0].message == "engine-loop-exhausted"
            return
        raise
    state = engine.start(regulation, {"n": choices[0] % 16}, now)
    assert_equal_state(state, game)
    for choice in choices:
        if state.ended:
            return
        now += timedelta(hours=2)  # every timer is due
        state, game = stepped(engine, regulation, state, game, choice, now)
        assert_equal_state(state, game)


def test_random_models_hold_every_construct() -> None:
    seen: set[str] = set()

    @settings(max_examples=200)
    @given(regulation=REGULATIONS)
    def collect(regulation: Regulation) -> None:
        seen.update(node.kind.value for node in regulation.flow.nodes)
        seen.update(f"{node.kind.value} {node.event.value}" for node in regulation.flow.nodes)
        seen.update("loop" for flow in regulation.flow.sequence_flows if flow.max_repeats)

    collect()
    assert {
        "loop",
        "subProcess",
        "inclusiveGateway",
        "eventBasedGateway",
        "endEvent terminate",
        "endEvent error",
    } <= seen
    assert {f"boundaryEvent {kind}" for kind in (EventKind.MESSAGE, EventKind.TIMER)} <= seen
