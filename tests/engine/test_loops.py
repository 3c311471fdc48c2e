from __future__ import annotations

from regdesigner.domain.flow import EventKind
from regdesigner.engine.loops import bounded, loop_of, resets, upstream
from tests.engine.drawings import K, drawn, node, review_loop, to


def test_the_loop_of_a_flow_is_what_lies_between_its_ends() -> None:
    flow = review_loop().flow
    assert loop_of(flow, flow.flows_by_id["choice>entry"]) == {"entry", "split", "left", "right", "join", "choice"}


def test_a_bound_on_a_flow_that_closes_no_loop_counts_for_nothing() -> None:
    flow = drawn([node("start", K.START_EVENT), node("end", K.END_EVENT)], to("start>end", max_repeats=1)).flow
    assert list(bounded(flow)) == []


def test_entering_a_loop_begins_its_count_anew_and_going_round_does_not() -> None:
    assert resets(review_loop().flow) == {"start>entry": ("choice>entry",)}


def test_two_flows_back_to_one_place_do_not_reset_each_other() -> None:
    nodes = [node("s", K.START_EVENT), node("a", K.USER_TASK), node("x", K.EXCLUSIVE_GATEWAY, default="x>y")]
    nodes += [node("y", K.EXCLUSIVE_GATEWAY, default="y>e"), node("e", K.END_EVENT)]
    flow = drawn(nodes, "s>a", "a>x", "x>y", "y>e", to("x>a", "b", 1), to("y>a", "b", 1)).flow
    assert resets(flow) == {"s>a": ("x>a", "y>a")}


def test_a_loop_may_lead_through_a_boundary_event() -> None:
    nodes = [node("s", K.START_EVENT), node("a", K.USER_TASK), node("e", K.END_EVENT)]
    nodes.append(node("late", K.BOUNDARY_EVENT, attached_to="a", event=EventKind.MESSAGE))
    flow = drawn(nodes, "s>a", "a>e", to("late>a", max_repeats=1)).flow
    assert [each.id for each in bounded(flow)] == ["late>a"]


def test_upstream_of_a_join_ends_at_the_join_itself() -> None:
    flow = review_loop().flow
    assert upstream(flow, flow.flows_by_id["left>join"]) == {"left", "split", "entry", "start", "choice"}
