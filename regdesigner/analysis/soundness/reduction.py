"""Reduction of a net to a single node by small steps that keep soundness: linear for what is drawn in blocks.

Each step joins two neighbours that can only run one after the other, or drops an edge between neighbours that a
second one doubles. Two edges from a split that takes one way to a join that waits for all, or from a split that takes
several to a join that passes each on, are a defect; the step is taken all the same, so that each is found once.
Rules after: Sadiq, Orlowska, Analyzing process models using graph reduction techniques (Information Systems 25, 2000);
Hecht, Ullman, Flow graph reducibility (SIAM J. Computing 1, 1972).
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from regdesigner.analysis.graph import Graph, components
from regdesigner.analysis.soundness.net import Gate, Net


@dataclass(frozen=True, slots=True)
class Clash:
    """Two edges of the net that meet where they must not: node of the net, whether it blocks, the edges.

    ``source`` is the node of the net that both come from, ``None`` where they come from different ones. In a loop
    that returns to its own join the first edge is the one that returns.
    """

    node: int
    blocks: bool
    edges: tuple[int, int]
    source: int | None


class Reduction:
    """Reduces a net in place. ``clashes`` collects what was found on the way, in the order of the steps."""

    def __init__(self, net: Net) -> None:
        self.net = net
        self.leader = list(range(len(net.merge)))
        """Union-find: which node of the net a node went into."""
        self.clashes: list[Clash] = []
        self._queue: deque[int] = deque()
        self._queued = bytearray(len(net.merge))
        self._met: set[tuple[int, int]] = set()

    def find(self, node: int) -> int:
        """The node of the net that this one is a part of by now."""
        leader = self.leader
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    def run(self) -> list[int]:
        """Reduce as far as the rules reach; the nodes that are left without the ends: none if they became one."""
        for source, target, first, second in self.net.parallel:
            self._double(source, target, first, second)
        self.net.parallel.clear()
        left = self.net.nodes()
        while True:
            self._queue.extend(left)
            for node in left:
                self._queued[node] = 1
            self._empty_queue()
            left = [node for node in left if self.leader[node] == node]
            if len(left) <= 1 or not self._collapse_free_loops(left):
                return [] if len(left) == 1 else left

    def _empty_queue(self) -> None:
        net, queue = self.net, self._queue
        while queue:
            node = queue.popleft()
            self._queued[node] = 0
            if self.leader[node] != node:
                continue
            self._drop_finished(node)
            if len(net.ins[node]) == 1:
                (source,) = net.ins[node]
                if source not in net.ends and self._may_join(source, node):
                    self._contract(source, node)
                    continue
            if len(net.outs[node]) == 1:
                (target,) = net.outs[node]
                if target not in net.ends and self._may_join(node, target):
                    self._contract(node, target)

    def _again(self, node: int) -> None:
        if not self._queued[node] and node not in self.net.ends:
            self._queued[node] = 1
            self._queue.append(node)

    def _drop_finished(self, node: int) -> None:
        """A branch that only ends needs no watching where the others go on anyway."""
        net = self.net
        if net.split[node] is Gate.ALL and len(net.outs[node]) > 1 and net.done in net.outs[node]:
            del net.outs[node][net.done]
            del net.ins[net.done][node]
            self._after_loss(node)

    def _after_loss(self, node: int) -> None:
        """A node lost an edge: it, and what it leads to alone, may be joined now."""
        self._again(node)
        for near in (self.net.outs[node], self.net.ins[node]):
            if len(near) == 1:
                self._again(next(iter(near)))

    def _may_join(self, source: int, target: int) -> bool:
        net = self.net
        if len(net.ins[target]) == 1 and (
            len(net.outs[source]) == 1 or len(net.outs[target]) <= 1 or net.split[source] is net.split[target]
        ):
            return True
        return len(net.outs[source]) == 1 and (len(net.ins[source]) <= 1 or net.merge[source] is net.merge[target])

    def _contract(self, source: int, target: int) -> None:
        """Make one node of two neighbours; the one with more edges stays, so that each edge moves seldom."""
        net = self.net
        split = net.split[target] if len(net.outs[source]) == 1 else net.split[source]
        merge = net.merge[source] if len(net.ins[target]) == 1 else net.merge[target]
        del net.outs[source][target], net.ins[target][source]
        kept, gone = source, target
        if len(net.ins[source]) + len(net.outs[source]) < len(net.ins[target]) + len(net.outs[target]):
            kept, gone = target, source
        net.split[kept], net.merge[kept] = split, merge
        self._absorb(kept, gone)
        self._after_loss(kept)

    def _absorb(self, kept: int, gone: int) -> None:
        """Move all edges of ``gone`` to ``kept``."""
        net = self.net
        self.leader[gone] = kept
        outs, ins = net.outs[gone], net.ins[gone]
        net.outs[gone], net.ins[gone] = {}, {}
        returning = [edge for end in (outs.pop(kept, None), ins.pop(kept, None)) for edge in [end] if edge is not None]
        net.ins[kept].pop(gone, None)
        net.outs[kept].pop(gone, None)
        for target, edge in outs.items():
            del net.ins[target][gone]
            self._connect(kept, target, edge)
        for source, edge in ins.items():
            del net.outs[source][gone]
            self._connect(source, kept, edge)
        for edge in returning:
            self._loop(kept, edge)

    def _connect(self, source: int, target: int, edge: int) -> None:
        net = self.net
        first = net.outs[source].get(target)
        if first is None:
            net.outs[source][target] = net.ins[target][source] = edge
        else:
            self._double(source, target, first, edge)
            self._after_loss(source)
            self._after_loss(target)

    def _double(self, source: int, target: int, first: int, second: int) -> None:
        """A second edge between two nodes is dropped; if split and join do not fit, that is a clash."""
        if source == target:
            self._loop(source, first)
            return
        split, merge = self.net.split[source], self.net.merge[target]
        if merge is not Gate.SOME and merge is not split:
            self._clash(target, merge is Gate.ALL, (first, second), source)

    def _loop(self, node: int, edge: int) -> None:
        """A node that leads back to itself: fine where one way is chosen and each arrival passes."""
        net = self.net
        split, merge = net.split[node], net.merge[node]
        if merge is Gate.ALL or (merge is Gate.ONE and split is not Gate.ONE):
            other = next(iter(net.ins[node].values()), edge)
            self._clash(node, merge is Gate.ALL, (edge, other), node)

    def _clash(self, node: int, blocks: bool, edges: tuple[int, int], source: int) -> None:
        if (source, node) not in self._met:
            self._met.add((source, node))
            self.clashes.append(Clash(node, blocks, edges, source))

    def _collapse_free_loops(self, left: list[int]) -> bool:
        """Join the nodes of loops that only choose, however they are entered: each can lead to each."""
        net = self.net
        free = [
            node
            for node in left
            if (len(net.ins[node]) <= 1 or net.merge[node] is Gate.ONE)
            and (len(net.outs[node]) <= 1 or net.split[node] is Gate.ONE)
        ]
        place = {node: number for number, node in enumerate(free)}
        steps = [(place[node], place[target]) for node in free for target in net.outs[node] if target in place]
        component = components(Graph(len(free), tuple(s[0] for s in steps), tuple(s[1] for s in steps)))
        kept: dict[int, int] = {}
        for number, node in enumerate(free):
            first = kept.setdefault(component[number], node)
            if first != node:
                net.merge[first] = net.split[first] = Gate.ONE
                self._absorb(first, node)
        return len(kept) < len(free)
