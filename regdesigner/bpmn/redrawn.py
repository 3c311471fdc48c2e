"""A file → how it would be drawn on an empty sheet: every box, label and way anew."""

from __future__ import annotations

from dataclasses import dataclass, replace

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.drawing import SHAPE
from regdesigner.bpmn.drawn import processes_of
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.flow import FlowReader
from regdesigner.bpmn.layout import Body, all_laid_out
from regdesigner.domain.drawing import NO_DRAWING, Drawing
from regdesigner.domain.flow import Flow, NodeKind

_TRUE = ("true", "1")


@dataclass(frozen=True, slots=True)
class Redrawn:
    """The whole drawing, and the collapsed sub-processes: the inside of each lies on a sheet of its own."""

    drawing: Drawing
    collapsed: tuple[str, ...]


def redrawn(document: BpmnDocument) -> Redrawn:
    """Lay out all processes of a file as if nothing was drawn yet; the file stays as it is.

    A sub-process whose shape is not expanded stays closed; one without a shape is drawn open.
    """
    log = FaultLog()
    bodies = [
        Body(str(process.get("id", "")), FlowReader(replace(document, process=process), log).read())
        for process in processes_of(document)
    ]
    closed = _closed(document)
    collapsed = tuple(node.id for body in bodies for node in body.flow.nodes if _is_closed(body.flow, node.id, closed))
    sheets = [all_laid_out(tuple(Body(body.process, _outside(body.flow, closed)) for body in bodies), NO_DRAWING)]
    for body in bodies:
        for node in body.flow.nodes:
            if node.id in collapsed:
                inside = _inside(body.flow, node.id)
                sheets.append(all_laid_out((Body("", _outside(inside, closed)),), NO_DRAWING))
    shapes = {shape.element: shape for sheet in sheets for shape in sheet.shapes}
    edges = {edge.element: edge for sheet in sheets for edge in sheet.edges}
    return Redrawn(Drawing(tuple(shapes.values()), tuple(edges.values())), collapsed)


def _closed(document: BpmnDocument) -> frozenset[str]:
    """What is drawn, but not as expanded."""
    return frozenset(
        document.resolve(shape.get("bpmnElement", ""))
        for shape in document.root.iter(SHAPE)
        if shape.get("isExpanded") not in _TRUE
    )


def _is_closed(flow: Flow, element: str, closed: frozenset[str]) -> bool:
    node = flow.by_id[element]
    return element in closed and node.kind.holds_nodes and node.kind is not NodeKind.CALL_ACTIVITY


def _outside(flow: Flow, closed: frozenset[str]) -> Flow:
    """The flow without what stands inside closed sub-processes."""
    hidden = {node.id for node in flow.nodes if _is_hidden(flow, node.parent, closed)}
    return _part(flow, tuple(node.id for node in flow.nodes if node.id not in hidden)) if hidden else flow


def _is_hidden(flow: Flow, parent: str | None, closed: frozenset[str]) -> bool:
    seen: set[str] = set()
    while parent is not None and parent in flow.by_id and parent not in seen:
        if _is_closed(flow, parent, closed):
            return True
        seen.add(parent)
        parent = flow.by_id[parent].parent
    return False


def _inside(flow: Flow, holder: str) -> Flow:
    """What a sub-process holds as a flow of its own, with what its own sub-processes hold."""
    within: set[str] = {holder}
    for node in flow.nodes:  # the file has holders before what they hold
        if node.parent in within:
            within.add(node.id)
    part = _part(flow, tuple(node.id for node in flow.nodes if node.id in within and node.id != holder))
    nodes = tuple(replace(node, parent=None) if node.parent == holder else node for node in part.nodes)
    return Flow(nodes, part.sequence_flows, (), part.lanes, ())


def _part(flow: Flow, kept: tuple[str, ...]) -> Flow:
    """These nodes with the flows between them and the lanes that hold any of them, or nothing at all."""
    nodes = frozenset(kept)
    outer = {node.lane for node in flow.nodes if node.id in nodes}
    lanes = tuple(lane for lane in flow.lanes if not lane.nodes or lane.id in outer or nodes & set(lane.nodes))
    known = {lane.id for lane in lanes}
    return Flow(
        tuple(node for node in flow.nodes if node.id in nodes),
        tuple(arrow for arrow in flow.sequence_flows if arrow.source in nodes and arrow.target in nodes),
        flow.message_flows,
        tuple(replace(lane, parent=lane.parent if lane.parent in known else None) for lane in lanes),
        flow.pools,
    )
