"""A drawing whose type would be too small on one page goes on over the next: cut where no box and no name stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from regdesigner.rendering.diagram import SVG, Drawing
from regdesigner.rendering.pages import LARGEST_SCALE, MM_PER_POINT, Part, figure_rooms, figure_size

READABLE: Final = 8.0
"""The smallest type of a drawing on paper, points."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands of a drawing on one page: an SVG document, its width and height on paper in millimetres."""

    svg: str
    width: float
    height: float


def figure_pieces(drawing: Drawing, part: Part) -> tuple[Piece, ...]:
    """The drawing from top to bottom, one piece a page: whole where its type is readable or it cannot be cut.

    The fewest pages on which the type is readable; where the width forbids that, the largest type that there is.
    """
    width, height = figure_size(drawing, part)
    whole = (Piece(drawing.svg, width, height),)
    if not drawing.type_size or width / drawing.width * drawing.type_size >= READABLE * MM_PER_POINT:
        return whole
    rooms, widest = figure_rooms(part), min(part.text_width / drawing.width, LARGEST_SCALE)
    scales = {min(size / 2 * MM_PER_POINT / drawing.type_size, widest) for size in range(8, 25)}
    ways = [(scale, _places(drawing, scale, rooms)) for scale in scales if scale > width / drawing.width]
    cuttable = [(scale, places) for scale, places in ways if places]
    readable = [way for way in cuttable if way[0] * drawing.type_size >= READABLE * MM_PER_POINT]
    if readable:
        return _cut(drawing, *min(readable, key=lambda way: (len(way[1]), -way[0])))
    return _cut(drawing, *max(cuttable)) if cuttable else whole


def _places(drawing: Drawing, scale: float, rooms: tuple[float, float]) -> tuple[float, ...]:
    """Where to cut, in drawing units from the top, the drawing's end last; nothing where a piece fits no page."""
    places: list[float] = []
    start, room = 0.0, rooms[0] / scale
    while drawing.height - start > room:
        cut = max((cut for cut in drawing.cuts if start < cut <= start + room), default=start)
        if cut <= start:
            return ()
        places.append(cut)
        start, room = cut, rooms[1] / scale
    return (*places, drawing.height)


def _cut(drawing: Drawing, scale: float, places: tuple[float, ...]) -> tuple[Piece, ...]:
    pieces = []
    for start, end in zip((0.0, *places), places, strict=False):
        root = etree.fromstring(drawing.svg)
        left, top, width, _ = root.get("viewBox", "").split()
        root.set("viewBox", f"{left} {float(top) + start:.2f} {width} {end - start:.2f}")
        root.set("height", f"{end - start:.2f}")
        for text in list(root.iter(f"{{{SVG}}}text")):
            parent = text.getparent()
            if parent is not None and not start <= float(text.get("y", "0")) - float(top) <= end:
                parent.remove(text)  # what nobody sees here is not read aloud here either
        svg = etree.tostring(root, encoding="unicode")
        pieces.append(Piece(svg, round(drawing.width * scale, 2), round((end - start) * scale, 2)))
    return tuple(pieces)
