"""Graph functions against networkx and against themselves on long chains."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from operator import ne

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdesigner.analysis.graph import (
    Graph,
    components,
    depth_first,
    dominators,
    reachable,
    retreats,
    scopes,
    shortest_path,
)
from regdesigner.domain.flow import Flow, FlowNode, NodeKind, SequenceFlow

LONG = 20_000


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    size = draw(st.integers(1, 9))
    nodes = st.integers(0, size - 1)
    edges = draw(st.lists(st.tuples(nodes, nodes), max_size=20))
    return Graph(size, tuple(tail for tail, _ in edges), tuple(head for _, head in edges))


def other(graph: Graph) -> networkx.DiGraph:
    twin = networkx.DiGraph()
    twin.add_nodes_from(range(graph.size))
    twin.add_edges_from(zip(graph.tails, graph.heads, strict=True))
    return twin


@given(graphs())
def test_reachability_agrees_with_networkx_in_both_directions(graph: Graph) -> None:
    twin = other(graph)
    assert {node for node, met in enumerate(reachable(graph, [0])) if met} == networkx.descendants(twin, 0) | {0}
    before = {node for node, met in enumerate(reachable(graph, [0], backwards=True)) if met}
    assert before == networkx.ancestors(twin, 0) | {0}


@given(graphs())
def test_components_agree_with_networkx_and_sinks_come_first(graph: Graph) -> None:
    found = components(graph)
    groups: dict[int, set[int]] = {}
    for node, component in enumerate(found):
        groups.setdefault(component, set()).add(node)
    expected = networkx.strongly_connected_components(other(graph))
    assert sorted(map(sorted, groups.values())) == sorted(map(sorted, expected))
    assert all(found[tail] >= found[head] for tail, head in zip(graph.tails, graph.heads, strict=True))


@given(graphs())
def test_dominators_agree_with_networkx(graph: Graph) -> None:
    expected = {node: upper for node, upper in networkx.immediate_dominators(other(graph), 0).items() if node != 0}
    found = dominators(graph, depth_first(graph, 0))
    assert {node: upper for node, upper in enumerate(found) if upper >= 0} == {
        node: upper for node, upper in expected.items() if upper is not None
    }


@given(graphs(), st.integers(0, 8))
def test_a_shortest_path_is_a_path_of_least_length(graph: Graph, target: int) -> None:
    twin, goal = other(graph), min(target, graph.size - 1)
    path = shortest_path(graph, [0], goal)
    if not networkx.has_path(twin, 0, goal):
        assert path == ()
        return
    assert (path[0], path[-1]) == (0, goal)
    assert all(twin.has_edge(*step) for step in pairwise(path))
    assert len(path) - 1 == networkx.shortest_path_length(twin, 0, goal)


@given(graphs())
def test_without_the_closing_edges_nothing_runs_in_circles(graph: Graph) -> None:
    closing = retreats(graph, 0)
    twin = networkx.MultiDiGraph(zip(graph.tails, graph.heads, strict=True))
    twin.add_node(0)
    kept = networkx.MultiDiGraph(twin.subgraph(networkx.descendants(twin, 0) | {0}))
    for retreat in closing:
        tail, head = graph.tails[retreat.edge], graph.heads[retreat.edge]
        assert (retreat.cycle[0], retreat.cycle[-1]) == (head, tail)
        assert all(twin.has_edge(*step) for step in pairwise(retreat.cycle))
        kept.remove_edge(tail, head)
    assert networkx.is_directed_acyclic_graph(kept)


@given(graphs())
def test_a_loop_is_natural_exactly_if_its_head_stands_on_every_way_to_its_tail(graph: Graph) -> None:
    for retreat in retreats(graph, 0):
        tail, head = graph.tails[retreat.edge], graph.heads[retreat.edge]
        around = shortest_path(graph, [0], tail, inside=partial(ne, head))
        assert retreat.natural == (head == 0 or not around)


def test_twenty_thousand_nodes_in_a_row_need_no_recursion() -> None:
    chain = Graph(LONG, tuple(range(LONG)), (*range(1, LONG), 0))
    assert len(set(components(chain))) == 1
    assert retreats(chain, 0)[0].natural
    assert len(shortest_path(chain, [0], LONG - 1)) == LONG


def node(node_id: str, kind: NodeKind = NodeKind.TASK, parent: str | None = None, host: str | None = None) -> FlowNode:
    return FlowNode(node_id, kind, parent=parent, attached_to=host)


def test_each_sub_process_is_a_graph_of_its_own() -> None:
    flow = Flow(
        (
            node("s", NodeKind.START_EVENT),
            node("p", NodeKind.SUB_PROCESS),
            node("b", NodeKind.BOUNDARY_EVENT, host="p"),
            node("x", parent="p"),
            node("y", parent="p"),
        ),
        (
            SequenceFlow("f", "s", "p"),
            SequenceFlow("g", "x", "y"),
            SequenceFlow("h", "p", "x"),
            SequenceFlow("i", "p", "?"),
        ),
    )
    outer, inner = scopes(flow)
    assert (outer.ids(range(3)), outer.starts, outer.implied) == (("s", "p", "b"), (0,), False)
    assert [outer.edge_id(edge) for edge in range(len(outer.flows))] == ["f", "b"]
    assert (inner.ids(inner.starts), inner.implied) == (("x",), True)
    assert [inner.edge_id(edge) for edge in range(len(inner.flows))] == ["g"]


@pytest.mark.parametrize("kind", [NodeKind.INTERMEDIATE_CATCH_EVENT, NodeKind.TASK])
def test_a_node_that_nothing_leads_to_is_no_start_beside_a_start_event(kind: NodeKind) -> None:
    scope = scopes(Flow((node("s", NodeKind.START_EVENT), node("a", kind)), ()))[0]
    assert scope.ids(scope.starts) == ("s",)
