"""A picture as Word wants it: an inline drawing with its alternative text."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import quoteattr

from regdesigner.rendering.docx_xml import Xml
from regdesigner.rendering.letters import printable

FIGURE_ID: Final = "rIdFigure{}"
"""Relationship of the nth figure, from 1."""

_EMU_PER_MM = 36000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def picture(number: int, width: float, height: float, alternative: str) -> Xml:
    """An inline drawing (ISO/IEC 29500-1, clause 20.4); sizes in millimetres."""
    size = f'cx="{round(width * _EMU_PER_MM)}" cy="{round(height * _EMU_PER_MM)}"'
    name = f'id="{number}" name="figure{number}"'
    return Xml(
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {name} descr={quoteattr(printable(alternative))}/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{FIGURE_ID.format(number)}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
