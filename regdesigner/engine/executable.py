"""What the engine cannot or must not carry out: every obstacle is listed with its element before a case begins."""

from __future__ import annotations

from collections.abc import Iterator

from regdesigner.application.ports.engine import Problem
from regdesigner.domain.flow import CodeFragment, CodeKind, EventKind, Flow, FlowNode, NodeKind, SequenceFlow
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.domain.thrown import (
    CLIMBING,
    THROWERS,
    catchers,
    is_link_catch,
    is_link_throw,
    link_name,
    link_targets,
    starts_of,
)
from regdesigner.engine.decisions import is_reference, undecidable
from regdesigner.feel import FeelError, parse_all

HOLDERS = frozenset({NodeKind.SUB_PROCESS, NodeKind.CALL_ACTIVITY})
"""What holds nodes and is carried out: a call activity does where its process was found."""
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
_AWAITED = frozenset({EventKind.MESSAGE, EventKind.TIMER, EventKind.SIGNAL, EventKind.CONDITIONAL})
_THROWN = frozenset({EventKind.NONE, EventKind.MESSAGE, EventKind.SIGNAL, EventKind.ESCALATION})
_SUPPORTED: dict[NodeKind, frozenset[EventKind]] = {
    **dict.fromkeys((*_OPEN_TASKS, *_GATEWAYS, *HOLDERS), _ANY_EVENT),
    NodeKind.RECEIVE_TASK: _ANY_EVENT,
    NodeKind.BUSINESS_RULE_TASK: _ANY_EVENT,
    NodeKind.START_EVENT: _AWAITED | CLIMBING | {EventKind.NONE},
    NodeKind.END_EVENT: _THROWN | {EventKind.TERMINATE, EventKind.ERROR},
    NodeKind.INTERMEDIATE_THROW_EVENT: _THROWN | {EventKind.LINK},
    NodeKind.INTERMEDIATE_CATCH_EVENT: _AWAITED | {EventKind.LINK},
    NodeKind.BOUNDARY_EVENT: _AWAITED | CLIMBING,
}


DEEPEST_NESTING = 50
"""Sub-processes inside each other: SpiffWorkflow ends them by recursion, and nobody draws more."""


def obstacles(regulation: Regulation) -> tuple[Problem, ...]:
    """All reasons why no case of this regulation may begin; empty if it can be carried out."""
    flow = regulation.flow
    unsafe = list(_unsafe(regulation.code))
    dangerous = {problem.element for problem in unsafe}
    found = [*unsafe, *_unreadable(flow, dangerous), *_starts(flow), *_nested(flow), *_dangling(flow)]
    found += undecidable(regulation)
    for node in flow.nodes:
        if node.id not in dangerous:
            found += _unsupported(node)
        found += _misconnected(flow, node)
        found += _thrown_in_vain(flow, node)
    return tuple({(problem.message, problem.element): problem for problem in found}.values())


def timer_term(node: FlowNode) -> Term | None:
    """The term of a timer: a declared waiting term prevails over the diagram's duration."""
    return node.wait or node.timer


def is_event(node: FlowNode) -> bool:
    """Whether the node waits for something that happens: a catching event or a receiving task that is done once."""
    if node.kind is NodeKind.INTERMEDIATE_CATCH_EVENT:
        return node.event is not EventKind.LINK
    return node.kind is NodeKind.RECEIVE_TASK and node.loop is None


_COMPUTED = (
    CodeKind.CONDITION,
    CodeKind.CARDINALITY,
    CodeKind.LOOP_CONDITION,
    CodeKind.COMPLETION_CONDITION,
    CodeKind.DECISION_TABLE,
)


def _unsafe(fragments: tuple[CodeFragment, ...]) -> Iterator[Problem]:
    """Whatever an engine could be asked to run, other than conditions and numbers in FEEL, and durations."""
    for fragment in fragments:
        computed = fragment.kind in _COMPUTED and fragment.is_feel
        if fragment.kind is CodeKind.TIMER or computed or is_reference(fragment):
            continue
        yield Problem(f"engine-unsafe-{fragment.kind.value.replace('_', '-')}", fragment.element)


def _unreadable(flow: Flow, dangerous: set[str | None]) -> Iterator[Problem]:
    """Conditions that are no FEEL or read what nothing declares: found before a case begins, not in its middle."""
    declared = {field.name for node in flow.nodes for field in node.fields}
    texts = [(each.id, each.condition) for each in flow.sequence_flows if each.condition]
    for node in flow.nodes:
        if node.loop is not None:
            told = (node.loop.number, node.loop.condition, node.loop.completion)
            texts += [(node.id, text) for text in told if text and not text.isdigit()]
    texts = [(element, text) for element, text in texts if element not in dangerous]
    for (element, text), read in zip(texts, parse_all([text for _, text in texts]), strict=True):
        if isinstance(read, FeelError):
            yield Problem("engine-condition-unreadable", element, {"condition": text})
            yield Problem(read.message_id, element, read.arguments)
        elif unknown := [name for name in read.names if name not in declared]:
            yield Problem("engine-condition-unknown-field", element, {"field": ", ".join(unknown)})


def _starts(flow: Flow) -> Iterator[Problem]:
    """A case begins at one of its starts, each sub-process at exactly one place; event sub-processes on an event."""
    if not flow.starts:
        yield Problem("engine-one-start", None, {"number": 0})
    yield from (
        Problem("engine-unsupported", start.id, {"construct": f"{start.kind.value}: {start.event.value}"})
        for start in flow.starts
        if start.event in CLIMBING
    )
    for holder in flow.nodes:
        if holder.kind not in HOLDERS:
            continue
        starts = starts_of(flow, holder.id)
        if holder.kind is NodeKind.CALL_ACTIVITY and not flow.children(holder.id):
            yield Problem("engine-call-unresolved", holder.id, {"process": holder.called or "–"})
        elif len(starts) != 1:
            yield Problem("engine-one-start", holder.id, {"number": len(starts)})
        elif holder.triggered_by_event is (starts[0].event is EventKind.NONE):
            yield Problem("engine-event-sub-process", holder.id)


def _nested(flow: Flow) -> Iterator[Problem]:
    """The first sub-process that lies too deep inside others."""
    for node in flow.nodes:
        depth, current = 0, node
        while node.kind in HOLDERS and current.parent is not None and depth <= DEEPEST_NESTING:
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
    elif node.kind.is_event and node.event is EventKind.TIMER and not _by_hand(node) and timer_term(node) is None:
        yield Problem("engine-timer-without-term", node.id)


def _by_hand(node: FlowNode) -> bool:
    """Whether a case begins here: somebody begins it, whatever the event would wait for."""
    return node.kind is NodeKind.START_EVENT and node.parent is None


def _misconnected(flow: Flow, node: FlowNode) -> Iterator[Problem]:
    """Flows into a place where none may come, or none into a place that would never be reached."""
    incoming, outgoing = flow.incoming(node.id), flow.outgoing(node.id)
    if _begins_by_itself(node):
        if incoming:
            yield Problem("engine-flow-into-start", node.id)
    elif not incoming:
        yield Problem("engine-never-reached", node.id)
    if node.kind is NodeKind.BOUNDARY_EVENT and not _has_host(flow, node):
        yield Problem("engine-boundary-without-host", node.id)
    if node.kind in CHOOSING and len(outgoing) > 1:
        yield from (Problem("engine-condition-missing", each.id) for each in outgoing if _needs_condition(node, each))
    if node.kind is NodeKind.EVENT_BASED_GATEWAY and not _leads_to_events(flow, node):
        yield Problem("engine-event-gateway", node.id)


def _begins_by_itself(node: FlowNode) -> bool:
    """Whether no flow leads to the node: an event that happens, a link that is jumped to, an event sub-process."""
    happens = node.kind in (NodeKind.START_EVENT, NodeKind.BOUNDARY_EVENT)
    return happens or is_link_catch(node) or node.triggered_by_event


def _thrown_in_vain(flow: Flow, node: FlowNode) -> Iterator[Problem]:
    """Links without exactly one place to go on, errors and escalations that nothing or too much catches."""
    if is_link_throw(node):
        if len(link_targets(flow, node)) != 1 or flow.outgoing(node.id):
            yield Problem("engine-link", node.id, {"link": link_name(node) or "–"})
    elif node.kind in THROWERS and node.event in CLIMBING:
        found = catchers(flow, node)
        if node.event is EventKind.ERROR and len(found) != 1:
            yield Problem("engine-error-uncaught", node.id)
        elif len(found) > 1:
            yield Problem("engine-escalation-caught-twice", node.id)


def _has_host(flow: Flow, node: FlowNode) -> bool:
    host = flow.by_id.get(node.attached_to or "")
    return host is not None and host.parent == node.parent and host.kind.is_activity and not host.triggered_by_event


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
