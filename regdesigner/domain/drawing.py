"""How a regulation is drawn: BPMN diagram interchange, in the drawing's own units."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of a node, lane or pool; ``label`` is where its text stands, if apart."""

    element: str
    bounds: Box
    label: Box | None = None
    horizontal: bool = True


@dataclass(frozen=True, slots=True)
class Edge:
    element: str
    waypoints: tuple[tuple[float, float], ...]
    label: Box | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    shapes: tuple[Shape, ...] = ()
    edges: tuple[Edge, ...] = ()


NO_DRAWING = Drawing()
