"""Random models, random completions, saved and loaded at every step: the engine agrees with the token game."""

from __future__ import annotations

from collections.abc import Callable
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


def bounded(step: Callable[[], CaseState]) -> CaseState | None:
    """The state after a step of the engine, none where it refuses because a loop is exhausted."""
    try:
        return step()
    except Incident as incident:
        if incident.problems[0].message != "engine-loop-exhausted":
            raise
        return None


def played(game: TokenGame, step: Callable[[TokenGame], None]) -> TokenGame | None:
    """A copy of the game after a step, none where a loop is exhausted."""
    copy = deepcopy(game)
    try:
        step(copy)
    except LoopExhausted:
        return None
    return copy


class Case:
    """One case in the engine and in the game, always at the same point."""

    def __init__(self, regulation: Regulation, n: int) -> None:
        self.regulation = regulation
        self.engine = SpiffEngine(in_an_hour, evaluate)
        self.now = MONDAY
        game = TokenGame(regulation.flow, holds, in_an_hour)
        self.state = bounded(lambda: self.engine.start(regulation, {"n": n}, self.now))
        self.game = played(game, lambda one: one.start(n, self.now))

    def step(self, state: CaseState, game: TokenGame, choice: int) -> None:
        """A random step; a step that exhausts a loop leaves both where they were."""
        kept = self.engine.restore(self.regulation, state.snapshot, state.document)
        assert (kept.items, kept.waits, kept.snapshot) == (state.items, state.waits, state.snapshot)
        self.now += timedelta(hours=2)  # every timer is due
        elements = [*(item.element for item in state.items), *(wait.element for wait in state.waits)]
        element, n = elements[choice % len(elements)], choice // 16
        item = next((each for each in kept.items if each.element == element), None)
        if item is not None:
            after = bounded(lambda: self.engine.complete(self.regulation, kept, item.id, {"n": n}, self.now))
            moved = played(game, lambda one: one.complete(element, n, self.now))
        else:
            wait = next(each for each in kept.waits if each.element == element)
            after = bounded(lambda: self.engine.signal(self.regulation, kept, wait.id, {}, self.now))
            moved = played(game, lambda one: one.happen(element, self.now))
        assert (after is None) == (moved is None)
        self.state, self.game = after or state, moved or game


@settings(max_examples=300)
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 255), min_size=1, max_size=40))
def test_engine_and_token_game_agree_after_every_step(regulation: Regulation, choices: list[int]) -> None:
    case = Case(regulation, choices[0] % 16)
    assert (case.state is None) == (case.game is None)
    for choice in choices:
        if case.state is None or case.game is None:
            return
        assert_equal_state(case.state, case.game)
        if case.state.ended:
            return
        case.step(case.state, case.game, choice)


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
