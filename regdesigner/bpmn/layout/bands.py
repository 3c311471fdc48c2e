"""Lanes as horizontal bands: which are innermost, in which one a node stands, and which lie in which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regdesigner.bpmn.layout.sizes import LINE, width_of
from regdesigner.domain.flow import Flow, FlowNode, Lane
from regdesigner.domain.text import LANGUAGES

HEADER = 30.0
"""The strip at the left end of a pool or lane that holds its name."""
_LEAST = 90.0
_LINES = 2


@dataclass(frozen=True, slots=True)
class Bands:
    """The lanes of one process or sub-process; ``leaves`` are the innermost, from top to bottom.

    ``band_of`` gives a node's place among the leaves; ``least`` the height that each needs for its name;
    ``within`` the leaves of every lane, ``depths`` how many lanes are around it.
    """

    leaves: tuple[str, ...] = ()
    band_of: dict[str, int] | None = None
    least: tuple[float, ...] = ()
    within: dict[str, tuple[int, int]] | None = None
    depths: dict[str, int] | None = None

    def of(self, node: str) -> int:
        return (self.band_of or {}).get(node, 0)

    @property
    def headers(self) -> float:
        """The room that the names of lanes take at the left end."""
        return HEADER * (1 + max((self.depths or {}).values(), default=-1))


NO_BANDS = Bands()


def bands_of(flow: Flow, nodes: list[FlowNode], is_top: bool) -> Bands:
    """The lanes whose nodes stand directly inside; at the top also those without any."""
    inside = {node.id for node in nodes}
    held = _held(flow)
    own = [lane for lane in flow.lanes if _stands(held[lane.id], inside, is_top)]
    if not own:
        return NO_BANDS
    tree = _Tree(own)
    leaves = tree.leaves()
    place = {lane.id: number for number, lane in enumerate(leaves)}
    within = {lane.id: tree.span(lane, place) for lane in own}
    least = tuple(max(_LEAST, _name_height(lane)) for lane in leaves)
    band_of = {node.id: within[node.lane][0] for node in nodes if node.lane is not None and node.lane in within}
    _give_neighbours_band(flow, nodes, band_of)
    return Bands(tuple(lane.id for lane in leaves), band_of, least, within, {one.id: tree.depth(one) for one in own})


class _Tree:
    """Lanes by what lies in them."""

    def __init__(self, lanes: list[Lane]) -> None:
        self._by_id = {lane.id: lane for lane in lanes}
        self._inner: dict[str | None, list[Lane]] = {}
        for lane in lanes:
            parent = lane.parent if lane.parent in self._by_id else None
            self._inner.setdefault(parent, []).append(lane)

    def leaves(self) -> list[Lane]:
        found: list[Lane] = []
        waiting = list(reversed(self._inner.get(None, [])))
        while waiting:
            lane = waiting.pop()
            inner = self._inner.get(lane.id)
            if inner:
                waiting.extend(reversed(inner))
            else:
                found.append(lane)
        return found

    def span(self, lane: Lane, place: dict[str, int]) -> tuple[int, int]:
        """The first and the last leaf in a lane."""
        first = last = lane
        while first.id in self._inner:
            first = self._inner[first.id][0]
        while last.id in self._inner:
            last = self._inner[last.id][-1]
        return place[first.id], place[last.id]

    def depth(self, lane: Lane) -> int:
        depth = 0
        while lane.parent in self._by_id:
            lane, depth = self._by_id[lane.parent], depth + 1
        return depth


def _held(flow: Flow) -> dict[str, list[str]]:
    """The nodes of each lane and of the lanes in it; an outer lane comes before its inner ones."""
    held = {lane.id: [node for node in lane.nodes if node in flow.by_id] for lane in flow.lanes}
    for lane in reversed(flow.lanes):
        if lane.parent in held and lane.parent != lane.id:
            held[lane.parent] += held[lane.id]
    return held


def _stands(nodes: list[str], inside: set[str], is_top: bool) -> bool:
    return any(node in inside for node in nodes) if nodes else is_top


def _name_height(lane: Lane) -> float:
    """Names are turned; they stand in two lines at most."""
    widest = max(width_of(lane.name.in_language(language)) for language in LANGUAGES)
    return widest / _LINES + 2 * LINE


def _give_neighbours_band(flow: Flow, nodes: Iterable[FlowNode], band_of: dict[str, int]) -> None:
    """A node that no lane holds stands in the band of a neighbour, else in the first."""
    for node in nodes:
        if node.id in band_of:
            continue
        near = [arrow.source for arrow in flow.incoming(node.id)] + [arrow.target for arrow in flow.outgoing(node.id)]
        near.append(node.attached_to or "")
        band_of[node.id] = next((band_of[other] for other in near if other in band_of), 0)
