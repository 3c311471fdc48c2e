"""A drawing as a file of its own, with marks where it is compared with another one."""

from __future__ import annotations

from regdesigner.papers.blocks import Figure
from regdesigner.papers.marks import Mark
from regdesigner.rendering.diagram import draw
from regdesigner.rendering.layout import placed
from regdesigner.rendering.marks import marked

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(figure: Figure, marks: tuple[Mark, ...] = ()) -> bytes:
    """The SVG file of a figure; the alternative text is its title."""
    if not marks:
        return (_DECLARATION + draw(figure.diagram, figure.alternative).svg + "\n").encode()
    diagram = placed(figure.diagram)
    return (_DECLARATION + marked(draw(diagram, figure.alternative).svg, diagram, marks) + "\n").encode()
