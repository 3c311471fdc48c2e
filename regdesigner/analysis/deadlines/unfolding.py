"""The flow as a straight-line program: every loop unfolded to its bound, points in an order of time.

A natural loop with the bound k executes its body k + 1 times. A point of the program is a point of the wiring
together with how often each loop around it has been repeated.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from regdesigner.analysis.deadlines.loops import CycleFound, NaturalLoop, Unbounded, find_loops
from regdesigner.analysis.deadlines.scopes import enclosed
from regdesigner.analysis.deadlines.wiring import Join, Wiring
from regdesigner.domain.conventions import LoopBound
from regdesigner.domain.deadline import MemoByIdentity
from regdesigner.domain.errors import WrongValue
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term

if TYPE_CHECKING:
    from regdesigner.analysis.deadlines.spans import Span

USUAL_COPIES = 3
"""So often as long as its flow a program may always be: most of an honest regulation lies in no loop."""
MOST_COPIES = 20_000
"""Bounds of nested loops multiply; a program longer by so many points than usual is a slip of the pen."""
MOST_TERMS = 600
"""The same for points with a term: each is worked out for every start of the year, for a few milliseconds."""


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
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What the limits span, kept by the proof."""
    arrival: list[int] = field(default_factory=list, compare=False, repr=False)
    """Where the request arrives, once it is known."""

    def element(self, point: int) -> str:
        origin = self.origins[point]
        return self.wired.elements[origin] if origin >= 0 else ""


class _Programs:
    """The programs of one regulation, by the convention for the bounds of loops."""

    def __init__(self, _: Regulation) -> None:
        self._kept: dict[LoopBound, Program] = {}

    def under(self, regulation: Regulation, convention: LoopBound) -> Program:
        if convention not in self._kept:
            self._kept[convention] = _unfolded(regulation, convention)
        return self._kept[convention]


_programs_of: MemoByIdentity[Regulation, _Programs] = MemoByIdentity(_Programs)


def unfold(regulation: Regulation, convention: LoopBound) -> Program:
    """The program of a regulation's flow, made once while the regulation lives.

    Raises ``CycleFound`` where a cycle has no bound or two entries.
    """
    return _programs_of(regulation).under(regulation, convention)


def _unfolded(regulation: Regulation, convention: LoopBound) -> Program:
    wired = enclosed(regulation)
    if wired.unbounded is not None:
        raise CycleFound(Unbounded((wired.unbounded,)))
    reached, order, left = _ordered(wired)
    if not left:
        return _straight(wired, order)
    return _Unfolding(wired, find_loops(wired, reached, left), convention).program()


def _ordered(wired: Wiring) -> tuple[list[bool], list[int], list[int]]:
    """What can be reached, as far as possible in an order of time (Kahn), and what a cycle holds back.

    The edges are sorted by their tails, so that those of one point lie side by side: no list for each point.
    """
    tails, heads, count = wired.tails, wired.heads, len(wired.elements)
    edges = sorted(range(len(tails)), key=tails.__getitem__)
    sorted_heads = [heads[edge] for edge in edges]
    first = [0] * (count + 1)
    for tail in tails:
        first[tail + 1] += 1
    first = list(accumulate(first))
    reached = [False] * count
    reached[0] = True
    waits_for = [0] * count
    for head in heads:
        waits_for[head] += 1
    waiting = [point for point in range(count) if not waits_for[point]]
    order: list[int] = []
    for point in waiting:
        known = reached[point]
        if known:
            order.append(point)
        for head in sorted_heads[first[point] : first[point + 1]]:
            if known:
                reached[head] = True
            waits_for[head] -= 1
            if not waits_for[head]:
                waiting.append(head)
    if len(waiting) == count:
        return reached, order, []
    return _behind_cycles(reached, order, sorted_heads, first)


def _behind_cycles(
    reached: list[bool], order: list[int], heads: list[int], first: list[int]
) -> tuple[list[bool], list[int], list[int]]:
    """The points that can be reached although a cycle holds them back."""
    done = set(order)
    stack = [point for point, known in enumerate(reached) if known and point not in done]
    left = list(stack)
    while stack:
        point = stack.pop()
        for head in heads[first[point] : first[point + 1]]:
            if not reached[head]:
                reached[head] = True
                stack.append(head)
                left.append(head)
    return reached, order, left


def _straight(wired: Wiring, order: list[int]) -> Program:
    """The program of a flow without loops: its points in order; the end comes last."""
    if order[-1] != wired.final and wired.final in order:
        order.remove(wired.final)
        order.append(wired.final)
    place = [-1] * len(wired.elements)
    for number, point in enumerate(order):
        place[point] = number
    before: list[tuple[int, ...]] = [()] * len(order)
    along: list[tuple[int, ...]] = [()] * len(order)
    joined: dict[int, list[tuple[int, int]]] = {}
    for tail, head, flow in zip(wired.tails, wired.heads, wired.flows, strict=True):
        number = place[tail]
        if number < 0:
            continue
        head = place[head]
        if not before[head]:
            before[head], along[head] = (number,), (flow,)
        else:
            joined.setdefault(head, []).append((number, flow))
    for head, more in joined.items():
        before[head] += tuple([number for number, _ in more])
        along[head] += tuple([flow for _, flow in more])
    joins, terms = wired.joins, wired.terms
    return Program(
        wired,
        tuple(order),
        tuple([joins[point] for point in order]),
        tuple([terms[point] for point in order]),
        tuple(before),
        tuple(along),
    )


class _Unfolding:
    """Walks the pairs of a point and the repeats so far of the loops around it."""

    def __init__(self, wired: Wiring, loops: tuple[NaturalLoop, ...], convention: LoopBound) -> None:
        self.wired, self.loops = wired, loops
        self.outgoing: list[list[int]] = [[] for _ in wired.elements]
        for edge, tail in enumerate(wired.tails):
            self.outgoing[tail].append(edge)
        self.around: dict[int, tuple[int, ...]] = defaultdict(tuple)
        per_case = convention is LoopBound.PER_CASE
        regions: dict[int, set[int]] = defaultdict(set)
        for loop in loops:
            regions[loop.region] |= loop.body
        self.counted_by_case = per_case
        for number, loop in enumerate(loops):
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
        points_left = MOST_COPIES + USUAL_COPIES * len(wired.elements)
        terms_left = MOST_TERMS + USUAL_COPIES * sum(map(bool, wired.terms))
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
                    points_left -= 1
                    terms_left -= bool(wired.terms[state[0]])
                    if points_left < 0 or terms_left < 0:
                        raise WrongValue(len(states), "loops unfold to too many points of a program")
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
