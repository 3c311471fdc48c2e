"""Tests of ways that a person would draw."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from regdesigner.papers.diagram import Box, DiagramEdge, Position
from regdesigner.rendering.routing import Ground, Way, straightened

FOUND: Way = (Position(-1, -1), Position(-2, -2))
WIDE = {"upper": Box(0, 0, 200, 40), "lower": Box(0, 100, 200, 40)}


def way(boxes: dict[str, Box], *, gateways: tuple[str, ...] = (), names: tuple[Box, ...] = ()) -> Way:
    ground = Ground(boxes, names, frozenset(gateways))
    (found,) = straightened((DiagramEdge("upper", "lower"),), (FOUND,), ground)
    return found


def test_boxes_one_below_the_other_are_joined_by_one_straight_leg() -> None:
    assert way(WIDE) == (Position(100, 40), Position(100, 100))


def test_a_narrow_node_under_a_wide_one_is_entered_at_its_middle() -> None:
    assert way(WIDE | {"lower": Box(130, 100, 30, 30)}) == (Position(145, 40), Position(145, 100))


def test_boxes_aside_are_joined_with_the_bend_before_the_lower_one() -> None:
    assert way(WIDE | {"lower": Box(300, 100, 200, 40)}) == (
        Position(100, 40),
        Position(100, 84),
        Position(400, 84),
        Position(400, 100),
    )


def test_a_gateway_is_left_by_its_side() -> None:
    boxes = {"upper": Box(0, 0, 40, 40), "lower": Box(100, 100, 200, 40)}
    assert way(boxes, gateways=("upper",)) == (Position(40, 20), Position(200, 20), Position(200, 100))


def test_a_gateway_aside_is_entered_by_its_side() -> None:
    boxes = {"upper": Box(0, 0, 200, 40), "lower": Box(300, 100, 40, 40)}
    assert way(boxes, gateways=("lower",)) == (Position(100, 40), Position(100, 120), Position(300, 120))


def test_what_stands_between_is_left_to_graphviz() -> None:
    assert way(WIDE | {"between": Box(0, 60, 200, 20)}) == FOUND


def test_no_way_runs_over_a_name() -> None:
    assert way(WIDE, names=(Box(0, 50, 200, 40),)) == FOUND


def test_a_way_back_up_is_left_to_graphviz() -> None:
    assert way({"upper": WIDE["lower"], "lower": WIDE["upper"]}) == FOUND


def test_two_ways_of_different_nodes_never_lie_on_each_other() -> None:
    boxes = {
        "a": Box(0, 0, 100, 40),
        "b": Box(400, 100, 100, 40),
        "c": Box(200, 0, 100, 40),
        "d": Box(600, 100, 100, 40),
    }
    edges = (DiagramEdge("a", "b"), DiagramEdge("c", "d"))
    first, second = straightened(edges, (FOUND, FOUND), Ground(boxes, (), frozenset()))
    assert first[1].y != second[1].y


SIDES = st.integers(0, 30).map(lambda number: number * 20.0)


@given(st.lists(st.tuples(SIDES, SIDES), min_size=2, max_size=8, unique=True))
def test_no_chosen_way_cuts_a_box(corners: list[tuple[float, float]]) -> None:
    boxes = {f"n{index}": Box(x, y, 60, 16) for index, (x, y) in enumerate(corners)}
    edges = tuple(DiagramEdge(one, other) for one in boxes for other in boxes if one != other)
    for edge, chosen in zip(
        edges, straightened(edges, (FOUND,) * len(edges), Ground(boxes, (), frozenset())), strict=True
    ):
        if chosen is FOUND:
            continue
        for start, end in pairwise(chosen):
            assert start.x == end.x or start.y == end.y
            middle = Position((start.x + end.x) / 2, (start.y + end.y) / 2)
            strangers = [box for name, box in boxes.items() if name not in (edge.source, edge.target)]
            assert not [
                box
                for box in strangers
                for at in (start, middle, end)
                if box.x < at.x < box.x + box.width and box.y < at.y < box.y + box.height
            ]
