"""Counter-examples: where in the drawing a clash of the reduced net lies, and a path that leads there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from regdesigner.analysis.graph import Graph, ScopeGraph, depth_first, dominators, shortest_path
from regdesigner.analysis.soundness.net import Gate, Net, merge_of
from regdesigner.analysis.soundness.reduction import Clash, Reduction


@dataclass(frozen=True, slots=True)
class Location:
    """A clash in nodes of the scope: the join, the split that opened its branches, a path from a start to the join.

    ``region`` is the node before which nothing of the clash can have happened (-1: the beginning).
    """

    node: int
    opened_by: int | None
    path: tuple[int, ...]
    region: int


def rooted(scope: ScopeGraph, entries: Iterable[int]) -> tuple[Graph, int]:
    """The graph of a scope with one more node, the root, that leads to each entry."""
    heads = tuple(dict.fromkeys(entries))
    size, graph = scope.graph.size, scope.graph
    return Graph(size + 1, graph.tails + (size,) * len(heads), graph.heads + heads), size


class Witnesses:
    """Finds the places of clashes in one scope."""

    def __init__(self, scope: ScopeGraph) -> None:
        self.scope = scope

    @cached_property
    def _came(self) -> tuple[list[int], list[int]]:
        """Breadth-first from the starts: the node before each node (-1: none), and its distance."""
        graph = self.scope.graph
        before, steps = [-1] * graph.size, [-1] * graph.size
        queue = deque(self.scope.starts)
        for start in queue:
            steps[start] = 0
        while queue:
            node = queue.popleft()
            for edge in graph.outgoing[node]:
                head = graph.heads[edge]
                if steps[head] < 0:
                    before[head], steps[head] = node, steps[node] + 1
                    queue.append(head)
        return before, steps

    @cached_property
    def _against(self) -> Graph:
        return Graph(self.scope.graph.size, self.scope.graph.heads, self.scope.graph.tails)

    @cached_property
    def _nearest_dominators(self) -> tuple[int, ...]:
        graph, root = rooted(self.scope, self.scope.starts)
        return tuple(-1 if upper == root else upper for upper in dominators(graph, depth_first(graph, root)))

    def distance(self, node: int) -> int:
        return self._came[1][node]

    def from_start(self, node: int) -> tuple[int, ...]:
        """A shortest path from a start."""
        before = self._came[0]
        path = [node]
        while before[path[-1]] >= 0:
            path.append(before[path[-1]])
        return tuple(reversed(path))

    def locate(self, reduction: Reduction, clash: Clash, trail: tuple[int, ...]) -> Location | None:
        """Where a clash lies; ``None`` where it comes only from several starts, which is a defect of its own."""
        net = reduction.net
        join = self._join(reduction, clash)
        region = self._nearest_dominators[join]
        opened_by: int | None
        if clash.source is None:
            opened_by = region if region >= 0 else None
        else:
            opened_by = self._opener(reduction, clash.source, net.tail[clash.edges[0]], net.tail[clash.edges[1]])
        if opened_by is None and len(self.scope.starts) > 1:
            return None
        path = self._path(net, trail or (clash.edges[0],), None if trail else opened_by, join)
        return Location(join, opened_by, path, region)

    def _join(self, reduction: Reduction, clash: Clash) -> int:
        """The first join of the clashing kind where the two edges meet, inside the node that they lead to."""
        net, graph = reduction.net, self.scope.graph
        kind = Gate.ALL if clash.blocks else Gate.ONE
        first, second = (net.head[edge] for edge in clash.edges)
        group = reduction.find(clash.node)

        def inside(node: int) -> bool:
            return reduction.find(node) == group

        def joins(node: int) -> bool:
            return len(graph.incoming[node]) > 1 and merge_of(self.scope.nodes[node]) is kind

        returns = clash.source is not None and reduction.find(clash.source) == group
        found = None if returns else _meeting(graph, first, second, inside, joins)
        return next((node for node in (found, _meeting(graph, first, first, inside, joins)) if node is not None), first)

    def _opener(self, reduction: Reduction, source: int, first: int, second: int) -> int | None:
        """The last split from which both tails can be reached, inside the node that both edges come from."""
        if first == second:
            return first
        graph = self.scope.graph
        against = self._against
        group = reduction.find(source)

        def inside(node: int) -> bool:
            return reduction.find(node) == group

        def splits(node: int) -> bool:
            return len(graph.outgoing[node]) > 1

        return _meeting(against, first, second, inside, splits)

    def _path(self, net: Net, edges: tuple[int, ...], through: int | None, join: int) -> tuple[int, ...]:
        """From a start (through a node) and the edges to the join; between two edges the shortest way."""
        tail = net.tail[edges[0]]
        path = list(self.from_start(tail))
        if through is not None:
            path = [*self.from_start(through), *shortest_path(self.scope.graph, [through], tail)[1:]]
        for edge, following in zip(edges, (*edges[1:], None), strict=True):
            head = net.head[edge]
            if head != net.tail[edge]:
                path.append(head)
            goal = join if following is None else net.tail[following]
            path += shortest_path(self.scope.graph, [head], goal)[1:]
        return tuple(path)


def _meeting(
    graph: Graph, first: int, second: int, inside: Callable[[int], bool], wanted: Callable[[int], bool]
) -> int | None:
    """The wanted node inside where two breadth-first walks, step by step in turn, meet first; ``None`` if nowhere."""
    met = ({first}, {second})
    queues = (deque([first]), deque([second]))
    if first == second and wanted(first):
        return first
    turn = 0
    while queues[0] or queues[1]:
        turn = 1 - turn
        if not queues[turn]:
            continue
        node = queues[turn].popleft()
        for edge in graph.outgoing[node]:
            head = graph.heads[edge]
            if head not in met[turn] and inside(head):
                met[turn].add(head)
                queues[turn].append(head)
                if head in met[1 - turn] and wanted(head):
                    return head
    return None
