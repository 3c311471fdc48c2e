"""Random values of the domain for hypothesis: texts, terms, actions, block-structured flows, whole regulations.

Flows are sound by construction: sequences, choices, parallel sections, bounded loops, sub-processes and waits stand
inside one another, every node lies between a start and an end. Values equal what a reader makes of their file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.flow import (
    CodeFragment,
    CodeKind,
    EventKind,
    FieldType,
    Flow,
    FlowNode,
    Lane,
    Loop,
    MessageFlow,
    NodeKind,
    Outcome,
    Pool,
    SequenceFlow,
    TaskField,
    Variant,
)
from regdesigner.domain.regulation import Regulation, Status
from regdesigner.domain.text import EMPTY
from tests.value_strategies import actions, identifiers, provisions, task_fields, terms, texts, words

__all__ = [
    "actions",
    "drawings",
    "flows",
    "identifiers",
    "provisions",
    "regulations",
    "task_fields",
    "terms",
    "texts",
    "words",
]

FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/"


@dataclass
class _Builder:
    """Grows a flow block by block; nodes and arrows stand in the order in which a file lists them."""

    draw: st.DrawFn
    lanes: tuple[str, ...]
    depth: int
    counts: dict[str, int] = field(default_factory=dict)

    def new_id(self, stem: str) -> str:
        self.counts[stem] = self.counts.get(stem, 0) + 1
        return f"{stem}_{self.counts[stem]}"


@dataclass
class _Container:
    """The process or a sub-process while it grows."""

    builder: _Builder
    parent: str | None
    lane: str | None
    nodes: list[FlowNode] = field(default_factory=list)
    inner_flows: list[SequenceFlow] = field(default_factory=list)
    flows: list[SequenceFlow] = field(default_factory=list)

    def add(self, kind: NodeKind, **values: Any) -> str:
        """A node in a lane of its own at the top level, in the lane of its sub-process inside one."""
        draw = self.builder.draw
        node_id = self.builder.new_id("Gateway" if kind.is_gateway else "Event" if kind.is_event else "Activity")
        lane = self.lane
        if self.parent is None and self.builder.lanes:
            lane = draw(st.sampled_from(self.builder.lanes))
        values.setdefault("name", draw(texts()))
        self.nodes.append(FlowNode(node_id, kind, lane=lane, parent=self.parent, **values))
        return node_id

    def connect(self, source: str, target: str, **values: Any) -> str:
        flow_id = self.builder.new_id("Flow")
        self.flows.append(SequenceFlow(flow_id, source, target, **values))
        return flow_id

    def replace(self, node_id: str, **values: Any) -> None:
        index = next(index for index, node in enumerate(self.nodes) if node.id == node_id)
        self.nodes[index] = replace(self.nodes[index], **values)

    def all_flows(self) -> list[SequenceFlow]:
        return [*self.inner_flows, *self.flows]


def _block(container: _Container, before: str, depth: int) -> str:
    """A random block behind a node; the id of its last node."""
    draw = container.builder.draw
    simple = ["task", "task", "wait", "timer", "boundary"]
    nested = ["sequence", "choice", "parallel", "loop", "sub_process"]
    kind = draw(st.sampled_from(simple if depth <= 0 else [*simple, *nested]))
    match kind:
        case "sequence":
            return _block(container, _block(container, before, depth - 1), depth - 1)
        case "choice":
            return _choice(container, before, depth - 1)
        case "parallel":
            return _parallel(container, before, depth - 1)
        case "loop":
            return _loop(container, before, depth - 1)
        case "sub_process":
            return _sub_process(container, before, depth - 1)
        case "wait":
            return _wait(container, before)
        case "timer":
            timer = container.add(NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.TIMER, timer=draw(terms()))
            container.connect(before, timer)
            return timer
        case "boundary":
            return _with_boundary(container, before)
        case _:
            return _task(container, before)


_TASKS = (NodeKind.TASK, NodeKind.USER_TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK, NodeKind.RECEIVE_TASK)


def _task(container: _Container, before: str, fields: tuple[TaskField, ...] | None = None) -> str:
    draw = container.builder.draw
    if fields is None:
        name = container.builder.new_id("field")
        fields = draw(st.just(()) | st.tuples(task_fields(name)))
    loops = st.builds(Loop, st.just(False), st.just(False), st.integers(1, 5))
    instances = st.builds(Loop, st.booleans(), st.just(True), st.integers(1, 5))
    loop = draw(st.none() | st.none() | loops | instances)
    task = container.add(draw(st.sampled_from(_TASKS)), fields=fields, loop=loop)
    container.connect(before, task)
    return task


def _wait(container: _Container, before: str) -> str:
    draw = container.builder.draw
    stands_still = draw(st.booleans())
    event = container.add(
        NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.MESSAGE, wait=draw(terms()), stands_still=stands_still
    )
    container.connect(before, event)
    return event


def _with_boundary(container: _Container, before: str) -> str:
    """A task with a timer at its edge whose way ends in a refusal."""
    draw = container.builder.draw
    task = _task(container, before)
    lane = next(node.lane for node in container.nodes if node.id == task)
    event = container.add(
        NodeKind.BOUNDARY_EVENT,
        event=EventKind.TIMER,
        timer=draw(terms()),
        attached_to=task,
        interrupting=draw(st.booleans()),
    )
    container.replace(event, lane=lane)
    end = container.add(NodeKind.END_EVENT, outcome=Outcome.REFUSAL_OF_SERVICE)
    container.connect(event, end)
    return task


def _choice(container: _Container, before: str, depth: int) -> str:
    """A task that yields a choice, and a way for each of its variants; the last is the default."""
    draw = container.builder.draw
    name = container.builder.new_id("choice")
    values = [f"v{index}" for index in range(draw(st.integers(2, 3)))]
    variants = tuple(Variant(value, draw(texts())) for value in values)
    task = _task(container, before, (TaskField(name, FieldType.CHOICE, draw(texts()), True, variants),))
    container.replace(task, loop=None)
    split = container.add(NodeKind.EXCLUSIVE_GATEWAY)
    container.connect(task, split)
    ends = []
    for value in values:
        first = len(container.flows)
        ends.append(_block(container, split, depth))
        is_default = value == values[-1]
        flow = replace(
            container.flows[first],
            condition="" if is_default else f'{name} = "{value}"',
            criterion=draw(texts()),
            probability=draw(st.none() | st.floats(0, 1)),
        )
        container.flows[first] = flow
        if is_default:
            container.replace(split, default=flow.id)
    return _join(container, NodeKind.EXCLUSIVE_GATEWAY, ends)


def _parallel(container: _Container, before: str, depth: int) -> str:
    draw = container.builder.draw
    split = container.add(NodeKind.PARALLEL_GATEWAY)
    container.connect(before, split)
    ends = [_block(container, split, depth) for _ in range(draw(st.integers(2, 3)))]
    return _join(container, NodeKind.PARALLEL_GATEWAY, ends)


def _join(container: _Container, kind: NodeKind, ends: list[str]) -> str:
    join = container.add(kind)
    for end in ends:
        container.connect(end, join)
    return join


def _loop(container: _Container, before: str, depth: int) -> str:
    """A body that may be repeated a bounded number of times."""
    draw = container.builder.draw
    entry = container.add(NodeKind.EXCLUSIVE_GATEWAY)
    container.connect(before, entry)
    name = container.builder.new_id("again")
    again = TaskField(name, FieldType.BOOLEAN, draw(texts()))
    task = _task(container, _block(container, entry, depth), (again,))
    container.replace(task, loop=None)
    leave = container.add(NodeKind.EXCLUSIVE_GATEWAY)
    container.connect(task, leave)
    container.connect(leave, entry, condition=f"{name} = true", max_repeats=draw(st.integers(1, 3)))
    after = _task(container, leave)
    container.replace(leave, default=container.flows[-1].id)
    return after


def _sub_process(container: _Container, before: str, depth: int) -> str:
    holder = container.add(NodeKind.SUB_PROCESS)
    lane = next(node.lane for node in container.nodes if node.id == holder)
    container.connect(before, holder)
    inner = _Container(container.builder, holder, lane)
    last = _block(inner, inner.add(NodeKind.START_EVENT), depth)
    inner.connect(last, inner.add(NodeKind.END_EVENT))
    container.nodes += inner.nodes
    container.inner_flows += inner.all_flows()
    return holder


@st.composite
def flows(draw: st.DrawFn, *, depth: int = 2, process: str = "Process_1") -> Flow:
    """A sound flow with lanes, pools and message flows; ``depth`` bounds how deep blocks stand in one another."""
    lane_ids = tuple(f"Lane_{number + 1}" for number in range(draw(st.integers(0, 2))))
    top = _Container(_Builder(draw, lane_ids, depth), None, None)
    start_fields = draw(st.just(()) | st.tuples(task_fields("request")))
    last = _block(top, top.add(NodeKind.START_EVENT, fields=start_fields), depth)
    top.connect(last, top.add(NodeKind.END_EVENT, outcome=draw(st.sampled_from(Outcome))))
    at_top = [node for node in top.nodes if node.parent is None]
    lanes = tuple(
        Lane(lane_id, draw(texts()), tuple(node.id for node in at_top if node.lane == lane_id)) for lane_id in lane_ids
    )
    pools: tuple[Pool, ...] = ()
    messages: tuple[MessageFlow, ...] = ()
    if draw(st.booleans()):
        pools = (Pool("Participant_1", draw(texts()), process), Pool("Participant_2", draw(texts()), None))
        sender = draw(st.sampled_from([node.id for node in top.nodes if node.kind.is_activity] or [last]))
        messages = (MessageFlow("Message_1", sender, "Participant_2", draw(texts())),)
    return Flow(tuple(top.nodes), tuple(top.all_flows()), messages, lanes, pools)


@st.composite
def drawings(draw: st.DrawFn, flow: Flow) -> Drawing:
    """Some place or other for every node, lane, pool and arrow; not a picture to look at."""
    numbers = st.floats(0, 5_000, width=32)
    boxes = st.builds(Box, numbers, numbers, numbers, numbers)
    labels = st.none() | boxes
    elements = [entry.id for group in (flow.pools, flow.lanes, flow.nodes) for entry in group]
    arrows = [entry.id for group in (flow.sequence_flows, flow.message_flows) for entry in group]
    shapes = tuple(Shape(element, draw(boxes), draw(labels)) for element in elements)
    points = st.lists(st.tuples(numbers, numbers), min_size=2, max_size=3).map(tuple)
    return Drawing(shapes, tuple(Edge(arrow, draw(points), draw(labels)) for arrow in arrows))


@st.composite
def regulations(draw: st.DrawFn, *, depth: int = 2, drawn: bool = True) -> Regulation:
    """A regulation whose flow is sound and some of whose activities are actions, numbered in order."""
    flow = draw(flows(depth=depth))
    activities = [node for node in flow.nodes if node.kind.is_activity and draw(st.booleans())]
    chosen = []
    for number, node in enumerate(activities, start=1):
        lane = flow.lane_of(node.id)
        chosen.append(draw(actions(node.id, node.name, number, lane.name if lane is not None else EMPTY)))
    conditions = tuple(
        CodeFragment(CodeKind.CONDITION, entry.id, entry.condition, FEEL)
        for entry in flow.sequence_flows
        if entry.condition
    )
    return Regulation(
        id="Process_1",
        form=draw(st.sampled_from(["", "287r-2014"])),
        status=draw(st.sampled_from(Status)),
        service=draw(st.sampled_from(["", "4", "9.6", "9.10"])),
        provisions=draw(provisions()),
        actions=tuple(chosen),
        flow=flow,
        drawing=draw(drawings(flow)) if drawn else Drawing(),
        code=conditions,
    )
