"""The token game of BPMN 2.0 over our own graph: the oracle of the engine, sharing nothing with it.

Tokens on flows are consumed in the order in which they were produced; conditions read one number ``n``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.term import Term

TASKS = {NodeKind.TASK, NodeKind.USER_TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK}
AWAITING = {NodeKind.RECEIVE_TASK, NodeKind.INTERMEDIATE_CATCH_EVENT, NodeKind.BOUNDARY_EVENT}


class LoopExhausted(Exception):
    """A loop was to be taken once more than its bound allows."""


@dataclass(eq=False)
class Resting:
    """A token that rests on a node: open for someone, waiting for something, or gathered at a join."""

    node: FlowNode
    flow: str | None = None
    host: Resting | None = None
    inner: Area | None = None
    due: datetime | None = None
    awaited: list[tuple[SequenceFlow, datetime | None]] = field(default_factory=list)


@dataclass(eq=False)
class Area:
    """A process instance or a sub-process instance."""

    owner: Resting | None
    outside: Area | None
    resting: list[Resting] = field(default_factory=list)
    moving: deque[tuple[SequenceFlow | None, FlowNode]] = field(default_factory=deque)
    turns: dict[str, int] = field(default_factory=dict)
    over: bool = False


class TokenGame:
    """One case; ``holds`` says whether a condition holds for ``n``, ``due`` when a term ends that starts now."""

    def __init__(
        self, flow: Flow, holds: Callable[[str, int], bool], due: Callable[[Term, datetime], datetime]
    ) -> None:
        self.flow, self.holds, self.due = flow, holds, due
        self.n = 0
        self.now = datetime(2026, 1, 1)
        self.end: str | None = None
        self.order: deque[Area] = deque()
        self.case = Area(None, None)

    def start(self, n: int, now: datetime) -> None:
        self.n, self.now = n, now
        self._begin(self.case)
        self._run()

    def items(self) -> list[str]:
        return sorted(rest.node.id for _, rest in self._all() if rest.node.kind in TASKS)

    def waits(self) -> list[tuple[str, datetime | None]]:
        found = [(rest.node.id, rest.due) for _, rest in self._all() if rest.node.kind in AWAITING]
        for _, rest in self._all():
            found += [(each.target, due) for each, due in rest.awaited]
        return sorted(found, key=str)

    def complete(self, element: str, n: int, now: datetime) -> None:
        self.n, self.now = n, now
        area, rest = next((area, rest) for area, rest in self._all() if rest.node.id == element)
        self._leave(area, rest)
        self._run()

    def happen(self, element: str, now: datetime) -> None:
        """The oldest wait of this element ends: its message came or its instant."""
        self.now = now
        for area, rest in self._all():
            picked = next((each for each, _ in rest.awaited if each.target == element), None)
            if picked is not None:
                area.resting.remove(rest)
                passed = self.flow.by_id[element]
                self._send(area, passed)
                break
            if rest.node.id == element:
                self._happen(area, rest)
                break
        self._run()

    def _happen(self, area: Area, rest: Resting) -> None:
        if rest.host is None:
            self._leave(area, rest)
            return
        if rest.node.interrupting:
            self._break_off(area, rest.host)
            self._send(area, rest.node)
        else:
            if rest.node.event is EventKind.TIMER:
                area.resting.remove(rest)
            else:  # armed again, behind all that waits already
                area.resting.remove(rest)
                area.resting.append(rest)
            self._send(area, rest.node)

    def _all(self) -> list[tuple[Area, Resting]]:
        found: list[tuple[Area, Resting]] = []
        areas = [self.case]
        while areas:
            area = areas.pop(0)
            found += [(area, rest) for rest in area.resting]
            areas += [rest.inner for rest in area.resting if rest.inner is not None]
        return found

    def _begin(self, area: Area) -> None:
        inside = None if area.owner is None else area.owner.node.id
        start = next(node for node in self.flow.children(inside) if node.kind is NodeKind.START_EVENT)
        self._move(area, None, start)

    def _move(self, area: Area, flow: SequenceFlow | None, node: FlowNode) -> None:
        area.moving.append((flow, node))
        self.order.append(area)

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
        self._move(area, flow, self.flow.by_id[flow.target])

    def _leave(self, area: Area, rest: Resting) -> None:
        self._break_off(area, rest)
        self._send(area, rest.node)

    def _break_off(self, area: Area, host: Resting) -> None:
        area.resting = [rest for rest in area.resting if rest is not host and rest.host is not host]
        if host.inner is not None:
            host.inner.over = True
            host.inner.resting.clear()

    def _run(self) -> None:
        while True:
            while self.order:
                area = self.order.popleft()
                if not self._dead(area) and area.moving:
                    self._arrive(area, *area.moving.popleft())
            if not (self._end_an_area() or self._fire_an_inclusive_join()):
                return

    def _dead(self, area: Area) -> bool:
        current: Area | None = area
        while current is not None:
            if current.over or (current.owner is not None and current.owner not in current.outside.resting):  # type: ignore[union-attr]
                return True
            current = current.outside
        return False

    def _arrive(self, area: Area, flow: SequenceFlow | None, node: FlowNode) -> None:
        match node.kind:
            case NodeKind.PARALLEL_GATEWAY:
                area.resting.append(Resting(node, None if flow is None else flow.id))
                filled = self._gathered(area, node)
                if len(filled) == len(self.flow.incoming(node.id)):
                    self._consume(area, filled)
                    self._send(area, node)
            case NodeKind.INCLUSIVE_GATEWAY if len(self.flow.incoming(node.id)) > 1:
                area.resting.append(Resting(node, None if flow is None else flow.id))
            case NodeKind.EXCLUSIVE_GATEWAY | NodeKind.INCLUSIVE_GATEWAY:
                self._choose(area, node)
            case NodeKind.END_EVENT:
                self._end(area, node)
            case NodeKind.START_EVENT | NodeKind.INTERMEDIATE_THROW_EVENT:
                self._send(area, node)
            case _:
                self._rest(area, node)

    def _rest(self, area: Area, node: FlowNode) -> None:
        rest = Resting(node)
        area.resting.append(rest)
        if node.kind is NodeKind.EVENT_BASED_GATEWAY:
            for each in self.flow.outgoing(node.id):
                rest.awaited.append((each, self._due(self.flow.by_id[each.target])))
        rest.due = self._due(node)
        if node.kind is NodeKind.SUB_PROCESS:
            rest.inner = Area(rest, area)
            self._begin(rest.inner)
        for event in self.flow.nodes:
            if event.attached_to == node.id and event.event is not EventKind.ERROR:
                area.resting.append(Resting(event, host=rest, due=self._due(event)))

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
        if area is self.case and (node.outcome is not None or not self._outcome_reached()):
            self.end = node.id
        if node.event is EventKind.ERROR:
            self._fail(area)
        if node.event is EventKind.TERMINATE:
            for rest in list(area.resting):
                self._break_off(area, rest)
            area.moving.clear()

    def _fail(self, area: Area) -> None:
        """An error ends the nearest sub-process that has an error event, which goes on instead."""
        while area.owner is not None and area.outside is not None:
            host, area = area.owner, area.outside
            caught = [each for each in self.flow.boundary_events.get(host.node.id, ()) if each.event is EventKind.ERROR]
            if caught:
                self._break_off(area, host)
                self._send(area, caught[0])
                return

    def _outcome_reached(self) -> bool:
        return self.end is not None and self.flow.by_id[self.end].outcome is not None

    def _end_an_area(self) -> bool:
        for area, rest in reversed(self._all()):
            if rest.inner is not None and not rest.inner.resting:
                self._leave(area, rest)
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
        areas = list(dict.fromkeys(area for area, _ in reversed(self._all())))
        for area in areas:
            for node in self.flow.nodes:
                filled = self._gathered(area, node) if node.kind is NodeKind.INCLUSIVE_GATEWAY else {}
                if filled and not any(self._may_still_come(node, filled, rest) for rest in area.resting):
                    self._consume(area, filled)
                    self._choose(area, node)
                    return True
        return False

    def _may_still_come(self, join: FlowNode, filled: dict[str, Resting], rest: Resting) -> bool:
        if rest.node is join or rest.host is not None:
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
            for each in self.flow.outgoing(current):
                if each.target == join.id:
                    found.add(each.id)
                else:
                    ahead.append(each.target)
            todo += [one for one in ahead if one not in seen]
            seen.update(ahead)
        return found
