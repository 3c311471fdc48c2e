"""Draws a diagram as SVG: labels wrapped within their boxes, black on white, no scripts, no references."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot, inf

from lxml import etree

from regdesigner.papers.diagram import (
    Box,
    Diagram,
    DiagramEdge,
    DiagramNode,
    EdgeKind,
    Position,
    Shape,
)
from regdesigner.rendering.fitting import LINE_PITCH, fit
from regdesigner.rendering.layout import placed
from regdesigner.rendering.letters import printable, typeset
from regdesigner.rendering.metrics import FONT_FAMILY, regular

SVG = "http://www.w3.org/2000/svg"
_SMALLEST, _LARGEST = 12.0, 18.0  # type for labels, drawing units, where the label has room for it
_LARGEST_BESIDE = 16.5  # the same for labels beside what they name
_BESIDE = (90.0, 28.0)  # the least room of such a label: drawing programs save boxes cut to their own font
_WANTED = 3.5  # height of type on paper, millimetres (10 points)
_PAPER = (257.0, 105.0)  # room of a wide page, millimetres
_PADDING = 6.0
_MARGIN = 4.0
_BAND = 30.0
_GAP = 5.0  # the least height of a strip in which a drawing may be cut
_INK = "#000000"
_GREY = "#f2f2f2"
_ACTIONS = (Shape.ACTION, Shape.SUBPROCESS)
_GATEWAYS = (Shape.EXCLUSIVE, Shape.PARALLEL, Shape.INCLUSIVE, Shape.EVENT_BASED)


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG document and its size in drawing units.

    ``type_size`` is the smallest type; ``cuts`` are heights from the top at which no box and no name stands; ``nodes``
    are what is drawn, each with its place.
    """

    svg: str
    width: float
    height: float
    type_size: float = 0.0
    cuts: tuple[float, ...] = ()
    nodes: tuple[DiagramNode, ...] = ()


@lru_cache(maxsize=64)
def draw(diagram: Diagram, alternative: str) -> Drawing:
    """The diagram as a self-contained SVG whose title is the alternative text."""
    diagram = placed(diagram)
    frame = _frame(diagram)
    even = _even_type(diagram, _largest_type(frame))
    beside = max(even, _SMALLEST)
    root = etree.fromstring(f'<svg xmlns="{SVG}" role="img"/>')
    root.set("viewBox", " ".join(_number(side) for side in (frame.x, frame.y, frame.width, frame.height)))
    root.set("width", _number(frame.width))
    root.set("height", _number(frame.height))
    root.set("font-family", f"{FONT_FAMILY}, 'Times New Roman', serif")
    _child(root, "title").text = printable(alternative)
    for node in diagram.nodes:
        if node.shape in (Shape.POOL, Shape.LANE):
            _band(root, node, beside)
    for edge in diagram.edges:
        _edge(root, edge)
    for node in diagram.nodes:
        if node.shape in _ACTIONS:
            _action(root, node, even)
        elif node.shape not in (Shape.POOL, Shape.LANE):
            _node(root, node, beside)
    for edge in diagram.edges:
        _edge_label(root, edge, beside)
    sizes = [float(size) for each in root.iter() if (size := each.get("font-size"))]
    svg = etree.tostring(root, encoding="unicode")
    return Drawing(svg, frame.width, frame.height, min(sizes, default=0.0), _cuts(diagram, frame), diagram.nodes)


def _cuts(diagram: Diagram, frame: Box) -> tuple[float, ...]:
    """The middles of the level strips, seen from the frame's top, that hold nothing but ways downwards."""
    boxes = [_label_box(node) for node in diagram.nodes if node.label and node.label_box]
    boxes += [edge.label_box for edge in diagram.edges if edge.label_box]
    extents = [(box.y, box.y + box.height) for box in boxes]
    shapes = [_box(node) for node in diagram.nodes]
    extents += [(box.y - 2, box.y + box.height) for box in shapes]  # the point of an arrow stays whole
    extents += [(at.y - 1, at.y + 1) for edge in diagram.edges for at in edge.waypoints[1:-1]]
    cuts = []
    bottom = inf
    for top, end in sorted(extents):
        if top - bottom >= _GAP:
            cuts.append((bottom + top) / 2 - frame.y)
        bottom = end if bottom == inf else max(bottom, end)
    return tuple(cuts)


def _largest_type(frame: Box) -> float:
    """A drawing that shrinks on paper gets larger type, in drawing units."""
    scale = min(_PAPER[0] / frame.width, _PAPER[1] / frame.height)
    return min(max(_WANTED / scale, _SMALLEST), _LARGEST)


def _even_type(diagram: Diagram, largest: float) -> float:
    """One type for all actions whose labels fit in the smallest usual one; longer labels shrink by themselves."""
    rooms = [(node.label, _room(node)) for node in diagram.nodes if node.shape in _ACTIONS]
    sizes = [fit(typeset(label), room.width, room.height, largest, regular()).size for label, room in rooms]
    return min((size for size in sizes if size >= _SMALLEST - 1), default=largest)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _child(parent: etree._Element, name: str, **attributes: str | float) -> etree._Element:
    texts = {
        key.replace("_", "-"): value if isinstance(value, str) else _number(value) for key, value in attributes.items()
    }
    return etree.SubElement(parent, f"{{{SVG}}}{name}", texts)


def _box(node: DiagramNode) -> Box:
    if node.box is None:
        raise ValueError(f"the node {node.id!r} has no place")
    return node.box


def _label_box(node: DiagramNode) -> Box:
    """Where the name of an event or gateway stands: as drawn, else under it."""
    if node.label_box is not None:
        return node.label_box
    box = _box(node)
    return Box(box.x + box.width / 2 - 50, box.y + box.height + 2, 100, 30)


def _roomy(box: Box) -> Box:
    """The box, grown around its middle to the least room of a label."""
    width, height = max(box.width, _BESIDE[0]), max(box.height, _BESIDE[1])
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def _frame(diagram: Diagram) -> Box:
    boxes = [_box(node) for node in diagram.nodes]
    boxes += [
        _roomy(_label_box(node))
        for node in diagram.nodes
        if node.label and (node.label_box or node.shape in (*_GATEWAYS, Shape.START, Shape.END, Shape.EVENT))
    ]
    boxes += [Box(at.x, at.y, 0, 0) for edge in diagram.edges for at in edge.waypoints]
    if not boxes:
        return Box(0, 0, 1, 1)
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    return Box(left - _MARGIN, top - _MARGIN, right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN)


def _text(
    parent: etree._Element, text: str, box: Box, largest: float, *, halo: bool = False, turned: bool = False
) -> None:
    """A label centred in its box; a halo keeps it readable over lines; turned reads upwards."""
    text = typeset(text)
    if not text.strip():
        return
    width, height = (box.height, box.width) if turned else (box.width, box.height)
    fitted = fit(text, width, height, largest, regular())
    middle = Position(box.x + box.width / 2, box.y + box.height / 2)
    group = _child(parent, "g", font_size=fitted.size, text_anchor="middle", fill=_INK)
    if turned:
        group.set("transform", f"rotate(-90 {_number(middle.x)} {_number(middle.y)})")
    if halo:
        widest = max(regular().width(line, fitted.size) for line in fitted.lines)
        _child(
            group, "rect", x=middle.x - widest / 2 - 1, y=middle.y - fitted.height / 2,
            width=widest + 2, height=fitted.height, fill="#ffffff",
        )  # fmt: skip
    top = middle.y - fitted.height / 2 + fitted.size * 0.89
    for index, line in enumerate(fitted.lines):
        _child(group, "text", x=middle.x, y=top + index * fitted.size * LINE_PITCH).text = line


def _band(root: etree._Element, node: DiagramNode, largest: float) -> None:
    box = _box(node)
    _rectangle(root, box, fill="#ffffff")
    band = Box(box.x, box.y, min(_BAND, box.width), box.height)
    _rectangle(root, band, fill=_GREY)
    inner = Box(band.x + 2, band.y + _PADDING, band.width - 4, max(band.height - 2 * _PADDING, 1))
    _text(root, node.label, inner, largest, turned=True)


def _rectangle(root: etree._Element, box: Box, *, fill: str, radius: float = 0, stroke: float = 1) -> None:
    _child(
        root, "rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=radius, fill=fill, stroke=_INK,
        stroke_width=stroke,
    )  # fmt: skip


def _node(root: etree._Element, node: DiagramNode, largest: float) -> None:
    box = _box(node)
    if node.shape in _GATEWAYS:
        _gateway(root, node.shape, box)
    else:
        _event(root, node.shape, box)
    _text(root, node.label, _roomy(_label_box(node)), min(largest, _LARGEST_BESIDE), halo=True)


def _action(root: etree._Element, node: DiagramNode, largest: float) -> None:
    _rectangle(root, _box(node), fill="#ffffff", radius=8, stroke=1.5)
    _text(root, node.label, _room(node), largest)


def _room(node: DiagramNode) -> Box:
    """The part of an action's box where its label may stand."""
    box = _box(node)
    width, height = box.width - 2 * _PADDING, box.height - 2 * _PADDING
    return Box(box.x + _PADDING, box.y + _PADDING, max(width, 1), max(height, 1))


def _event(root: etree._Element, shape: Shape, box: Box) -> None:
    stroke = 3.5 if shape is Shape.END else 1.5
    middle = Position(box.x + box.width / 2, box.y + box.height / 2)
    radius = min(box.width, box.height) / 2
    _child(root, "circle", cx=middle.x, cy=middle.y, r=radius, fill="#ffffff", stroke=_INK, stroke_width=stroke)
    if shape is Shape.EVENT:
        _child(root, "circle", cx=middle.x, cy=middle.y, r=radius - 3, fill="none", stroke=_INK, stroke_width=1)


def _gateway(root: etree._Element, shape: Shape, box: Box) -> None:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    half, tall = box.width / 2, box.height / 2
    corners = ((x, y - tall), (x + half, y), (x, y + tall), (x - half, y))
    _polygon(root, corners, fill="#ffffff")
    arm = min(half, tall) * 0.4
    if shape is Shape.EXCLUSIVE:
        _line(root, (x - arm, y - arm), (x + arm, y + arm))
        _line(root, (x - arm, y + arm), (x + arm, y - arm))
    elif shape is Shape.PARALLEL:
        _line(root, (x - 1.3 * arm, y), (x + 1.3 * arm, y))
        _line(root, (x, y - 1.3 * arm), (x, y + 1.3 * arm))
    else:
        _child(root, "circle", cx=x, cy=y, r=1.2 * arm, fill="none", stroke=_INK, stroke_width=2)
        if shape is Shape.EVENT_BASED:
            _child(root, "circle", cx=x, cy=y, r=0.8 * arm, fill="none", stroke=_INK, stroke_width=1)


def _polygon(root: etree._Element, corners: tuple[tuple[float, float], ...], *, fill: str) -> None:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)
    _child(root, "polygon", points=points, fill=fill, stroke=_INK, stroke_width=1.5, stroke_linejoin="round")


def _line(root: etree._Element, start: tuple[float, float], end: tuple[float, float]) -> None:
    _child(root, "line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=_INK, stroke_width=3)


def _edge(root: etree._Element, edge: DiagramEdge) -> None:
    if len(edge.waypoints) < 2:
        return
    points = " ".join(f"{_number(at.x)},{_number(at.y)}" for at in edge.waypoints)
    line = _child(root, "polyline", points=points, fill="none", stroke=_INK, stroke_width=1.2)
    if edge.kind is EdgeKind.ASSOCIATION:
        line.set("stroke-dasharray", "1.5 3")
        return
    if edge.kind is EdgeKind.MESSAGE:
        line.set("stroke-dasharray", "6 4")
        first = edge.waypoints[0]
        _child(root, "circle", cx=first.x, cy=first.y, r=3.5, fill="#ffffff", stroke=_INK, stroke_width=1)
    filled = _INK if edge.kind is EdgeKind.SEQUENCE else "#ffffff"
    _arrow(root, edge.waypoints[-2], edge.waypoints[-1], fill=filled)


def _arrow(root: etree._Element, before: Position, tip: Position, *, fill: str) -> None:
    length = hypot(tip.x - before.x, tip.y - before.y)
    if length == 0:
        return
    along = ((tip.x - before.x) / length, (tip.y - before.y) / length)
    back = (tip.x - 9 * along[0], tip.y - 9 * along[1])
    left = (back[0] - 4 * along[1], back[1] + 4 * along[0])
    right = (back[0] + 4 * along[1], back[1] - 4 * along[0])
    _polygon(root, ((tip.x, tip.y), left, right), fill=fill)


def _edge_label(root: etree._Element, edge: DiagramEdge, largest: float) -> None:
    box = edge.label_box
    if box is None and len(edge.waypoints) > 1:
        start, end = max(pairwise(edge.waypoints), key=lambda leg: hypot(leg[1].x - leg[0].x, leg[1].y - leg[0].y))
        middle = Position((start.x + end.x) / 2, (start.y + end.y) / 2)
        box = Box(middle.x - 50, middle.y - 16, 100, 32)
    if box is not None:
        _text(root, edge.label, _roomy(box), min(largest, _LARGEST_BESIDE), halo=True)
