"""What many rules of the form share: a blank of a point, or a row of an action's table, that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.domain.action import AdministrativeAction
from regdesigner.domain.text import Text
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect, Place
from regdesigner.validation.fix import Fix

INVISIBLE = re.compile("[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]")
"""Signs of no width: soft hyphens, joiners, marks of direction."""
_LINE = re.compile(r"[_\s.…]*_[_\s.…]*")


def named(action: AdministrativeAction) -> Text:
    """What a message calls an action: its name, else its id."""
    return action.name or Text(action.id, action.id, action.id)


def empty_point(checked: CheckedRegulation, field: str, point: str, fix: Fix | None = None) -> Iterator[Defect]:
    """A defect on the regulation where the blank of a point is empty; ``field`` is one of ``Provisions``."""
    if _is_empty(getattr(checked.provisions, field)):
        yield Defect(checked.regulation.id, field, Place(point), fix=fix)


def empty_rows(checked: CheckedRegulation, field: str) -> Iterator[Defect]:
    """A defect on each action whose row is empty; ``()`` in rows 5 and 6 says that there is none, and is no defect."""
    for action in checked.actions:
        value = getattr(action, field)
        said_none = value == () and field in ("interactions", "decisions")
        if not said_none and _is_empty(value):
            yield Defect(action.id, field, checked.row_of(action, field), {"action": named(action)})


def _is_empty(value: object) -> bool:
    """Also a text of signs that nobody sees, or of the line on which one writes in one of its languages."""
    if isinstance(value, tuple):
        return all(_is_empty(part) for part in value)
    if isinstance(value, Text):
        if value.ky[:1].isalpha() and value.ru[:1].isalpha():
            return False
        shown = [INVISIBLE.sub("", words).strip() for words in (value.ky, value.ru)]
        return not (any(shown) or value.en.strip()) or any(_LINE.fullmatch(words) for words in shown)
    return not value
