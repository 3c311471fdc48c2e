"""How much room a box and its text take, in drawing units; type of twelve units, as modelers draw it."""

from __future__ import annotations

from collections.abc import Iterable

from regdesigner.domain.flow import FlowNode
from regdesigner.domain.text import LANGUAGES, Text

EVENT, GATEWAY = 36.0, 50.0
LINE = 14.0
_LETTER, _CAPITAL, _NARROW, _WIDE = 6.3, 8.2, 3.4, 9.4
_NARROW_LETTERS = frozenset(" .,:;!|'()ilIjtfr-/")
_WIDE_LETTERS = frozenset("mwMWШЩЖЮФЫшщжюфыД@%—")
_ACTIVITIES = ((100.0, 80.0), (120.0, 80.0), (140.0, 90.0), (160.0, 100.0), (180.0, 110.0))
_PADDING = 8.0
_BESIDE = (90.0, 120.0, 150.0)
_LINES_BESIDE = 3


def width_of(text: str) -> float:
    """An estimate of the width of a line."""
    width = 0.0
    for letter in text:
        if letter in _NARROW_LETTERS:
            width += _NARROW
        elif letter in _WIDE_LETTERS:
            width += _WIDE
        else:
            width += _CAPITAL if letter.isupper() else _LETTER
    return width


def room_of(text: Text, width: float) -> tuple[float, float]:
    """Width and height of a text wrapped to a width, the greatest of its languages; a long word makes it wider."""
    widest, lines = 0.0, 0
    for language in LANGUAGES:
        wide, count = _wrapped(text.in_language(language), width)
        widest, lines = max(widest, wide), max(lines, count)
    return widest, lines * LINE


def label_room(text: Text) -> tuple[float, float]:
    """Width and height of a label beside what it names: narrow, but of few lines where that is possible."""
    room = (0.0, 0.0)
    for width in _BESIDE:
        room = room_of(text, width)
        if room[1] <= _LINES_BESIDE * LINE:
            break
    return room


def activity_size(nodes: Iterable[FlowNode]) -> tuple[float, float]:
    """One size for all activities of a drawing: the smallest in which all their names stand, else the greatest."""
    names = [node.name for node in nodes if node.kind.is_activity]
    for width, height in _ACTIVITIES:
        rooms = [room_of(name, width - 2 * _PADDING) for name in names]
        if all(wide <= width - 2 * _PADDING and high <= height - 2 * _PADDING for wide, high in rooms):
            return width, height
    return _ACTIVITIES[-1]


def size_of(node: FlowNode, activity: tuple[float, float]) -> tuple[float, float]:
    """Width and height of a node without content."""
    if node.kind.is_event:
        return EVENT, EVENT
    if node.kind.is_gateway:
        return GATEWAY, GATEWAY
    return activity


def _wrapped(text: str, width: float) -> tuple[float, int]:
    """The widest line and the number of lines of a text in a room."""
    widest, lines, now = 0.0, 0, 0.0
    for word in text.split():
        long = width_of(word)
        if lines and now + _NARROW + long <= width:
            now += _NARROW + long
        else:
            lines, now = lines + 1, long
        widest = max(widest, now)
    return widest, lines
