"""Natural loops of a wiring, from the outermost inwards, with the bound of each; nothing here recurses."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from regdesigner.analysis.deadlines.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Unbounded:
    """A cycle that nothing bounds, as the ids of its elements in order: there is no worst case."""

    cycle: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Irreducible:
    """A loop that is entered from the side: what one repeat of it is cannot be said."""

    cycle: tuple[str, ...]


Fault = Unbounded | Irreducible


class CycleFound(Exception):
    """Carries the answer out of the search; never reaches people."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class NaturalLoop:
    """A loop with its header, the edge that closes it and the greatest number of repeats; ``body`` holds its points.

    ``region`` numbers the outermost loops: loops of one region lie within the same outermost one.
    """

    header: int
    edge: int
    bound: int
    body: frozenset[int]
    region: int
    of_activity: bool
    """Closed by an activity's own repetition, which begins anew with each entry whatever the convention."""


class _Search:
    def __init__(self, wired: Wiring, reached: list[bool]) -> None:
        self.wired = wired
        count = len(wired.elements)
        self.outgoing: list[list[int]] = [[] for _ in range(count)]
        self.incoming: list[list[int]] = [[] for _ in range(count)]
        for edge, (tail, head) in enumerate(zip(wired.tails, wired.heads, strict=True)):
            if reached[tail]:
                self.outgoing[tail].append(edge)
                self.incoming[head].append(edge)

    def components(self, points: Iterable[int], cut: set[int]) -> list[set[int]]:
        """Strongly connected parts with a cycle among the points, without the cut edges (Tarjan, iterative)."""
        inside = set(points)
        heads = self.wired.heads
        number: dict[int, int] = {}
        low: dict[int, int] = {}
        stack: list[int] = []
        on_stack: set[int] = set()
        found: list[set[int]] = []
        for root in sorted(inside):
            if root in number:
                continue
            work = [(root, 0)]
            while work:
                point, place = work.pop()
                if place == 0:
                    number[point] = low[point] = len(number)
                    stack.append(point)
                    on_stack.add(point)
                edges = self.outgoing[point]
                while place < len(edges):
                    head = heads[edges[place]]
                    place += 1
                    if edges[place - 1] in cut or head not in inside:
                        continue
                    if head not in number:
                        work.append((point, place))
                        work.append((head, 0))
                        break
                    if head in on_stack:
                        low[point] = min(low[point], number[head])
                else:
                    self._leave(point, work, low, number, stack, on_stack, found, cut)
        return found

    def _leave(
        self,
        point: int,
        work: list[tuple[int, int]],
        low: dict[int, int],
        number: dict[int, int],
        stack: list[int],
        on_stack: set[int],
        found: list[set[int]],
        cut: set[int],
    ) -> None:
        if work:
            parent = work[-1][0]
            low[parent] = min(low[parent], low[point])
        if low[point] != number[point]:
            return
        part: set[int] = set()
        while point not in part:
            member = stack.pop()
            on_stack.discard(member)
            part.add(member)
        loops = any(self.wired.heads[edge] == point and edge not in cut for edge in self.outgoing[point])
        if len(part) > 1 or loops:
            found.append(part)

    def cycle(self, part: set[int], header: int, tail: int | None = None) -> tuple[str, ...]:
        """The elements of a shortest cycle from the header, back from ``tail`` if it is given."""
        before: dict[int, int] = {}
        waiting = deque([header])
        while waiting:
            point = waiting.popleft()
            for edge in self.outgoing[point]:
                head = self.wired.heads[edge]
                if head == header and (tail is None or point == tail):
                    return self._names(before, header, point)
                if head in part and head not in before and head != header:
                    before[head] = point
                    waiting.append(head)
        return self._names(before, header, header)

    def _names(self, before: dict[int, int], header: int, last: int) -> tuple[str, ...]:
        names = [self.wired.elements[last]]
        while last != header:
            last = before[last]
            names.append(self.wired.elements[last])
        return tuple(dict.fromkeys(name for name in reversed(names) if name))

    def bound(self, edge: int, part: set[int]) -> int | None:
        """The bound on an edge, else on the one way that leads to it."""
        seen: set[int] = set()
        while edge not in seen:
            if edge in self.wired.bounds:
                return self.wired.bounds[edge]
            seen.add(edge)
            tail = self.wired.tails[edge]
            before = [way for way in self.incoming[tail] if self.wired.tails[way] in part]
            if len(before) != 1 or len(self.incoming[tail]) != 1:
                return None
            edge = before[0]
        return None

    def body(self, edge: int, header: int, part: set[int]) -> frozenset[int]:
        body = {header}
        waiting = [self.wired.tails[edge]]
        while waiting:
            point = waiting.pop()
            if point not in body:
                body.add(point)
                tails = (self.wired.tails[way] for way in self.incoming[point])
                waiting.extend(tail for tail in tails if tail in part)
        return frozenset(body)

    def closed_by(self, part: set[int], cut: set[int], region: int) -> list[NaturalLoop]:
        """The loops of one part's header; raises ``CycleFound`` where it has two, or an edge has no bound."""
        wired = self.wired
        headers = {
            point
            for point in part
            if any(wired.tails[edge] not in part and edge not in cut for edge in self.incoming[point])
        }
        if len(headers) != 1:
            header = min(headers) if headers else min(part)
            raise CycleFound(Irreducible(self.cycle(part, header)))
        header = headers.pop()
        loops: list[NaturalLoop] = []
        for edge in self.incoming[header]:
            if wired.tails[edge] not in part or edge in cut:
                continue
            bound = self.bound(edge, part)
            if bound is None:
                raise CycleFound(Unbounded(self.cycle(part, header, wired.tails[edge])))
            body = self.body(edge, header, part)
            loops.append(NaturalLoop(header, edge, bound, body, region, wired.flows[edge] < 0))
        return sorted(loops, key=lambda loop: -len(loop.body))


def find_loops(wired: Wiring, reached: list[bool], candidates: Iterable[int]) -> tuple[NaturalLoop, ...]:
    """All natural loops among the candidate points, outer before inner; raises ``CycleFound`` with a witness."""
    search = _Search(wired, reached)
    cut: set[int] = set()
    loops: list[NaturalLoop] = []
    waiting = deque((part, region) for region, part in enumerate(search.components(candidates, cut)))
    while waiting:
        part, region = waiting.popleft()
        closed = search.closed_by(part, cut, region)
        loops.extend(closed)
        cut.update(loop.edge for loop in closed)
        waiting.extend((inner, region) for inner in search.components(part, cut))
    return tuple(loops)
