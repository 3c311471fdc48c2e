"""What reduction leaves is played through: markings as bit sets, up to a declared budget.

Without loops the nodes fire in topological order, so that only decisions branch, never the order of parallel work
(Favre, Völzer, Symbolic execution of acyclic workflow graphs, BPM 2010). With loops every order is played.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from regdesigner.analysis.graph import Graph, components
from regdesigner.analysis.soundness.net import Gate, Net
from regdesigner.analysis.soundness.reduction import Clash

BUDGET = 4_000
"""Markings that are looked at before the answer is "not proven"."""
_WIDEST = 8
"""Ways out of a node that takes some of them, of which every choice is played."""


@dataclass(frozen=True, slots=True)
class Exploration:
    """What was found: a clash with the edges of the net that lead to it, or nothing; ``complete`` if all was seen."""

    clash: Clash | None
    trail: tuple[int, ...]
    complete: bool


def explore(net: Net, nodes: list[int], budget: int = BUDGET) -> Exploration:
    """Play all that can happen among the nodes that are left; with loops the shortest plays first."""
    place = {node: number for number, node in enumerate(nodes)}
    steps = [(place[node], place[target]) for node in nodes for target in net.outs[node] if target in place]
    component = components(Graph(len(nodes), tuple(step[0] for step in steps), tuple(step[1] for step in steps)))
    ordered = sorted(nodes, key=lambda node: -component[place[node]])
    return _Play(net, ordered, acyclic=len(set(component)) == len(nodes)).run(budget)


class _Play:
    """A token game over the nodes. ``bit`` gives each edge its place in a marking, in the order of the nodes."""

    def __init__(self, net: Net, nodes: list[int], *, acyclic: bool) -> None:
        self.net, self.nodes, self.acyclic = net, nodes, acyclic
        self.bit: dict[int, int] = {}
        self.owner: list[int] = []
        """By place in a marking: the node that the edge leads to."""
        self.edge_at: list[int] = []
        self.entries: dict[int, int] = {}
        for node in nodes:
            self._number(node)
        self.complete = True
        self.choices = {node: tuple(dict.fromkeys(self._choices(node))) for node in nodes}
        self._reached: dict[tuple[int, int], int] = {}
        self.before: dict[int, tuple[int, int, int]] = {}
        """By marking: the marking before, the node that fired, the edges that it marked."""

    def _number(self, node: int) -> None:
        """Without loops it does not matter which ways into a join of some are marked: they share a place."""
        shared = self.acyclic and self.net.merge[node] is Gate.SOME
        self.entries[node] = 0
        for edge in self.net.ins[node].values():
            if not shared or not self.entries[node]:
                self.owner.append(node)
                self.edge_at.append(edge)
            self.bit[edge] = 1 << (len(self.owner) - 1)
            self.entries[node] |= self.bit[edge]

    def _choices(self, node: int) -> Iterator[int]:
        """The sets of edges that a firing may mark; one that ends everything leaves nothing to watch."""
        net = self.net
        outs = [(target, self.bit.get(edge, 0)) for target, edge in net.outs[node].items()]
        sizes = [1] if net.split[node] is Gate.ONE else [len(outs)]
        if net.split[node] is Gate.SOME:
            self.complete = self.complete and len(outs) <= _WIDEST
            sizes = list(range(1, len(outs) + 1)) if len(outs) <= _WIDEST else [1, len(outs)]
        for size in sizes:
            for taken in combinations(outs, size):
                if all(target != net.killed for target, _ in taken):
                    yield sum({bit for _, bit in taken})

    def run(self, budget: int) -> Exploration:
        queue = deque[int]()
        for edge in self.net.outs[self.net.entry].values():
            self._meet(self.bit[edge], (-1, self.net.entry, self.bit[edge]), queue)
        while queue:
            if len(self.before) > budget:
                return Exploration(None, (), complete=False)
            marking = queue.pop() if self.acyclic else queue.popleft()
            clash = self._step_in_order(marking, queue) if self.acyclic else self._step_any(marking, queue)
            if clash is not None:
                return Exploration(clash, self._trail(marking, clash.edges[0]), complete=True)
        return Exploration(None, (), self.complete)

    def _meet(self, marking: int, came: tuple[int, int, int], queue: deque[int]) -> None:
        if marking not in self.before:
            self.before[marking] = came
            queue.append(marking)

    def _step_in_order(self, marking: int, queue: deque[int]) -> Clash | None:
        if not marking:
            return None
        node = self.owner[(marking & -marking).bit_length() - 1]
        clash = self._clash(node, marking)
        if clash is None:
            self._fire(node, marking, marking & self.entries[node], queue)
        return clash

    def _step_any(self, marking: int, queue: deque[int]) -> Clash | None:
        waiting: list[int] = []
        fired = False
        for node in self.nodes:
            tokens = marking & self.entries[node]
            if not tokens:
                continue
            if self.net.merge[node] is Gate.ONE and tokens & (tokens - 1):
                return self._clash(node, marking)
            if (self.net.merge[node] is Gate.ALL and tokens != self.entries[node]) or (
                self.net.merge[node] is Gate.SOME and self._may_grow(node, marking)
            ):
                waiting.append(node)
                continue
            fired = True
            if not self._fire(node, marking, tokens, queue):
                edge = self._edges(tokens)[0]
                return Clash(node, blocks=False, edges=(edge, edge), source=None)
        if fired or not waiting:
            return None
        clashes = (self._clash(node, marking) for node in waiting)
        return next((clash for clash in clashes if clash is not None), None) or self._circle(waiting[0], marking)

    def _circle(self, node: int, marking: int) -> Clash:
        """Joins of some that wait for one another, or for what waits behind themselves."""
        tokens = marking & self.entries[node]
        first, second = self._edges(tokens)[0], self._edges(self.entries[node] & ~tokens)[0]
        return Clash(node, blocks=True, edges=(first, second), source=None)

    def _fire(self, node: int, marking: int, tokens: int, queue: deque[int]) -> bool:
        """Play each choice of a node; false where an edge would be marked twice."""
        rest = marking & ~tokens
        for marked in self.choices[node]:
            if rest & marked and not self.acyclic:
                return False
            self._meet(rest | marked, (marking, node, marked), queue)
        return True

    def _clash(self, node: int, marking: int) -> Clash | None:
        tokens, merge = marking & self.entries[node], self.net.merge[node]
        if merge is Gate.ALL and tokens != self.entries[node]:
            return Clash(node, True, (self._edges(tokens)[0], self._edges(self.entries[node] & ~tokens)[0]), None)
        if merge is Gate.ONE and tokens & (tokens - 1):
            first, second, *_ = self._edges(tokens)
            return Clash(node, False, (first, second), None)
        return None

    def _may_grow(self, node: int, marking: int) -> bool:
        """Can a token elsewhere come to an unmarked way into this join but to no marked one (BPMN 2.0, 13.4.3)?"""
        tokens = marking & self.entries[node]
        origins = {self.owner[place] for place in _places(marking & ~tokens)} - {node}
        reached = (self._ways_reached(origin, node) for origin in origins)
        return any(ways & ~tokens and not ways & tokens for ways in reached)

    def _ways_reached(self, origin: int, node: int) -> int:
        """The ways into a join that a token at a node may come to, not through the join itself."""
        if (origin, node) not in self._reached:
            ways = 0
            seen, stack = {origin}, [origin]
            while stack:
                for target, edge in self.net.outs[stack.pop()].items():
                    if target == node:
                        ways |= self.bit[edge]
                    elif target in self.entries and target not in seen:
                        seen.add(target)
                        stack.append(target)
            self._reached[(origin, node)] = ways
        return self._reached[(origin, node)]

    def _edges(self, tokens: int) -> list[int]:
        return [self.edge_at[place] for place in _places(tokens)]

    def _trail(self, marking: int, edge: int) -> tuple[int, ...]:
        """The edges of the net by which the token on ``edge`` came there."""
        trail, wanted = [edge], self.bit[edge]
        while marking >= 0:
            before, node, marked = self.before[marking]
            if marked & wanted:
                if before < 0:
                    break
                came = before & self.entries[node]
                wanted = came & -came
                trail.append(self._edge_into(node, wanted, before))
            marking = before
        return tuple(reversed(trail))

    def _edge_into(self, node: int, place: int, marking: int) -> int:
        """The edge into ``node`` behind a place of the marking; of a shared place the one that was marked last."""
        while marking >= 0:
            before, fired, marked = self.before[marking]
            for target, edge in self.net.outs[fired].items():
                if target == node and self.bit[edge] & place & marked:
                    return edge
            marking = before
        return self._edges(place)[0]


def _places(marking: int) -> Iterator[int]:
    while marking:
        low = marking & -marking
        yield low.bit_length() - 1
        marking ^= low
