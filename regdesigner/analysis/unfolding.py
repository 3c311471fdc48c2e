"""The flow as a straight-line program: every loop unfolded to its bound, points in an order of time.

A natural loop with the bound k executes its body k + 1 times. A point of the program is a point of the wiring
together with how often each loop around it has been repeated.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from regdesigner.analysis.loops import CycleFound, NaturalLoop, Unbounded, find_loops
from regdesigner.analysis.scopes import enclosed
from regdesigner.analysis.wiring import Join, Wiring
from regdesigner.domain.conventions import LoopBound
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term

MOST_POINTS = 500_000
"""Bounds of nested loops multiply; a program longer than this is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Program:
    """Points in an order in which every point comes after those before it.

    ``origins[i]`` is the wiring's point, ``before[i]`` the points that point i follows, ``along[i]`` the sequence
    flows (numbers, -1: none) on which it follows them. Point 0 is where the case begins, the last where it has ended.
    """

    wired: Wiring
    origins: tuple[int, ...]
    joins: tuple[int, ...]
    terms: tuple[tuple[Term, ...], ...]
    before: tuple[tuple[int, ...], ...]
    along: tuple[tuple[int, ...], ...]

    def element(self, point: int) -> str:
        origin = self.origins[point]
        return self.wired.elements[origin] if origin >= 0 else ""


def unfold(regulation: Regulation, convention: LoopBound) -> Program:
    """The program of a regulation's flow; raises ``CycleFound`` where a cycle has no bound or two entries."""
    wired = enclosed(regulation)
    if wired.unbounded is not None:
        raise CycleFound(Unbounded((wired.unbounded,)))
    outgoing: list[list[int]] = [[] for _ in wired.elements]
    for edge, tail in enumerate(wired.tails):
        outgoing[tail].append(edge)
    reached, order, left = _ordered(wired, outgoing)
    if not left:
        return _straight(wired, order, outgoing)
    return _Unfolding(wired, outgoing, find_loops(wired, reached, left), convention).program()


def _ordered(wired: Wiring, outgoing: list[list[int]]) -> tuple[list[bool], list[int], list[int]]:
    """What can be reached, as far as possible in an order of time (Kahn), and what a cycle holds back."""
    heads = wired.heads
    reached = [False] * len(outgoing)
    reached[0] = True
    waiting = [0]
    waits_for = [0] * len(outgoing)
    everything = [0]
    while waiting:
        for edge in outgoing[waiting.pop()]:
            head = heads[edge]
            waits_for[head] += 1
            if not reached[head]:
                reached[head] = True
                waiting.append(head)
                everything.append(head)
    order = [0]
    for point in order:
        for edge in outgoing[point]:
            head = heads[edge]
            waits_for[head] -= 1
            if not waits_for[head]:
                order.append(head)
    if len(order) == len(everything):
        return reached, order, []
    done = set(order)
    return reached, order, [point for point in everything if point not in done]


def _straight(wired: Wiring, order: list[int], outgoing: list[list[int]]) -> Program:
    """The program of a flow without loops: its points in order; the end comes last."""
    if order[-1] != wired.final and wired.final in order:
        order.remove(wired.final)
        order.append(wired.final)
    place = {point: number for number, point in enumerate(order)}
    before: list[list[int]] = [[] for _ in order]
    along: list[list[int]] = [[] for _ in order]
    heads, flows = wired.heads, wired.flows
    for number, point in enumerate(order):
        for edge in outgoing[point]:
            head = place[heads[edge]]
            before[head].append(number)
            along[head].append(flows[edge])
    joins, terms = wired.joins, wired.terms
    return Program(
        wired,
        tuple(order),
        tuple([joins[point] for point in order]),
        tuple([terms[point] for point in order]),
        tuple(map(tuple, before)),
        tuple(map(tuple, along)),
    )


class _Unfolding:
    """Walks the pairs of a point and the repeats so far of the loops around it."""

    def __init__(
        self, wired: Wiring, outgoing: list[list[int]], loops: tuple[NaturalLoop, ...], convention: LoopBound
    ) -> None:
        self.wired, self.outgoing, self.loops = wired, outgoing, loops
        self.around: dict[int, tuple[int, ...]] = defaultdict(tuple)
        per_case = convention is LoopBound.PER_CASE
        regions: dict[int, set[int]] = defaultdict(set)
        for loop in loops:
            regions[loop.region] |= loop.body
        for number, loop in enumerate(loops):
            self.counted_by_case = per_case
            body = regions[loop.region] if per_case and not loop.of_activity else loop.body
            for point in body:
                self.around[point] += (number,)
        self.closing = {loop.edge: number for number, loop in enumerate(loops)}

    def _next(self, edge: int, repeats: tuple[int, ...]) -> tuple[int, ...] | None:
        """The repeats behind an edge; ``None`` where a loop would be repeated once too often."""
        tail, head = self.wired.tails[edge], self.wired.heads[edge]
        closed = self.closing.get(edge)
        known = dict(zip(self.around[tail], repeats, strict=True))
        after: list[int] = []
        for number in self.around[head]:
            loop = self.loops[number]
            count = known.get(number, 0)
            by_case = self.counted_by_case and not loop.of_activity
            if number == closed:
                count += 1
                if count > loop.bound:
                    return None
            elif not by_case and self._entered(loop, tail, head, closed, number):
                count = 0
            after.append(count)
        return tuple(after)

    @staticmethod
    def _entered(loop: NaturalLoop, tail: int, head: int, closed: int | None, number: int) -> bool:
        """A loop is entered at its header from outside, or by the edge that closes a loop around it."""
        return head == loop.header and (tail not in loop.body or (closed is not None and number > closed))

    def program(self) -> Program:
        wired = self.wired
        start = (0, ())
        states: dict[tuple[int, tuple[int, ...]], int] = {start: 0}
        edges: list[tuple[int, int, int]] = []
        waiting: list[tuple[int, tuple[int, ...]]] = [start]
        for point, repeats in waiting:
            number = states[(point, repeats)]
            for edge in self.outgoing[point]:
                after = self._next(edge, repeats)
                if after is None:
                    continue
                state = (wired.heads[edge], after)
                if state not in states:
                    states[state] = len(states)
                    waiting.append(state)
                    if len(states) > MOST_POINTS:
                        raise WrongValue(len(states), f"loops unfold to more than {MOST_POINTS} points of a program")
                edges.append((number, states[state], edge))
        return self._assembled([point for point, _ in waiting], edges)

    def _assembled(self, points: list[int], edges: list[tuple[int, int, int]]) -> Program:
        """Copies that arrive on one way at a join of several are alternatives: a point of their own takes them."""
        wired = self.wired
        ways: dict[tuple[int, int], list[int]] = defaultdict(list)
        for tail, head, edge in edges:
            ways[(head, edge)].append(tail)
        origins = list(points)
        joins = [wired.joins[point] for point in points]
        terms = [wired.terms[point] for point in points]
        links: list[tuple[int, int, int]] = []
        for (head, edge), tails in ways.items():
            flow = wired.flows[edge]
            if len(tails) > 1 and joins[head] in (Join.ALL, Join.FIRST):
                origins.append(-1)
                joins.append(Join.ANY)
                terms.append(())
                links.append((len(origins) - 1, head, -1))
                head = len(origins) - 1
            links.extend((tail, head, flow) for tail in tails)
        return _sorted(wired, origins, joins, terms, links)


def _sorted(
    wired: Wiring,
    origins: list[int],
    joins: list[int],
    terms: list[tuple[Term, ...]],
    links: list[tuple[int, int, int]],
) -> Program:
    outgoing: list[list[int]] = [[] for _ in origins]
    waits_for = [0] * len(origins)
    for tail, head, _ in links:
        outgoing[tail].append(head)
        waits_for[head] += 1
    order = [0]
    for point in order:
        for head in outgoing[point]:
            waits_for[head] -= 1
            if not waits_for[head]:
                order.append(head)
    final = next((point for point in order if origins[point] == wired.final), order[-1])
    order.remove(final)
    order.append(final)
    place = {point: number for number, point in enumerate(order)}
    before: list[list[int]] = [[] for _ in order]
    along: list[list[int]] = [[] for _ in order]
    for tail, head, flow in links:
        before[place[head]].append(place[tail])
        along[place[head]].append(flow)
    return Program(
        wired,
        tuple(origins[point] for point in order),
        tuple(joins[point] for point in order),
        tuple(terms[point] for point in order),
        tuple(map(tuple, before)),
        tuple(map(tuple, along)),
    )
