"""Graphs as arrays, and the linear walks over them that soundness and deadline proof need; nothing here recurses."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.thrown import breaks_off, is_link_catch, is_link_throw, link_targets


@dataclass(frozen=True)
class Graph:
    """A directed multigraph over the nodes 0 … size-1; edge ``e`` leads from ``tails[e]`` to ``heads[e]``."""

    size: int
    tails: tuple[int, ...]
    heads: tuple[int, ...]

    @cached_property
    def outgoing(self) -> tuple[tuple[int, ...], ...]:
        """The edges that leave each node, in the order of the edges."""
        return self._grouped(self.tails)

    @cached_property
    def incoming(self) -> tuple[tuple[int, ...], ...]:
        """The edges that enter each node, in the order of the edges."""
        return self._grouped(self.heads)

    def _grouped(self, ends: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
        groups: list[list[int]] = [[] for _ in range(self.size)]
        for edge, node in enumerate(ends):
            groups[node].append(edge)
        return tuple(map(tuple, groups))


@dataclass(frozen=True)
class ScopeGraph:
    """The nodes directly inside one sub-process (or the top level) as a graph.

    ``flows[e]`` is the sequence flow of edge ``e``; ``None`` for the step from a host to its boundary event. A jump
    from a link to its catching event is a flow with the id of the throwing event.
    ``starts`` are the nodes where the scope begins; ``implied`` says that no start event stands there. ``breaking``
    are the events at which the whole scope ends at once.
    """

    nodes: tuple[FlowNode, ...]
    flows: tuple[SequenceFlow | None, ...]
    graph: Graph
    starts: tuple[int, ...]
    implied: bool
    breaking: frozenset[int] = frozenset()

    def ids(self, nodes: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.nodes[node].id for node in nodes)

    def edge_id(self, edge: int) -> str:
        """The id of the sequence flow, or of the boundary event that the edge leads to."""
        flow = self.flows[edge]
        return self.nodes[self.graph.heads[edge]].id if flow is None else flow.id


def scopes(flow: Flow) -> tuple[ScopeGraph, ...]:
    """The top level and each sub-process that holds nodes.

    Flows that dangle, cross a border or lead on from where the scope is broken off are left out.
    """
    none = EventKind.NONE
    events = [node for node in flow.nodes if node.event is not none]  # of thousands of nodes, few are events
    breaking = frozenset(node.id for node in events if _breaks_off(flow, node))
    members: dict[str | None, list[FlowNode]] = {}
    for node in flow.nodes:
        members.setdefault(node.parent, []).append(node)
    flows: dict[str | None, list[SequenceFlow]] = {}
    for arrow in flow.sequence_flows:
        source, target = flow.by_id.get(arrow.source), flow.by_id.get(arrow.target)
        if source is None or target is None or source.parent != target.parent or source.id in breaking:
            continue
        flows.setdefault(source.parent, []).append(arrow)
    for node in events:
        if is_link_throw(node):
            jumps = [SequenceFlow(node.id, node.id, caught.id) for caught in link_targets(flow, node)]
            flows.setdefault(node.parent, []).extend(jumps)
    return tuple(_scope(nodes, flows.get(parent, []), breaking) for parent, nodes in members.items())


def _breaks_off(flow: Flow, node: FlowNode) -> bool:
    """Whether the scope ends with a node: what ends all, an error or escalation that interrupts it."""
    ends_all = node.kind is NodeKind.END_EVENT and node.event in (EventKind.TERMINATE, EventKind.CANCEL)
    return ends_all or breaks_off(flow, node)


def _scope(nodes: list[FlowNode], arrows: list[SequenceFlow], breaking: frozenset[str]) -> ScopeGraph:
    index = {node.id: number for number, node in enumerate(nodes)}
    edges: list[tuple[int, int, SequenceFlow | None]] = [
        (index[arrow.source], index[arrow.target], arrow) for arrow in arrows
    ]
    edges += [
        (index[n.attached_to], index[n.id], None)
        for n in nodes
        if n.attached_to is not None and n.attached_to in index and n.event is not EventKind.COMPENSATE
    ]
    graph = Graph(len(nodes), tuple(edge[0] for edge in edges), tuple(edge[1] for edge in edges))
    starts = tuple(number for number, node in enumerate(nodes) if _begins(node, bool(graph.incoming[number])))
    implied = not starts
    if implied:
        starts = tuple(number for number, node in enumerate(nodes) if not graph.incoming[number] and _may_begin(node))
    ending = frozenset(number for number, node in enumerate(nodes) if node.id in breaking)
    return ScopeGraph(tuple(nodes), tuple(edge[2] for edge in edges), graph, starts, implied, ending)


def _begins(node: FlowNode, entered: bool) -> bool:
    return node.kind is NodeKind.START_EVENT or (not entered and node.instantiating)


def _may_begin(node: FlowNode) -> bool:
    """An event sub-process begins when its event happens, not with the scope around it."""
    return node.kind is not NodeKind.BOUNDARY_EVENT and not node.triggered_by_event and not is_link_catch(node)


def reachable(graph: Graph, sources: Iterable[int], *, backwards: bool = False) -> bytearray:
    """One flag per node: can it be reached from a source (or reach one, going backwards)?"""
    seen = bytearray(graph.size)
    edges, ends = (graph.incoming, graph.tails) if backwards else (graph.outgoing, graph.heads)
    stack = list(sources)
    for source in stack:
        seen[source] = 1
    while stack:
        for edge in edges[stack.pop()]:
            node = ends[edge]
            if not seen[node]:
                seen[node] = 1
                stack.append(node)
    return seen


def shortest_path(
    graph: Graph, sources: Iterable[int], target: int, *, inside: Callable[[int], bool] | None = None
) -> tuple[int, ...]:
    """The nodes of a shortest path from a source to the target through nodes ``inside``; empty if there is none."""
    came = dict.fromkeys(sources, -1)
    queue = deque(came)
    while queue and target not in came:
        node = queue.popleft()
        for edge in graph.outgoing[node]:
            head = graph.heads[edge]
            if head not in came and (inside is None or inside(head)):
                came[head] = node
                queue.append(head)
    if target not in came:
        return ()
    path = [target]
    while came[path[-1]] >= 0:
        path.append(came[path[-1]])
    return tuple(reversed(path))


@dataclass(frozen=True)
class DepthFirst:
    """A depth-first walk: nodes in preorder, and by node its number there (-1: not met), parent and last descendant."""

    order: tuple[int, ...]
    number: tuple[int, ...]
    parent: tuple[int, ...]
    last: tuple[int, ...]

    def is_ancestor(self, upper: int, lower: int) -> bool:
        return self.number[upper] <= self.number[lower] <= self.last[upper]

    def down(self, upper: int, lower: int) -> tuple[int, ...]:
        """The nodes of the tree from an ancestor down to its descendant, both included."""
        path = [lower]
        while path[-1] != upper:
            path.append(self.parent[path[-1]])
        return tuple(reversed(path))


def depth_first(graph: Graph, source: int) -> DepthFirst:
    """Walk all that can be reached from the source, edges in their order."""
    heads, outgoing = graph.heads, graph.outgoing
    number, parent, last = [-1] * graph.size, [-1] * graph.size, [-1] * graph.size
    order = [source]
    number[source] = 0
    stack = [(source, iter(outgoing[source]))]
    while stack:
        node, edges = stack[-1]
        for edge in edges:
            head = heads[edge]
            if number[head] < 0:
                number[head], parent[head] = len(order), node
                order.append(head)
                stack.append((head, iter(outgoing[head])))
                break
        else:
            last[node] = len(order) - 1
            stack.pop()
    return DepthFirst(tuple(order), tuple(number), tuple(parent), tuple(last))


def components(graph: Graph) -> tuple[int, ...]:
    """The strongly connected component of each node, numbered against the flow: sinks first (Tarjan 1972)."""
    heads, outgoing = graph.heads, graph.outgoing
    number, low, component = [-1] * graph.size, [0] * graph.size, [-1] * graph.size
    met = found = 0
    open_nodes: list[int] = []
    for root in range(graph.size):
        stack = [(root, iter(outgoing[root]))] if number[root] < 0 else []
        while stack:
            node, edges = stack[-1]
            if number[node] < 0:
                number[node] = low[node] = met
                met += 1
                open_nodes.append(node)
            for edge in edges:
                head = heads[edge]
                if number[head] < 0:
                    stack.append((head, iter(outgoing[head])))
                    break
                if component[head] < 0:
                    low[node] = min(low[node], low[head])
            else:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[node])
                if low[node] == number[node]:
                    while component[node] < 0:
                        component[open_nodes.pop()] = found
                    found += 1
    return tuple(component)


def dominators(graph: Graph, walk: DepthFirst) -> tuple[int, ...]:
    """The immediate dominator of each node that the walk met, -1 for its source and the others.

    Semi-dominators with path compression (Lengauer, Tarjan 1979; Georgiadis, Tarjan 2005): O(m log n).
    """
    order, number, parents = walk.order, walk.number, walk.parent
    count = len(order)
    parent = [-1] + [number[parents[node]] for node in order[1:]]
    semi, label, ancestor = list(range(count)), list(range(count)), parent[:]
    for place in range(count - 1, 0, -1):
        for edge in graph.incoming[order[place]]:
            before = number[graph.tails[edge]]
            if before >= 0:
                semi[place] = min(semi[place], semi[_best(before, place, ancestor, label, semi)])
    result = [-1] * graph.size
    nearest = parent[:]
    for place in range(1, count):
        while nearest[place] > semi[place]:
            nearest[place] = nearest[nearest[place]]
        result[order[place]] = order[nearest[place]]
    return tuple(result)


def _best(node: int, linked_above: int, ancestor: list[int], label: list[int], semi: list[int]) -> int:
    """The node with the least semi-dominator on the linked path above ``node``, compressing that path."""
    path = [node]
    while ancestor[path[-1]] > linked_above:
        path.append(ancestor[path[-1]])
    upper = path.pop()
    for lower in reversed(path):
        if semi[label[upper]] < semi[label[lower]]:
            label[lower] = label[upper]
        ancestor[lower] = ancestor[upper]
        upper = lower
    return label[node]


@dataclass(frozen=True)
class Retreat:
    """An edge that closes a loop, from ``tail`` back to ``head``.

    ``natural`` says that the loop can be entered through its head only.
    """

    edge: int
    tail: int
    head: int
    natural: bool
    walk: DepthFirst

    @property
    def cycle(self) -> tuple[int, ...]:
        """The nodes from the loop's head down to the tail of the edge."""
        return self.walk.down(self.head, self.tail)


def retreats(graph: Graph, source: int) -> tuple[Retreat, ...]:
    """The edges that close the loops of what can be reached from the source, in depth-first order."""
    walk = depth_first(graph, source)
    closing = [
        (edge, node, graph.heads[edge])
        for node in walk.order
        for edge in graph.outgoing[node]
        if walk.is_ancestor(graph.heads[edge], node)
    ]
    if not closing:
        return ()
    tree = _dominator_tree(dominators(graph, walk), walk)
    return tuple(Retreat(edge, tail, head, tree.is_ancestor(head, tail), walk) for edge, tail, head in closing)


def _dominator_tree(nearest: tuple[int, ...], walk: DepthFirst) -> DepthFirst:
    nodes = walk.order[1:]
    tree = Graph(len(nearest), tuple(nearest[node] for node in nodes), nodes)
    return depth_first(tree, walk.order[0])
