"""Random models, random completions, saved and loaded at every step: the engine agrees with the token game."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.application.ports.engine import AGAIN, INSTANCES, CaseState, FieldsRefused, Incident
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.engine import SpiffEngine
from tests.depth import examples
from tests.engine.models import REGULATIONS, evaluate, holds, number
from tests.engine.resting import LoopExhausted
from tests.engine.token_game import TokenGame

MONDAY = datetime(2026, 1, 12, 9)


def in_an_hour(term: Term, start: datetime) -> datetime:
    return start + timedelta(hours=term.amount)


def assert_equal_state(state: CaseState, game: TokenGame) -> None:
    assert sorted(f"{item.element}{'?' if item.asks_repeats else ''}" for item in state.items) == game.items()
    assert sorted(((wait.element, wait.due) for wait in state.waits), key=str) == game.waits()
    assert state.ended == (not game.case.resting)
    assert state.end_element == (game.end if state.ended else None)


EXHAUSTED = ("engine-runs-in-circles", "engine-loop-exhausted", "engine-repeats-exhausted", "engine-too-many-instances")


def bounded(step: Callable[[], CaseState]) -> CaseState | None:
    """The state after a step of the engine, none where it refuses because a loop is exhausted."""
    try:
        return step()
    except Incident as incident:
        if incident.problems[0].message not in EXHAUSTED:
            raise
        return None
    except FieldsRefused as refusal:
        if refusal.problems[0].message != "engine-instances-over-bound":
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

    def __init__(self, regulation: Regulation, n: int, engine: SpiffEngine | None = None) -> None:
        self.regulation = regulation
        self.engine = engine or SpiffEngine(in_an_hour, evaluate, value=number, largest_step=500)
        self.now = MONDAY
        game = TokenGame(regulation.flow, holds, in_an_hour)
        self.state = bounded(lambda: self.engine.start(regulation, {"n": n}, self.now))
        self.game = played(game, lambda one: one.start(n, self.now))

    def step(self, state: CaseState, game: TokenGame, choice: int) -> None:
        """A random step; a step that exhausts a loop leaves both where they were."""
        kept = self.engine.restore(self.regulation, state.snapshot, state.document)
        assert (kept.items, kept.waits, kept.snapshot) == (state.items, state.waits, state.snapshot)
        self.now += timedelta(hours=2)  # every timer is due
        place, n = choice % (len(kept.items) + len(kept.waits)), choice // 16
        if place < len(kept.items):
            item = kept.items[place]
            given = {INSTANCES: n % 4, AGAIN: bool(n % 2)} if item.asks_repeats else {"n": n}
            given = {each.name: given[each.name] for each in item.fields}
            after = bounded(lambda: self.engine.complete(self.regulation, kept, item.id, given, self.now))
            moved = played(game, lambda one: one.complete(place, n, self.now))
        else:
            wait = kept.waits[place - len(kept.items)]
            after = bounded(lambda: self.engine.signal(self.regulation, kept, wait.id, {}, self.now))
            moved = played(game, lambda one: one.happen(place - len(kept.items), self.now))
        assert (after is None) == (moved is None)
        self.state, self.game = after or state, moved or game


def assert_agree(case: Case, choices: list[int]) -> None:
    assert (case.state is None) == (case.game is None)
    for choice in choices:
        if case.state is None or case.game is None:
            return
        assert_equal_state(case.state, case.game)
        if case.state.ended:
            return
        case.step(case.state, case.game, choice)


@settings(max_examples=examples(120))
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 255), min_size=1, max_size=40))
def test_engine_and_token_game_agree_after_every_step(regulation: Regulation, choices: list[int]) -> None:
    assert_agree(Case(regulation, choices[0] % 16), choices)


@settings(max_examples=examples(40))
@given(regulation=REGULATIONS, choices=st.lists(st.integers(0, 15), min_size=1, max_size=20), others=st.data())
def test_what_an_engine_knows_from_one_case_leads_no_other_one_astray(
    regulation: Regulation, choices: list[int], others: st.DataObject
) -> None:
    """Much the same is done in each case, with other answers and at other times."""
    first = Case(regulation, 0)
    assert_agree(first, choices)
    for _ in range(2):
        answers = others.draw(st.lists(st.integers(0, 15), min_size=len(choices), max_size=len(choices)))
        another = Case(regulation, answers[0], first.engine)
        another.now += timedelta(days=answers[-1])
        assert_agree(another, [place + 16 * n for place, n in zip(choices, answers, strict=True)])


def test_random_models_hold_every_construct() -> None:
    seen: set[str] = set()

    @settings(max_examples=200)
    @given(regulation=REGULATIONS)
    def collect(regulation: Regulation) -> None:
        seen.update(node.kind.value for node in regulation.flow.nodes)
        seen.update(f"{node.kind.value} {node.event.value}" for node in regulation.flow.nodes)
        seen.update(f"repeated {node.kind.value}" for node in regulation.flow.nodes if node.loop is not None)
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
    caught = ("message", "timer", "signal", "conditional", "error", "escalation")
    assert {f"boundaryEvent {kind}" for kind in caught} <= seen
    assert {f"startEvent {kind}" for kind in caught} <= seen
    assert {f"intermediateThrowEvent {kind}" for kind in ("link", "signal", "escalation")} <= seen
    assert {f"repeated {kind}" for kind in ("userTask", "receiveTask", "subProcess", "callActivity")} <= seen
