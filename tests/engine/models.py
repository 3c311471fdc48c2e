"""Random regulations of nested blocks: every construct that the engine carries out, in any mixture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from regdesigner.domain.flow import (
    EventKind,
    FieldType,
    Flow,
    FlowNode,
    NodeKind,
    Outcome,
    SequenceFlow,
    TaskField,
)
from regdesigner.domain.regulation import Provisions, Regulation, Status
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import Text

N = TaskField("n", FieldType.NUMBER, Text("n"))
HOUR = Term(1, Unit.HOUR, Basis.CALENDAR)
Tree = tuple[Any, ...]


def holds(condition: str, n: int) -> bool:
    """The conditions of random models: ``n = 2`` stands for the bit of weight 4, so that several may hold."""
    return bool(n >> int(condition.removeprefix("n = ")) & 1)


def evaluate(condition: str, context: Mapping[str, Any]) -> bool:
    """The same as the engine asks it."""
    return holds(condition, context["n"])


def regulation_of(nodes: list[FlowNode], flows: list[SequenceFlow], **more: Any) -> Regulation:
    """A regulation of nothing but its flow."""
    flow = Flow(tuple(nodes), tuple(flows))
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), (), flow, **more)


TASK = st.sampled_from([NodeKind.USER_TASK, NodeKind.TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK])
LEAVES: st.SearchStrategy[Tree] = st.one_of(
    st.tuples(st.just("task"), TASK),
    st.tuples(st.just("task"), TASK),
    st.tuples(st.just("catch"), st.sampled_from([EventKind.MESSAGE, EventKind.TIMER])),
    st.sampled_from([("receive",), ("throw",)]),
)
STOPS: st.SearchStrategy[Tree] = st.sampled_from(
    [("stop", kind) for kind in (EventKind.TERMINATE, EventKind.NONE, EventKind.ERROR)]
)


def _failing(parts: list[Tree]) -> Tree:
    """A choice whose first part ends in an error."""
    return ("xor", [("stop", EventKind.ERROR), *parts])


def _blocks(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    row = st.lists(inner, min_size=2, max_size=4)
    several = st.lists(st.one_of(inner, inner, inner, inner, STOPS), min_size=2, max_size=3)
    host = st.one_of(st.tuples(st.just("task"), TASK), st.just(("receive",)), st.tuples(st.just("sub"), inner))
    event = st.sampled_from([EventKind.MESSAGE, EventKind.TIMER])
    return st.one_of(
        st.tuples(st.just("seq"), row),
        st.tuples(st.just("seq"), row),
        st.tuples(st.just("xor"), several),
        st.tuples(st.just("and"), several),
        st.tuples(st.just("or"), several),
        st.tuples(st.just("loop"), inner, st.integers(1, 3)),
        st.tuples(st.just("loop"), st.tuples(st.just("loop"), inner, st.just(1)), st.just(2)),
        st.tuples(st.just("sub"), inner),
        st.tuples(st.just("boundary"), host, event, st.booleans(), inner),
        st.tuples(st.just("events"), several),
        st.tuples(st.just("guarded"), st.one_of(inner, st.lists(inner, min_size=1, max_size=2).map(_failing)), inner),
    )


TREES: st.SearchStrategy[Tree] = st.recursive(LEAVES, _blocks, max_leaves=10)


class Builder:
    """Makes a flow of a tree of blocks; each block gives its first and its last node, None where all ends."""

    def __init__(self) -> None:
        self.nodes: dict[str, FlowNode] = {}
        self.flows: list[SequenceFlow] = []
        self.guarded: set[str] = set()

    def node(self, kind: NodeKind, parent: str | None, **more: Any) -> str:
        name = f"{kind.value}{len(self.nodes)}"
        self.nodes[name] = FlowNode(name, kind, parent=parent, **more)
        return name

    def connect(self, source: str, target: str, condition: str = "", bound: int | None = None) -> str:
        name = f"flow{len(self.flows)}"
        self.flows.append(SequenceFlow(name, source, target, condition=condition, max_repeats=bound))
        return name

    def process(self, tree: Tree, parent: str | None) -> None:
        start = self.node(NodeKind.START_EVENT, parent, fields=(N,) if parent is None else ())
        first, last = self.block(tree, parent, together=False)
        self.connect(start, first)
        if last is not None:
            self.connect(last, self.node(NodeKind.END_EVENT, parent, outcome=Outcome.RESULT))

    def block(self, tree: Tree, parent: str | None, *, together: bool) -> tuple[str, str | None]:
        """``together``: a parallel join waits for this block, so that it must not end by itself."""
        name, *rest = tree
        if name == "stop":
            return self.stop(rest[0], parent, together=together)
        build = getattr(self, f"block_{name}")
        first, last = build(parent, together, *rest)
        return first, last

    def stop(self, event: EventKind, parent: str | None, *, together: bool) -> tuple[str, str | None]:
        if together and event is EventKind.NONE:
            one = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent)
            return one, one
        if event is EventKind.ERROR and not self.is_guarded(parent):
            event = EventKind.TERMINATE
        return self.node(NodeKind.END_EVENT, parent, event=event), None

    def is_guarded(self, parent: str | None) -> bool:
        while parent is not None and parent not in self.guarded:
            parent = self.nodes[parent].parent
        return parent is not None

    def block_guarded(self, parent: str | None, together: bool, body: Tree, handler: Tree) -> tuple[str, str | None]:
        host = self.node(NodeKind.SUB_PROCESS, parent)
        self.guarded.add(host)
        self.process(body, host)
        caught = self.node(NodeKind.BOUNDARY_EVENT, parent, event=EventKind.ERROR, attached_to=host)
        first, end = self.block(handler, parent, together=together)
        self.connect(caught, first)
        return host, self.merge(NodeKind.EXCLUSIVE_GATEWAY, parent, [host] if end is None else [host, end])

    def block_task(self, parent: str | None, _: bool, kind: NodeKind) -> tuple[str, str]:
        one = self.node(kind, parent, fields=(N,))
        return one, one

    def block_catch(self, parent: str | None, _: bool, event: EventKind) -> tuple[str, str]:
        timer = HOUR if event is EventKind.TIMER else None
        one = self.node(NodeKind.INTERMEDIATE_CATCH_EVENT, parent, event=event, timer=timer)
        return one, one

    def block_receive(self, parent: str | None, _: bool) -> tuple[str, str]:
        one = self.node(NodeKind.RECEIVE_TASK, parent)
        return one, one

    def block_throw(self, parent: str | None, _: bool) -> tuple[str, str]:
        one = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent, event=EventKind.MESSAGE)
        return one, one

    def block_seq(self, parent: str | None, together: bool, parts: list[Tree]) -> tuple[str, str | None]:
        first, last = self.block(parts[0], parent, together=together)
        for part in parts[1:]:
            if last is None:
                break
            following, end = self.block(part, parent, together=together)
            self.connect(last, following)
            last = end
        return first, last

    def block_sub(self, parent: str | None, _: bool, body: Tree) -> tuple[str, str]:
        one = self.node(NodeKind.SUB_PROCESS, parent)
        self.process(body, one)
        return one, one

    def block_xor(self, parent: str | None, together: bool, parts: list[Tree]) -> tuple[str, str | None]:
        return self.split(NodeKind.EXCLUSIVE_GATEWAY, parent, together, parts)

    def block_or(self, parent: str | None, together: bool, parts: list[Tree]) -> tuple[str, str | None]:
        """Any number of the parts, none of them too: the default flow leads past them all."""
        return self.split(NodeKind.INCLUSIVE_GATEWAY, parent, together, [*parts, ("throw",)])

    def block_and(self, parent: str | None, _: bool, parts: list[Tree]) -> tuple[str, str | None]:
        return self.split(NodeKind.PARALLEL_GATEWAY, parent, True, parts)

    def split(self, kind: NodeKind, parent: str | None, together: bool, parts: list[Tree]) -> tuple[str, str | None]:
        opening = self.node(kind, parent)
        ends: list[str] = []
        flow = ""
        for number, part in enumerate(parts):
            first, last = self.block(part, parent, together=together)
            condition = "" if kind is NodeKind.PARALLEL_GATEWAY else f"n = {(len(self.flows) + number) % 4}"
            flow = self.connect(opening, first, condition)
            ends += [] if last is None else [last]
        if kind is not NodeKind.PARALLEL_GATEWAY:
            self.nodes[opening] = replace(self.nodes[opening], default=flow)
        return opening, self.merge(kind, parent, ends)

    def merge(self, kind: NodeKind, parent: str | None, ends: list[str]) -> str | None:
        if not ends:
            return None
        closing = self.node(kind, parent)
        for end in ends:
            self.connect(end, closing)
        return closing

    def block_loop(self, parent: str | None, together: bool, body: Tree, bound: int) -> tuple[str, str | None]:
        opening = self.node(NodeKind.EXCLUSIVE_GATEWAY, parent)
        first, last = self.block(body, parent, together=together)
        self.connect(opening, first)
        if last is None:
            return opening, None
        closing = self.node(NodeKind.EXCLUSIVE_GATEWAY, parent)
        self.connect(last, closing)
        self.connect(closing, opening, f"n = {len(self.flows) % 4}", bound)
        after = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent)
        self.nodes[closing] = replace(self.nodes[closing], default=self.connect(closing, after))
        return opening, after

    def block_boundary(
        self, parent: str | None, together: bool, host: Tree, event: EventKind, interrupting: bool, handler: Tree
    ) -> tuple[str, str | None]:
        name, last = self.block(host, parent, together=together)
        attached = self.node(
            NodeKind.BOUNDARY_EVENT,
            parent,
            event=event,
            attached_to=name,
            interrupting=interrupting,
            timer=HOUR if event is EventKind.TIMER else None,
        )
        first, end = self.block(handler, parent, together=together and interrupting)
        self.connect(attached, first)
        if interrupting:
            return name, self.merge(NodeKind.EXCLUSIVE_GATEWAY, parent, [each for each in (last, end) if each])
        if end is not None:
            self.connect(end, self.node(NodeKind.END_EVENT, parent))
        return name, last

    def block_events(self, parent: str | None, together: bool, parts: list[Tree]) -> tuple[str, str | None]:
        opening = self.node(NodeKind.EVENT_BASED_GATEWAY, parent)
        ends: list[str] = []
        for number, part in enumerate(parts):
            kinds = [("catch", EventKind.MESSAGE), ("catch", EventKind.TIMER), ("receive",)]
            caught, _ = self.block(kinds[(len(self.nodes) + number) % 3], parent, together=together)
            first, last = self.block(part, parent, together=together)
            self.connect(opening, caught)
            self.connect(caught, first)
            ends += [] if last is None else [last]
        return opening, self.merge(NodeKind.EXCLUSIVE_GATEWAY, parent, ends)


def built(tree: Tree) -> Regulation:
    """The regulation that a tree of blocks describes."""
    builder = Builder()
    builder.process(tree, None)
    return regulation_of(list(builder.nodes.values()), builder.flows)


REGULATIONS: st.SearchStrategy[Regulation] = st.lists(TREES, min_size=1, max_size=3).map(
    lambda trees: built(("seq", trees))
)
