"""What the engine cannot or must not carry out: every obstacle is listed with its element before a case begins."""

from __future__ import annotations

from collections.abc import Iterator

from regdesigner.application.ports.engine import Problem
from regdesigner.domain.flow import CodeFragment, CodeKind, EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.feel import FeelError, parse_all

_OPEN_TASKS = (NodeKind.TASK, NodeKind.USER_TASK, NodeKind.MANUAL_TASK, NodeKind.SEND_TASK)
WORK_ITEMS = frozenset(_OPEN_TASKS)
_GATEWAYS = (
    NodeKind.EXCLUSIVE_GATEWAY,
    NodeKind.PARALLEL_GATEWAY,
    NodeKind.INCLUSIVE_GATEWAY,
    NodeKind.EVENT_BASED_GATEWAY,
)
CHOOSING = frozenset({NodeKind.EXCLUSIVE_GATEWAY, NodeKind.INCLUSIVE_GATEWAY})
_ANY_EVENT = frozenset(EventKind)
_PLAIN = frozenset({EventKind.NONE})
_AWAITED = frozenset({EventKind.MESSAGE, EventKind.TIMER})
_SUPPORTED: dict[NodeKind, frozenset[EventKind]] = {
    **dict.fromkeys((*_OPEN_TASKS, *_GATEWAYS), _ANY_EVENT),
    NodeKind.RECEIVE_TASK: _ANY_EVENT,
    NodeKind.SUB_PROCESS: _ANY_EVENT,
    NodeKind.START_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE}),
    NodeKind.END_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE, EventKind.TERMINATE, EventKind.ERROR}),
    NodeKind.INTERMEDIATE_THROW_EVENT: frozenset({EventKind.NONE, EventKind.MESSAGE}),
    NodeKind.INTERMEDIATE_CATCH_EVENT: _AWAITED,
    NodeKind.BOUNDARY_EVENT: _AWAITED | {EventKind.ERROR},
}


DEEPEST_NESTING = 50
"""Sub-processes inside each other: SpiffWorkflow ends them by recursion, and nobody draws more."""


def obstacles(regulation: Regulation) -> tuple[Problem, ...]:
    """All reasons why no case of this regulation may begin; empty if it can be carried out."""
    flow = regulation.flow
    unsafe = list(_unsafe(regulation.code))
    dangerous = {problem.element for problem in unsafe}
    found = [*unsafe, *_unreadable(flow, dangerous), *_starts(flow), *_nested(flow), *_dangling(flow)]
    for node in flow.nodes:
        if node.id not in dangerous:
            found += _unsupported(node)
        found += _misconnected(flow, node)
    return tuple({(problem.message, problem.element): problem for problem in found}.values())


def timer_term(node: FlowNode) -> Term | None:
    """The term of a timer: a declared waiting term prevails over the diagram's duration."""
    return node.wait or node.timer


def is_event(node: FlowNode) -> bool:
    """Whether the node waits for a message or an instant: a catching event or a receiving task."""
    return node.kind in (NodeKind.INTERMEDIATE_CATCH_EVENT, NodeKind.RECEIVE_TASK)


def _unsafe(fragments: tuple[CodeFragment, ...]) -> Iterator[Problem]:
    """Whatever an engine could be asked to run, other than a condition in FEEL or a duration."""
    for fragment in fragments:
        if fragment.kind is CodeKind.TIMER:
            continue
        if fragment.kind is CodeKind.CONDITION and fragment.is_feel:
            continue
        yield Problem(f"engine-unsafe-{fragment.kind.value.replace('_', '-')}", fragment.element)


def _unreadable(flow: Flow, dangerous: set[str | None]) -> Iterator[Problem]:
    """Conditions that are no FEEL or read what nothing declares: found before a case begins, not in its middle."""
    declared = {field.name for node in flow.nodes for field in node.fields}
    conditional = [each for each in flow.sequence_flows if each.condition and each.id not in dangerous]
    for each, read in zip(conditional, parse_all([each.condition for each in conditional]), strict=True):
        if isinstance(read, FeelError):
            yield Problem("engine-condition-unreadable", each.id, {"condition": each.condition})
            yield Problem(read.message_id, each.id, read.arguments)
        elif unknown := [name for name in read.names if name not in declared]:
            yield Problem("engine-condition-unknown-field", each.id, {"field": ", ".join(unknown)})


def _starts(flow: Flow) -> Iterator[Problem]:
    """The case and each sub-process begin at exactly one place."""
    inner = [node.id for node in flow.nodes if node.kind is NodeKind.SUB_PROCESS]
    for scope in (None, *inner):
        starts = [node for node in flow.children(scope) if node.kind is NodeKind.START_EVENT]
        if len(starts) != 1:
            yield Problem("engine-one-start", scope, {"number": len(starts)})
        elif scope is not None and starts[0].event is not EventKind.NONE:
            yield Problem("engine-event-sub-process", scope)


def _nested(flow: Flow) -> Iterator[Problem]:
    """The first sub-process that lies too deep inside others."""
    for node in flow.nodes:
        depth, current = 0, node
        while node.kind is NodeKind.SUB_PROCESS and current.parent is not None and depth <= DEEPEST_NESTING:
            depth, current = depth + 1, flow.by_id[current.parent]
        if depth >= DEEPEST_NESTING:
            yield Problem("engine-nested-too-deep", node.id, {"limit": DEEPEST_NESTING})
            return


def _dangling(flow: Flow) -> Iterator[Problem]:
    for each in flow.sequence_flows:
        source, target = flow.by_id.get(each.source), flow.by_id.get(each.target)
        if source is None or target is None:
            yield Problem("engine-flow-dangles", each.id)
        elif source.parent != target.parent:
            yield Problem("engine-flow-crosses", each.id)
        elif each.condition and source.kind not in CHOOSING:
            yield Problem("engine-condition-elsewhere", each.id)


def _unsupported(node: FlowNode) -> Iterator[Problem]:
    events = _SUPPORTED.get(node.kind)
    if events is None:
        yield Problem("engine-unsupported", node.id, {"construct": node.kind.value})
    elif node.event not in events:
        yield Problem("engine-unsupported", node.id, {"construct": f"{node.kind.value}: {node.event.value}"})
    elif node.loop is not None:
        yield Problem("engine-unsupported-loop", node.id)
    elif node.kind.is_event and node.event is EventKind.TIMER and timer_term(node) is None:
        yield Problem("engine-timer-without-term", node.id)


def _misconnected(flow: Flow, node: FlowNode) -> Iterator[Problem]:
    """Flows into a place where none may come, or none into a place that would never be reached."""
    incoming, outgoing = flow.incoming(node.id), flow.outgoing(node.id)
    if node.kind in (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT):
        if incoming:
            yield Problem("engine-flow-into-start", node.id)
    elif not incoming:
        yield Problem("engine-never-reached", node.id)
    if node.kind is NodeKind.BOUNDARY_EVENT and not _has_host(flow, node):
        yield Problem("engine-boundary-without-host", node.id)
    if node.kind is NodeKind.END_EVENT and node.event is EventKind.ERROR and not _is_caught(flow, node):
        yield Problem("engine-error-uncaught", node.id)
    if node.kind in CHOOSING and len(outgoing) > 1:
        yield from (Problem("engine-condition-missing", each.id) for each in outgoing if _needs_condition(node, each))
    if node.kind is NodeKind.EVENT_BASED_GATEWAY and not _leads_to_events(flow, node):
        yield Problem("engine-event-gateway", node.id)


def _has_host(flow: Flow, node: FlowNode) -> bool:
    host = flow.by_id.get(node.attached_to or "")
    if host is None or host.parent != node.parent:
        return False
    return host.kind is NodeKind.SUB_PROCESS if node.event is EventKind.ERROR else host.kind.is_activity


def _is_caught(flow: Flow, end: FlowNode) -> bool:
    """Whether the nearest surrounding sub-process with error events has exactly one; errors have no codes here."""
    current = end.parent
    while current is not None:
        events = [each for each in flow.boundary_events.get(current, ()) if each.event is EventKind.ERROR]
        if events:
            return len(events) == 1
        current = flow.by_id[current].parent
    return False


def _needs_condition(gateway: FlowNode, each: SequenceFlow) -> bool:
    return not each.condition and gateway.default != each.id


def _leads_to_events(flow: Flow, gateway: FlowNode) -> bool:
    """Every flow leads to an event of its own that nothing else leads to and that nothing is attached to."""
    targets = [flow.by_id.get(each.target) for each in flow.outgoing(gateway.id)]
    return bool(targets) and all(
        target is not None
        and is_event(target)
        and len(flow.incoming(target.id)) == 1
        and target.id not in flow.boundary_events
        for target in targets
    )
