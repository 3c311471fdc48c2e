"""A paper as it will be printed, to be looked at while it is written: with its places, what is empty standing out."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lxml import etree

from regdesigner.papers.blocks import Paper
from regdesigner.rendering.diagram import SVG
from regdesigner.rendering.html import page_of
from regdesigner.rendering.letters import printable

_SIGN: Final = "M8 2 1.5 13.5h13zM8 6.5v3m0 2v.1"
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'"
_ICON: Final = f'<svg xmlns="{SVG}" viewBox="0 0 16 16" aria-hidden="true"><path d="{_SIGN}"/></svg>'


def render(paper: Paper, empty: str) -> bytes:
    """The page of a paper, UTF-8: what has an origin tells it, and at each blank stands the word for what is empty.

    Printed, the page looks as the paper does.
    """
    page = page_of(paper, tells_places=True)
    for meta in page.iter("meta"):
        if meta.get("http-equiv"):
            meta.set("content", _POLICY)
    for style in page.iter("style"):
        style.text = (style.text or "") + Path(__file__).with_name("preview.css").read_text(encoding="utf-8")
    for blank in [each for each in page.iter("span") if each.get("class") == "blank"]:
        _mark(blank, empty)
    for drawing in page.iter(f"{{{SVG}}}svg"):
        drawing.set("role", "group")  # a picture would hide the places in it
    return etree.tostring(page, method="html", encoding="UTF-8", doctype="<!DOCTYPE html>")


def _mark(blank: etree._Element, empty: str) -> None:
    mark = etree.SubElement(blank, "span", {"class": "empty"})
    icon = etree.fromstring(_ICON)
    icon.tail = printable(empty)
    mark.append(icon)
