"""Recognises the commonest conditions without the interpreter: comparisons with a literal, joined by and, or.

Reading one text costs the interpreter milliseconds, and almost every gateway asks no more than ``decision = "accept"``.
Whatever is not surely of this form is left to the interpreter; a test holds that both find the same names.
"""

from __future__ import annotations

import re

# Words that mean something of their own somewhere in FEEL: texts with them are left to the interpreter.
_RESERVED = frozenset(
    "and at between date duration else every external false for function if in instance is item list context not now "
    "null of or partial range return satisfies some then time today true".split()
)
_LETTER = "A-Z_a-zА-яЁёҢңӨөҮү"  # those that surely are letters of names for both readers
_NAME = f"[{_LETTER}][{_LETTER}0-9]*"
_LITERAL = r'(?:"[^"\\\n\r]*"|\d+(?:\.\d+)?|true|false|null)'
_COMPARISON = rf"(?P<name>{_NAME})(?:[ \n]*(?:=|!=|<=?|>=?)[ \n]*{_LITERAL})?"
_FIRST = re.compile(rf"[ \n]*{_COMPARISON}")
_NEXT = re.compile(rf"[ \n]+(?:and|or)[ \n]+{_COMPARISON}")
_END = re.compile(r"[ \n]*\Z")


def compared_names(text: str) -> tuple[str, ...] | None:
    """The variables of a text made of such comparisons only, in order; None where the interpreter must read it."""
    names: dict[str, None] = {}
    found = _FIRST.match(text)
    while found:
        name = found["name"]
        if name in _RESERVED:
            return None
        names[name] = None
        if _END.match(text, found.end()):
            return tuple(names)
        found = _NEXT.match(text, found.end())
    return None
