"""Two people changed the same thing: their changes put together value by value, and what they both changed told.

Values are what JSON can say. Mappings are merged key by key, rows that carry an ``id`` row by row, other lists place by
place where nobody changed their length, else by the stretches that were changed (Khanna, Kunal and Pierce, "A formal
investigation of diff3", 2007).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

Plain = Any
"""Mappings with text keys, lists, texts, numbers, yes/no, nothing."""
Place = tuple[str, ...]
"""Keys from the outside in; a row is named by its ``id``, else by its number from 0."""


class Side(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True)
class Clash:
    """A value that both changed, each otherwise; ``None`` also where one of them took it away."""

    place: Place
    base: Plain
    mine: Plain
    theirs: Plain


@dataclass(frozen=True)
class Merged:
    """The value with both changes, and with theirs wherever they clash and nobody has chosen."""

    value: Plain
    clashes: tuple[Clash, ...]


Choose = Callable[[Place], Side | None]
"""Whose value is taken where both changed one; ``None``: not chosen yet."""


def nobody_chose(_place: Place) -> None:
    """No clash is settled."""


def merge(base: Plain, mine: Plain, theirs: Plain, choose: Choose = nobody_chose) -> Merged:
    """Both changes of ``base``."""
    merging = _Merging(choose)
    value = merging.value((), base, mine, theirs)
    return Merged(value, tuple(merging.clashes))


class _Absent:
    """What a mapping does not hold."""


_ABSENT = _Absent()


@dataclass
class _Merging:
    choose: Choose
    clashes: list[Clash] = field(default_factory=list)

    def value(self, place: Place, base: Plain, mine: Plain, theirs: Plain) -> Plain:
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            return theirs
        if isinstance(mine, dict) and isinstance(theirs, dict):
            return self._mapping(place, base if isinstance(base, dict) else {}, mine, theirs)
        if isinstance(mine, list) and isinstance(theirs, list):
            return self._list(place, base if isinstance(base, list) else [], mine, theirs)
        return self._clash(place, base, mine, theirs)

    def _clash(self, place: Place, base: Plain, mine: Plain, theirs: Plain) -> Plain:
        chosen = self.choose(place)
        if chosen is None:
            self.clashes.append(Clash(place, _told(base), _told(mine), _told(theirs)))
        return mine if chosen is Side.MINE else theirs

    def _mapping(
        self, place: Place, base: dict[str, Plain], mine: dict[str, Plain], theirs: dict[str, Plain]
    ) -> dict[str, Plain]:
        found = {
            key: self.value((*place, key), base.get(key, _ABSENT), mine.get(key, _ABSENT), theirs.get(key, _ABSENT))
            for key in dict.fromkeys((*theirs, *mine))
        }
        return {key: value for key, value in found.items() if value is not _ABSENT}

    def _list(self, place: Place, base: list[Plain], mine: list[Plain], theirs: list[Plain]) -> list[Plain]:
        if all(_has_ids(rows) for rows in (base, mine, theirs)):
            return self._rows(place, base, mine, theirs)
        if len(base) == len(mine) == len(theirs):
            three = zip(base, mine, theirs, strict=True)
            return [self.value((*place, str(number)), *values) for number, values in enumerate(three)]
        both = _both_stretches(base, mine, theirs)
        if both is None:
            chosen: list[Plain] = self._clash(place, base, mine, theirs)
            return chosen
        return both

    def _rows(self, place: Place, base: list[Plain], mine: list[Plain], theirs: list[Plain]) -> list[Plain]:
        by_id = [{row["id"]: row for row in rows} for rows in (base, mine, theirs)]
        merged = self._mapping(place, *by_id)
        old, my, their = (list(rows) for rows in by_id)
        reordered = [each for each in their if each in old] != [each for each in old if each in their]
        first, second = (their, my) if reordered else (my, their)
        return [merged[each] for each in _in_order(first, second) if each in merged]


def _told(value: Plain) -> Plain:
    return None if value is _ABSENT else value


def _has_ids(rows: list[Plain]) -> bool:
    ids = [row.get("id") if isinstance(row, dict) else None for row in rows]
    return all(isinstance(each, str) for each in ids) and len(set(ids)) == len(ids)


def _in_order(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """The ids of the first in its order, those that only the second has behind the neighbours that they have there."""
    order = list(first)
    for number, each in enumerate(second):
        if each not in order:
            order.insert(order.index(second[number - 1]) + 1 if number else 0, each)
    return order


@dataclass(frozen=True)
class _Stretch:
    """The items ``start`` to ``end`` of the base, and what stands there instead."""

    start: int
    end: int
    instead: list[Plain]

    def meets(self, other: _Stretch) -> bool:
        return self.start <= other.end and other.start <= self.end


def _both_stretches(base: list[Plain], mine: list[Plain], theirs: list[Plain]) -> list[Plain] | None:
    """The list with the stretches that each changed; ``None`` where a stretch of mine meets another one of theirs.

    What both added in one place stands there twice over: theirs, then mine.
    """
    my, their = _stretches(base, mine), _stretches(base, theirs)
    added: list[_Stretch] = []
    for one in my:
        meeting = [other for other in their if one.meets(other)]
        if any(other != one and not (one.start == one.end == other.start == other.end) for other in meeting):
            return None
        if one not in their:
            added.append(one)
    result = list(base)
    for each in sorted([*added, *their], key=lambda stretch: (stretch.start, stretch.end), reverse=True):
        result[each.start : each.end] = each.instead
    return result


def _stretches(base: list[Plain], changed: list[Plain]) -> list[_Stretch]:
    before, after = ([json.dumps(item, sort_keys=True, default=repr) for item in items] for items in (base, changed))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        _Stretch(start, end, changed[new_start:new_end])
        for kind, start, end, new_start, new_end in matcher.get_opcodes()
        if kind != "equal"
    ]
