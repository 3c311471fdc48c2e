"""Words wider than their line: they break anywhere rather than run over the edge of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from regdesigner.rendering.metrics import bold
from regdesigner.rendering.pages import MM_PER_POINT

BREAK: Final = "\N{ZERO WIDTH SPACE}"
"""Where a line may end within a word (Unicode 15, UAX 14, class ZW)."""

_WIDEST: Final = 1.1  # the widest letter (Щ, Ю, W in bold), in parts of the type's size


@dataclass(frozen=True, slots=True)
class Room:
    """The width of a line, millimetres, and the size of its type, points."""

    width: float
    size: float

    def fitted(self, text: str) -> str:
        """The text in which each word wider than the line has places to break, a line's width apart."""
        letters = max(1, int(self._points / (_WIDEST * self.size)))
        if len(text) <= letters or max(map(len, text.split()), default=0) <= letters:
            return text
        return _long(letters).sub(self._broken, text)

    @property
    def _points(self) -> float:
        return self.width / MM_PER_POINT

    def _broken(self, word: re.Match[str]) -> str:
        metrics, room = bold(), self._points
        if metrics.width(word.group(), self.size) <= room:
            return word.group()
        pieces = [""]
        for letter in word.group():
            if pieces[-1] and metrics.width(pieces[-1] + letter, self.size) > room:
                pieces.append("")
            pieces[-1] += letter
        return BREAK.join(pieces)


@lru_cache(maxsize=64)
def _long(letters: int) -> re.Pattern[str]:
    """Words of more letters than certainly fit; a hyphen or a dash is a place to break of its own."""
    return re.compile(rf"[^\s\-–—{BREAK}]{{{letters + 1},}}")
