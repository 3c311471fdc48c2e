"""A draft laid out anew, as plain values: nothing is saved, nothing of the draft changes."""

from __future__ import annotations

from typing import Any

from regdesigner.domain.drawing import Box


def layout_of(content: bytes, path: str) -> dict[str, Any]:
    """Boxes, labels and ways of every element, in units of the drawing; raises ``UnreadableInput``."""
    from regdesigner.bpmn.document import read_document  # a server starts without these
    from regdesigner.bpmn.redrawn import redrawn

    found = redrawn(read_document(content, path))
    return {
        "shapes": [
            {"element": shape.element, **_box(shape.bounds), "label": shape.label and _box(shape.label)}
            for shape in found.drawing.shapes
        ],
        "edges": [
            {
                "element": edge.element,
                "waypoints": [{"x": x, "y": y} for x, y in edge.waypoints],
                "label": edge.label and _box(edge.label),
            }
            for edge in found.drawing.edges
        ],
        "collapsed": list(found.collapsed),
    }


def _box(box: Box) -> dict[str, float]:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
