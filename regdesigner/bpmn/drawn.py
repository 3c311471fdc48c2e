"""A drawing → the diagram interchange of a file; what is drawn already stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.drawing import BOUNDS, EDGE, LABEL, SHAPE, WAYPOINT, drawing_of
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.flow import NODE_KINDS, FlowReader
from regdesigner.bpmn.layout import Body, all_laid_out
from regdesigner.bpmn.merging import insert
from regdesigner.bpmn.names import BPMNDI, COLLABORATION, DC, DI, PROCESS, bpmn
from regdesigner.bpmn.source_text import remember
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.flow import NodeKind

_DIAGRAM, _PLANE = f"{{{BPMNDI}}}BPMNDiagram", f"{{{BPMNDI}}}BPMNPlane"
_NAMESPACES = {"bpmndi": BPMNDI, "dc": DC, "di": DI}
_BANDS = frozenset((bpmn("participant"), bpmn("lane")))


def complete_drawing(document: BpmnDocument) -> bool:
    """Lay out and write into the file all that is not drawn, of every process; whether there was anything to draw."""
    log = FaultLog()
    drawing = drawing_of(document, log)
    bodies = tuple(
        Body(str(process.get("id", "")), FlowReader(replace(document, process=process), log).read())
        for process in processes_of(document)
    )
    return write_drawing(document, all_laid_out(bodies, drawing))


def write_drawing(document: BpmnDocument, drawing: Drawing) -> bool:
    """Write the shapes and edges that the file lacks, a diagram included if it has none; whether it lacked any.

    Elements of the drawing that the file does not have (the inside of a called process) are passed over.
    """
    drawn = _drawn(document)
    shapes = [shape for shape in drawing.shapes if shape.element in document.by_id and shape.element not in drawn]
    edges = [edge for edge in drawing.edges if edge.element in document.by_id and edge.element not in drawn]
    if not shapes and not edges:
        return False
    if not document.changed:
        document.text = remember(document.source, document.tree)
        document.changed = True
    writer = _DiagramWriter(document, drawing)
    for shape in shapes:
        writer.shape(shape)
    for edge in edges:
        writer.edge(edge)
    return True


class _DiagramWriter:
    """Adds to the plane on which the regulation is drawn; one is made where there is none."""

    def __init__(self, document: BpmnDocument, drawing: Drawing) -> None:
        self._document = document
        self._taken = {str(element.get("id")) for element in document.root.iter() if element.get("id")}
        self._shown = {shape.element for shape in drawing.shapes}
        found = self._found()
        self._plane = found if found is not None else self._new()

    def shape(self, shape: Shape) -> None:
        shown = self._document.by_id[shape.element]
        element = self._add(self._plane, SHAPE, shape.element)
        if shown.tag in _BANDS:
            element.set("isHorizontal", "true" if shape.horizontal else "false")
        kind = NODE_KINDS.get(str(shown.tag))
        if kind is NodeKind.EXCLUSIVE_GATEWAY:
            element.set("isMarkerVisible", "true")
        if kind is not None and kind.holds_nodes and kind is not NodeKind.CALL_ACTIVITY:
            inside = {str(child.get("id")) for child in shown if child.tag in NODE_KINDS}
            element.set("isExpanded", "true" if inside & self._shown else "false")
        _box(element, shape.bounds)
        _label(element, shape.label)

    def edge(self, edge: Edge) -> None:
        element = self._add(self._plane, EDGE, edge.element)
        for x, y in edge.waypoints:
            point = _child(element, WAYPOINT)
            point.set("x", _number(x))
            point.set("y", _number(y))
        _label(element, edge.label)

    def _found(self) -> etree._Element | None:
        """The plane that shows anything of the regulation's process, else the first."""
        planes = list(self._document.root.iter(_PLANE))
        inside = {str(element.get("id")) for element in self._document.process if element.get("id")}
        for plane in planes:
            if any(self._document.resolve(shape.get("bpmnElement", "")) in inside for shape in plane):
                return plane
        return planes[0] if planes else None

    def _new(self) -> etree._Element:
        root = self._document.root
        diagram = _child(root, _DIAGRAM)
        diagram.set("id", self._free("BPMNDiagram_1"))
        plane = _child(diagram, _PLANE)
        plane.set("id", self._free("BPMNPlane_1"))
        collaboration = root.find(COLLABORATION)
        shown = collaboration if collaboration is not None else self._document.process
        if shown.get("id"):
            plane.set("bpmnElement", str(shown.get("id")))
        return plane

    def _add(self, parent: etree._Element, tag: str, shown: str) -> etree._Element:
        element = _child(parent, tag)
        element.set("id", self._free(f"{shown}_di"))
        element.set("bpmnElement", shown)
        return element

    def _free(self, wanted: str) -> str:
        """An id that no element has yet."""
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}_{number}", number + 1
        self._taken.add(name)
        return name


def processes_of(document: BpmnDocument) -> Iterator[etree._Element]:
    """The regulation's process first, then the others in the order of the file."""
    yield document.process
    for process in document.root.iterfind(PROCESS):
        if process is not document.process:
            yield process


def _drawn(document: BpmnDocument) -> set[str]:
    """What has a shape with bounds or an edge with waypoints."""
    drawing = drawing_of(document, FaultLog())
    return {shape.element for shape in drawing.shapes} | {edge.element for edge in drawing.edges}


def _child(parent: etree._Element, tag: str) -> etree._Element:
    """A new last child with the prefixes of the file, or the usual ones where it has none."""
    child = insert(parent, tag, parent[-1] if len(parent) else None)
    missing = {prefix: uri for prefix, uri in _NAMESPACES.items() if uri not in parent.nsmap.values()}
    if not missing:
        return child
    declared = etree.SubElement(parent, tag, nsmap=missing)
    declared.tail = child.tail
    parent.replace(child, declared)
    return declared


def _label(element: etree._Element, label: Box | None) -> None:
    if label is not None:
        _box(_child(element, LABEL), label)


def _box(element: etree._Element, box: Box) -> None:
    bounds = _child(element, BOUNDS)
    for name, value in (("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)):
        bounds.set(name, _number(value))


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
