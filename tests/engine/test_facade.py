from __future__ import annotations

import pytest

from regdesigner.application.ports.engine import Engine, EngineError, HappeningKind, Incident, ItemConflict
from regdesigner.domain.conventions import LoopBound
from regdesigner.domain.flow import Outcome
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from regdesigner.engine import SpiffEngine
from tests.engine.drawings import OK, K, drawn, node, review_loop, to
from tests.engine.play import MONDAY, Play, hours_later


def message(of: EngineError) -> str:
    return of.problems[0].message


def test_the_adapter_fits_the_port() -> None:
    engine: Engine = SpiffEngine(hours_later)
    assert engine.due_waits(Play(review_loop()).state, MONDAY) == ()


def test_equal_input_gives_equal_output() -> None:
    assert Play(review_loop()).do("left").do("right", ok=False).state == (
        Play(review_loop()).do("left").do("right", ok=False).state
    )


def test_a_second_completion_of_a_task_is_a_conflict() -> None:
    play = Play(review_loop())
    done = play.state.items[0]
    play.do(done.element)
    with pytest.raises(ItemConflict) as caught:
        play.engine.complete(play.regulation, play.state, done.id, {}, MONDAY)
    assert message(caught.value) == "engine-item-not-open"


def test_a_refused_step_changes_nothing() -> None:
    play = Play(review_loop(bound=0)).do("left")
    before = play.state
    with pytest.raises(Incident):
        play.do("right", ok=False)
    assert play.state is before
    assert play.do("right", ok=True).state.ended


def test_a_loop_runs_to_its_bound_and_no_further() -> None:
    play = Play(review_loop(bound=2))
    for _ in range(2):
        play.do("left").do("right", ok=False)
    play.do("left")
    with pytest.raises(Incident) as caught:
        play.do("right", ok=False)
    assert caught.value.problems[0].arguments == {"flow": "choice>entry", "limit": 2}
    assert message(caught.value) == "engine-loop-exhausted"


def loop_in_a_loop() -> Regulation:
    """Work done again at most once for each check, and checked again at most once."""
    return drawn(
        [
            node("start", K.START_EVENT),
            node("outer", K.EXCLUSIVE_GATEWAY),
            node("inner", K.EXCLUSIVE_GATEWAY),
            node("work", K.USER_TASK, fields=(OK,)),
            node("again", K.EXCLUSIVE_GATEWAY, default="again>check"),
            node("check", K.USER_TASK, fields=(OK,)),
            node("back", K.EXCLUSIVE_GATEWAY, default="back>end"),
            node("end", K.END_EVENT),
        ],
        *("start>outer", "outer>inner", "inner>work", "work>again", "again>check", "check>back", "back>end"),
        to("again>inner", "ok = false", 1),
        to("back>outer", "ok = false", 1),
    )


def test_a_bound_counts_anew_when_the_loop_is_entered_again() -> None:
    play = Play(loop_in_a_loop()).do("work", ok=False).do("work", ok=True).do("check", ok=False)
    play.do("work", ok=False).do("work", ok=True)
    with pytest.raises(Incident):
        play.do("check", ok=False)
    assert play.do("check", ok=True).state.ended


def test_a_bound_counts_for_the_whole_case_where_the_form_says_so() -> None:
    engine = SpiffEngine(hours_later, loop_bound=LoopBound.PER_CASE)
    play = Play(loop_in_a_loop(), engine).do("work", ok=False).do("work", ok=True).do("check", ok=False)
    with pytest.raises(Incident):
        play.do("work", ok=False)
    assert play.do("work", ok=True).items == ["check"]


def test_a_parallel_join_in_a_loop_waits_for_both_at_every_turn() -> None:
    play = Play(review_loop(bound=None))
    for _ in range(5):
        assert play.items == ["left", "right"]
        play.do("right", ok=False)
        assert play.items == ["left"]
        play.do("left")


def test_a_decision_in_one_branch_survives_a_later_branch() -> None:
    play = Play(review_loop()).do("right", ok=True).do("left")
    assert play.state.ended
    assert play.state.document == {"ok": True}


def test_the_record_names_decision_flow_and_criterion() -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT, fields=(OK,)),
            node("choice", K.EXCLUSIVE_GATEWAY, default="choice>no"),
            node("yes", K.END_EVENT, outcome=Outcome.RESULT),
            node("no", K.END_EVENT, outcome=Outcome.REFUSAL_OF_SERVICE),
        ],
        "start>choice",
        to("choice>yes", "ok"),
        "choice>no",
    )
    flow = regulation.flow.sequence_flows[1]
    object.__setattr__(flow, "criterion", Text(ky="туура", ru="верно"))
    state = Play(regulation, ok=True).state
    decided = next(each for each in state.happenings if each.kind is HappeningKind.DECIDED)
    assert (decided.element, decided.flow, decided.criterion.ru) == ("choice", "choice>yes", "верно")
    assert (state.outcome, state.end_element) == (Outcome.RESULT, "yes")
    assert Play(regulation, ok=False).state.outcome is Outcome.REFUSAL_OF_SERVICE


def test_no_condition_and_no_default_is_an_incident_that_names_the_gateway() -> None:
    nodes = [node("start", K.START_EVENT, fields=(OK,)), node("choice", K.EXCLUSIVE_GATEWAY)]
    nodes += [node("a", K.END_EVENT), node("b", K.END_EVENT)]
    regulation = drawn(nodes, "start>choice", to("choice>a", "ok"), to("choice>b", "ok"))
    with pytest.raises(Incident) as caught:
        Play(regulation, ok=False)
    assert (message(caught.value), caught.value.problems[0].element) == ("engine-no-condition-holds", "choice")


def test_a_condition_on_a_field_not_given_yet_is_an_incident_with_its_reason() -> None:
    nodes = [node("start", K.START_EVENT), node("choice", K.EXCLUSIVE_GATEWAY, default="choice>b")]
    nodes += [node("a", K.END_EVENT), node("b", K.USER_TASK, fields=(OK,)), node("end", K.END_EVENT)]
    regulation = drawn(nodes, "start>choice", to("choice>a", "ok = true"), "choice>b", "b>end")
    with pytest.raises(Incident) as caught:
        Play(regulation)
    assert [each.message for each in caught.value.problems] == ["engine-condition-fails", "feel-unknown-variable"]


def test_a_loop_without_a_task_is_stopped_by_the_budget() -> None:
    nodes = [node("start", K.START_EVENT, fields=(OK,)), node("choice", K.EXCLUSIVE_GATEWAY, default="choice>end")]
    nodes += [node("pass", K.INTERMEDIATE_THROW_EVENT), node("end", K.END_EVENT)]
    regulation = drawn(nodes, "start>choice", to("choice>pass", "ok"), "pass>choice", "choice>end")
    with pytest.raises(Incident) as caught:
        Play(regulation, SpiffEngine(hours_later, lambda _, context: bool(context["ok"])), ok=True)
    assert message(caught.value) == "engine-runs-in-circles"
    assert Play(regulation, ok=False).state.ended


def test_a_join_that_can_never_fire_is_an_incident() -> None:
    nodes = [node("start", K.START_EVENT, fields=(OK,)), node("choice", K.EXCLUSIVE_GATEWAY, default="choice>b")]
    nodes += [
        node("a", K.USER_TASK),
        node("b", K.USER_TASK),
        node("join", K.PARALLEL_GATEWAY),
        node("end", K.END_EVENT),
    ]
    regulation = drawn(nodes, "start>choice", to("choice>a", "ok"), "choice>b", "a>join", "b>join", "join>end")
    play = Play(regulation, ok=True)
    with pytest.raises(Incident) as caught:
        play.do("a")
    assert (message(caught.value), caught.value.problems[0].element) == ("engine-stands-still", "join")


def test_the_outcome_is_that_of_the_last_end_that_carries_one() -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT),
            node("both", K.PARALLEL_GATEWAY),
            node("give", K.USER_TASK),
            node("file", K.USER_TASK),
            node("given", K.END_EVENT, outcome=Outcome.RESULT),
            node("filed", K.END_EVENT),
        ],
        *("start>both", "both>give", "both>file", "give>given", "file>filed"),
    )
    play = Play(regulation).do("give")
    assert play.state.outcome is None
    assert play.do("file").state.outcome is Outcome.RESULT


@pytest.mark.parametrize("name", ["Start", "End", "case.EndJoin", "Root"])
def test_names_that_spiffworkflow_reserves_are_ordinary_ids(name: str) -> None:
    regulation = drawn(
        [node("s", K.START_EVENT), node(name, K.USER_TASK), node("e", K.END_EVENT)], f"s>{name}", f"{name}>e"
    )
    assert Play(regulation).do(name).state.ended
