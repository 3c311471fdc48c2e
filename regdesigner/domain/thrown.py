"""Who catches what is thrown inside a case: links, errors and escalations, by the drawing alone (BPMN 2.0, 10.5.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind

THROWERS = frozenset({NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT})
CLIMBING = frozenset({EventKind.ERROR, EventKind.ESCALATION})
"""What climbs from scope to scope until it is caught."""


def starts_of(flow: Flow, holder: str) -> tuple[FlowNode, ...]:
    """The start events directly inside a sub-process."""
    return tuple(node for node in flow.children(holder) if node.kind is NodeKind.START_EVENT)


def event_starts(flow: Flow, scope: str | None) -> Iterator[FlowNode]:
    """The start events of the event sub-processes that listen in a scope."""
    for node in flow.listeners.get(scope, ()):
        yield from starts_of(flow, node.id)


def meets(thrown: FlowNode, caught: FlowNode) -> bool:
    """Whether an event of the same kind is caught here: by its name or code, or whatever it is called."""
    return thrown.event is caught.event and caught.trigger in (None, thrown.trigger)


def link_name(node: FlowNode) -> str:
    """What a link is called: by its definition, else by the name of its event."""
    return node.link_name


def is_link_throw(node: FlowNode) -> bool:
    return node.kind is NodeKind.INTERMEDIATE_THROW_EVENT and node.event is EventKind.LINK


def is_link_catch(node: FlowNode) -> bool:
    return node.kind is NodeKind.INTERMEDIATE_CATCH_EVENT and node.event is EventKind.LINK


def link_targets(flow: Flow, thrown: FlowNode) -> tuple[FlowNode, ...]:
    """The link events of the same name in the same scope, at which a thrown link goes on."""
    return tuple(filter(is_link_catch, flow.links.get((thrown.parent, thrown.link_name), ())))


def link_sources(flow: Flow, caught: FlowNode) -> tuple[FlowNode, ...]:
    """The link events of the same scope from which one comes here."""
    return tuple(filter(is_link_throw, flow.links.get((caught.parent, caught.link_name), ())))


def catchers(flow: Flow, thrown: FlowNode) -> tuple[FlowNode, ...]:
    """The events of the nearest scope that catch a thrown error or escalation, those of its own code alone if any.

    In each scope its event sub-processes come first, then the edge of its activity. What is thrown inside an event
    sub-process is caught by none of the same scope. Several are one too many, none leaves it uncaught.
    """
    scope, below = thrown.parent, None
    while True:
        inside = below is not None and below.triggered_by_event
        found = [] if inside else [each for each in event_starts(flow, scope) if meets(thrown, each)]
        if not found and scope is not None:
            found = [each for each in flow.boundary_events.get(scope, ()) if meets(thrown, each)]
        if found or scope not in flow.by_id:
            return tuple(each for each in found if each.trigger is not None) or tuple(found)
        below = flow.by_id[scope]
        scope = below.parent


def thrown_inside(flow: Flow, among: Iterable[FlowNode] | None = None) -> frozenset[str]:
    """The events that catch an error or escalation thrown inside; all others of these kinds are told from outside.

    ``among``: the nodes of the flow that are looked at, all of them where nothing is said.
    """
    return frozenset(
        caught.id
        for node in (flow.nodes if among is None else among)
        if node.event in CLIMBING and node.kind in THROWERS
        for caught in catchers(flow, node)
    )


def breaks_off(flow: Flow, node: FlowNode) -> bool:
    """Whether an event that throws ends the scope that it stands in: nothing follows it there.

    An escalation does so where what catches it interrupts; an error always.
    """
    if node.event not in CLIMBING or node.kind not in THROWERS:
        return False
    return node.event is EventKind.ERROR or any(caught.interrupting for caught in catchers(flow, node))
