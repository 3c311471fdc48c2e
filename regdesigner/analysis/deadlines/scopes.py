"""Beginnings and ends of the process and of its sub-processes: which ends exclude each other, which come together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from regdesigner.analysis.deadlines.throwing import join_thrown
from regdesigner.analysis.deadlines.wiring import HOLDERS, Doubt, Join, Wiring, wire
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.thrown import starts_of

MOST_ENDS = 64
"""More ends of one scope than this are taken as alternatives: only the best case could come out earlier."""


def enclosed(regulation: Regulation) -> Wiring:
    """All points of a regulation's flow, with the beginnings and ends of its scopes."""
    wired = wire(regulation)
    children: dict[str | None, list[FlowNode]] = defaultdict(list)
    for node in regulation.flow.nodes:
        if node.id in wired.begins:
            children[node.parent].append(node)
    wired.final = wired.point("", Join.ANY)
    none = EventKind.NONE
    events = [node for node in regulation.flow.nodes if node.event is not none]
    if events:
        join_thrown(regulation.flow, wired, events)
    with_way_out = set(wired.tails)
    with_way_in = set(wired.heads)
    for scope, nodes in children.items():
        if scope is None:
            _fill(regulation.flow, wired, (0, wired.final), nodes, with_way_in, with_way_out)
        elif scope in wired.begins:
            _expand(regulation, wired, scope, nodes, with_way_in, with_way_out)
    for node in regulation.flow.nodes:
        if node.kind in HOLDERS and node.id not in children:
            _take_empty(regulation, wired, node)
    return wired


def _take_empty(regulation: Regulation, wired: Wiring, node: FlowNode) -> None:
    """A sub-process that shows nothing inside takes its own term, or none at all."""
    begin, done = wired.begins[node.id], wired.ends[node.id]
    if wired.terms[done]:
        return
    wired.edge(begin, done)
    around = regulation.action_around(node.id)
    if not node.stands_still and (around is None or around.term is None):
        wired.untimed[done] = "proof-no-term"


def _expand(
    regulation: Regulation,
    wired: Wiring,
    scope: str,
    nodes: list[FlowNode],
    with_way_in: set[int],
    with_way_out: set[int],
) -> None:
    holder = regulation.flow.by_id[scope]
    begin, done = wired.begins[scope], wired.ends[scope]
    timed = bool(wired.terms[done])
    inside = wired.point("", Join.ANY)
    if holder.kind is NodeKind.AD_HOC_SUB_PROCESS:
        _in_a_row(wired, begin, inside, nodes)
        wired.doubts[inside] = Doubt("proof-any-order", scope)
    else:
        _fill(regulation.flow, wired, (begin, inside), nodes, with_way_in, with_way_out)
    if not timed and not holder.stands_still:
        wired.edge(inside, done)
        return
    if holder.stands_still:
        wired.edge(begin, done)
    if any((action := regulation.action(node.id)) is not None and action.term is not None for node in nodes):
        wired.doubts[done] = Doubt("proof-nested-terms", scope)


def _in_a_row(wired: Wiring, begin: int, inside: int, nodes: list[FlowNode]) -> None:
    last = begin
    for node in nodes:
        wired.edge(last, wired.begins[node.id])
        last = wired.ends[node.id]
    wired.edge(last, inside)


def _fill(
    flow: Flow,
    wired: Wiring,
    limits: tuple[int, int],
    nodes: list[FlowNode],
    with_way_in: set[int],
    with_way_out: set[int],
) -> None:
    """A scope with its event sub-processes: what they wait for may come as late as when all else is done."""
    begin, done = limits
    listening = [node for node in nodes if node.triggered_by_event]
    if not listening:
        _open(wired, begin, nodes, with_way_in)
        _close(wired, done, nodes, with_way_out)
        return
    nodes = [node for node in nodes if not node.triggered_by_event]
    regular = wired.point("", Join.ANY)
    _open(wired, begin, nodes, with_way_in)
    _close(wired, regular, nodes, with_way_out)
    wired.edge(regular, done)
    for node in listening:
        for start in starts_of(flow, node.id):
            if wired.begins[start.id] in with_way_in:
                continue
            late = wired.point("", Join.ANY, (start.timer,) if start.timer is not None else ())
            wired.edge(begin if start.timer is not None else regular, late)
            wired.edge(late, wired.begins[node.id])
            wired.doubts[late] = Doubt("proof-event-may-not-come", start.id)
        wired.edge(wired.ends[node.id], done)


def _open(wired: Wiring, begin: int, nodes: list[FlowNode], with_way_in: set[int]) -> None:
    """A scope begins at its start events, or where no flow leads if it has none."""
    start = NodeKind.START_EVENT
    starts = [node for node in nodes if node.kind is start]
    for node in starts or nodes:
        if node.attached_to is None and wired.begins[node.id] not in with_way_in:
            wired.edge(begin, wired.begins[node.id])


def _close(wired: Wiring, done: int, nodes: list[FlowNode], with_way_out: set[int]) -> None:
    last = [node for node in nodes if wired.ends[node.id] not in with_way_out]
    ends = [wired.ends[node.id] for node in last]
    splits: list[int] = []
    if wired.splits:
        points = [point for node in nodes for point in (wired.begins[node.id], wired.ends[node.id])]
        splits = [point for point in dict.fromkeys(points) if point in wired.splits]
    terminate = EventKind.TERMINATE
    terminating = {node.id for node in last if node.event is terminate}
    if terminating and splits:
        for node in last:
            if node.id not in terminating:
                wired.doubts.setdefault(wired.ends[node.id], Doubt("proof-ended-early", min(terminating)))
    if len(ends) == 1 or not splits or len(ends) > MOST_ENDS:
        for end in ends:
            wired.edge(end, done)
        return
    wired.edge(_together(wired, ends, _concurrent(wired, ends, splits)), done)


def _concurrent(wired: Wiring, ends: list[int], splits: Iterable[int]) -> list[int]:
    """By end, as bits: the ends that can be reached beside it in one run."""
    ways_on: dict[int, list[int]] = {split: [] for split in splits}
    incoming: list[list[int]] = [[] for _ in wired.elements]
    for tail, head in zip(wired.tails, wired.heads, strict=True):
        incoming[head].append(tail)
        if tail in ways_on:
            ways_on[tail].append(head)
    reached = [0] * len(wired.elements)
    waiting = [(end, 1 << bit) for bit, end in enumerate(ends)]
    for point, bits in waiting:
        if bits & ~reached[point]:
            reached[point] |= bits
            waiting += [(before, bits) for before in incoming[point]]
    beside = [0] * len(ends)
    for ways in ways_on.values():
        for number, way in enumerate(ways):
            for other in ways[number + 1 :]:
                first, second = reached[way] & ~reached[other], reached[other] & ~reached[way]
                if first and second:
                    for bit in range(len(ends)):
                        if first & (1 << bit):
                            beside[bit] |= second
                        if second & (1 << bit):
                            beside[bit] |= first
    return beside


def _together(wired: Wiring, ends: list[int], beside: list[int]) -> int:
    """One point for a set of ends: groups that exclude each other are alternatives, others come together.

    Where neither reading fits, all ends count: the best case may then come out later, the worst never changes.
    """
    everything = (1 << len(ends)) - 1
    top = wired.point("", Join.ANY)
    waiting = [(top, everything, False)]
    while waiting:
        point, bits, failed = waiting.pop()
        members = [bit for bit in range(len(ends)) if bits & (1 << bit)]
        if len(members) == 1:
            wired.edge(ends[members[0]], point)
            continue
        concurrent = wired.joins[point] == Join.ALL
        links = [~beside[bit] & bits if concurrent else beside[bit] & bits for bit in range(len(ends))]
        groups = _groups(members, links)
        if len(groups) == 1:
            if failed:
                wired.joins[point] = Join.ALL
                for bit in members:
                    wired.edge(ends[bit], point)
                continue
            wired.joins[point] = Join.ANY if concurrent else Join.ALL
            waiting.append((point, bits, True))
            continue
        for group in groups:
            part = wired.point("", Join.ANY if concurrent else Join.ALL)
            wired.edge(part, point)
            waiting.append((part, group, False))
    return top


def _groups(members: list[int], links: list[int]) -> list[int]:
    """The connected components of a relation on bits."""
    left = sum(1 << bit for bit in members)
    groups: list[int] = []
    while left:
        group = left & -left
        grown = 0
        while grown != group:
            grown = group
            for bit in members:
                if group & (1 << bit):
                    group |= links[bit]
        groups.append(group)
        left &= ~group
    return groups
