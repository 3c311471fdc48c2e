"""The flow of a regulation as points in time and their order, before loops are unfolded.

A point is the instant at which something is done: an element has one, a sub-process or the host of a timer two
(its begin and its end). Sub-processes are expanded in place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from regdesigner.domain.flow import EventKind, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.domain.thrown import breaks_off, is_link_catch, thrown_inside


class Join(IntEnum):
    """How a point follows from those before it: the worst case takes the latest, except for ``FIRST``."""

    ANY = 0
    """One of several ways led here: the best case takes the earliest."""
    ALL = 1
    SOME = 2
    """An inclusive join: branches may run together, the fastest run takes one."""
    FIRST = 3
    """What comes first ends it: the end of a sub-process or the timer on it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a path through a point may be longer than any real one: a message of the area ``proof``."""

    message: str
    element: str


@dataclass(slots=True)
class Wiring:
    """Points as lists by their number; 0 is where the case begins, ``final`` where all its branches have ended.

    Edge e leads from ``tails[e]`` to ``heads[e]`` along the sequence flow ``flows[e]`` (-1: none). A point's
    time is the least of its ``terms`` after what its join says; no term at all takes no time.
    """

    elements: list[str] = field(default_factory=list)
    joins: list[int] = field(default_factory=list)
    terms: list[tuple[Term, ...]] = field(default_factory=list)
    tails: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    flows: list[int] = field(default_factory=list)
    bounds: dict[int, int] = field(default_factory=dict)
    """By edge: the greatest number of repeats of the loop that it closes."""
    begins: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    splits: set[int] = field(default_factory=set)
    """Points behind which all ways are taken."""
    still: set[int] = field(default_factory=set)
    """Points at which the clock stands while the recipient acts."""
    untimed: dict[int, str] = field(default_factory=dict)
    """Points that should have a term and have none, with the message that says so."""
    doubts: dict[int, Doubt] = field(default_factory=dict)
    unbounded: str | None = None
    """An activity that repeats without a greatest number."""
    final: int = 0

    def point(self, element: str, join: int = Join.ANY, terms: tuple[Term, ...] = ()) -> int:
        self.elements.append(element)
        self.joins.append(join)
        self.terms.append(terms)
        return len(self.elements) - 1

    def edge(self, tail: int, head: int, flow: int = -1) -> int:
        self.tails.append(tail)
        self.heads.append(head)
        self.flows.append(flow)
        return len(self.tails) - 1


_CHOICES = (
    NodeKind.EXCLUSIVE_GATEWAY,
    NodeKind.INCLUSIVE_GATEWAY,
    NodeKind.COMPLEX_GATEWAY,
    NodeKind.EVENT_BASED_GATEWAY,
)
HOLDERS = frozenset([kind for kind in NodeKind if kind.holds_nodes])
_QUIET_EVENTS = (
    NodeKind.START_EVENT,
    NodeKind.END_EVENT,
    NodeKind.INTERMEDIATE_THROW_EVENT,
    NodeKind.BOUNDARY_EVENT,
)
_TIMELESS = frozenset([*HOLDERS, *_QUIET_EVENTS, NodeKind.PARALLEL_GATEWAY, *_CHOICES])
"""Kinds that need no term of their own."""
_LENGTHS = {"minute": 1, "hour": 60, "day": 1440, "month": 43_200, "year": 518_400}


_JOINS = {
    **dict.fromkeys(NodeKind, Join.ANY),
    NodeKind.PARALLEL_GATEWAY: Join.ALL,
    NodeKind.INCLUSIVE_GATEWAY: Join.SOME,
    NodeKind.COMPLEX_GATEWAY: Join.SOME,
}


def shorter(first: Term, second: Term) -> bool | None:
    """Whether a term never ends after another that begins with it; ``None`` where they do not compare."""
    months = ("month", "year")
    alike = first.unit == second.unit or (first.runs_by_the_clock and second.runs_by_the_clock)
    alike = alike or (first.unit in months and second.unit in months)
    if first.basis is not second.basis or not alike:
        return None
    return first.amount * _LENGTHS[first.unit] <= second.amount * _LENGTHS[second.unit]


def _is_one_point(node: FlowNode) -> bool:
    whole = node.loop is None and not node.stands_still and node.attached_to is None
    return whole and node.kind not in HOLDERS


class _Wirer:
    def __init__(self, regulation: Regulation) -> None:
        self.regulation = regulation
        self.flow = regulation.flow
        self.actions = regulation.actions_by_id
        self.wired = Wiring()
        self.timers_of_gateways: dict[str, tuple[Term, ...]] = {}
        none = EventKind.NONE
        events = [node for node in self.flow.nodes if node.event is not none]  # of thousands of nodes, few are events
        self.broken_off = frozenset(node.id for node in events if breaks_off(self.flow, node))
        self.thrown_inside = thrown_inside(self.flow, events)

    def wire(self) -> Wiring:
        self.wired.point("")
        self._event_gateways()
        hosts = self.flow.boundary_events
        self._place_plain([node for node in self.flow.nodes if _is_one_point(node) and node.id not in hosts])
        for node in self.flow.nodes:
            if node.id not in self.wired.begins and node.attached_to is None:
                self._place(node, hosts.get(node.id, ()))
        for host, events in hosts.items():
            if host in self.wired.begins:
                for event in events:
                    self._attach(host, event)
        self._sequence_flows()
        return self.wired

    def own_term(self, node: FlowNode) -> Term | None:
        """The term of an element: its action's row 4, else the wait or the timer that it carries."""
        action = self.actions.get(node.id)
        if action is not None and action.term is not None:
            return action.term
        if node.wait is not None or node.timer is None:
            return node.wait
        timed = node.event is EventKind.TIMER and node.kind is NodeKind.INTERMEDIATE_CATCH_EVENT
        return node.timer if timed else None

    def _event_gateways(self) -> None:
        """Whatever is awaited behind an event-based gateway comes before its timers fire."""
        by_id = self.flow.by_id
        awaiting = NodeKind.EVENT_BASED_GATEWAY
        for node in self.flow.nodes:
            if node.kind is not awaiting:
                continue
            targets = [by_id[flow.target] for flow in self.flow.outgoing(node.id) if flow.target in by_id]
            timers = [(target.id, target.timer) for target in targets if target.timer is not None]
            for target in targets:
                others = tuple(term for timer, term in timers if timer != target.id)
                self.timers_of_gateways[target.id] = self.timers_of_gateways.get(target.id, ()) + others

    def _place_plain(self, nodes: list[FlowNode]) -> None:
        """As ``_place`` for the many elements that are one point, all at once: regulations may have thousands."""
        wired, names = self.wired, [node.id for node in nodes]
        first = len(wired.elements)
        wired.begins.update(zip(names, range(first, first + len(names)), strict=True))
        wired.ends.update(wired.begins)
        wired.elements += names
        wired.joins += [_JOINS[node.kind] for node in nodes]
        of_actions = {name: (action.term,) for name, action in self.actions.items() if action.term is not None}
        own = of_actions.get
        wired.terms += [own(name, ()) for name in names]
        waiting = [node for node in nodes if node.wait is not None or node.timer is not None]
        for node in waiting:
            term = self.own_term(node)
            wired.terms[wired.begins[node.id]] = () if term is None else (term,)
        for name, others in self.timers_of_gateways.items():
            if name in wired.begins:
                wired.terms[wired.begins[name]] += others
        for node, terms in zip(nodes, wired.terms[first:], strict=True):
            if not terms and node.kind not in _TIMELESS:
                self._without_term(node, wired.begins[node.id])

    def _place(self, node: FlowNode, events: tuple[FlowNode, ...]) -> None:
        wired, kind = self.wired, node.kind
        own = self.own_term(node)
        terms: tuple[Term, ...] = () if own is None else (own,)
        if self.timers_of_gateways:
            terms += self.timers_of_gateways.get(node.id, ())
        if events:
            terms += tuple(event.timer for event in events if event.interrupting and event.timer is not None)
        if node.stands_still:
            terms = ()
        begin = wired.point(node.id, _JOINS[kind], () if events or kind in HOLDERS else terms)
        done = begin
        if kind in HOLDERS:
            done = wired.point(node.id, Join.FIRST, terms if own is not None else ())
            if own is not None:
                wired.edge(begin, done)
        elif events:
            done = wired.point(node.id, Join.ANY, terms)
            wired.edge(begin, done)
        if node.loop is not None:
            begin, done = self._repeat(node, begin, done)
        wired.begins[node.id], wired.ends[node.id] = begin, done
        if node.stands_still:
            wired.still.add(done)
        elif not terms and kind not in _TIMELESS:
            self._without_term(node, done)

    def _without_term(self, node: FlowNode, point: int) -> None:
        if is_link_catch(node):
            return
        around = self.regulation.action_around(node.id)
        if around is None or around.term is None:
            self.wired.untimed[point] = "proof-no-wait" if node.kind.is_event else "proof-no-term"

    def _repeat(self, node: FlowNode, begin: int, done: int) -> tuple[int, int]:
        """One after another: a loop of its own, entered anew each time; at the same time: as long as one."""
        loop = node.loop
        if loop is None or (loop.parallel and loop.multi_instance):
            return begin, done
        if loop.maximum is None:
            self.wired.unbounded = self.wired.unbounded or node.id
        elif loop.maximum > 1:
            self.wired.bounds[self.wired.edge(done, begin)] = loop.maximum - 1
        return begin, done

    def _attach(self, host: str, event: FlowNode) -> None:
        wired = self.wired
        if event.event is EventKind.COMPENSATE:
            return
        begin, done = wired.begins[host], wired.ends[host]
        terms = () if event.timer is None else (event.timer,)
        point = wired.point(event.id, Join.ANY, terms)
        wired.begins[event.id] = wired.ends[event.id] = point
        if event.id in self.thrown_inside:
            return
        wired.edge(begin if terms else done, point)
        if not event.interrupting:
            wired.splits.add(begin if terms else done)
        if event.timer is None:
            return
        node = self.flow.by_id[host]
        own = self.own_term(node)
        if node.kind in HOLDERS and own is None and event.interrupting:
            wired.edge(point, done)
        if (own is None and node.kind in HOLDERS) or (own is not None and not shorter(event.timer, own)):
            wired.doubts[point] = Doubt("proof-timer-may-not-fire", event.id)
        if node.loop is not None and not (node.loop.parallel and node.loop.multi_instance):
            wired.doubts[point] = wired.doubts[done] = Doubt("proof-timer-over-repeats", event.id)

    def _sequence_flows(self) -> None:
        wired = self.wired
        begin_of, end_of = wired.begins.get, wired.ends.get
        tails = wired.tails
        tail_to, head_to, flow_to = tails.append, wired.heads.append, wired.flows.append
        broken_off = self.broken_off
        leaving = bytearray(len(wired.elements))
        several: set[int] = set()
        for number, flow in enumerate(self.flow.sequence_flows):
            tail, head = end_of(flow.source), begin_of(flow.target)
            if tail is None or head is None or (broken_off and flow.source in broken_off):
                continue
            if flow.max_repeats is not None:
                wired.bounds[len(tails)] = flow.max_repeats
            tail_to(tail)
            head_to(head)
            flow_to(number)
            if leaving[tail]:
                several.add(tail)
            leaving[tail] = 1
        by_id = self.flow.by_id
        wired.splits.update(point for point in several if by_id[wired.elements[point]].kind not in _CHOICES)


def wire(regulation: Regulation) -> Wiring:
    """The points of a regulation's flow without the scopes' beginnings and ends (``scopes.enclose`` adds them)."""
    return _Wirer(regulation).wire()
