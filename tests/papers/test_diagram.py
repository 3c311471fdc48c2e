"""Tests of drawings as values."""

from __future__ import annotations

import pytest

from regdesigner.papers.diagram import Diagram, DiagramEdge, DiagramNode, Shape


def test_an_edge_to_an_unknown_node_is_refused_with_its_name() -> None:
    start = DiagramNode("start", Shape.START, "")
    with pytest.raises(ValueError, match="nowhere"):
        Diagram((start,), (DiagramEdge("start", "nowhere"),))


def test_a_diagram_without_places_is_accepted() -> None:
    nodes = (DiagramNode("start", Shape.START, ""), DiagramNode("end", Shape.END, ""))
    assert Diagram(nodes, (DiagramEdge("start", "end"),)).nodes == nodes
