"""Shared actions: the process that a call activity calls is put inside it, so that all see a sub-process.

What it yields is read-only: the file of the caller holds the call activity alone, and writing works on that file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.names import PROCESS
from regdesigner.bpmn.reader import read_regulation
from regdesigner.domain.action import AdministrativeAction, Interaction, PartyKind
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.flow import FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import EMPTY, Text

DEEPEST_CALLS = 10
"""Shared actions that call one another, one inside the other."""
MOST_NODES = 20_000
"""Nodes of a regulation with all that it calls: calls of calls multiply."""

Shared = Callable[[str], "SharedAction | None"]
"""The process of an id among the shared actions; ``None`` where there is none."""


@dataclass(frozen=True)
class SharedAction:
    """A process that regulations call; ``path`` is its file."""

    path: str
    process: Regulation


def processes_of(document: BpmnDocument) -> dict[str, SharedAction]:
    """Every process of a file by its id, each as it can be called; empty ones, such as closed pools, are left out."""
    found: dict[str, SharedAction] = {}
    for element in document.root.iterchildren(PROCESS):
        process_id = str(element.get("id", ""))
        if process_id and process_id not in found:
            process = read_regulation(replace(document, process=element))
            if process.flow.nodes:
                found[process_id] = SharedAction(document.path, process)
    return found


def calls_any(regulation: Regulation) -> bool:
    """Whether a regulation has a call activity at all."""
    return any(node.kind is NodeKind.CALL_ACTIVITY for node in regulation.flow.nodes)


def with_shared_actions(regulation: Regulation, shared: Shared, path: str) -> Regulation:
    """The regulation with every called process inside its call activity; a call that nobody answers stays empty.

    The nodes, flows and actions inside have the ids ``<call id>.<inner id>``. Actions are numbered from the call's
    own number on; their position is that of row 2 or of a lane in the shared file, else the lane of the call. The
    only action of a process bears the call's name. Where the call exchanges messages with one closed pool, the bodies
    of row 5 bear its name.
    Raises ``UnreadableInput`` where a process calls itself, or calls lie too deep or multiply too far.
    """
    return _Insertion(regulation, shared, path).run() if calls_any(regulation) else regulation


@dataclass(frozen=True, slots=True)
class _Call:
    """A call activity, its id in its own file ``path``, and the processes that lead to it from the outermost on."""

    node: FlowNode
    own_id: str
    chain: tuple[str, ...]
    path: str


class _Insertion:
    def __init__(self, regulation: Regulation, shared: Shared, path: str) -> None:
        self.regulation, self.shared, self.path = regulation, shared, path
        flow = regulation.flow
        self.nodes, self.flows = list(flow.nodes), list(flow.sequence_flows)
        self.actions, self.code = list(regulation.actions), list(regulation.code)
        self.faults = list(regulation.faults)
        self.taken = {*flow.by_id, *flow.flows_by_id}
        self.positions = {lane.id: lane.name for lane in flow.lanes}

    def run(self) -> Regulation:
        regulation = self.regulation
        waiting = [_Call(node, node.id, (regulation.id,), self.path) for node in self.nodes if _calls(node)]
        for call in waiting:
            found = self.shared(call.node.called or "")
            if found is not None:
                waiting += self._insert(call, found)
        flow = replace(regulation.flow, nodes=tuple(self.nodes), sequence_flows=tuple(self.flows))
        return replace(
            regulation,
            flow=flow,
            actions=_in_order(self.actions),
            code=tuple(self.code),
            faults=tuple(self.faults),
        )

    def _insert(self, call: _Call, found: SharedAction) -> list[_Call]:
        """Put a process inside a call; gives the calls that it makes itself."""
        chain = (*call.chain, call.node.called or "")
        self._check(call, chain, found)
        process, flow = found.process, found.process.flow
        prefix = self._prefix(call.node.id, [*flow.by_id, *flow.flows_by_id])
        named = _named_by_call(process, call.node)
        nodes = [_node(node, prefix, call.node, named) for node in flow.nodes]
        arrows = [_arrow(arrow, prefix) for arrow in flow.sequence_flows]
        self.nodes += nodes
        self.flows += arrows
        self.taken.update([node.id for node in nodes], [arrow.id for arrow in arrows])
        self._describe(call.node, process, prefix)
        if found.path != self.path:
            for fragment in process.code:
                self.code.append(replace(fragment, element=_inside(call.node, prefix, fragment.element)))
            for fault in process.faults:
                self.faults.append(replace(fault, element=_inside(call.node, prefix, fault.element), line=None))
        pairs = zip(nodes, flow.nodes, strict=True)
        return [_Call(node, own.id, chain, found.path) for node, own in pairs if _calls(node)]

    def _check(self, call: _Call, chain: tuple[str, ...], found: SharedAction) -> None:
        arguments: dict[str, str | int] = {"chain": " → ".join(chain)}
        if chain[-1] in chain[:-1]:
            raise UnreadableInput(call.path, "xml-call-of-itself", element=call.own_id, arguments=arguments)
        if len(chain) > DEEPEST_CALLS + 1 or len(self.nodes) + len(found.process.flow.nodes) > MOST_NODES:
            arguments |= {"deepest": DEEPEST_CALLS, "most": MOST_NODES}
            raise UnreadableInput(call.path, "xml-calls-too-many", element=call.own_id, arguments=arguments)

    def _describe(self, call: FlowNode, process: Regulation, prefix: str) -> None:
        """The actions of the process, numbered from the call's own number on."""
        position = self.positions.get(call.lane or "", EMPTY)
        body = self._body_met_by(call)
        for place, action in enumerate(process.actions):
            number = call.call_number + place if call.call_number is not None else None
            responsible = action.responsible or position
            name = call.name if _named_by_call(process, call) else action.name
            met = action.interactions if body is None else _with_body(action.interactions, body)
            own = replace(action, id=prefix + action.id, number=number, name=name)
            self.actions.append(replace(own, responsible=responsible, interactions=met))

    def _body_met_by(self, call: FlowNode) -> Text | None:
        """The closed pool with which a call exchanges messages, if it is one: row 5 names bodies by their names."""
        flow = self.regulation.flow
        ends = {
            end
            for message in flow.message_flows
            for end in (message.source, message.target)
            if call.id in (message.source, message.target)
        }
        names = [pool.name for pool in flow.pools if pool.process is None and pool.id in ends and pool.name]
        return names[0] if len(names) == 1 else None

    def _prefix(self, call: str, inner: Collection[str]) -> str:
        prefix = f"{call}."
        while any(prefix + name in self.taken for name in inner):
            prefix += "."
        return prefix


def _with_body(interactions: tuple[Interaction, ...] | None, body: Text) -> tuple[Interaction, ...] | None:
    """Row 5 of a shared action, which names no body of its own, with the body that this call meets."""
    if interactions is None:
        return None
    return tuple(replace(each, party=body) if each.kind is PartyKind.BODY else each for each in interactions)


def _calls(node: FlowNode) -> bool:
    return node.kind is NodeKind.CALL_ACTIVITY and node.called is not None


def _named_by_call(process: Regulation, call: FlowNode) -> str | None:
    """The action that bears the call's name: the only one of its process, so that two calls are told apart."""
    return process.actions[0].id if len(process.actions) == 1 and call.name else None


def _inside(call: FlowNode, prefix: str, element: str) -> str:
    """What lies in the shared file but in no element of it, or in the process itself, belongs to the call."""
    return call.id if element in ("", call.called) else prefix + element


def _node(node: FlowNode, prefix: str, call: FlowNode, named: str | None) -> FlowNode:
    return replace(
        node,
        id=prefix + node.id,
        name=call.name if node.id == named else node.name,
        parent=call.id if node.parent is None else prefix + node.parent,
        lane=call.lane,
        attached_to=_prefixed(prefix, node.attached_to),
        default=_prefixed(prefix, node.default),
    )


def _arrow(arrow: SequenceFlow, prefix: str) -> SequenceFlow:
    return replace(arrow, id=prefix + arrow.id, source=prefix + arrow.source, target=prefix + arrow.target)


def _prefixed(prefix: str, name: str | None) -> str | None:
    return None if name is None else prefix + name


def _in_order(actions: Iterable[AdministrativeAction]) -> tuple[AdministrativeAction, ...]:
    """By number; actions without a number come last."""
    return tuple(sorted(actions, key=lambda action: (action.number is None, action.number or 0)))
