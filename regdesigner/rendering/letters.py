"""Which letters a file can hold: a text that somebody typed must never make an export fail."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from regdesigner.rendering.metrics import regular

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_STAND_IN = "□"


def printable(text: str) -> str:
    """The text without the control characters that XML 1.0 (clause 2.2) forbids."""
    return _CONTROLS.sub("", text)


@lru_cache(maxsize=4096)
def typeset(text: str) -> str:
    """The printable text with □ for each letter that the papers' font lacks: PDF/A allows no missing glyph."""
    shown = printable(text)
    missing = set(shown).difference(_known())
    if not missing:
        return shown
    return "".join(_STAND_IN if letter in missing and letter not in "\n\t" else letter for letter in shown)


@cache
def _known() -> frozenset[str]:
    """The letters of the papers' font."""
    return frozenset(map(chr, regular().widths))
