"""The token game of BPMN 2.0 over our own graph: the oracle of the engine, sharing nothing with it.

What passes a node does so in the order in which it came there; conditions read one number ``n``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.term import Term
from tests.engine.catching import Catching
from tests.engine.counting import Counting
from tests.engine.resting import AWAITING, HOLDING, TASKS, Area, LoopExhausted, Resting, is_item, listens, waits

JOINING = {NodeKind.PARALLEL_GATEWAY, NodeKind.INCLUSIVE_GATEWAY}
CIRCLES = 500
"""Steps without anybody after which a case counts as running in circles: more than any model here has nodes."""


class TokenGame(Counting):
    """One case; ``holds`` says whether a condition holds for ``n``, ``due`` when a term ends that starts now."""

    def __init__(
        self, flow: Flow, holds: Callable[[str, int], bool], due: Callable[[Term, datetime], datetime]
    ) -> None:
        self.flow, self.holds, self.due = flow, holds, due
        self.catching = Catching(flow)
        self.n = 0
        self.now = datetime(2026, 1, 1)
        self.end: str | None = None
        self.last = 0
        self.steps: deque[tuple[Area, Callable[[], None]]] = deque()
        self.case = Area(None, None)

    def start(self, n: int, now: datetime) -> None:
        self.n, self.now = n, now
        start = next(node for node in self.flow.children(None) if node.kind is NodeKind.START_EVENT)
        self._begin(self.case, start)
        self._run()

    def items(self) -> list[str]:
        return sorted(f"{rest.node.id}{'?' if rest.asks else ''}" for _, rest in self._all() if is_item(rest))

    def waits(self) -> list[tuple[str, datetime | None]]:
        found = [(rest.node.id, rest.due) for _, rest in self._all() if waits(rest)]
        for _, rest in self._all():
            found += [(each.target, due) for each, due in rest.awaited]
        return sorted(found, key=str)

    def complete(self, place: int, n: int, now: datetime) -> None:
        """Complete one of the open items, counted in the order in which they opened."""
        self.now = now
        area, rest = [each for each in self._all() if is_item(each[1])][place]
        if rest.asks:
            self._answer(area, rest, n)
        else:
            self.n = n
            self._done(area, rest)
        self._run()

    def happen(self, place: int, now: datetime) -> None:
        """One of the waits ends, counted in the order in which they began: its message came or its instant."""
        self.now = now
        found: list[tuple[Area, Resting, SequenceFlow | None]] = []
        for area, rest in self._all():
            found += [(area, rest, each) for each, _ in rest.awaited] or [(area, rest, None)] * waits(rest)
        self._happen(*found[place])
        self._run()

    def _happen(self, area: Area, rest: Resting, picked: SequenceFlow | None) -> None:
        again = rest.node.event is not EventKind.TIMER and not self._breaks_off(rest.node)
        if picked is not None:
            rest.leaving = True
            target = self.flow.by_id[picked.target]
            self._later(area, lambda: self._passed(area, rest, lambda: self._pass(area, target)))
        elif rest.node.kind is NodeKind.START_EVENT:
            area.resting.remove(rest)
            self._begin_event_sub_process(area, rest.node)
            if again:
                self._put(area, rest.node)
        elif rest.host is None:
            rest.leaving = True
            self._later(area, lambda: self._passed(area, rest, lambda: self._done(area, rest)))
        else:
            area.resting.remove(rest)
            if self._breaks_off(rest.node):
                self._break_off(area, rest.host)
            elif again:
                self._put(area, rest.node, host=rest.host)
            self._pass(area, rest.node)

    def _passed(self, area: Area, rest: Resting, then: Callable[[], None]) -> None:
        if rest in area.resting:
            if rest.awaited:
                area.resting.remove(rest)
            then()

    def _breaks_off(self, node: FlowNode) -> bool:
        return node.interrupting or node.event is EventKind.ERROR

    def _all(self) -> list[tuple[Area, Resting]]:
        found = [(area, rest) for area in self._areas() for rest in area.resting]
        return sorted(found, key=lambda each: each[1].number)

    def _areas(self) -> list[Area]:
        """The deepest first."""
        found, todo = list[Area](), [self.case]
        while todo:
            area = todo.pop()
            found.append(area)
            todo += [rest.inner for rest in area.resting if rest.inner is not None and not rest.inner.over]
        return sorted(found, key=lambda each: (-each.depth, 0 if each.owner is None else each.owner.number))

    def _begin(self, area: Area, start: FlowNode) -> None:
        for listening in self.catching.starts_in(area.inside):
            if self.catching.told_from_outside(listening):
                self._put(area, listening)
        self._enter(area, None, start)

    def _begin_event_sub_process(self, area: Area, start: FlowNode) -> None:
        if self._breaks_off(start):
            self._clear(area)
        self._enter(area, None, self.flow.by_id[start.parent or ""])

    def _later(self, area: Area, step: Callable[[], None]) -> None:
        self.steps.append((area, step))

    def _clear(self, area: Area) -> None:
        area.cleared += 1
        for rest in list(area.resting):
            self._break_off(area, rest)
        self.steps = deque(each for each in self.steps if each[0] is not area)

    def _send(self, area: Area, node: FlowNode) -> None:
        for each in self.flow.outgoing(node.id):
            self._take(area, each)

    def _take(self, area: Area, flow: SequenceFlow) -> None:
        back = [each for each in self.flow.incoming(flow.target) if each.max_repeats is not None]
        if flow.max_repeats is not None:
            area.turns[flow.id] = area.turns.get(flow.id, 0) + 1
            if area.turns[flow.id] > flow.max_repeats:
                raise LoopExhausted(flow.id)
        else:
            for each in back:
                area.turns[each.id] = 0
        self._enter(area, flow, self.flow.by_id[flow.target])

    def _done(self, area: Area, rest: Resting) -> None:
        """What was done is left: its flows are taken, or the counter of instances counts it."""
        self._break_off(area, rest)
        if rest.counter is None:
            self._send(area, rest.node)
        else:
            self._count(area, rest.counter)

    def _break_off(self, area: Area, host: Resting) -> None:
        for rest in list(area.resting):
            if rest is host or host in (rest.host, rest.counter):
                area.resting.remove(rest)
                if rest.inner is not None:
                    rest.inner.over = True

    def _run(self) -> None:
        moved = 0
        while True:
            while self.steps:
                moved += 1
                if moved > CIRCLES:
                    raise LoopExhausted
                area, step = self.steps.popleft()
                if not self._dead(area):
                    step()
            if not (self._end_an_area() or self._fire_an_inclusive_join()):
                return

    def _dead(self, area: Area) -> bool:
        current: Area | None = area
        while current is not None:
            if current.over:
                return True
            current = current.outside
        return False

    def _enter(self, area: Area, flow: SequenceFlow | None, node: FlowNode) -> None:
        if node.kind in JOINING and len(self.flow.incoming(node.id)) > 1:
            area.resting.append(Resting(self._number(), node, None if flow is None else flow.id))
            filled = self._gathered(area, node)
            if node.kind is NodeKind.PARALLEL_GATEWAY and len(filled) == len(self.flow.incoming(node.id)):
                self._consume(area, filled)
                self._pass(area, node)
        elif self._rests(node):
            self._rest(area, node)
        else:
            self._pass(area, node)

    def _rests(self, node: FlowNode) -> bool:
        linked = node.event is EventKind.LINK
        rests = node.kind in TASKS | HOLDING | AWAITING or node.kind is NodeKind.EVENT_BASED_GATEWAY
        return rests and not linked and node.kind not in (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT)

    def _pass(self, area: Area, node: FlowNode) -> None:
        self._later(area, lambda: self._passing(area, node))

    def _passing(self, area: Area, node: FlowNode) -> None:
        if node.kind in (NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY):
            self._choose(area, node)
            return
        cleared = area.cleared
        if node.kind is NodeKind.END_EVENT:
            self._end(area, node)
        if node.kind in (NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT):
            self._throw(area, node)
        if area.cleared == cleared and not self._dead(area):
            self._send(area, node)

    def _rest(self, area: Area, node: FlowNode) -> None:
        rest = self._put(area, node)
        if node.kind is NodeKind.EVENT_BASED_GATEWAY:
            rest.due = None
            for each in self.flow.outgoing(node.id):
                rest.awaited.append((each, self._due(self.flow.by_id[each.target])))
        if node.loop is not None:
            self._begin_counting(area, rest)
        elif node.kind in HOLDING:
            self._open(area, rest)
        for event in self.flow.nodes:
            if event.attached_to == node.id and self.catching.told_from_outside(event):
                self._put(area, event, host=rest)

    def _open(self, area: Area, rest: Resting) -> None:
        rest.inner = Area(rest, area)
        start = next(each for each in self.flow.children(rest.node.id) if each.kind is NodeKind.START_EVENT)
        self._begin(rest.inner, start)

    def _put(self, area: Area, node: FlowNode, host: Resting | None = None, counter: Resting | None = None) -> Resting:
        rest = Resting(self._number(), node, host=host, counter=counter, due=self._due(node))
        area.resting.append(rest)
        return rest

    def _number(self) -> int:
        self.last += 1
        return self.last

    def _due(self, node: FlowNode) -> datetime | None:
        return self.due(node.timer, self.now) if node.timer is not None else None

    def _choose(self, area: Area, node: FlowNode) -> None:
        out = self.flow.outgoing(node.id)
        if len(out) == 1:
            self._take(area, out[0])
            return
        true = [each for each in out if each.id != node.default and self.holds(each.condition, self.n)]
        if node.kind is NodeKind.EXCLUSIVE_GATEWAY:
            true = true[:1]
        for each in true or [each for each in out if each.id == node.default]:
            self._take(area, each)

    def _end(self, area: Area, node: FlowNode) -> None:
        outermost = area is self.case or (
            area.outside is self.case and area.owner is not None and area.owner.node.triggered_by_event
        )
        if outermost and (node.outcome is not None or not self._outcome_reached()):
            self.end = node.id
        if node.event is EventKind.TERMINATE:
            self._clear(area)

    def _throw(self, area: Area, node: FlowNode) -> None:
        if node.event is EventKind.LINK:
            self._enter(area, None, self.catching.link_target(node))
        elif node.event is EventKind.SIGNAL:
            self._broadcast(node)
        elif node.event in (EventKind.ERROR, EventKind.ESCALATION):
            caught = self.catching.catcher(node)
            if caught is not None:
                self._climb(area, caught)

    def _climb(self, area: Area, caught: FlowNode) -> None:
        if caught.kind is NodeKind.START_EVENT:
            scope = self.flow.by_id[caught.parent or ""].parent
            while area.inside != scope:
                assert area.outside is not None
                area = area.outside
            self._begin_event_sub_process(area, caught)
            return
        while area.inside != caught.attached_to:
            assert area.outside is not None
            area = area.outside
        assert area.owner is not None
        assert area.outside is not None
        self._pass(area.outside, caught)
        if self._breaks_off(caught):
            self._break_off(area.outside, area.owner.counter or area.owner)

    def _broadcast(self, thrown: FlowNode) -> None:
        for area, rest in self._all():
            for picked, node in self._heard_at(rest):
                gone = rest.leaving or rest not in area.resting or self._dead(area)
                if not gone and node.event is EventKind.SIGNAL and node.trigger in (None, thrown.trigger):
                    self._happen(area, rest, picked)

    def _heard_at(self, rest: Resting) -> list[tuple[SequenceFlow | None, FlowNode]]:
        if rest.awaited:
            return [(each, self.flow.by_id[each.target]) for each, _ in rest.awaited]
        return [(None, rest.node)]

    def _outcome_reached(self) -> bool:
        return self.end is not None and self.flow.by_id[self.end].outcome is not None

    def _end_an_area(self) -> bool:
        for area in self._areas():
            if not area.over and all(listens(rest) for rest in area.resting):
                area.over = True
                area.resting.clear()
                if area.owner is not None and area.outside is not None:
                    self._done(area.outside, area.owner)
                return True
        return False

    def _gathered(self, area: Area, node: FlowNode) -> dict[str, Resting]:
        filled: dict[str, Resting] = {}
        for rest in area.resting:
            if rest.node is node and rest.flow is not None:
                filled.setdefault(rest.flow, rest)
        return filled

    def _consume(self, area: Area, filled: dict[str, Resting]) -> None:
        gone = list(filled.values())
        area.resting = [rest for rest in area.resting if rest not in gone]

    def _fire_an_inclusive_join(self) -> bool:
        for area in self._areas():
            for node in self.flow.nodes:
                filled = self._gathered(area, node) if node.kind is NodeKind.INCLUSIVE_GATEWAY else {}
                if filled and not any(self._may_still_come(node, filled, rest) for rest in area.resting):
                    self._consume(area, filled)
                    self._pass(area, node)
                    return True
        return False

    def _may_still_come(self, join: FlowNode, filled: dict[str, Resting], rest: Resting) -> bool:
        if rest.node is join or rest.host is not None or listens(rest):
            return False
        reached = self._flows_into(join, rest.node.id)
        empty = {each.id for each in self.flow.incoming(join.id)} - filled.keys()
        return bool(reached & empty) and not reached & filled.keys()

    def _flows_into(self, join: FlowNode, node: str) -> set[str]:
        """The incoming flows of a join that a token on a node can reach without passing the join."""
        seen, todo, found = {node}, [node], set[str]()
        while todo:
            current = todo.pop()
            ahead = [event.id for event in self.flow.nodes if event.attached_to == current]
            if self.flow.by_id[current].event is EventKind.LINK and not self.flow.outgoing(current):
                ahead.append(self.catching.link_target(self.flow.by_id[current]).id)
            for each in self.flow.outgoing(current):
                if each.target == join.id:
                    found.add(each.id)
                else:
                    ahead.append(each.target)
            todo += [one for one in ahead if one not in seen]
            seen.update(ahead)
        return found
