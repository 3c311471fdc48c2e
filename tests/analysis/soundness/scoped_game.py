"""A token game over scopes: sub-processes, what is thrown and caught, events, inclusive joins as BPMN 2.0 has them.

It shares nothing with the check. What may happen at any time to a sub-process (a message, a timer) is played as the
sub-process begins or when it is over: what follows is the same. A case is stuck where tokens are left and none moves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind

Marking = tuple[str, ...]
"""Flows that hold a token, ``on:`` sub-processes that run, ``once:`` events that do not happen a second time."""
CLIMBING = (EventKind.ERROR, EventKind.ESCALATION)
JOINS = (NodeKind.PARALLEL_GATEWAY, NodeKind.INCLUSIVE_GATEWAY, NodeKind.END_EVENT)
THROWING = (NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT)
CHOICES = (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.EVENT_BASED_GATEWAY)


class TooMany(Exception):
    """More markings than a test should play."""


class Game:
    """Plays one flow; ``double`` becomes true as soon as tokens double somewhere."""

    def __init__(self, flow: Flow, limit: int) -> None:
        self.flow, self.limit, self.double = flow, limit, False
        self.reach: dict[tuple[str, str], frozenset[str]] = {}
        throwing = [node for node in flow.nodes if node.event in CLIMBING and node.kind in THROWING]
        caught = [self.catcher(node) for node in throwing]
        self.from_inside = {node.id for node in caught if node is not None}
        """Events that happen where something is thrown; all others are told from outside."""

    def play(self) -> tuple[bool, bool, bool]:
        """Do tokens double, does a case get stuck, can one never end?"""
        before: dict[Marking, set[Marking]] = {}
        waiting: list[Marking] = []
        stuck = False

        def meet(marking: Marking, came: Marking | None) -> None:
            if marking not in before:
                before[marking] = set()
                waiting.append(marking)
                if len(before) > self.limit:
                    raise TooMany
            if came is not None:
                before[marking].add(came)

        for tokens in self.begun(None):
            meet(self.kept(tokens), None)
        while waiting:
            marking = waiting.pop()
            moves = list(self.moves(marking))
            stuck = stuck or (self.alive(marking) and not moves)
            for after in moves:
                if self.double or self.doubles(after):
                    return True, stuck, False
                meet(self.kept(after), marking)
        ends = [marking for marking in before if not self.alive(marking)]
        met = set(ends)
        while ends:
            for marking in before[ends.pop()] - met:
                met.add(marking)
                ends.append(marking)
        return False, stuck, not set(before) <= met

    @staticmethod
    def alive(marking: Marking) -> bool:
        return any(not place.startswith("once:") for place in marking)

    def kept(self, tokens: Counter[str]) -> Marking:
        places = sorted(place for place in tokens.elements() if not self.ends_at_once(place))
        return tuple(places) if self.alive(tuple(places)) else ()

    def ends_at_once(self, place: str) -> bool:
        """Whether a token only has to come to an end, on ways of its own: a turn of a loop may start that anew."""
        if place not in self.flow.flows_by_id:
            return False
        waiting, seen = [place], {place}
        while waiting:
            node = self.flow.by_id[self.flow.flows_by_id[waiting.pop()].target]
            if node.kind is NodeKind.END_EVENT and node.event is EventKind.NONE:
                continue
            plain = node.kind is NodeKind.USER_TASK or node.kind in CHOICES
            if not plain or len(self.flow.incoming(node.id)) > 1 or node.id in self.flow.boundary_events:
                return False
            following = [arrow.id for arrow in self.flow.outgoing(node.id)]
            waiting += [one for one in following if one not in seen]
            seen.update(following)
        return True

    def doubles(self, tokens: Counter[str]) -> bool:
        if any(count > 1 and not self.ends_at_once(place) for place, count in tokens.items()):
            return True
        at = Counter(self.flow.flows_by_id[place].target for place in tokens if place in self.flow.flows_by_id)
        busy = {place[3:] for place in tokens if place.startswith("on:")}
        return any(
            (count > 1 and self.flow.by_id[name].kind not in JOINS) or name in busy for name, count in at.items()
        )

    def scope_of(self, place: str) -> str | None:
        if place.startswith(("on:", "once:")):
            node = self.flow.by_id[place.partition(":")[2]]
        else:
            node = self.flow.by_id[self.flow.flows_by_id[place].source]
        return node.parent

    def inside(self, place: str, scope: str | None) -> bool:
        current = self.scope_of(place)
        while current is not None and current != scope:
            current = self.flow.by_id[current].parent
        return current == scope

    def cleared(self, tokens: Counter[str], scope: str | None) -> Counter[str]:
        return Counter({place: count for place, count in tokens.items() if not self.inside(place, scope)})

    def out(self, name: str) -> Counter[str]:
        return Counter(arrow.id for arrow in self.flow.outgoing(name))

    def begun(self, scope: str | None) -> list[Counter[str]]:
        """How a scope may begin: plainly, or with one of its event sub-processes beside or instead."""
        start = next(n.id for n in self.flow.children(scope) if n.kind is NodeKind.START_EVENT)
        plain = self.out(start)
        found = [plain]
        for node in self.flow.children(scope):
            if node.triggered_by_event and self.trigger(node).id not in self.from_inside:
                running = Counter([f"on:{node.id}"]) + self.out(self.trigger(node).id)
                found.append(running if self.trigger(node).interrupting else running + plain)
        return found

    def trigger(self, node: FlowNode) -> FlowNode:
        return next(n for n in self.flow.children(node.id) if n.kind is NodeKind.START_EVENT)

    def moves(self, marking: Marking) -> Iterator[Counter[str]]:
        """What may happen next; an end takes each token as it comes, before anything else happens."""
        tokens = Counter(marking)
        ends = [node for node in self.flow.nodes if node.kind is NodeKind.END_EVENT]
        at_ends = [node for node in ends if any(arrow.id in tokens for arrow in self.flow.incoming(node.id))]
        for node in at_ends[:1] or self.flow.nodes:
            arrived = [arrow.id for arrow in self.flow.incoming(node.id) if arrow.id in tokens]
            if f"on:{node.id}" in tokens and not any(self.inside(place, node.id) for place in self.living(tokens)):
                rest = Counter({place: n for place, n in tokens.items() if place != f"on:{node.id}"})
                once = [f"once:{event.id}" for event in self.flow.boundary_events.get(node.id, ())]
                rest = self.cleared(Counter({place: n for place, n in rest.items() if place not in once}), node.id)
                for given in self.finished(node):
                    yield rest + given
            if arrived:
                yield from self.fired(node, tokens, arrived)

    @staticmethod
    def living(tokens: Counter[str]) -> list[str]:
        return [place for place in tokens if not place.startswith("once:")]

    def fired(self, node: FlowNode, tokens: Counter[str], arrived: list[str]) -> Iterator[Counter[str]]:
        if node.kind is NodeKind.PARALLEL_GATEWAY:
            if len(arrived) == len(self.flow.incoming(node.id)):
                yield tokens - Counter(arrived) + self.out(node.id)
            return
        if node.kind is NodeKind.INCLUSIVE_GATEWAY:
            if self.inclusive_may(node, tokens, arrived):
                ways = [arrow.id for arrow in self.flow.outgoing(node.id)]
                for taken in product((0, 1), repeat=len(ways)):
                    given = Counter(way for way, is_taken in zip(ways, taken, strict=True) if is_taken)
                    if given or not ways:
                        yield tokens - Counter(arrived) + given
            return
        for place in arrived:
            yield from self.taken(node, tokens - Counter([place]))

    def taken(self, node: FlowNode, rest: Counter[str]) -> Iterator[Counter[str]]:
        if node.kind is NodeKind.SUB_PROCESS:
            for begun in self.begun(node.id):
                yield rest + Counter([f"on:{node.id}"]) + begun
        elif node.kind in CHOICES and self.flow.outgoing(node.id):
            for arrow in self.flow.outgoing(node.id):
                yield rest + Counter([arrow.id])
        elif node.event is EventKind.TERMINATE:
            yield self.cleared(rest, node.parent)
        elif node.event in CLIMBING and node.kind in THROWING:
            yield self.thrown(node, rest)
        elif node.event is EventKind.LINK and not self.flow.outgoing(node.id):
            caught = next(n for n in self.flow.children(node.parent) if n.trigger == node.trigger and n is not node)
            yield rest + self.out(caught.id)
        else:
            for given in self.finished(node):
                yield rest + given

    def finished(self, node: FlowNode) -> Iterator[Counter[str]]:
        """An activity is over: it goes on, or an event interrupted it; others may have happened meanwhile."""
        attached = self.flow.boundary_events.get(node.id, ())
        free = [event for event in attached if event.id not in self.from_inside]
        ways = [self.out(node.id), *(self.out(event.id) for event in free if event.interrupting)]
        beside = [event for event in free if not event.interrupting]
        for way in ways:
            for happened in product((0, 1), repeat=len(beside)):
                given = Counter(way)
                for event, has in zip(beside, happened, strict=True):
                    given += self.out(event.id) if has else Counter()
                yield given

    def thrown(self, node: FlowNode, rest: Counter[str]) -> Counter[str]:
        caught = self.catcher(node)
        if caught is None:
            return Counter() if node.event is EventKind.ERROR else rest + self.out(node.id)
        if caught.kind is NodeKind.BOUNDARY_EVENT:
            running, place = self.out(caught.id), f"on:{caught.attached_to}"
            left = self.cleared(Counter({p: n for p, n in rest.items() if p != place}), caught.attached_to)
        else:
            running = Counter([f"on:{caught.parent}"]) + self.out(caught.id)
            left = self.cleared(rest, self.flow.by_id[caught.parent or ""].parent)
        return left + running if caught.interrupting else self.beside(node, rest, caught.id, running)

    def catcher(self, node: FlowNode) -> FlowNode | None:
        """The event that catches what a node throws: of the nearest scope, its event sub-processes first."""
        scope, below = node.parent, None
        while True:
            listening = below is None or not self.flow.by_id[below].triggered_by_event
            for sub in self.flow.children(scope) if listening else ():
                if sub.triggered_by_event and self.trigger(sub).event is node.event:
                    return self.trigger(sub)
            for event in self.flow.boundary_events.get(scope, ()) if scope is not None else ():
                if event.event is node.event:
                    return event
            if scope is None:
                return None
            scope, below = self.flow.by_id[scope].parent, scope

    def beside(self, node: FlowNode, rest: Counter[str], event: str, given: Counter[str]) -> Counter[str]:
        """What does not interrupt is handled once."""
        if f"once:{event}" not in rest:
            rest = rest + Counter([f"once:{event}"]) + given
        return rest + self.out(node.id)

    def inclusive_may(self, node: FlowNode, tokens: Counter[str], arrived: list[str]) -> bool:
        """Clause 13.4.3: no token comes to an empty way in that cannot also come to one that holds a token."""
        ways = {arrow.id for arrow in self.flow.incoming(node.id)}
        for place in self.living(tokens):
            if self.scope_of(place) == node.parent and place not in ways:
                origin = place[3:] if place.startswith("on:") else self.flow.flows_by_id[place].target
                met = self.reached(origin, node.id)
                if met & (ways - set(arrived)) and not met & set(arrived):
                    return False
        return True

    def reached(self, origin: str, without: str) -> frozenset[str]:
        """The flows that a token at a node may come to, not through another one."""
        if (origin, without) not in self.reach:
            met: set[str] = set()
            seen, waiting = {origin}, [origin]
            while waiting:
                name = waiting.pop()
                if name == without:
                    continue
                node = self.flow.by_id[name]
                followers = [event.id for event in self.flow.boundary_events.get(name, ())]
                if node.event is EventKind.LINK and not self.flow.outgoing(name):
                    followers += [n.id for n in self.flow.children(node.parent) if n.trigger == node.trigger]
                for arrow in self.flow.outgoing(name):
                    met.add(arrow.id)
                    followers.append(arrow.target)
                waiting += [follower for follower in followers if follower not in seen]
                seen.update(followers)
            self.reach[(origin, without)] = frozenset(met)
        return self.reach[(origin, without)]


def play(flow: Flow, limit: int = 1500) -> tuple[bool, bool, bool]:
    """Plays every marking: do tokens double (then the play stops), does a case get stuck, can one never end?"""
    return Game(flow, limit).play()


def starts_anew(flow: Flow) -> bool:
    """Does one branch return to its split while another leaves the loop for good? Each turn then starts that anew."""
    game = Game(flow, 0)
    for node in flow.nodes:
        events = [event.id for event in flow.boundary_events.get(node.id, ()) if not event.interrupting]
        ways = [] if node.kind in CHOICES else [arrow.target for arrow in flow.outgoing(node.id)]
        split = [*events, *ways] if events or len(ways) > 1 else []
        returns = [_comes_to(game, way, node.id) for way in split]
        if any(returns) and not all(returns):
            return True
    return False


def _comes_to(game: Game, origin: str, goal: str) -> bool:
    arrows = game.flow.flows_by_id
    return origin == goal or any(arrows[arrow].target == goal for arrow in game.reached(origin, ""))
