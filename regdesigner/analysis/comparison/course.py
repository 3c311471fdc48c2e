"""Which action follows which: the ways between the places of a flow where somebody acts, waits or a case ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text


@dataclass(frozen=True, slots=True)
class Way:
    """From one place to the next one, by the ids of their elements."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class WaitChange:
    """An element that waits, and within which term; ``None`` is no term. ``stands_still`` is of the clock."""

    element: str
    name: Text
    old: Term | None
    new: Term | None
    old_stands_still: bool = False
    new_stands_still: bool = False


@dataclass(frozen=True, slots=True)
class RepeatChange:
    """A way back, how often it may be taken at most; ``source`` is the element that it leaves."""

    flow: str
    source: str
    old: int | None
    new: int | None


def ways(regulation: Regulation) -> tuple[Way, ...]:
    """From each place to all that may come next, in the order of the file."""
    flow = regulation.flow
    stations = {node.id for node in flow.nodes if _is_station(regulation, node)}
    found: dict[Way, None] = {}
    for node in flow.nodes:
        if node.id in stations:
            for target in _next(flow, node, stations):
                found[Way(node.id, target)] = None
    return tuple(found)


def _is_station(regulation: Regulation, node: FlowNode) -> bool:
    """Actions, the start and the ends of a case, and events with a name; not what lies within an action."""
    if node.id in regulation.actions_by_id:
        return True
    if regulation.action_around(node.id) is not None and node.attached_to is None:
        return False
    if node.kind in (NodeKind.START_EVENT, NodeKind.END_EVENT):
        return node.parent is None
    return node.kind.is_event and node.attached_to is None and (node.event is not EventKind.NONE or bool(node.name))


def _next(flow: Flow, start: FlowNode, stations: set[str]) -> Iterator[str]:
    """The stations that a token may reach from a station without touching another one."""
    seen: set[str] = set()
    open_nodes = list(_after(flow, start))
    while open_nodes:
        current = open_nodes.pop(0)
        if current in seen:
            continue
        seen.add(current)
        if current in stations:
            yield current
        elif current in flow.by_id:
            open_nodes += _beyond(flow, flow.by_id[current])


def _after(flow: Flow, node: FlowNode) -> Iterator[str]:
    """What comes directly after a station that is left: behind it, behind the events at its rim, or around it."""
    yield from (each.target for each in flow.outgoing(node.id))
    for event in flow.boundary_events.get(node.id, ()):
        yield from (each.target for each in flow.outgoing(event.id))
    if node.kind is NodeKind.END_EVENT or not flow.outgoing(node.id):
        yield from _around(flow, node)


def _beyond(flow: Flow, node: FlowNode) -> Iterator[str]:
    """What comes directly after a node that is no station; a sub-process is entered at its starts."""
    if node.kind.holds_nodes:
        inside = [child.id for child in flow.children(node.id) if not flow.incoming(child.id) and not child.attached_to]
        if inside:
            yield from inside
            return
    yield from _after(flow, node)


def _around(flow: Flow, node: FlowNode) -> Iterator[str]:
    """Behind the sub-process that ends here."""
    holder = flow.by_id.get(node.parent or "")
    if holder is not None:
        yield from _after(flow, holder)


def course_changes(
    old: Regulation, new: Regulation, renamed: Mapping[str, str]
) -> tuple[tuple[Way, ...], tuple[Way, ...]]:
    """The ways that are no more, with ids of the old edition, and the ways that are new, with ids of the new one.

    ``renamed`` maps ids of the old edition to those of the new one, where they differ.
    """
    before = {Way(renamed.get(way.source, way.source), renamed.get(way.target, way.target)): way for way in ways(old)}
    after = ways(new)
    gone = tuple(way for moved, way in before.items() if moved not in set(after))
    return gone, tuple(way for way in after if way not in before)


def wait_changes(old: Flow, new: Flow, renamed: Mapping[str, str]) -> tuple[WaitChange, ...]:
    """Elements of both editions whose term of waiting, or whose clock, changed; others come and go with their ways."""
    found = []
    for node in old.nodes:
        other = new.by_id.get(renamed.get(node.id, node.id))
        if other is None:
            continue
        before, after = node.wait or node.timer, other.wait or other.timer
        if (before, node.stands_still) != (after, other.stands_still):
            name = other.name or node.name
            found.append(WaitChange(other.id, name, before, after, node.stands_still, other.stands_still))
    return tuple(found)


def repeat_changes(old: Flow, new: Flow) -> tuple[RepeatChange, ...]:
    """Ways back of both editions that may be taken more often, or less."""
    pairs = [(each, new.flows_by_id.get(each.id)) for each in old.sequence_flows]
    return tuple(
        RepeatChange(each.id, other.source, each.max_repeats, other.max_repeats)
        for each, other in pairs
        if other is not None and each.max_repeats != other.max_repeats
    )
