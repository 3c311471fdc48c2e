"""Fixes in words: what a fix does, and for each change the place, what stands there, and what would."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from regdesigner.domain.text import LANGUAGES, Language, Text
from regdesigner.language import translator
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Paper, Place
from regdesigner.validation.fix import Change, ChangeKind, Fix
from regdesigner.validation.texts import place_of_point, place_of_standard
from regdesigner.validation.wording import place, say

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class ChangeInWords:
    """One line of what would be done: the paper, the element, the place in it, before and after."""

    paper: Paper
    element: str
    place: str
    before: str
    after: str


def description(fix: Fix, language: Language) -> str:
    """What the fix does, in one sentence."""
    said = {name: say(value, language) for name, value in fix.arguments.items()}
    return translator(language).text(fix.says, **said)


def changes_in_words(fix: Fix, checked: CheckedRegulation, language: Language) -> Iterator[ChangeInWords]:
    """The changes of a fix; of long values only the parts that differ."""
    for change in fix.changes:
        where = _where(change, checked, language)
        for before, after in _differences(change.before, change.after, language):
            element = change.element if change.paper is Paper.REGULATION else change.field
            yield ChangeInWords(change.paper, element, where, before or NOTHING, after or NOTHING)


def _where(change: Change, checked: CheckedRegulation, language: Language) -> str:
    found: Place | None = None
    if change.kind is ChangeKind.POINT:
        found = place_of_point(change.field)
    elif change.kind is ChangeKind.STANDARD:
        found = place_of_standard(change.field.partition(".")[0])
    elif change.kind is ChangeKind.ACTION:
        action = checked.regulation.action(change.element)
        found = checked.row_of(action, change.field) if action is not None else None
    if found is not None:
        return place(found, language)
    name = change.field if change.kind in (ChangeKind.NODE, ChangeKind.FLOW, ChangeKind.POINT) else change.kind.value
    return translator(language).text(f"fix-place-{name.replace('_', '-')}")


def _differences(before: Any, after: Any, language: Language) -> Iterator[tuple[str, str]]:
    """The parts in which two values differ, each in words."""
    if before == after:
        return
    if isinstance(before, Text) and isinstance(after, Text) and before:
        for code in LANGUAGES:
            pair = (before.in_language(code), after.in_language(code))
            if pair[0] != pair[1]:
                yield pair
    elif isinstance(before, tuple) and isinstance(after, tuple) and len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            yield from _differences(old, new, language)
    elif isinstance(before, tuple) and isinstance(after, tuple) and set(before) <= set(after):
        for added in after:
            if added not in before:
                yield "", _said(added, language)
    elif _is_record(before) and type(before) is type(after):
        for each in dataclasses.fields(before):
            yield from _differences(getattr(before, each.name), getattr(after, each.name), language)
    else:
        yield _said(before, language), _said(after, language)


def _said(value: Any, language: Language) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return translator(language).text("fix-yes" if value else "fix-no")
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return "; ".join(_said(part, language) for part in value)
    if _is_record(value) and hasattr(value, "name"):
        return _said(value.name, language)
    if _is_record(value) and not isinstance(value, Text) and hasattr(value, "statement"):
        return _said(value.statement, language)
    return str(say(value, language)) if not isinstance(value, float) else str(value)


def _is_record(value: Any) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)
