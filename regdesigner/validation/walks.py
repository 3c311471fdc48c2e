"""Walks over the top level of the flow: which actions stand before an exit, and whether one can be passed by."""

from __future__ import annotations

from collections import deque

from regdesigner.analysis.graph import Graph
from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.flow import Flow, FlowNode, NodeKind, Outcome
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.thrown import is_link_catch, is_link_throw, link_sources, link_targets

REFUSALS = (Outcome.REFUSAL_OF_DOCUMENTS, Outcome.REFUSAL_OF_SERVICE)


def ends(regulation: Regulation) -> tuple[FlowNode, ...]:
    """The end events of the top level."""
    return tuple(node for node in regulation.flow.children(None) if node.kind is NodeKind.END_EVENT)


def before(flow: Flow, node_id: str) -> tuple[str, ...]:
    """The nodes directly before a node: the host of a boundary event and what throws a caught link too."""
    node = flow.by_id.get(node_id)
    sources = tuple(arrow.source for arrow in flow.incoming(node_id))
    if node is not None and node.attached_to is not None:
        return (*sources, node.attached_to)
    if node is not None and is_link_catch(node):
        return (*sources, *(thrown.id for thrown in link_sources(flow, node)))
    return sources


def deciding_actions(regulation: Regulation, exit_id: str) -> tuple[AdministrativeAction, ...]:
    """The actions that lead to an exit alone, and those directly before the choice that led there."""
    flow = regulation.flow
    found: dict[str, AdministrativeAction] = {}
    seen = {exit_id}
    waiting = [(exit_id, False)]
    while waiting:
        current, chosen = waiting.pop()
        for source in before(flow, current):
            if source in seen:
                continue
            seen.add(source)
            action = regulation.action_around(source)
            if action is not None:
                found[action.id] = action
            choice = chosen or _leads_elsewhere(flow, source)
            if not (action is not None and choice):
                waiting.append((source, choice))
    return tuple(found.values())


def _leads_elsewhere(flow: Flow, node_id: str) -> bool:
    return len(flow.outgoing(node_id)) > 1 or bool(flow.boundary_events.get(node_id))


def leads_to_refusal(regulation: Regulation, node_id: str) -> bool:
    """Whether an end that is a refusal can be reached from a node, or from a sub-process around it: mostly close by."""
    flow = regulation.flow
    seen = {node_id}
    waiting = deque([node_id])
    while waiting:
        current = waiting.popleft()
        node = flow.by_id.get(current)
        if node is None:
            continue
        if node.outcome in REFUSALS:
            return True
        after = [arrow.target for arrow in flow.outgoing(current)]
        after += [event.id for event in flow.boundary_events.get(current, ())]
        after += [caught.id for caught in link_targets(flow, node)] if is_link_throw(node) else []
        after += [node.parent] if node.parent is not None else []
        waiting += [element for element in after if element not in seen]
        seen.update(after)
    return False


def can_pass_by(regulation: Regulation, exit_id: str, through: frozenset[str]) -> bool:
    """Whether a start leads to an exit by a path that touches none of the actions ``through``."""
    flow = regulation.flow
    seen = {exit_id}
    waiting = [exit_id]
    while waiting:
        current = waiting.pop()
        if flow.by_id[current].kind is NodeKind.START_EVENT:
            return True
        for source in before(flow, current):
            if source in seen or source not in flow.by_id or _holds(regulation, source, through):
                continue
            seen.add(source)
            waiting.append(source)
    return False


def _holds(regulation: Regulation, node_id: str, actions: frozenset[str]) -> bool:
    """Whether a node is one of the actions, or a sub-process with one inside."""
    if node_id in actions:
        return True
    inner = regulation.flow.children(node_id)
    return any(_holds(regulation, node.id, actions) for node in inner)


def steps(regulation: Regulation) -> tuple[tuple[str, ...], Graph]:
    """All nodes in their order, and the graph of the steps between them, boundary events behind their hosts."""
    flow = regulation.flow
    order = tuple(node.id for node in flow.nodes)
    place = {element: number for number, element in enumerate(order)}
    known = [(place[source], place[node]) for node in order for source in before(flow, node) if source in place]
    return order, Graph(len(order), tuple(tail for tail, _ in known), tuple(head for _, head in known))


def actions_before(regulation: Regulation, action_id: str) -> tuple[AdministrativeAction, ...]:
    """The actions from which one comes to this one without passing another."""
    found: list[AdministrativeAction] = []
    seen = {action_id}
    waiting = [action_id]
    while waiting:
        for source in before(regulation.flow, waiting.pop()):
            if source in seen:
                continue
            seen.add(source)
            action = regulation.action(source)
            if action is None:
                waiting.append(source)
            else:
                found.append(action)
    return tuple(found)
