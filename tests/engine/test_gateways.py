from __future__ import annotations

from regdesigner.domain.flow import EventKind, FieldType, TaskField
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import Text
from tests.engine.drawings import K, drawn, node, to
from tests.engine.play import Play

A = TaskField("a", FieldType.BOOLEAN, Text("a"))
B = TaskField("b", FieldType.BOOLEAN, Text("b"))


def inclusive() -> Regulation:
    """One branch holds two parallel tasks, the other a sub-process: both were joined too early elsewhere."""
    return drawn(
        [
            node("start", K.START_EVENT, fields=(A, B)),
            node("open", K.INCLUSIVE_GATEWAY, default="open>plain"),
            node("split", K.PARALLEL_GATEWAY),
            node("left", K.USER_TASK),
            node("right", K.USER_TASK),
            node("meet", K.PARALLEL_GATEWAY),
            node("sub", K.SUB_PROCESS),
            node("begin", K.START_EVENT, parent="sub"),
            node("inside", K.USER_TASK, parent="sub"),
            node("plain", K.USER_TASK),
            node("join", K.INCLUSIVE_GATEWAY),
            node("after", K.USER_TASK),
            node("end", K.END_EVENT),
        ],
        *("start>open", "split>left", "split>right", "left>meet", "right>meet", "meet>join", "begin>inside"),
        *("sub>join", "open>plain", "plain>join", "join>after", "after>end"),
        to("open>split", "a"),
        to("open>sub", "b"),
    )


def test_an_inclusive_join_waits_for_every_branch_that_was_opened() -> None:
    play = Play(inclusive(), a=True, b=True)
    assert play.items == ["inside", "left", "right"]
    assert play.do("left").do("inside").items == ["right"]
    assert play.do("right").items == ["after"]


def test_an_inclusive_join_does_not_wait_for_branches_that_were_not_opened() -> None:
    assert Play(inclusive(), a=False, b=True).do("inside").items == ["after"]


def test_an_inclusive_join_waits_for_what_a_boundary_event_may_still_bring() -> None:
    regulation = drawn(
        [
            node("start", K.START_EVENT, fields=(A, B)),
            node("open", K.INCLUSIVE_GATEWAY),
            node("work", K.USER_TASK),
            node("asked", K.BOUNDARY_EVENT, attached_to="work", event=EventKind.MESSAGE),
            node("done", K.END_EVENT),
            node("other", K.USER_TASK),
            node("join", K.INCLUSIVE_GATEWAY),
            node("after", K.USER_TASK),
            node("end", K.END_EVENT),
        ],
        *("start>open", "work>done", "asked>join", "other>join", "join>after", "after>end"),
        *(to("open>other", "a"), to("open>work", "b")),
    )
    play = Play(regulation, a=True, b=True).do("other")
    assert play.items == ["work"]
    assert play.happen("asked").items == ["after"]
    assert Play(regulation, a=True, b=True).do("other").do("work").items == ["after"]


def test_the_default_flow_is_taken_only_where_no_condition_holds() -> None:
    assert Play(inclusive(), a=False, b=False).items == ["plain"]


def test_an_exclusive_gateway_takes_the_first_flow_in_the_order_of_the_file() -> None:
    nodes = [node("start", K.START_EVENT, fields=(A, B)), node("x", K.EXCLUSIVE_GATEWAY, default="x>c")]
    nodes += [node("first", K.END_EVENT), node("second", K.END_EVENT), node("c", K.END_EVENT)]
    regulation = drawn(nodes, "start>x", "x>c", to("x>first", "a"), to("x>second", "b"))
    assert Play(regulation, a=True, b=True).state.end_element == "first"
    assert Play(regulation, a=False, b=True).state.end_element == "second"
    assert Play(regulation, a=False, b=False).state.end_element == "c"


def test_tokens_that_meet_at_an_exclusive_gateway_pass_one_by_one() -> None:
    nodes = [node("start", K.START_EVENT), node("p", K.PARALLEL_GATEWAY), node("x", K.EXCLUSIVE_GATEWAY)]
    nodes += [node("a", K.USER_TASK), node("b", K.USER_TASK), node("after", K.USER_TASK), node("end", K.END_EVENT)]
    regulation = drawn(nodes, "start>p", "p>a", "p>b", "a>x", "b>x", "x>after", "after>end")
    assert Play(regulation).do("a").do("b").items == ["after", "after"]


def test_a_surplus_token_waits_at_a_parallel_join_for_the_next_turn() -> None:
    nodes = [node("start", K.START_EVENT), node("p", K.PARALLEL_GATEWAY), node("x", K.EXCLUSIVE_GATEWAY)]
    nodes += [node("a", K.USER_TASK), node("b", K.USER_TASK), node("c", K.USER_TASK)]
    nodes += [node("join", K.PARALLEL_GATEWAY), node("after", K.USER_TASK), node("end", K.END_EVENT)]
    flows = ("start>p", "p>a", "p>b", "p>c", "a>x", "b>x", "x>join", "c>join", "join>after", "after>end")
    play = Play(drawn(nodes, *flows)).do("a").do("b")
    assert play.items == ["c"]
    assert play.do("c").items == ["after"]
