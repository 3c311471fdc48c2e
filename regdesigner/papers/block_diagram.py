"""The block diagram of the appendix: the actions in order, as boxes from top to bottom."""

from __future__ import annotations

from regdesigner.domain.flow import FlowNode, NodeKind
from regdesigner.papers.diagram import Diagram, DiagramEdge, DiagramNode, Shape
from regdesigner.papers.opened import opened_flow
from regdesigner.papers.wording import Wording

SHAPES = {
    NodeKind.START_EVENT: Shape.START,
    NodeKind.END_EVENT: Shape.END,
    NodeKind.EXCLUSIVE_GATEWAY: Shape.EXCLUSIVE,
    NodeKind.COMPLEX_GATEWAY: Shape.EXCLUSIVE,
    NodeKind.PARALLEL_GATEWAY: Shape.PARALLEL,
    NodeKind.INCLUSIVE_GATEWAY: Shape.INCLUSIVE,
    NodeKind.EVENT_BASED_GATEWAY: Shape.EVENT_BASED,
}
"""What nodes are drawn as; every other one is an event between start and end."""


def block_diagram(wording: Wording) -> Diagram:
    """The regulation's flow without positions: it is placed for the page, not for the screen.

    A sub-process that is no action itself but holds some is opened, so that every action of point 10 has its box.
    """
    opened = opened_flow(wording.regulation)
    left = {arrow.source for arrow in opened.arrows}
    nodes = tuple(_node(node, wording, goes_on=node.id in left) for node in opened.nodes)
    edges = tuple(DiagramEdge(arrow.source, arrow.target, arrow.name.best(wording.language)) for arrow in opened.arrows)
    return Diagram(nodes, edges)


def _node(node: FlowNode, wording: Wording, *, goes_on: bool) -> DiagramNode:
    """A node's box; an end of a sub-process whose throw is caught outside goes on and so is no end in the picture."""
    if node.kind is NodeKind.END_EVENT and goes_on:
        shape = Shape.EVENT
    elif node.kind.is_activity:
        shape = Shape.SUBPROCESS if node.kind.holds_nodes else Shape.ACTION
    else:
        shape = SHAPES.get(node.kind, Shape.EVENT)
    return DiagramNode(node.id, shape, label_of(node, wording))


def label_of(node: FlowNode, wording: Wording) -> str:
    """The name of a node, with its official number where it is an action."""
    name = node.name.best(wording.language)
    own = wording.regulation.action(node.id)
    actions = (own,) if own is not None else wording.regulation.called_actions(node.id)
    numbers = [action.number for action in actions if action.number is not None]
    if not numbers:
        return name
    number = str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
    return wording.label("diagram-action", number=number, name=name)


def described(wording: Wording) -> str:
    """The diagram in words, for those who cannot see it: the actions in order and the ways out."""
    names = [action.name.best(wording.language) for action in wording.regulation.actions]
    return wording.label("diagram-described", actions="; ".join(names))
