"""The control flow of one scope as a net of merges and splits: what BPMN 2.0 (clause 13) says of each node."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from regdesigner.analysis.graph import ScopeGraph, reachable
from regdesigner.domain.flow import FlowNode, NodeKind, SequenceFlow


class Gate(Enum):
    """How a node takes what comes in, or gives on: one way, all ways, or some of them (at least one)."""

    ONE = "one"
    ALL = "all"
    SOME = "some"


def merge_of(node: FlowNode) -> Gate:
    """How a node with several ways in takes them; an end takes each token as it comes, so that none can clash there."""
    match node.kind:
        case NodeKind.PARALLEL_GATEWAY:
            return Gate.ALL
        case NodeKind.INCLUSIVE_GATEWAY | NodeKind.COMPLEX_GATEWAY | NodeKind.END_EVENT:
            return Gate.SOME
        case _:
            return Gate.ONE


def split_of(node: FlowNode, flows: Collection[SequenceFlow]) -> Gate:
    """How a node with several ways out takes them; several flows out of an activity are an implicit split."""
    match node.kind:
        case NodeKind.EXCLUSIVE_GATEWAY | NodeKind.EVENT_BASED_GATEWAY:
            return Gate.ONE
        case NodeKind.PARALLEL_GATEWAY:
            return Gate.ALL
        case NodeKind.INCLUSIVE_GATEWAY | NodeKind.COMPLEX_GATEWAY:
            return Gate.SOME
        case _:
            return _implicit_split(node, flows)


def _implicit_split(node: FlowNode, flows: Collection[SequenceFlow]) -> Gate:
    conditions = sum(1 for flow in flows if flow.condition.strip())
    if conditions == 0:
        return Gate.ALL
    return Gate.ONE if conditions == 1 and len(flows) == 2 and node.default is not None else Gate.SOME


def _ends(node: FlowNode, number: int, scope: ScopeGraph) -> bool:
    return number in scope.breaking or (node.kind is NodeKind.END_EVENT and not scope.graph.outgoing[number])


class Net:
    """A net that a reduction rewrites: nodes 0 … n-1 are those of the scope, then come ends and implied nodes.

    Between two nodes lies at most one edge. Each edge is one of the scope: ``tail`` and ``head`` are the nodes of
    the scope that it joins (-1 for an end).
    """

    def __init__(self, scope: ScopeGraph, repaired: Collection[int] = ()) -> None:
        """``repaired``: nodes that get a way out that the drawing lacks, so that their lack is reported once only."""
        self.scope = scope
        self.merge = [merge_of(node) for node in scope.nodes]
        self.split = [Gate.ONE] * len(self.merge)
        self.outs: list[dict[int, int]] = [{} for _ in self.merge]
        self.ins: list[dict[int, int]] = [{} for _ in self.merge]
        self.tail: list[int] = []
        self.head: list[int] = []
        self.parallel: list[tuple[int, int, int, int]] = []
        """Second edges between two nodes, and edges back to their own: source, target, first and second edge."""
        self.done = self._add(Gate.SOME, Gate.ONE)
        self.killed = self._add(Gate.SOME, Gate.ONE)
        self._ending = {
            number: self.killed if number in scope.breaking else self.done
            for number, node in enumerate(scope.nodes)
            if _ends(node, number, scope)
        }
        alive = reachable(scope.graph, scope.starts)
        for node in range(len(scope.nodes)):
            if alive[node] and node not in self._ending:
                self._wire(node, node in repaired)
        self.entry = self._add(Gate.ONE, Gate.ONE)
        self._begin()
        self.ends = frozenset((self.entry, self.done, self.killed))
        """Where tokens come from and go to: never joined with a neighbour."""

    def _add(self, merge: Gate, split: Gate) -> int:
        self.merge.append(merge)
        self.split.append(split)
        self.outs.append({})
        self.ins.append({})
        return len(self.merge) - 1

    def _join(self, source: int, target: int, tail: int, head: int) -> None:
        target = self._ending.get(target, target)
        self.tail.append(tail)
        self.head.append(head)
        edge = len(self.tail) - 1
        if target == source:
            self.parallel.append((source, target, edge, edge))
        elif target in self.outs[source]:
            self.parallel.append((source, target, self.outs[source][target], edge))
        else:
            self.outs[source][target] = self.ins[target][source] = edge

    def _wire(self, node: int, repaired: bool) -> None:
        scope, heads = self.scope, self.scope.graph.heads
        flows = {edge: flow for edge in scope.graph.outgoing[node] if (flow := scope.flows[edge]) is not None}
        events = [heads[edge] for edge in scope.graph.outgoing[node] if scope.flows[edge] is None]
        split = Gate.ONE if repaired else split_of(scope.nodes[node], flows.values())
        targets = [heads[edge] for edge in flows]
        point = self._wire_events(node, events, len(targets) > 1) if events else node
        if len(targets) > 1 or not events:
            self.split[point] = split
        for target in targets:
            self._join(point, target, node, target)
        if repaired or not targets:
            self._join(point, self.done, node, -1)

    def _wire_events(self, node: int, events: list[int], several: bool) -> int:
        """Boundary events: an interrupting one instead of the way on, another one beside it or never.

        Gives the node from which the way on leads.
        """
        interrupting = [event for event in events if self.scope.nodes[event].interrupting]
        point = node
        if len(interrupting) < len(events):
            self.split[node] = Gate.ALL
            for event in events:
                if event not in interrupting:
                    self._wire_optional(node, event)
            point = self._implied(node, node)
        if interrupting:
            self.split[point] = Gate.ONE
            for event in interrupting:
                self._join(point, event, node, event)
        return self._implied(point, node) if interrupting and several else point

    def _wire_optional(self, node: int, event: int) -> None:
        chance = self._implied(node, node)
        self._join(chance, event, node, event)
        self._join(chance, self.done, node, -1)

    def _implied(self, source: int, origin: int) -> int:
        node = self._add(Gate.ONE, Gate.ONE)
        self._join(source, node, origin, origin)
        return node

    def _begin(self) -> None:
        """One edge leads in: to the start, or to a choice among several."""
        starts = self.scope.starts
        if len(starts) == 1:
            self._join(self.entry, starts[0], starts[0], starts[0])
            return
        choice = self._implied(self.entry, starts[0])
        for start in starts:
            self._join(choice, start, start, start)

    def nodes(self) -> list[int]:
        """The nodes that are still there, without the ends."""
        return [
            node for node in range(len(self.merge)) if node not in self.ends and (self.ins[node] or self.outs[node])
        ]
