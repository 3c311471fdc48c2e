"""What is thrown inside a case goes on where it is caught: links, errors, escalations."""

from __future__ import annotations

from collections.abc import Iterable

from regdesigner.analysis.deadlines.wiring import Wiring
from regdesigner.domain.flow import Flow, FlowNode
from regdesigner.domain.thrown import CLIMBING, THROWERS, breaks_off, catchers, is_link_throw, link_targets


def join_thrown(flow: Flow, wired: Wiring, events: Iterable[FlowNode]) -> None:
    """Edges from what throws to what catches it; what catches an error that nothing catches is the end of the case."""
    for node in events:
        if is_link_throw(node):
            for target in link_targets(flow, node):
                wired.edge(wired.ends[node.id], wired.begins[target.id])
        elif node.kind in THROWERS and node.event in CLIMBING and node.id in wired.ends:
            thrown = wired.ends[node.id]
            caught = [event.id for event in catchers(flow, node) if event.id in wired.begins]
            for event in caught:
                wired.edge(thrown, wired.begins[event])
            if not breaks_off(flow, node):
                wired.splits.update([thrown] if caught else [])
            elif not caught:
                wired.edge(thrown, wired.final)
