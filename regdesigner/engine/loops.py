"""Bounds of loops: how often a flow may be taken again, counted anew at each entry of its loop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from regdesigner.domain.flow import Flow, SequenceFlow
from regdesigner.domain.thrown import is_link_catch, is_link_throw, link_sources, link_targets


def loop_of(flow: Flow, closing: SequenceFlow) -> frozenset[str]:
    """The nodes of the loop that ``closing`` closes, its entry included; empty if it closes none."""
    entry = closing.target
    forward = _walk([entry], lambda node: _next(flow, node))
    if closing.source not in forward:
        return frozenset()
    back = _walk([closing.source], lambda node: _previous(flow, node) if node != entry else ())
    return frozenset(forward & back) | {entry}


def resets(flow: Flow) -> Mapping[str, tuple[str, ...]]:
    """For each flow that enters a bounded loop from outside, the flows whose turns begin to be counted anew."""
    bodies: dict[str, set[str]] = {}
    closing: dict[str, list[str]] = {}
    for each in bounded(flow):
        bodies.setdefault(each.target, set()).update(loop_of(flow, each))
        closing.setdefault(each.target, []).append(each.id)
    return {
        entering.id: tuple(closing[entry])
        for entry, body in bodies.items()
        for entering in flow.incoming(entry)
        if entering.source not in body
    }


def bounded(flow: Flow) -> Iterator[SequenceFlow]:
    """The flows that close a loop and say how often that may be."""
    return (each for each in flow.sequence_flows if each.max_repeats is not None and loop_of(flow, each))


def upstream(flow: Flow, reached: SequenceFlow) -> frozenset[str]:
    """The nodes from which a token can come to a flow without passing the node it leads to."""
    return frozenset(_walk([reached.source], lambda node: _previous(flow, node), barrier=reached.target))


def _next(flow: Flow, node: str) -> Iterator[str]:
    yield from (each.target for each in flow.outgoing(node))
    yield from (event.id for event in flow.boundary_events.get(node, ()))
    if is_link_throw(flow.by_id[node]):
        yield from (caught.id for caught in link_targets(flow, flow.by_id[node]))


def _previous(flow: Flow, node: str) -> Iterator[str]:
    yield from (each.source for each in flow.incoming(node))
    host = flow.by_id[node].attached_to
    if host is not None:
        yield host
    if is_link_catch(flow.by_id[node]):
        yield from (thrown.id for thrown in link_sources(flow, flow.by_id[node]))


def _walk(start: list[str], step: Callable[[str], Iterable[str]], barrier: str | None = None) -> set[str]:
    """All nodes reached, without entering ``barrier``."""
    seen = {node for node in start if node != barrier}
    waiting = list(seen)
    while waiting:
        for node in step(waiting.pop()):
            if node not in seen and node != barrier:
                seen.add(node)
                waiting.append(node)
    return seen
