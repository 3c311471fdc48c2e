"""Reads and decides the commonest conditions without the interpreter: comparisons with a literal, joined by and, or.

One text costs the interpreter milliseconds, and almost every gateway asks no more than ``decision = "accept"``.
Whatever is not surely of this form, or meets a value that is not surely comparable, is left to the interpreter, and
so is every refusal. Tests hold that both find the same names and the same results.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

# Words that mean something of their own somewhere in FEEL: texts with them are left to the interpreter.
_RESERVED = frozenset(
    "and at between date duration else every external false for function if in instance is item list context not now "
    "null of or partial range return satisfies some then time today true".split()
)
_LETTER = "A-Z_a-zА-яЁёҢңӨөҮү"  # those that surely are letters of names for both readers
_NAME = f"[{_LETTER}][{_LETTER}0-9]*"
_LITERAL = r'"[^"\\\n\r]*"|\d{1,15}(?:\.\d{1,15})?|true|false|null'
_COMPARISON = rf"(?P<name>{_NAME})(?:[ \n]*(?P<operator>=|!=|<=?|>=?)[ \n]*(?P<literal>{_LITERAL}))?"
_FIRST = re.compile(rf"[ \n]*{_COMPARISON}")
_NEXT = re.compile(rf"[ \n]+(?P<joint>and|or)[ \n]+{_COMPARISON}")
_END = re.compile(r"[ \n]*\Z")

_ORDER: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_WORDS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None}
_LARGEST_INTEGER = 2**53  # as far as the interpreter's numbers are exact


class Unsure(Enum):
    """The mark of what only the interpreter can decide."""

    UNSURE = "unsure"


UNSURE = Unsure.UNSURE


@dataclass(frozen=True, slots=True)
class Comparison:
    """A variable beside a literal; without an operator the variable alone is the condition."""

    name: str
    operator: str | None
    literal: bool | float | str | None


def compared_names(text: str) -> tuple[str, ...] | None:
    """The variables of a text made of such comparisons only, in order; None where the interpreter must read it."""
    alternatives = _read(text)
    if alternatives is None:
        return None
    return tuple(dict.fromkeys(one.name for conjunction in alternatives for one in conjunction))


def decide(text: str, context: Mapping[str, object]) -> bool | Unsure | None:
    """What such a text yields (None is FEEL's null); UNSURE where the interpreter must decide or refuse."""
    alternatives = _read(text)
    if alternatives is None:
        return UNSURE
    conjunctions = []
    for conjunction in alternatives:
        outcomes = [_outcome(one, context[one.name]) if one.name in context else UNSURE for one in conjunction]
        if UNSURE in outcomes:
            return UNSURE
        conjunctions.append(_first_of((False, None), outcomes, otherwise=True))
    return _first_of((True, None), conjunctions, otherwise=False)


def _first_of(
    strongest: tuple[bool, None], outcomes: list[bool | Unsure | None], *, otherwise: bool
) -> bool | Unsure | None:
    """Three-valued logic: ``and`` is false before null before true, ``or`` true before null before false."""
    return next((value for value in strongest if value in outcomes), otherwise)


@lru_cache(maxsize=10_000)
def _read(text: str) -> tuple[tuple[Comparison, ...], ...] | None:
    """The comparisons, joined by ``and`` inside and by ``or`` outside; None for any other text."""
    alternatives: list[list[Comparison]] = [[]]
    found = _FIRST.match(text)
    while found:
        if found["name"] in _RESERVED:
            return None
        if found.groupdict().get("joint") == "or":
            alternatives.append([])
        alternatives[-1].append(Comparison(found["name"], found["operator"], _literal(found["literal"])))
        if _END.match(text, found.end()):
            return tuple(map(tuple, alternatives))
        found = _NEXT.match(text, found.end())
    return None


def _literal(text: str | None) -> bool | float | str | None:
    """The value that a literal writes; None also where there is none."""
    if text is None or text in _WORDS:
        return _WORDS[text or "null"]
    return text[1:-1] if text.startswith('"') else float(text)


def _outcome(comparison: Comparison, value: object) -> bool | Unsure | None:
    """What one comparison yields for a value."""
    kind, other = _kind(value), _kind(comparison.literal)
    if comparison.operator is None:
        return value if value is None or isinstance(value, bool) else UNSURE
    if comparison.operator in _ORDER:
        if kind == other == "number" and isinstance(value, int | float) and isinstance(comparison.literal, float):
            return _ORDER[comparison.operator](value, comparison.literal)
        return UNSURE
    if UNSURE in (kind, other) or (kind != other and "null" not in (kind, other)):
        return UNSURE
    return (value == comparison.literal) == (comparison.operator == "=")


def _kind(value: object) -> str | Unsure:
    """FEEL's type of a value whose comparison holds no surprise."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case int() if abs(value) <= _LARGEST_INTEGER:
            return "number"
        case float() if math.isfinite(value):
            return "number"
        case _:
            return UNSURE
