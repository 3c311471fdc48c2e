"""Our typed flow → SpiffWorkflow's specifications, by their public constructors; its XML parser is not used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from regdesigner.application.ports.engine import NotExecutable
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.thrown import THROWERS, catchers, event_starts, is_link_throw, link_targets, thrown_inside
from regdesigner.engine.decisions import LeanDecision, tables_of
from regdesigner.engine.events import (
    FirstOfEvents,
    Happens,
    LeanBoundaryEvent,
    LeanCatchEvent,
    LeanCaughtEvent,
    LeanEndEvent,
    LeanEventGateway,
    LeanLinkThrow,
    LeanListener,
    LeanReceiveTask,
    LeanStartEvent,
    LeanThrowEvent,
    Passes,
    Terminates,
    Throw,
    is_interrupting,
)
from regdesigner.engine.executable import CHOOSING, HOLDERS, obstacles, timer_term
from regdesigner.engine.gateways import Joins, LeanExclusiveGateway, LeanInclusiveGateway, LeanParallelGateway
from regdesigner.engine.loops import bounded, resets, upstream
from regdesigner.engine.repeated import LeanRepeated
from regdesigner.engine.specs import LeanManualTask, LeanProcess, LeanSubProcess, LeanTask, LeanUserTask
from regdesigner.engine.throwing import broadcast, climbing_to
from regdesigner.engine.tokens import Way


@dataclass(frozen=True)
class Compiled:
    """A regulation ready to run; running writes nothing to it, so that cases and threads share it.

    ``ends`` are all end events by their ids, ``starts`` where a case can begin, the usual place first.
    """

    spec: LeanProcess
    sub_processes: Mapping[str, LeanProcess]
    starts: tuple[FlowNode, ...]
    ends: Mapping[str, FlowNode]


def compile_regulation(regulation: Regulation) -> Compiled:
    """Build the specifications; raises ``NotExecutable`` with every obstacle."""
    found = obstacles(regulation)
    if found:
        raise NotExecutable(*found)
    flow = regulation.flow
    inside = thrown_inside(flow)
    scopes: dict[str | None, LeanProcess] = {None: LeanProcess("case")}
    for node in flow.nodes:
        if node.kind in HOLDERS:
            scopes[node.id] = LeanProcess(f"{node.id} inside")
    for node in flow.nodes:
        scopes[node.parent].nodes[node.id] = _built(scopes[node.parent], node, inside)
    for scope, process in scopes.items():
        process.listeners = tuple(
            _listener(process, start) for start in event_starts(flow, scope) if start.id not in inside
        )
    for element, table in tables_of(regulation).items():
        process = scopes[flow.by_id[element].parent]
        process.instances.get(element, process.nodes[element]).table = table
    _connect(flow, scopes)
    ends = {node.id: node for node in flow.nodes if node.kind is NodeKind.END_EVENT}
    inner = {name: spec for name, spec in scopes.items() if name is not None}
    return Compiled(scopes[None], inner, flow.starts, ends)


def _built(process: LeanProcess, node: FlowNode, inside: frozenset[str]) -> Any:
    """The spec of a node; of a repeated activity the one that counts, which knows that of one instance."""
    if node.kind is NodeKind.BOUNDARY_EVENT:
        return _of(node, _boundary(process, _name(node), node, inside))
    spec = _of(node, _BUILDERS[node.kind](process, _name(node), node))
    if node.loop is None:
        return spec
    process.instances[node.id] = spec
    counting: Any = _of(node, LeanRepeated(process, f"instances of {node.id}"))
    counting.instance, counting.loop = spec, node.loop
    return counting


def _of(node: FlowNode, spec: Any) -> Any:
    spec.bpmn_id = node.id
    spec.node = node
    return spec


def _listener(process: LeanProcess, start: FlowNode) -> LeanListener:
    listener: LeanListener = _of(start, LeanListener(process, f"event {start.id}", _event(start)))
    listener.begins = process.nodes[start.parent or ""]
    process.nodes[start.id] = listener
    return listener


def _name(node: FlowNode) -> str:
    """A name that is none of SpiffWorkflow's own (``Start``, ``End``, ``….EndJoin``): an id holds no space."""
    return f"node {node.id}"


def _event(node: FlowNode) -> Happens:
    if node.event is EventKind.TIMER:
        return Happens(EventKind.TIMER, timer_term(node))
    return Happens(EventKind.MESSAGE if node.event is EventKind.NONE else node.event, trigger=node.trigger)


def _end(process: LeanProcess, name: str, node: FlowNode) -> LeanEndEvent:
    return LeanEndEvent(process, name, Terminates() if node.event is EventKind.TERMINATE else Passes())


def _boundary(
    process: LeanProcess, name: str, node: FlowNode, inside: frozenset[str]
) -> LeanBoundaryEvent | LeanCaughtEvent:
    if node.id in inside:
        return LeanCaughtEvent(process, name, Passes(), node.interrupting)
    return LeanBoundaryEvent(process, name, _event(node), is_interrupting(node))


def _catch(process: LeanProcess, name: str, node: FlowNode) -> LeanCatchEvent | LeanThrowEvent:
    """A link is passed at once: what is thrown to it comes by a flow that is not drawn."""
    if node.event is EventKind.LINK:
        return LeanThrowEvent(process, name, Passes())
    return LeanCatchEvent(process, name, _event(node))


def _throw(process: LeanProcess, name: str, node: FlowNode) -> LeanThrowEvent | LeanLinkThrow:
    kind = LeanLinkThrow if is_link_throw(node) else LeanThrowEvent
    return kind(process, name, Passes())


_BUILDERS: dict[NodeKind, Callable[[LeanProcess, str, FlowNode], Any]] = {
    NodeKind.TASK: lambda process, name, _: LeanTask(process, name),
    NodeKind.USER_TASK: lambda process, name, _: LeanUserTask(process, name),
    NodeKind.MANUAL_TASK: lambda process, name, _: LeanManualTask(process, name),
    NodeKind.SEND_TASK: lambda process, name, _: LeanManualTask(process, name),
    NodeKind.RECEIVE_TASK: lambda process, name, node: LeanReceiveTask(process, name, _event(node)),
    NodeKind.BUSINESS_RULE_TASK: lambda process, name, _: LeanDecision(process, name),
    NodeKind.SUB_PROCESS: lambda process, name, node: LeanSubProcess(process, name, node.id),
    NodeKind.CALL_ACTIVITY: lambda process, name, node: LeanSubProcess(process, name, node.id),
    NodeKind.START_EVENT: lambda process, name, _: LeanStartEvent(process, name, Passes()),
    NodeKind.END_EVENT: _end,
    NodeKind.INTERMEDIATE_CATCH_EVENT: _catch,
    NodeKind.INTERMEDIATE_THROW_EVENT: _throw,
    NodeKind.EXCLUSIVE_GATEWAY: lambda process, name, _: LeanExclusiveGateway(process, name),
    NodeKind.PARALLEL_GATEWAY: lambda process, name, _: LeanParallelGateway(process, name),
    NodeKind.INCLUSIVE_GATEWAY: lambda process, name, _: LeanInclusiveGateway(process, name),
    NodeKind.EVENT_BASED_GATEWAY: lambda process, name, _: LeanEventGateway(process, name, FirstOfEvents()),
}


def _connect(flow: Flow, scopes: Mapping[str | None, LeanProcess]) -> None:
    bounds = {each.id: each.max_repeats for each in bounded(flow)}
    entering = resets(flow)
    for node in flow.nodes:
        process = scopes[node.parent]
        spec = process.nodes[node.id]
        flows = _in_order(flow, node)
        spec.ways = tuple(
            Way(each, process.nodes[each.target], bounds.get(each.id), entering.get(each.id, ())) for each in flows
        )
        for way in spec.ways:
            _connect_way(spec, way)
        attached = [process.nodes[event.id] for event in flow.boundary_events.get(node.id, ())]
        spec.boundary = tuple(event for event in attached if isinstance(event, LeanBoundaryEvent))
        if isinstance(spec, LeanLinkThrow):
            spec.link = process.nodes[link_targets(flow, node)[0].id]
        elif isinstance(spec, LeanEndEvent | LeanThrowEvent):
            spec.throw = _throwing(flow, node)
        if node.kind is NodeKind.START_EVENT:
            process.start.connect(spec)
            process.start.ways = (spec,)
        if isinstance(spec, Joins):
            _prepare_join(flow, process, spec)


def _throwing(flow: Flow, node: FlowNode) -> Throw | None:
    """What an event that throws does inside the case; a message goes outside."""
    if node.kind not in THROWERS:
        return None
    if node.event is EventKind.SIGNAL:
        return broadcast
    if node.event in (EventKind.ERROR, EventKind.ESCALATION):
        return climbing_to(next(iter(catchers(flow, node)), None))
    return None


def _in_order(flow: Flow, node: FlowNode) -> list[SequenceFlow]:
    """The outgoing flows as the file has them, the default one last."""
    return sorted(flow.outgoing(node.id), key=lambda each: each.id == node.default)


def _connect_way(spec: Any, way: Way) -> None:
    if isinstance(spec, LeanEventGateway):
        spec.event_definition.by_flow[way.flow.id] = way.target.event_definition
    if spec.node.kind in CHOOSING and way.flow.condition and way.flow.id != spec.node.default:
        spec.connect_outgoing_if(way.flow.condition, way.target)
    else:
        spec.connect(way.target)


def _prepare_join(flow: Flow, process: LeanProcess, spec: Joins) -> None:
    incoming = flow.incoming(spec.node.id)
    spec.incoming = tuple(each.id for each in incoming)
    if isinstance(spec, LeanInclusiveGateway) and len(incoming) > 1:
        spec.upstream = {each.id: upstream(flow, each) for each in incoming}
        process.inclusive_joins += (spec,)
