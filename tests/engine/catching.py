"""Where links, errors and escalations are caught, looked up in the drawing: a part of the oracle of the engine."""

from __future__ import annotations

from regdesigner.domain.flow import EventKind, Flow, FlowNode, NodeKind

CLIMBING = (EventKind.ERROR, EventKind.ESCALATION)


class Catching:
    """Looks up, for what is thrown in a flow, the event that catches it."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        throwing = (NodeKind.END_EVENT, NodeKind.INTERMEDIATE_THROW_EVENT)
        thrown = [node for node in flow.nodes if node.kind in throwing and node.event in CLIMBING]
        self.reached = {caught.id for caught in map(self.catcher, thrown) if caught is not None}

    def link_target(self, node: FlowNode) -> FlowNode:
        return next(
            each
            for each in self.flow.nodes
            if each.event is EventKind.LINK and each.trigger == node.trigger and self.flow.outgoing(each.id)
        )

    def starts_in(self, scope: str | None) -> list[FlowNode]:
        """The starts of event sub-processes directly inside a scope."""
        found = []
        for node in self.flow.nodes:
            holder = self.flow.by_id.get(node.parent or "")
            if node.kind is NodeKind.START_EVENT and holder is not None and holder.triggered_by_event:
                found += [node] if holder.parent == scope else []
        return found

    def told_from_outside(self, node: FlowNode) -> bool:
        return node.event not in CLIMBING or node.id not in self.reached

    def catcher(self, thrown: FlowNode) -> FlowNode | None:
        """The nearest event around what is thrown; one that names the same code before one that takes any."""
        scope = thrown.parent
        from_event_sub_process = False
        while True:
            starts = [] if from_event_sub_process else self.starts_in(scope)
            edges = [node for node in self.flow.nodes if scope is not None and node.attached_to == scope]
            for places in (starts, edges):
                fitting = [each for each in places if each.event is thrown.event]
                for code in (thrown.trigger, None):
                    for each in fitting:
                        if each.trigger == code:
                            return each
            if scope is None:
                return None
            from_event_sub_process = self.flow.by_id[scope].triggered_by_event
            scope = self.flow.by_id[scope].parent
