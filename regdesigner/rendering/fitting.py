"""Fits a label into a rectangle: wraps its words, shrinks the type, and only then breaks a word."""

from __future__ import annotations

from dataclasses import dataclass

from regdesigner.rendering.metrics import FontMetrics

LINE_PITCH = 1.12
"""From baseline to baseline, in parts of the type's size."""

_STEP = 0.5


@dataclass(frozen=True, slots=True)
class FittedText:
    """Lines and the size of type at which they fit."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """Height of all lines, in drawing units."""
        return len(self.lines) * self.size * LINE_PITCH


def fit(text: str, width: float, height: float, largest: float, metrics: FontMetrics) -> FittedText:
    """The text in the largest type that fits a rectangle of drawing units.

    Words stay whole down to half of the largest size; below it they break, so that every text fits in the end.
    """
    size = largest
    while size > _STEP:
        whole = size > largest / 2
        lines = wrap(text, width, size, metrics, whole_words=whole)
        fitted = FittedText(lines, size)
        if fitted.height <= height and all(metrics.width(line, size) <= width for line in lines):
            return fitted
        size -= _STEP
    return FittedText(wrap(text, width, size, metrics, whole_words=False), size)


def wrap(text: str, width: float, size: float, metrics: FontMetrics, *, whole_words: bool = True) -> tuple[str, ...]:
    """Lines no wider than width, except where a whole word is wider."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if metrics.width(longer, size) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        pieces = (word,) if whole_words else _pieces(word, width, size, metrics)
        lines.extend(pieces[:-1])
        line = pieces[-1]
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: float, size: float, metrics: FontMetrics) -> tuple[str, ...]:
    pieces: list[str] = []
    piece = ""
    for letter in word:
        if piece and metrics.width(piece + letter + "-", size) > width:
            pieces.append(piece if piece.endswith("-") else piece + "-")
            piece = ""
        piece += letter
    return (*pieces, piece)
