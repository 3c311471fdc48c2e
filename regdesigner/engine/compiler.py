"""Our typed flow → SpiffWorkflow's specifications, by their public constructors; its XML parser is not used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from regdesigner.application.ports.engine import NotExecutable
from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.engine.events import (
    FirstOfEvents,
    Happens,
    LeanBoundaryEvent,
    LeanCatchEvent,
    LeanEndEvent,
    LeanErrorEnd,
    LeanErrorEvent,
    LeanEventGateway,
    LeanReceiveTask,
    LeanStartEvent,
    LeanThrowEvent,
    Passes,
    Terminates,
)
from regdesigner.engine.executable import CHOOSING, obstacles, timer_term
from regdesigner.engine.gateways import Joins, LeanExclusiveGateway, LeanInclusiveGateway, LeanParallelGateway
from regdesigner.engine.loops import bounded, resets, upstream
from regdesigner.engine.specs import LeanManualTask, LeanProcess, LeanSubProcess, LeanTask, LeanUserTask
from regdesigner.engine.tokens import Way


@dataclass(frozen=True)
class Compiled:
    """A regulation ready to run; running writes nothing to it, so that cases and threads share it."""

    spec: LeanProcess
    sub_processes: Mapping[str, LeanProcess]
    start: FlowNode


def compile_regulation(regulation: Regulation) -> Compiled:
    """Build the specifications; raises ``NotExecutable`` with every obstacle."""
    found = obstacles(regulation)
    if found:
        raise NotExecutable(*found)
    flow = regulation.flow
    scopes: dict[str | None, LeanProcess] = {None: LeanProcess("case")}
    for node in flow.nodes:
        if node.kind is NodeKind.SUB_PROCESS:
            scopes[node.id] = LeanProcess(f"{node.id} inside")
    for node in flow.nodes:
        process = scopes[node.parent]
        process.nodes[node.id] = _spec(process, node)
    _connect(flow, scopes)
    start = next(node for node in flow.children(None) if node.kind is NodeKind.START_EVENT)
    return Compiled(scopes[None], {name: spec for name, spec in scopes.items() if name is not None}, start)


def _spec(process: LeanProcess, node: FlowNode) -> Any:
    spec = _BUILDERS[node.kind](process, _name(node), node)
    spec.bpmn_id = node.id
    spec.node = node
    return spec


def _name(node: FlowNode) -> str:
    """A name that is none of SpiffWorkflow's own (``Start``, ``End``, ``….EndJoin``): an id holds no space."""
    return f"node {node.id}"


def _event(node: FlowNode) -> Happens:
    kind = EventKind.TIMER if node.event is EventKind.TIMER else EventKind.MESSAGE
    return Happens(kind, timer_term(node) if kind is EventKind.TIMER else None)


def _end(process: LeanProcess, name: str, node: FlowNode) -> LeanEndEvent:
    if node.event is EventKind.ERROR:
        return LeanErrorEnd(process, name, Passes())
    return LeanEndEvent(process, name, Terminates() if node.event is EventKind.TERMINATE else Passes())


def _boundary(process: LeanProcess, name: str, node: FlowNode) -> LeanBoundaryEvent | LeanErrorEvent:
    if node.event is EventKind.ERROR:
        return LeanErrorEvent(process, name, Passes(), True)
    return LeanBoundaryEvent(process, name, _event(node), node.interrupting)


_BUILDERS: dict[NodeKind, Callable[[LeanProcess, str, FlowNode], Any]] = {
    NodeKind.TASK: lambda process, name, _: LeanTask(process, name),
    NodeKind.USER_TASK: lambda process, name, _: LeanUserTask(process, name),
    NodeKind.MANUAL_TASK: lambda process, name, _: LeanManualTask(process, name),
    NodeKind.SEND_TASK: lambda process, name, _: LeanManualTask(process, name),
    NodeKind.RECEIVE_TASK: lambda process, name, node: LeanReceiveTask(process, name, _event(node)),
    NodeKind.SUB_PROCESS: lambda process, name, node: LeanSubProcess(process, name, node.id),
    NodeKind.START_EVENT: lambda process, name, _: LeanStartEvent(process, name, Passes()),
    NodeKind.END_EVENT: _end,
    NodeKind.INTERMEDIATE_CATCH_EVENT: lambda process, name, node: LeanCatchEvent(process, name, _event(node)),
    NodeKind.INTERMEDIATE_THROW_EVENT: lambda process, name, _: LeanThrowEvent(process, name, Passes()),
    NodeKind.BOUNDARY_EVENT: _boundary,
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
        spec.boundary = tuple(event for event in attached if not isinstance(event, LeanErrorEvent))
        spec.catches_error = next((event for event in attached if isinstance(event, LeanErrorEvent)), None)
        if node.kind is NodeKind.START_EVENT:
            process.start.connect(spec)
            process.start.ways = (spec,)
        if isinstance(spec, Joins):
            _prepare_join(flow, process, spec)


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
