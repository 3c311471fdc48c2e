"""Soundness across scopes, events and jumps against a token game that knows sub-processes and what is thrown."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, note, reject, settings
from hypothesis import strategies as st

from regdesigner.analysis.soundness.check import DefectKind, check
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from tests.analysis.soundness.drawn import node as named
from tests.analysis.soundness.scoped_game import TooMany, play, starts_anew
from tests.depth import examples

UNSOUND = {DefectKind.DEADLOCK, DefectKind.MISSING_SYNCHRONISATION, DefectKind.LOOP_WITHOUT_EXIT}
GATES = {
    "x": NodeKind.EXCLUSIVE_GATEWAY,
    "p": NodeKind.PARALLEL_GATEWAY,
    "o": NodeKind.INCLUSIVE_GATEWAY,
    "v": NodeKind.EVENT_BASED_GATEWAY,
}
SHAPES = ["task", "row", "x", "p", "o", "v", "loop", "exit", "late", "beside", "link", "sub", "sub", "throws"]


@dataclass
class Sketch:
    """A flow that is being drawn: nodes by name, steps by scope."""

    draw: st.DrawFn
    nodes: dict[str, FlowNode] = field(default_factory=dict)
    steps: list[tuple[str, str]] = field(default_factory=list)

    def node(self, kind: NodeKind, scope: str | None, **fields: object) -> str:
        name = f"{kind.value[:3]}{len(self.nodes)}"
        made = FlowNode(name, kind, parent=scope)
        self.nodes[name] = replace(made, **fields)  # type: ignore[arg-type]  # fields by name
        return name

    def scope(self, depth: int, scope: str | None, **start: object) -> None:
        first = self.node(NodeKind.START_EVENT, scope, **start)
        entry, leave = self.block(depth, scope)
        self.steps += [(first, entry), (leave, self.node(NodeKind.END_EVENT, scope))]

    def block(self, depth: int, scope: str | None) -> tuple[str, str]:
        shape = self.draw(st.sampled_from(SHAPES if depth and len(self.nodes) < 22 else ["task"]))
        if shape == "task":
            task = self.node(NodeKind.USER_TASK, scope)
            return task, task
        if shape == "row":
            first, second = self.block(depth - 1, scope), self.block(depth - 1, scope)
            self.steps.append((first[1], second[0]))
            return first[0], second[1]
        if shape == "link":
            throw = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, scope, event=EventKind.LINK)
            catch = self.node(NodeKind.INTERMEDIATE_CATCH_EVENT, scope, event=EventKind.LINK, trigger=throw)
            self.nodes[throw] = replace(self.nodes[throw], trigger=throw)
            return throw, catch
        if shape in ("exit", "throws"):
            return self.leaving(shape, depth, scope)
        if shape in ("late", "beside"):
            task = self.node(NodeKind.USER_TASK, scope)
            return self.hosted(task, shape == "late", EventKind.TIMER, scope)
        if shape == "sub":
            return self.sub_process(depth, scope)
        opening = self.node(GATES.get(shape, NodeKind.EXCLUSIVE_GATEWAY), scope)
        joining = GATES["x"] if shape in ("v", "loop") else self.nodes[opening].kind
        closing = self.node(joining, scope)
        branches = [self.block(depth - 1, scope) for _ in range(1 if shape == "loop" else 2)]
        self.steps += [(closing, opening)] if shape == "loop" else []
        for entry, leave in branches:
            self.steps += [(opening, entry), (leave, closing)]
        return opening, closing

    def leaving(self, shape: str, depth: int, scope: str | None) -> tuple[str, str]:
        """A choice to leave by an end of its own, or to throw something on the way."""
        choice = self.node(NodeKind.EXCLUSIVE_GATEWAY, scope)
        event = self.draw(st.sampled_from([EventKind.NONE, EventKind.TERMINATE, EventKind.ERROR, EventKind.ESCALATION]))
        entry, leave = self.block(depth - 1, scope)
        self.steps.append((choice, entry))
        if shape == "exit":
            self.steps.append((choice, self.node(NodeKind.END_EVENT, scope, event=event)))
            return choice, leave
        throw = self.node(NodeKind.INTERMEDIATE_THROW_EVENT, scope, event=EventKind.ESCALATION)
        merge = self.node(NodeKind.EXCLUSIVE_GATEWAY, scope)
        self.steps += [(choice, throw), (throw, merge), (leave, merge)]
        return choice, merge

    def hosted(self, host: str, interrupting: bool, kind: EventKind, scope: str | None) -> tuple[str, str]:
        """An event at the edge: an interrupting one leads back to the way or ends, another one ends."""
        event = self.node(NodeKind.BOUNDARY_EVENT, scope, attached_to=host, interrupting=interrupting, event=kind)
        task = self.node(NodeKind.USER_TASK, scope)
        self.steps.append((event, task))
        if interrupting and self.draw(st.booleans()):
            merge = self.node(NodeKind.EXCLUSIVE_GATEWAY, scope)
            self.steps += [(host, merge), (task, merge)]
            return host, merge
        self.steps.append((task, self.node(NodeKind.END_EVENT, scope)))
        return host, host

    def sub_process(self, depth: int, scope: str | None) -> tuple[str, str]:
        holder = self.node(NodeKind.SUB_PROCESS, scope)
        self.scope(depth - 1, holder)
        if self.draw(st.booleans()):
            listener = self.node(NodeKind.SUB_PROCESS, holder, triggered_by_event=True)
            kind = self.draw(st.sampled_from([EventKind.MESSAGE, EventKind.ESCALATION, EventKind.ERROR]))
            interrupting = kind is EventKind.ERROR or self.draw(st.booleans())
            self.scope(0, listener, event=kind, interrupting=interrupting)
        if not self.draw(st.booleans()):
            return holder, holder
        kind = self.draw(st.sampled_from([EventKind.TIMER, EventKind.ESCALATION, EventKind.ERROR]))
        interrupting = kind is EventKind.ERROR or self.draw(st.booleans())
        return self.hosted(holder, interrupting, kind, scope)

    def flow(self) -> Flow:
        """What can be reached from the starts: the rest is a finding of its own."""
        met: set[str] = set()
        waiting = [node.id for node in self.nodes.values() if self.begins(node, None)]
        while waiting:
            name = waiting.pop()
            if name not in met:
                met.add(name)
                waiting += [head for tail, head in self.steps if tail == name]
                waiting += [node.id for node in self.nodes.values() if name in (node.attached_to, node.trigger)]
                waiting += [node.id for node in self.nodes.values() if self.begins(node, name)]
        arrows = tuple(SequenceFlow(f"{tail}-{head}", tail, head) for tail, head in dict.fromkeys(self.steps))
        nodes = tuple(node for node in self.nodes.values() if node.id in met)
        return Flow(nodes, tuple(arrow for arrow in arrows if arrow.source in met))

    @staticmethod
    def begins(node: FlowNode, scope: str | None) -> bool:
        return node.parent == scope and (node.kind is NodeKind.START_EVENT or node.triggered_by_event)


def scoped(steps: str, *nodes: FlowNode) -> Flow:
    """A flow of paths apart by semicolons; nodes that are not given are named by their kind as elsewhere."""
    given_nodes = {one.id: one for one in nodes}
    paths = [path.split() for path in steps.split(";")]
    names = dict.fromkeys([*(name for path in paths for name in path), *given_nodes])
    arrows = [SequenceFlow(f"{tail}-{head}", tail, head) for path in paths for tail, head in pairwise(path)]
    return Flow(tuple(given_nodes.get(name) or named(name) for name in names), tuple(arrows))


def inner(name: str, **fields: object) -> FlowNode:
    return replace(named(name), parent="q", **fields)  # type: ignore[arg-type]  # fields by name


Q = FlowNode("q", NodeKind.SUB_PROCESS)
THROW = FlowNode("throw", NodeKind.INTERMEDIATE_THROW_EVENT, event=EventKind.LINK, trigger="A")
CATCH = FlowNode("catch", NodeKind.INTERMEDIATE_CATCH_EVENT, event=EventKind.LINK, trigger="A")
UNDO = FlowNode("undo", NodeKind.BOUNDARY_EVENT, event=EventKind.COMPENSATE, attached_to="t1")
LISTENER = replace(Q, triggered_by_event=True)
WAITS = (inner("s2"), inner("p2"), inner("x2"), inner("t2"), inner("p3"), inner("e2", event=EventKind.ESCALATION))
CASES = [
    ("a jump by a link", scoped("s x1 throw; x1 t1 x2 e; catch x2", THROW, CATCH), []),
    ("a jump past a join", scoped("s p1 t1 p2 e; p1 x1 p2; x1 throw; catch t2 e2", THROW, CATCH), [("deadlock", "p2")]),
    ("a jump back", scoped("s x1 t1 x2 throw; catch x1; x2 e", THROW, CATCH), [("loop_without_bound", "x2-throw")]),
    ("compensation is no way on", scoped("s p1 t1 p2 e; p1 t2 p2", UNDO), []),
    ("an event sub-process begins by itself", scoped("s t1 e; s2 t2 e2", LISTENER, *WAITS[:1], *WAITS[3:4],
                                                     inner("e2")), []),
    ("an escalation that interrupts ends the waiting",
     scoped("s q e; b3 e; s2 p2 x2 p3 e3; p2 t2 p3; x2 e2", Q, *WAITS, inner("e3"),
            replace(named("b3"), event=EventKind.ESCALATION, attached_to="q")), []),
    ("an escalation that interrupts nothing does not",
     scoped("s q e; n3 e; s2 p2 x2 p3 e3; p2 t2 p3; x2 e2", Q, *WAITS, inner("e3"),
            replace(named("n3"), event=EventKind.ESCALATION, attached_to="q")), [("deadlock", "p3")]),
    ("waiting for another body is no deadlock", scoped("s p1 t1 p2 e; p1 r p2", FlowNode("r", NodeKind.RECEIVE_TASK)),
     []),
    ("an inclusive join at the head of a loop beside a branch",
     scoped("s x1 p1 o1 t1 x2 p2 x3 e; x2 o1; p1 t2 p2; x3 x1"), [("deadlock", "p2")]),
]  # fmt: skip


@pytest.mark.parametrize(("flow", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_connects_scopes_is_judged(flow: Flow, expected: list[tuple[str, str]]) -> None:
    found = [(defect.kind.value, defect.element) for defect in check(flow).defects]
    unbounded = "loop_without_bound"
    assert [one for one in found if one[0] != unbounded or (unbounded, one[1]) in expected] == expected


def test_thirty_called_branches_beside_each_other_are_judged_one_by_one() -> None:
    calls = [FlowNode(f"c{n}", NodeKind.CALL_ACTIVITY) for n in range(30)]
    late = [FlowNode(f"d{n}", NodeKind.BOUNDARY_EVENT, event=EventKind.TIMER, attached_to=f"c{n}") for n in range(30)]
    within = [replace(named(f"{kind}c{n}"), parent=f"c{n}") for n in range(30) for kind in "sxtyze"[:3] + "e"]
    paths = "; ".join(f"p1 c{n} x{n} p2; d{n} x{n}; sc{n} xc{n} tc{n} ec{n}; xc{n} ec{n}" for n in range(30))
    assert check(scoped(f"s p1; {paths}; p2 e", *calls, *late, *within)).defects == ()


def test_thirty_loops_with_inclusive_heads_beside_each_other_need_no_playing() -> None:
    paths = "; ".join(f"p1 o{n} t{n} x{n} p2; x{n} o{n}" for n in range(30))
    kinds = {defect.kind for defect in check(scoped(f"s p1; {paths}; p2 e")).defects}
    assert kinds == {DefectKind.LOOP_WITHOUT_BOUND}


@st.composite
def flows(draw: st.DrawFn, *, changed: bool) -> Flow:
    """Nested blocks of every construct; ``changed``: up to two steps led elsewhere, two gateways of another kind."""
    sketch = Sketch(draw)
    sketch.scope(3, None)
    if not changed:
        return sketch.flow()
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(sketch.steps) - 1))
        tail = sketch.steps[place][0]
        allowed = [node.id for node in sketch.nodes.values() if may_be_entered(node, sketch.nodes[tail].parent)]
        sketch.steps[place] = (tail, draw(st.sampled_from(allowed)))
    gates = [name for name, node in sketch.nodes.items() if node.kind.is_gateway]
    for name in draw(st.lists(st.sampled_from(gates), max_size=2)) if gates else ():
        sketch.nodes[name] = replace(sketch.nodes[name], kind=GATES[draw(st.sampled_from("xpo"))])
    return sketch.flow()


def may_be_entered(node: FlowNode, scope: str | None) -> bool:
    events = (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT, NodeKind.INTERMEDIATE_CATCH_EVENT)
    return node.parent == scope and node.kind not in events and not node.triggered_by_event


def verdicts(flow: Flow) -> tuple[bool, bool]:
    """Whether the token game and the check call a flow unsound."""
    assume(not starts_anew(flow))
    try:
        doubled, stuck, endless = play(flow)
    except TooMany:
        reject()
    note(" · ".join(f"{arrow.source} {arrow.target}" for arrow in flow.sequence_flows))
    note(str([(n.id, n.kind.value, n.parent, n.event.value, n.attached_to, n.interrupting) for n in flow.nodes]))
    kinds = {defect.kind for defect in check(flow).defects}
    note(f"doubled {doubled}, stuck {stuck}, endless {endless}, {kinds}")
    return doubled or stuck or endless, bool(kinds & UNSOUND)


def stops_others(flow: Flow) -> bool:
    """Does an end stop other branches? It may rescue what could not end by itself, which is a defect all the same."""
    return any(node.event in (EventKind.TERMINATE, EventKind.ERROR, EventKind.ESCALATION) for node in flow.nodes)


@settings(max_examples=examples(100), suppress_health_check=list(HealthCheck), deadline=None)
@given(flows(changed=False))
def test_blocks_with_scopes_are_judged_as_the_token_game_judges_them(flow: Flow) -> None:
    played, checked = verdicts(flow)
    assert checked == played


@settings(max_examples=examples(100), suppress_health_check=list(HealthCheck), deadline=None)
@given(flows(changed=True))
def test_changed_blocks_with_scopes_are_never_taken_for_sound_wrongly(flow: Flow) -> None:
    played, checked = verdicts(flow)
    assert checked or not played
    if not stops_others(flow):
        assert checked == played
