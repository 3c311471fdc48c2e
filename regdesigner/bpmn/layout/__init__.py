"""Places for what was never drawn: lanes as bands, flows from left to right, edges around boxes."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.bpmn.layout.ranks import ranks_of
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.flow import Flow


@dataclass(frozen=True, slots=True)
class Body:
    """A process and its flow; the pool that shows it is that with its id."""

    process: str
    flow: Flow


def laid_out(flow: Flow, drawing: Drawing) -> Drawing:
    """The drawing with places for all nodes, lanes, pools, sequence and message flows that it does not show yet.

    What is drawn stays. What stands inside a call activity is not drawn.
    """
    process = next((pool.process for pool in flow.pools if pool.process is not None), "")
    return all_laid_out((Body(process, flow),), drawing)


def all_laid_out(bodies: tuple[Body, ...], drawing: Drawing) -> Drawing:
    """The same for several processes of one file."""
    shapes, edges = list(drawing.shapes), list(drawing.edges)
    shown = {shape.element for shape in shapes} | {edge.element for edge in edges}
    at: dict[str, tuple[float, float]] = {shape.element: (shape.bounds.x, shape.bounds.y) for shape in shapes}
    for body in bodies:
        nodes = list(body.flow.nodes)
        place = {node.id: number for number, node in enumerate(nodes)}
        arrows = [
            (place[flow.source], place[flow.target])
            for flow in body.flow.sequence_flows
            if flow.source in place and flow.target in place
        ]
        ranks, _ = ranks_of(len(nodes), arrows)
        for number, node in enumerate(nodes):
            if node.id not in shown:
                at[node.id] = (150.0 * ranks[number] + 60, 110.0 * number)
                shapes.append(Shape(node.id, Box(*at[node.id], 100, 80)))
        edges += [
            Edge(flow.id, (at[flow.source], at[flow.target]))
            for flow in body.flow.sequence_flows
            if flow.id not in shown and flow.source in at and flow.target in at
        ]
    return Drawing(tuple(shapes), tuple(edges))
