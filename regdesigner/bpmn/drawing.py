"""BPMN diagram interchange → how the regulation is drawn."""

from __future__ import annotations

import math

from lxml import etree

from regdesigner.bpmn.document import BpmnDocument
from regdesigner.bpmn.faults import FaultLog
from regdesigner.bpmn.names import BPMNDI, DC, DI, attributes_of, child_of
from regdesigner.domain.drawing import Box, Drawing, Edge, Shape
from regdesigner.domain.regulation import FaultKind

SHAPE, EDGE, LABEL = f"{{{BPMNDI}}}BPMNShape", f"{{{BPMNDI}}}BPMNEdge", f"{{{BPMNDI}}}BPMNLabel"
BOUNDS, WAYPOINT = f"{{{DC}}}Bounds", f"{{{DI}}}waypoint"


def drawing_of(document: BpmnDocument, log: FaultLog) -> Drawing:
    """Shapes and edges of every diagram of the file, one of each element: the first that is drawn."""
    shapes: dict[str, Shape] = {}
    edges: dict[str, Edge] = {}
    for element in document.root.iter(SHAPE, EDGE):
        attributes = dict(attributes_of(element))
        shown = document.resolve(attributes.get("bpmnElement", ""))
        if shown not in document.by_id:
            log.add(element, shown, at="@bpmnElement", kind=FaultKind.DANGLING_REFERENCE)
        bounds, label, points = _parts(element, log)
        if element.tag == EDGE:
            edges.setdefault(shown, Edge(shown, points, label))
        elif bounds is not None:
            horizontal = attributes.get("isHorizontal", "true") in ("true", "1")
            shapes.setdefault(shown, Shape(shown, bounds, label, horizontal))
    return Drawing(tuple(shapes.values()), tuple(edges.values()))


def _parts(element: etree._Element, log: FaultLog) -> tuple[Box | None, Box | None, tuple[tuple[float, float], ...]]:
    """The bounds, the bounds of the label and the waypoints of a shape or edge, in one pass."""
    bounds: Box | None = None
    label: Box | None = None
    points: list[tuple[float, float]] = []
    for child in element:
        tag = child.tag
        if tag == WAYPOINT:
            try:
                x, y = float(child.get("x", "")), float(child.get("y", ""))
            except ValueError:
                x = y = math.nan
            if math.isfinite(x + y):
                points.append((x, y))
            else:
                _note(child, ("x", "y"), log)
        elif tag == BOUNDS:
            bounds = _box(child, log)
        elif tag == LABEL:
            inner = child_of(child, BOUNDS)
            label = _box(inner, log) if inner is not None else None
    return bounds, label, tuple(points)


def _box(bounds: etree._Element, log: FaultLog) -> Box | None:
    """``None`` where one of the numbers is none (noted)."""
    of = dict(attributes_of(bounds))
    try:
        x, y, width, height = float(of["x"]), float(of["y"]), float(of["width"]), float(of["height"])
    except (KeyError, ValueError):
        x = y = width = height = math.nan
    if math.isfinite(x + y + width + height):
        return Box(x, y, width, height)
    _note(bounds, ("x", "y", "width", "height"), log)
    return None


def _note(element: etree._Element, names: tuple[str, ...], log: FaultLog) -> None:
    for name in names:
        raw = element.get(name, "")
        if not _is_number(raw):
            log.add(element, raw, "0.0", at=f"@{name}")


def _is_number(raw: str) -> bool:
    try:
        return math.isfinite(float(raw))
    except ValueError:
        return False
