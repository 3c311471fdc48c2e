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
    Loop,
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


def number(text: str, context: Mapping[str, Any]) -> int:
    """How many instances random models have where they do not say it by a plain number."""
    return int(context["n"]) % 4


def regulation_of(nodes: list[FlowNode], flows: list[SequenceFlow], **more: Any) -> Regulation:
    """A regulation of nothing but its flow."""
    flow = Flow(tuple(nodes), tuple(flows))
    return Regulation("r", "287r-2014", Status.DRAFT, "9.6", Provisions(), (), flow, **more)


TASK = st.sampled_from([NodeKind.USER_TASK, NodeKind.TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK])
CODES = st.sampled_from([None, "a", "b"])
TOLD = (EventKind.MESSAGE, EventKind.TIMER, EventKind.SIGNAL, EventKind.CONDITIONAL)
CAUGHT = st.sampled_from(TOLD)
ANYTHING_CAUGHT = st.sampled_from([*TOLD, EventKind.ERROR, EventKind.ESCALATION])
LEAVES: st.SearchStrategy[Tree] = st.one_of(
    st.tuples(st.just("task"), TASK),
    st.tuples(st.just("task"), TASK),
    st.tuples(st.just("catch"), CAUGHT, CODES),
    st.sampled_from([("receive",), ("throw",), ("link",)]),
    st.tuples(st.just("thrown"), st.sampled_from([EventKind.ESCALATION, EventKind.SIGNAL]), CODES),
)
STOPS: st.SearchStrategy[Tree] = st.tuples(
    st.just("stop"),
    st.sampled_from([EventKind.TERMINATE, EventKind.NONE, EventKind.ERROR, EventKind.ESCALATION, EventKind.SIGNAL]),
)
LOOPS: st.SearchStrategy[Loop] = st.one_of(
    st.builds(
        Loop,
        parallel=st.booleans(),
        multi_instance=st.just(True),
        maximum=st.sampled_from([None, 2, 3]),
        number=st.sampled_from(["", "n", "0", "2"]),
        completion=st.sampled_from(["", "", "n = 1"]),
    ),
    st.builds(
        Loop,
        parallel=st.just(False),
        multi_instance=st.just(False),
        maximum=st.sampled_from([None, 1, 3]),
        condition=st.sampled_from(["", "n = 0"]),
        before=st.booleans(),
    ),
)


def _failing(parts: list[Tree]) -> Tree:
    """A choice whose first part ends in an error."""
    return ("xor", [("stop", EventKind.ERROR), *parts])


def _blocks(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    row = st.lists(inner, min_size=2, max_size=4)
    several = st.lists(st.one_of(inner, inner, inner, inner, STOPS), min_size=2, max_size=3)
    holder = st.tuples(st.just("sub"), inner, st.sampled_from([NodeKind.SUB_PROCESS, NodeKind.CALL_ACTIVITY]))
    host = st.one_of(st.tuples(st.just("task"), TASK), st.just(("receive",)), holder)
    repeated = st.tuples(st.just("repeated"), host, LOOPS)
    failing = st.lists(inner, min_size=1, max_size=2).map(_failing)
    return st.one_of(
        st.tuples(st.just("seq"), row),
        st.tuples(st.just("seq"), row),
        st.tuples(st.just("xor"), several),
        st.tuples(st.just("and"), several),
        st.tuples(st.just("or"), several),
        st.tuples(st.just("loop"), inner, st.integers(1, 3)),
        st.tuples(st.just("loop"), st.tuples(st.just("loop"), inner, st.just(1)), st.just(2)),
        holder,
        repeated,
        st.tuples(st.just("boundary"), st.one_of(host, repeated), ANYTHING_CAUGHT, st.booleans(), CODES, inner),
        st.tuples(st.just("events"), several),
        st.tuples(st.just("guarded"), st.one_of(inner, failing), inner, st.booleans()),
        st.tuples(st.just("listening"), inner, ANYTHING_CAUGHT, st.booleans(), CODES, inner),
    )


TREES: st.SearchStrategy[Tree] = st.recursive(LEAVES, _blocks, max_leaves=10)


def event_of(event: EventKind, interrupting: bool, code: str | None) -> dict[str, Any]:
    """What a node says of the event that it catches."""
    timer = HOUR if event is EventKind.TIMER else None
    return {"event": event, "interrupting": interrupting, "trigger": code, "timer": timer}


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

    def process(self, tree: Tree, parent: str | None, **event: Any) -> None:
        start = self.node(NodeKind.START_EVENT, parent, fields=(N,) if parent is None else (), **event)
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
        if together and event in (EventKind.NONE, EventKind.ESCALATION, EventKind.SIGNAL):
            one = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent, event=event)
            return one, one
        if event is EventKind.ERROR and not self.is_guarded(parent):
            event = EventKind.TERMINATE
        return self.node(NodeKind.END_EVENT, parent, event=event), None

    def is_guarded(self, parent: str | None) -> bool:
        while parent is not None and parent not in self.guarded:
            parent = self.nodes[parent].parent
        return parent is not None

    def block_guarded(
        self, parent: str | None, together: bool, body: Tree, handler: Tree, inside: bool
    ) -> tuple[str, str | None]:
        """A sub-process whose errors are caught: by an event sub-process ``inside`` it, or at its edge."""
        host = self.node(NodeKind.SUB_PROCESS, parent)
        self.guarded.add(host)
        self.process(body, host)
        if inside:
            self.guarded.remove(host)
            self.event_sub_process(host, handler, event=EventKind.ERROR)
            return host, host
        caught = self.node(NodeKind.BOUNDARY_EVENT, parent, event=EventKind.ERROR, attached_to=host)
        first, end = self.block(handler, parent, together=together)
        self.connect(caught, first)
        return host, self.merge(NodeKind.EXCLUSIVE_GATEWAY, parent, [host] if end is None else [host, end])

    def event_sub_process(self, parent: str | None, handler: Tree, **start: Any) -> None:
        self.process(handler, self.node(NodeKind.SUB_PROCESS, parent, triggered_by_event=True), **start)

    def block_listening(
        self,
        parent: str | None,
        _: bool,
        body: Tree,
        event: EventKind,
        interrupting: bool,
        code: str | None,
        handler: Tree,
    ) -> tuple[str, str]:
        host = self.node(NodeKind.SUB_PROCESS, parent)
        self.process(body, host)
        self.event_sub_process(host, handler, **event_of(event, interrupting, code))
        return host, host

    def block_repeated(self, parent: str | None, together: bool, host: Tree, loop: Loop) -> tuple[str, str | None]:
        name, last = self.block(host, parent, together=together)
        self.nodes[name] = replace(self.nodes[name], loop=loop)
        return name, last

    def block_link(self, parent: str | None, _: bool) -> tuple[str, str]:
        label = f"link{len(self.nodes)}"
        return (
            self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent, event=EventKind.LINK, trigger=label),
            self.node(NodeKind.INTERMEDIATE_CATCH_EVENT, parent, event=EventKind.LINK, trigger=label),
        )

    def block_thrown(self, parent: str | None, _: bool, event: EventKind, code: str | None) -> tuple[str, str]:
        one = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, parent, event=event, trigger=code)
        return one, one

    def block_task(self, parent: str | None, _: bool, kind: NodeKind) -> tuple[str, str]:
        one = self.node(kind, parent, fields=(N,))
        return one, one

    def block_catch(self, parent: str | None, _: bool, event: EventKind, code: str | None = None) -> tuple[str, str]:
        one = self.node(NodeKind.INTERMEDIATE_CATCH_EVENT, parent, **event_of(event, True, code))
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

    def block_sub(self, parent: str | None, _: bool, body: Tree, kind: NodeKind) -> tuple[str, str]:
        one = self.node(kind, parent)
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
        self,
        parent: str | None,
        together: bool,
        host: Tree,
        event: EventKind,
        interrupting: bool,
        code: str | None,
        handler: Tree,
    ) -> tuple[str, str | None]:
        interrupting = interrupting or event is EventKind.ERROR
        name, last = self.block(host, parent, together=together)
        about = event_of(event, interrupting, code)
        attached = self.node(NodeKind.BOUNDARY_EVENT, parent, attached_to=name, **about)
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
            kinds = [("catch", event) for event in TOLD] + [("receive",)]
            caught, _ = self.block(kinds[(len(self.nodes) + number) % len(kinds)], parent, together=together)
            first, last = self.block(part, parent, together=together)
            self.connect(opening, caught)
            self.connect(caught, first)
            ends += [] if last is None else [last]
        return opening, self.merge(NodeKind.EXCLUSIVE_GATEWAY, parent, ends)


def built(tree: Tree, listening: Tree | None = None) -> Regulation:
    """The regulation that a tree of blocks describes; ``listening`` is an event sub-process of the case itself."""
    builder = Builder()
    builder.process(tree, None)
    if listening is not None:
        event, interrupting, code, handler = listening
        builder.event_sub_process(None, handler, **event_of(event, interrupting, code))
    return regulation_of(list(builder.nodes.values()), builder.flows)


REGULATIONS: st.SearchStrategy[Regulation] = st.builds(
    lambda trees, listening: built(("seq", trees), listening),
    st.lists(TREES, min_size=1, max_size=3),
    st.one_of(st.none(), st.none(), st.tuples(ANYTHING_CAUGHT, st.booleans(), CODES, TREES)),
)
