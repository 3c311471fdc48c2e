"""Tests of places for diagrams that were never drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regdesigner.domain.text import Language
from regdesigner.papers.blocks import Figure
from regdesigner.papers.diagram import Box, Diagram, DiagramEdge, DiagramNode, Position, Shape
from regdesigner.rendering.layout import placed
from tests.depth import examples
from tests.papers.printing import sample_paper
from tests.rendering.sample_diagram import diagram


def undrawn(drawn: Diagram) -> Diagram:
    """The same diagram without its places."""
    return Diagram(
        tuple(replace(node, box=None, label_box=None) for node in drawn.nodes),
        tuple(replace(edge, waypoints=(), label_box=None) for edge in drawn.edges),
    )


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share room."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def near(box: Box, at: Position) -> bool:
    """Whether a point lies in a box or on its rim."""
    return box.x - 2 <= at.x <= box.x + box.width + 2 and box.y - 2 <= at.y <= box.y + box.height + 2


def assert_well_placed(found: Diagram) -> None:
    boxes = {node.id: node.box for node in found.nodes if node.box}
    assert len(boxes) == len(found.nodes)
    assert not [pair for pair in combinations(boxes.values(), 2) if overlap(*pair)]
    for edge in found.edges:
        assert near(boxes[edge.source], edge.waypoints[0])
        assert near(boxes[edge.target], edge.waypoints[-1])


def test_a_drawn_diagram_stays_as_it_was_drawn() -> None:
    assert placed(diagram("ky")) == diagram("ky")


def test_an_undrawn_diagram_gets_places_without_overlaps() -> None:
    found = placed(undrawn(diagram("ru")))
    assert {node.shape for node in found.nodes} == {Shape.START, Shape.ACTION, Shape.EXCLUSIVE, Shape.END}
    assert_well_placed(found)


def test_the_order_of_the_flow_runs_downwards() -> None:
    tops = {node.id: node.box.y for node in placed(undrawn(diagram("ky"))).nodes if node.box}
    assert tops["start"] < tops["accept"] < tops["complete"] < tops["assign"] < tops["hand"] < tops["done"]


@settings(max_examples=examples(10), deadline=None)
@given(st.integers(1, 12).flatmap(lambda n: st.lists(st.tuples(st.integers(0, n), st.integers(0, n)), max_size=14)))
def test_any_flow_with_loops_and_parallel_ways_gets_places(ends: list[tuple[int, int]]) -> None:
    nodes = tuple(
        DiagramNode(f"узел {number}", Shape.ACTION if number % 2 else Shape.PARALLEL, "сүрөттөмө " * number)
        for number in range(13)
    )
    edges = tuple(DiagramEdge(f"узел {start}", f"узел {end}") for start, end in ends if start != end)
    assert_well_placed(placed(Diagram(nodes, edges)))


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_the_name_of_a_branch_stands_clear_of_the_bend_under_it(language: Language) -> None:
    (figure,) = (block for block in sample_paper(language).blocks if isinstance(block, Figure))
    named = [edge for edge in placed(figure.diagram).edges if edge.label]
    assert len(named) == 4
    for edge in named:
        first, second = edge.waypoints[:2]
        assert edge.label_box is not None
        if first.x == second.x:
            assert edge.label_box.y + edge.label_box.height < second.y
        else:
            assert edge.label_box.y > first.y
