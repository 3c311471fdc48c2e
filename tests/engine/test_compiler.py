from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from regdesigner.application.ports.engine import CaseState
from regdesigner.domain.flow import EventKind
from regdesigner.engine import SpiffEngine
from regdesigner.engine.compiler import compile_regulation
from tests.engine.drawings import K, drawn, node, review_loop
from tests.engine.play import Play, hours_later
from tests.engine.test_snapshot import everything


def test_a_regulation_is_compiled_once_for_all_its_cases() -> None:
    compiled: list[int] = []
    regulation = review_loop()
    engine = SpiffEngine(hours_later)
    for _ in range(3):
        Play(regulation, engine)
        compiled.append(id(engine._compile(regulation)))
    assert len(set(compiled)) == 1


def test_what_was_compiled_is_forgotten_with_its_regulation() -> None:
    engine = SpiffEngine(hours_later)
    Play(review_loop(), engine)
    assert engine._compiled == {}


def test_equal_regulations_that_are_different_values_do_not_mix() -> None:
    engine = SpiffEngine(hours_later)
    first, second = review_loop(bound=0), review_loop(bound=5)
    Play(first, engine)
    assert Play(second, engine).do("left").do("right", ok=False).items == ["left", "right"]


def test_threads_share_what_was_compiled_without_disturbing_each_other() -> None:
    regulation = everything()
    engine = SpiffEngine(hours_later)

    def play(_: int) -> CaseState:
        one = Play(regulation, engine).do("first", ok=False).do("first", ok=True)
        return one.do("inside").happen("answer").happen("letter").do("work").state

    with ThreadPoolExecutor(8) as threads:
        states = list(threads.map(play, range(64)))
    assert all(state == states[0] and state.ended for state in states)


def test_nothing_of_a_case_is_written_to_what_was_compiled() -> None:
    regulation = everything()
    compiled = compile_regulation(regulation)
    before = {name: dict(vars(spec)) for name, spec in compiled.spec.task_specs.items()}
    engine = SpiffEngine(hours_later)
    engine._compiled[id(regulation)] = (lambda: regulation, compiled)  # type: ignore[assignment]
    Play(regulation, engine).do("first", ok=False).do("first", ok=True).do("inside").do("work")
    assert {name: dict(vars(spec)) for name, spec in compiled.spec.task_specs.items()} == before


def test_a_message_start_and_a_message_end_are_passed_like_plain_ones() -> None:
    nodes = [node("start", K.START_EVENT, event=EventKind.MESSAGE), node("end", K.END_EVENT)]
    nodes[1] = replace(nodes[1], event=EventKind.MESSAGE)
    assert Play(drawn(nodes, "start>end")).state.end_element == "end"
