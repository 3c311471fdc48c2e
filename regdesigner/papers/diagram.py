"""Drawings as values: nodes and edges in drawing units, as the BPMN diagram interchange gives them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What a node of a diagram is drawn as (BPMN 2.0, clause 7.3)."""

    START = "start"
    END = "end"
    EVENT = "event"
    ACTION = "action"
    SUBPROCESS = "subprocess"
    EXCLUSIVE = "exclusive gateway"
    PARALLEL = "parallel gateway"
    INCLUSIVE = "inclusive gateway"
    EVENT_BASED = "event-based gateway"
    POOL = "pool"
    LANE = "lane"


@dataclass(frozen=True, slots=True)
class Position:
    """A point of the drawing, in drawing units; y grows downwards."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing, in drawing units: upper left corner and size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class DiagramNode:
    """A node; without a box the renderer places it; the label_box holds an event's or gateway's name."""

    id: str
    shape: Shape
    label: str
    box: Box | None = None
    label_box: Box | None = None


class EdgeKind(Enum):
    """What an edge of a diagram is drawn as."""

    SEQUENCE = "sequence flow"
    MESSAGE = "message flow"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class DiagramEdge:
    """An edge from node to node along its waypoints (none: the renderer finds a way)."""

    source: str
    target: str
    label: str = ""
    waypoints: tuple[Position, ...] = ()
    label_box: Box | None = None
    kind: EdgeKind = EdgeKind.SEQUENCE


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing of nodes and edges in the order of painting: pools and lanes come before what lies on them.

    Raises ValueError for an edge whose end is no node of the diagram.
    """

    nodes: tuple[DiagramNode, ...]
    edges: tuple[DiagramEdge, ...]

    def __post_init__(self) -> None:
        known = {node.id for node in self.nodes}
        for edge in self.edges:
            for end in (edge.source, edge.target):
                if end not in known:
                    raise ValueError(f"an edge ends at {end!r}, which is no node of the diagram")
