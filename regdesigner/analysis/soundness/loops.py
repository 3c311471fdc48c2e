"""Loops of one scope: without a way out, without a bound, entered from the side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from regdesigner.analysis.graph import Graph, Retreat, ScopeGraph, components, reachable, retreats
from regdesigner.analysis.soundness.net import Gate, merge_of, split_of
from regdesigner.analysis.soundness.witness import rooted


@dataclass(frozen=True, slots=True)
class OpenLoop:
    """A loop that may be repeated without end: the edge where it is decided to return, the nodes from its head.

    ``decided`` is false where no decision leads out of it.
    """

    edge: int
    cycle: tuple[int, ...]
    decided: bool


class Loops:
    """The loops that can be reached from the starts of a scope."""

    def __init__(self, scope: ScopeGraph) -> None:
        self.scope = scope
        self._graph, self._root = rooted(scope, scope.starts)

    @cached_property
    def _retreats(self) -> tuple[Retreat, ...]:
        return retreats(self._graph, self._root)

    @cached_property
    def _component(self) -> tuple[int, ...]:
        return components(self._graph)

    @cached_property
    def _left(self) -> frozenset[int]:
        """The components that some edge leaves."""
        part = self._component
        return frozenset(
            part[tail]
            for tail, head in zip(self._graph.tails, self._graph.heads, strict=True)
            if part[tail] != part[head]
        )

    @cached_property
    def endless(self) -> tuple[tuple[int, ...], ...]:
        """One cycle for each part of the flow that nothing leaves once it is entered."""
        found: dict[int, tuple[int, ...]] = {}
        for retreat in self._retreats:
            part = self._component[retreat.head]
            if part not in self._left and part not in found:
                found[part] = retreat.cycle
        return tuple(found.values())

    @cached_property
    def entered_from_side(self) -> tuple[tuple[int, ...], ...]:
        """One cycle for each part of the flow whose loops have more than one entry."""
        found: dict[int, tuple[int, ...]] = {}
        for retreat in self._retreats:
            part = self._component[retreat.head]
            if not retreat.natural and part in self._left and part not in found:
                found[part] = retreat.cycle
        return tuple(found.values())

    @cached_property
    def waiting_heads(self) -> frozenset[int]:
        """Inclusive joins at which a loop begins, in a part of the flow where branches run beside each other.

        They wait for what a turn of a loop around them could bring, and that may wait for them.
        """
        heads = [retreat.head for retreat in self._retreats if merge_of(self.scope.nodes[retreat.head]) is Gate.SOME]
        if not heads:
            return frozenset()
        splits = {self._component[node] for node in range(len(self.scope.nodes)) if self._branches(node)}
        return frozenset(head for head in heads if self._component[head] in splits)

    def _branches(self, node: int) -> bool:
        """Whether several ways out may be taken at once."""
        edges = self.scope.graph.outgoing[node]
        flows = [flow for edge in edges if (flow := self.scope.flows[edge]) is not None]
        beside = any(
            self.scope.flows[edge] is None and not self.scope.nodes[self.scope.graph.heads[edge]].interrupting
            for edge in edges
        )
        return beside or (len(flows) > 1 and split_of(self.scope.nodes[node], flows) is not Gate.ONE)

    @cached_property
    def unbounded(self) -> tuple[OpenLoop, ...]:
        """What still runs in circles when the flows with a greatest number of repeats are taken away."""
        if not self._retreats:
            return ()
        rest, edges = self._without_bounded()
        elsewhere = {self._component[cycle[0]] for cycle in (*self.endless, *self.entered_from_side)}
        found: dict[int, OpenLoop] = {}
        for retreat in retreats(rest, self._root):
            if self._component[retreat.head] not in elsewhere:
                loop = self._open_loop(rest, retreat, edges)
                found.setdefault(loop.edge, loop)
        return tuple(found.values())

    def _without_bounded(self) -> tuple[Graph, list[int]]:
        """The graph without bounded flows, entered where they led to as well; and its edges as those of the scope."""
        scope, graph = self.scope, self.scope.graph
        alive = reachable(graph, scope.starts)
        bounded = {edge for edge, flow in enumerate(scope.flows) if flow is not None and flow.max_repeats is not None}
        kept = [edge for edge in range(len(scope.flows)) if edge not in bounded]
        entered = (graph.heads[edge] for edge in sorted(bounded) if alive[graph.tails[edge]])
        entries = tuple(dict.fromkeys((*scope.starts, *entered)))
        tails, heads = tuple(graph.tails[edge] for edge in kept), tuple(graph.heads[edge] for edge in kept)
        return Graph(graph.size + 1, tails + (self._root,) * len(entries), heads + entries), kept

    def _open_loop(self, rest: Graph, retreat: Retreat, edges: list[int]) -> OpenLoop:
        """Blame the last decision before the return from which one could also go on for good."""
        graph, cycle = self.scope.graph, retreat.cycle
        steps = [next(e for e in rest.outgoing[node] if rest.heads[e] == after) for node, after in pairwise(cycle)]
        closing = edges[retreat.edge]
        for node, step in reversed(list(zip(cycle, [*steps, retreat.edge], strict=True))):
            edge = edges[step]
            others = [graph.heads[other] for other in graph.outgoing[node] if other != edge]
            if self._chooses(node) and self._leaves(others, retreat.head):
                return OpenLoop(edge if self.scope.flows[edge] is not None else closing, cycle, decided=True)
        return OpenLoop(closing, cycle, decided=False)

    def _chooses(self, node: int) -> bool:
        flows = [flow for edge in self.scope.graph.outgoing[node] if (flow := self.scope.flows[edge]) is not None]
        by_event = len(flows) < len(self.scope.graph.outgoing[node])
        return by_event or split_of(self.scope.nodes[node], flows) is not Gate.ALL

    def _leaves(self, nodes: list[int], head: int) -> bool:
        """Does a way from one of the nodes leave their part of the flow for good, not through the loop's head?"""
        graph, part = self.scope.graph, self._component
        met = {node for node in nodes if node != head}
        stack = list(met)
        while stack:
            node = stack.pop()
            if part[node] != part[head]:
                return True
            for edge in graph.outgoing[node]:
                following = graph.heads[edge]
                if following != head and following not in met:
                    met.add(following)
                    stack.append(following)
        return False
