"""The flow as the block diagram shows it: sub-processes that only gather actions are opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.text import EMPTY, Text

_THROWN = (EventKind.ESCALATION, EventKind.ERROR)


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one shown node to another."""

    source: str
    target: str
    name: Text = EMPTY


@dataclass(frozen=True, slots=True)
class OpenedFlow:
    """Nodes and arrows to show; no border of a sub-process stands between them."""

    nodes: tuple[FlowNode, ...]
    arrows: tuple[Arrow, ...]


def opened_flow(regulation: Regulation) -> OpenedFlow:
    """The top level, with the inside of each sub-process that holds actions and is none in its own place.

    The plain start and the plain ends of an opened sub-process are passed through. An event at its rim hangs where
    what it catches is thrown, else at the first nodes inside.
    """
    flow = regulation.flow
    opened = {node.id for node in flow.nodes if _is_opened(regulation, node)}
    shown = {node.id: node for node in flow.nodes if _is_shown(flow, node, opened)}
    arrows: dict[tuple[str, str], Arrow] = {}
    for source in shown.values():
        for target, name in _next(flow, source, shown, opened):
            arrows.setdefault((source.id, target), Arrow(source.id, target, name))
    for event in shown.values():
        for host in _hosts(flow, event, shown, opened):
            arrows.setdefault((host, event.id), Arrow(host, event.id))
    return OpenedFlow(tuple(shown.values()), tuple(arrows.values()))


def _is_opened(regulation: Regulation, node: FlowNode) -> bool:
    if not node.kind.holds_nodes or node.kind is NodeKind.CALL_ACTIVITY or node.id in regulation.actions_by_id:
        return False
    holders = (_holders(regulation.flow, action.id) for action in regulation.actions)
    return any(node.id in each for each in holders)


def _holders(flow: Flow, element: str) -> Iterator[str]:
    """The sub-processes that hold a node, from the inside."""
    node = flow.by_id.get(element)
    while node is not None and node.parent is not None:
        yield node.parent
        node = flow.by_id.get(node.parent)


def _is_shown(flow: Flow, node: FlowNode, opened: set[str]) -> bool:
    """Whether a node stands in the picture: at the top level or in opened sub-processes only."""
    if node.id in opened or any(holder not in opened for holder in _holders(flow, node.id)):
        return False
    return node.parent is None or not _is_passed(node)


def _is_passed(node: FlowNode) -> bool:
    """The plain start and end of a sub-process say nothing that its border does not."""
    return node.kind in (NodeKind.START_EVENT, NodeKind.END_EVENT) and node.event is EventKind.NONE


def _next(flow: Flow, node: FlowNode, shown: dict[str, FlowNode], opened: set[str]) -> Iterator[tuple[str, Text]]:
    """The shown nodes directly behind a node, with the name of the first arrow on the way."""
    waiting = [(each.target, each.name) for each in flow.outgoing(node.id)]
    if node.kind is NodeKind.END_EVENT and node.event in _THROWN and node.parent is not None:
        waiting = []
    seen: set[str] = set()
    while waiting:
        current, name = waiting.pop(0)
        if current in seen:
            continue
        seen.add(current)
        if current in shown:
            yield current, name
        elif current in opened:
            waiting += [(entry.id, name) for entry in _entries(flow, current)]
        elif current in flow.by_id:
            waiting += [(target, name) for target in _behind(flow, flow.by_id[current])]


def _behind(flow: Flow, passed: FlowNode) -> list[str]:
    """What comes after a node that is passed through: behind an end, what comes after its sub-process."""
    left = passed.parent if passed.kind is NodeKind.END_EVENT else passed.id
    return [each.target for each in flow.outgoing(left or "")]


def _entries(flow: Flow, sub_process: str) -> tuple[FlowNode, ...]:
    """Where an opened sub-process begins."""
    inside = flow.children(sub_process)
    return tuple(node for node in inside if not flow.incoming(node.id) and node.attached_to is None)


def _hosts(flow: Flow, event: FlowNode, shown: dict[str, FlowNode], opened: set[str]) -> Iterator[str]:
    """The shown nodes at which a boundary event hangs."""
    if event.attached_to is None:
        return
    if event.attached_to in shown:
        yield event.attached_to
    elif event.attached_to in opened:
        throwers = [node.id for node in shown.values() if _throws(flow, node, event)]
        first = [
            target for entry in _entries(flow, event.attached_to) for target in _shown_at(flow, entry, shown, opened)
        ]
        yield from throwers or first


def _throws(flow: Flow, node: FlowNode, event: FlowNode) -> bool:
    inside = event.attached_to in set(_holders(flow, node.id))
    throwing = node.kind in (NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT)
    return inside and throwing and node.event in _THROWN and node.event is event.event


def _shown_at(flow: Flow, entry: FlowNode, shown: dict[str, FlowNode], opened: set[str]) -> Iterator[str]:
    if entry.id in shown:
        yield entry.id
    else:
        yield from (target for target, _ in _next(flow, entry, shown, opened))
