"""Which letters a file can hold: a text that somebody typed must never make an export fail."""

from __future__ import annotations

import re

from regdesigner.rendering.metrics import regular

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_STAND_IN = "□"


def printable(text: str) -> str:
    """The text without the control characters that XML 1.0 (clause 2.2) forbids."""
    return _CONTROLS.sub("", text)


def typeset(text: str) -> str:
    """The printable text with □ for each letter that the papers' font lacks: PDF/A allows no missing glyph."""
    known = regular().widths
    shown = printable(text)
    if all(ord(letter) in known for letter in shown):
        return shown
    return "".join(letter if ord(letter) in known or letter in "\n\t" else _STAND_IN for letter in shown)
