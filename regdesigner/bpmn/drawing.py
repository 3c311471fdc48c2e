"""BPMN diagram interchange → how the regulation is drawn."""

from __future__ import annotations

import math

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import BPMNDI, DC, DI
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.regulation import FaultKind

SHAPE, EDGE, LABEL = f"{{{BPMNDI}}}BPMNShape", f"{{{BPMNDI}}}BPMNEdge", f"{{{BPMNDI}}}BPMNLabel"
BOUNDS, WAYPOINT = f"{{{DC}}}Bounds", f"{{{DI}}}waypoint"


def drawing_of(document: BpmnDocument, log: FaultLog) -> Drawing:
    """Shapes and edges of every diagram of the file, one of each element: the first that is drawn."""
    shapes: dict[str, Shape] = {}
    edges: dict[str, Edge] = {}
    for element in document.root.iter(SHAPE, EDGE):
        shown = document.resolve(str(element.get("bpmnElement", "")))
        if shown not in document.by_id:
            log.add(element, shown, at="@bpmnElement", kind=FaultKind.DANGLING_REFERENCE)
        if element.tag == SHAPE and shown not in shapes:
            bounds = _box(element.find(BOUNDS), log)
            if bounds is not None:
                horizontal = element.get("isHorizontal", "true") in ("true", "1")
                shapes[shown] = Shape(shown, bounds, _label(element, log), horizontal)
        elif element.tag == EDGE and shown not in edges:
            points = tuple(_waypoints(element, log))
            edges[shown] = Edge(shown, points, _label(element, log))
    return Drawing(tuple(shapes.values()), tuple(edges.values()))


def _waypoints(element: etree._Element, log: FaultLog) -> list[tuple[float, float]]:
    points = []
    for waypoint in element.iterfind(WAYPOINT):
        x, y = _number(waypoint, "x", log), _number(waypoint, "y", log)
        if x is not None and y is not None:
            points.append((x, y))
    return points


def _label(element: etree._Element, log: FaultLog) -> Box | None:
    label = element.find(LABEL)
    return _box(label.find(BOUNDS), log) if label is not None else None


def _box(bounds: etree._Element | None, log: FaultLog) -> Box | None:
    if bounds is None:
        return None
    x, y = _number(bounds, "x", log), _number(bounds, "y", log)
    width, height = _number(bounds, "width", log), _number(bounds, "height", log)
    if x is None or y is None or width is None or height is None:
        return None
    return Box(x, y, width, height)


def _number(element: etree._Element, attribute: str, log: FaultLog) -> float | None:
    raw = str(element.get(attribute, ""))
    try:
        number = float(raw)
    except ValueError:
        number = math.nan
    if math.isfinite(number):
        return number
    log.add(element, raw, "0.0", at=f"@{attribute}")
    return None
