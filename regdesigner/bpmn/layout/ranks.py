"""Which column a node stands in: flows go to the right, but for those that close a loop."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

Arrow = tuple[int, int]


def ranks_of(count: int, arrows: Sequence[Arrow]) -> tuple[list[int], set[int]]:
    """The column of each of ``count`` nodes, and the places in ``arrows`` of those that go back.

    Columns are the longest ways from the nodes that nothing leads to; such a node stands just before what it leads
    to. Arrows from a node to itself are in neither.
    """
    back = _closing_arrows(count, arrows)
    following: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for place, (source, target) in enumerate(arrows):
        if place not in back and source != target:
            following[source].append(target)
            waiting[target] += 1
    first = [node for node in range(count) if not waiting[node]]
    ranks = [0] * count
    queue = deque(first)
    while queue:
        node = queue.popleft()
        for target in following[node]:
            ranks[target] = max(ranks[target], ranks[node] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                queue.append(target)
    for node in first:
        if following[node]:
            ranks[node] = min(ranks[target] for target in following[node]) - 1
    return ranks, back


def _closing_arrows(count: int, arrows: Sequence[Arrow]) -> set[int]:
    """The arrows that lead back to a node on the way to their source, found depth first from the beginnings."""
    outgoing: list[list[int]] = [[] for _ in range(count)]
    entered = [False] * count
    for place, (source, target) in enumerate(arrows):
        if source != target:
            outgoing[source].append(place)
            entered[target] = True
    closing: set[int] = set()
    state = [0] * count
    for start in sorted(range(count), key=lambda node: entered[node]):
        if state[start]:
            continue
        state[start] = 1
        path = [(start, iter(outgoing[start]))]
        while path:
            node, rest = path[-1]
            place = next(rest, -1)
            if place < 0:
                state[node] = 2
                path.pop()
                continue
            target = arrows[place][1]
            if state[target] == 1:
                closing.add(place)
            elif not state[target]:
                state[target] = 1
                path.append((target, iter(outgoing[target])))
    return closing
