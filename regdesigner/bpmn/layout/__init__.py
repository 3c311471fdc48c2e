"""Places for what was never drawn: lanes as bands, flows from left to right, edges around boxes."""

from __future__ import annotations

from dataclasses import replace

from regdesigner.bpmn.layout.bodies import Body, Sheet
from regdesigner.bpmn.layout.completion import completed
from regdesigner.bpmn.layout.region import visible
from regdesigner.domain.drawing import Drawing
from regdesigner.domain.flow import Flow, FlowNode, NodeKind

__all__ = ["Body", "all_laid_out", "laid_out"]


def laid_out(flow: Flow, drawing: Drawing) -> Drawing:
    """The drawing with places for all nodes, lanes, pools, sequence and message flows that it does not show yet.

    What is drawn stays. What stands inside a call activity is not drawn, nor what stands inside a sub-process that
    is drawn collapsed: without anything of its content.
    """
    process = next((pool.process for pool in flow.pools if pool.process is not None), "")
    return all_laid_out((Body(process, flow),), drawing)


def all_laid_out(bodies: tuple[Body, ...], drawing: Drawing) -> Drawing:
    """The same for several processes of one file."""
    ordered = _in_order(tuple(Body(body.process, _hanging_well(body.flow)) for body in bodies))
    drawn = {shape.element for shape in drawing.shapes} | {edge.element for edge in drawing.edges}
    wanted = {key for body in ordered for key in _elements(body.flow)}
    if wanted <= drawn:
        return drawing
    sheet = Sheet(ordered)
    if wanted & drawn:
        return completed(ordered, drawing, sheet)
    fresh = sheet.drawing()
    return Drawing((*drawing.shapes, *fresh.shapes), (*drawing.edges, *fresh.edges))


def _in_order(bodies: tuple[Body, ...]) -> tuple[Body, ...]:
    """Processes in the order of their pools; those without a pool come last."""
    pools = [pool.process for body in bodies for pool in body.flow.pools]
    return tuple(sorted(bodies, key=lambda body: pools.index(body.process) if body.process in pools else len(pools)))


def _hanging_well(flow: Flow) -> Flow:
    """The flow without attachments that cannot be drawn: to nothing, to another level, to what itself hangs."""
    hosts = {node.id: node.parent for node in flow.nodes if node.kind.is_activity}

    def hangs_badly(node: FlowNode) -> bool:
        host = node.attached_to
        return host is not None and (
            node.kind is not NodeKind.BOUNDARY_EVENT or host not in hosts or hosts[host] != node.parent
        )

    if not any(hangs_badly(node) for node in flow.nodes):
        return flow
    nodes = tuple(replace(node, attached_to=None) if hangs_badly(node) else node for node in flow.nodes)
    return Flow(nodes, flow.sequence_flows, flow.message_flows, flow.lanes, flow.pools)


def _elements(flow: Flow) -> list[str]:
    """All that is drawn of a flow."""
    return [
        *(node.id for node in visible(flow)),
        *(arrow.id for arrow in flow.sequence_flows),
        *(message.id for message in flow.message_flows),
        *(lane.id for lane in flow.lanes),
        *(pool.id for pool in flow.pools),
    ]
