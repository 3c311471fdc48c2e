"""Sound control flow: whatever is decided, each case goes on and ends, and nothing runs twice by accident.

Each scope (the top level, each sub-process) is reduced in linear time; what does not reduce is played through up to a
budget. Sound as in van der Aalst et al., Soundness of workflow nets (Formal Aspects of Computing 23, 2011), with the
implicit end of BPMN 2.0: a case is over when nothing is left to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from regdesigner.analysis.graph import ScopeGraph, scopes
from regdesigner.analysis.soundness.exploration import explore
from regdesigner.analysis.soundness.loops import Loops
from regdesigner.analysis.soundness.net import Gate, Net
from regdesigner.analysis.soundness.reduction import Clash, Reduction
from regdesigner.analysis.soundness.witness import Location, Witnesses
from regdesigner.domain.flow import Flow

_ROUNDS = 20
"""Defects among what does not reduce that are looked for, one behind the other."""


class DefectKind(StrEnum):
    DEADLOCK = "deadlock"
    """A join waits for a branch that was never taken."""
    MISSING_SYNCHRONISATION = "missing_synchronisation"
    """Branches that run side by side meet where each passes: what follows runs twice."""
    LOOP_WITHOUT_EXIT = "loop_without_exit"
    LOOP_WITHOUT_BOUND = "loop_without_bound"
    LOOP_ENTERED_FROM_SIDE = "loop_entered_from_side"
    NOT_PROVEN = "not_proven"
    """The budget ended before every order of events was played through; nothing wrong was found."""


@dataclass(frozen=True, slots=True)
class Defect:
    """One cause. ``element`` is the id to mend; ``path`` the ids of the nodes from the start to where it shows.

    ``cycle`` holds the ids of a loop's nodes, from its head; ``opened_by`` the split whose branches meet wrongly.
    """

    kind: DefectKind
    element: str
    path: tuple[str, ...]
    cycle: tuple[str, ...] = ()
    opened_by: str | None = None


@dataclass(frozen=True)
class Soundness:
    """All that is wrong with the control flow, in the order of the scopes; empty if it is sound and bounded."""

    defects: tuple[Defect, ...]

    def of(self, kind: DefectKind) -> tuple[Defect, ...]:
        return tuple(defect for defect in self.defects if defect.kind is kind)


def check(flow: Flow) -> Soundness:
    """What is wrong with the control flow of each scope. Pure; linear in the size of what is drawn in blocks."""
    return check_scopes(scopes(flow))


def check_scopes(drawn: Iterable[ScopeGraph]) -> Soundness:
    """The same where the scopes of the flow are known already."""
    return Soundness(tuple(defect for scope in drawn for defect in _check_scope(scope)))


def _check_scope(scope: ScopeGraph) -> Iterator[Defect]:
    if not scope.starts:
        return
    witnesses = Witnesses(scope)
    loops = Loops(scope)
    for loop in loops.endless:
        path = witnesses.from_start(loop[0])
        yield Defect(DefectKind.LOOP_WITHOUT_EXIT, scope.nodes[loop[0]].id, scope.ids(path), scope.ids(loop))
    clashes: list[Defect] = []
    if len(scope.starts) == 1 or not scope.implied:
        repaired = {loop[0] for loop in loops.endless}
        clashes = list(_clashes(scope, witnesses, repaired))
        if not clashes and loops.waiting_heads and not repaired:
            clashes = list(_circles(scope, witnesses, min(loops.waiting_heads)))
    yield from clashes
    blamed = {defect.element for defect in clashes}
    for loop in loops.entered_from_side:
        path = witnesses.from_start(loop[0])
        yield Defect(DefectKind.LOOP_ENTERED_FROM_SIDE, scope.nodes[loop[0]].id, scope.ids(path), scope.ids(loop))
    for unbounded in loops.unbounded:
        cycle = scope.ids(unbounded.cycle)
        if unbounded.decided or blamed.isdisjoint(cycle):
            path = witnesses.from_start(unbounded.cycle[0])
            yield Defect(DefectKind.LOOP_WITHOUT_BOUND, scope.edge_id(unbounded.edge), scope.ids(path), cycle)


def _clashes(scope: ScopeGraph, witnesses: Witnesses, repaired: set[int]) -> Iterator[Defect]:
    """Deadlocks and missing synchronisation: first those that reduction meets, then those among what is left."""
    net = Net(scope, repaired)
    reduction = Reduction(net)
    openers: set[int] = set()
    reported = told = 0
    for _ in range(_ROUNDS):
        left = reduction.run()
        for clash in reduction.clashes[told:]:
            location = witnesses.locate(reduction, clash, ())
            if location is not None:
                reported += 1
                yield _defect(scope, clash, location)
        told = len(reduction.clashes)
        if not left:
            return
        found = explore(net, left)
        if found.clash is None:
            if not found.complete and not reported:
                yield _not_proven(scope, witnesses, net, left)
            return
        location = witnesses.locate(reduction, found.clash, found.trail)
        if location is not None and location.region not in openers:
            openers.add(location.region)
            reported += 1
            yield _defect(scope, found.clash, location)
        net.merge[found.clash.node] = Gate.SOME


def _circles(scope: ScopeGraph, witnesses: Witnesses, head: int) -> Iterator[Defect]:
    """Inclusive joins at the head of a loop beside other branches: no block, so that the whole scope is played."""
    net = Net(scope)
    found = explore(net, net.nodes())
    if found.clash is not None:
        location = witnesses.locate(Reduction(net), found.clash, found.trail)
        if location is not None:
            yield _defect(scope, found.clash, location)
    elif not found.complete:
        yield Defect(DefectKind.NOT_PROVEN, scope.nodes[head].id, scope.ids(witnesses.from_start(head)))


def _defect(scope: ScopeGraph, clash: Clash, location: Location) -> Defect:
    kind = DefectKind.DEADLOCK if clash.blocks else DefectKind.MISSING_SYNCHRONISATION
    opened_by = scope.nodes[location.opened_by].id if location.opened_by is not None else None
    return Defect(kind, scope.nodes[location.node].id, scope.ids(location.path), opened_by=opened_by)


def _not_proven(scope: ScopeGraph, witnesses: Witnesses, net: Net, left: list[int]) -> Defect:
    """Names the widest split among what is left, the nearest to the start of several."""
    edges = {node: [edge for target, edge in net.outs[node].items() if target not in net.ends] for node in left}
    splits = [(len(found), net.tail[found[0]]) for found in edges.values() if found]
    _, node = min(splits, key=lambda split: (-split[0], witnesses.distance(split[1])))
    return Defect(DefectKind.NOT_PROVEN, scope.nodes[node].id, scope.ids(witnesses.from_start(node)))
