"""A drawing as a file of its own."""

from __future__ import annotations

from regdesigner.papers.blocks import Figure
from regdesigner.rendering.diagram import draw

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(figure: Figure) -> bytes:
    """The SVG file of a figure; the alternative text is its title."""
    return (_DECLARATION + draw(figure.diagram, figure.alternative).svg + "\n").encode()
