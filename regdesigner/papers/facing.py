"""Two editions of an official paper beside each other, part by part and row by row, with changed words marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regdesigner.papers.blocks import (
    Block,
    Change,
    Content,
    Heading,
    ListItems,
    Paper,
    Paragraph,
    Point,
    Row,
    Runs,
    Table,
    plain_text,
)
from regdesigner.papers.marked_words import all_marked, marked

ACTION, POINT, FIELD, SECTION, TITLE, REST = "action", "point", "field", "section", "title", "rest"
Key = tuple[str, str]
_DIGITS = re.compile(r"\d+")
_NAMED = 3
"""Columns of a table whose first two say which row it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one paper: what stands above the rows of its table, and the rows; ``key`` finds its other edition."""

    key: Key
    title: str
    above: Content
    rows: tuple[Row, ...] = ()
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class FacingRow:
    """A row of both tables by its number and name; ``None`` where the edition does not have it."""

    number: str
    name: str
    old: Content | None
    new: Content | None
    changed: bool


@dataclass(frozen=True, slots=True)
class Facing:
    """A part of both papers; ``old`` and ``new`` stand above the rows, ``None`` where the edition does not have it."""

    key: Key
    title: str
    old: Content | None
    new: Content | None
    rows: tuple[FacingRow, ...]
    changed: bool
    moved: bool = False

    @property
    def kind(self) -> str:
        return self.key[0]


def parts_of(paper: Paper, actions: Sequence[str] = ()) -> tuple[Part, ...]:
    """The parts of a paper in order; ``actions`` names the actions in whose order the tables of a point stand.

    Each row of a table whose rows have names is a part of its own. Corners, page breaks, drawings and lines to be
    signed are no parts.
    """
    named = iter(actions)
    found: list[Part] = []
    behind, nth = "", 0
    for block in paper.blocks:
        nth += 1
        match block:
            case Heading(level, mark, runs):
                behind, nth = mark or plain_text(runs), 0
                found.append(Part((SECTION if level > 1 else TITLE, behind), _titled(mark, runs), (block,)))
            case Point():
                found += _of_point(block, named)
            case Table(rows=rows) if len(block.columns) == _NAMED:
                found += [Part((FIELD, " ".join(_named(row))), _named(row)[0], (), (row,)) for row in rows]
            case Table(rows=rows):
                found.append(Part((REST, f"{nth} {behind}"), "", (), rows))
            case Paragraph() | ListItems():
                found.append(Part((REST, f"{nth} {behind}"), "", (block,)))
            case _:
                pass
    return tuple(found)


def _titled(number: str, runs: Runs) -> str:
    return " ".join(part for part in (number, plain_text(runs)) if part)


def _of_point(point: Point, named: Iterator[str]) -> Iterator[Part]:
    """The text of a point, then each action with its table."""
    tables = [block for block in point.blocks if isinstance(block, Table)]
    text = point.blocks
    if tables:
        text = tuple(block for block in point.blocks if not isinstance(block, Table | Heading))
    yield Part((POINT, point.number), point.number, (Point(point.number, text),))
    for heading, table in pairwise(point.blocks):
        if isinstance(heading, Heading) and isinstance(table, Table):
            key = (ACTION, next(named, heading.number))
            yield Part(key, _titled(heading.number, heading.runs), (heading,), table.rows, table.note)


def facing(old: Sequence[Part], new: Sequence[Part], moved: frozenset[str] = frozenset()) -> tuple[Facing, ...]:
    """Both papers in the order of the new one; a part that went stands behind the one that stood before it.

    ``moved`` names the actions that changed places.
    """
    before = {part.key: part for part in old}
    order = [part.key for part in new]
    for index, part in enumerate(old):
        if part.key not in order:
            at = order.index(old[index - 1].key) + 1 if index else 0
            order.insert(at, part.key)
    after = {part.key: part for part in new}
    return tuple(_facing(before.get(key), after.get(key), key, key[0] == ACTION and key[1] in moved) for key in order)


def _facing(old: Part | None, new: Part | None, key: Key, moved: bool) -> Facing:
    if old is not None and new is not None:
        above = marked(old.above, new.above)
        rows = _rows(old, new)
        changed = _titled_otherwise(old, new, above) or any(row.changed for row in rows) or moved
        return Facing(key, new.title, *above, rows, changed, moved)
    if new is not None:
        rows = tuple(FacingRow(*_named(row), None, all_marked(_said(row), Change.ADDED), True) for row in new.rows)
        return Facing(key, new.title, None, all_marked(new.above, Change.ADDED), rows, changed=True)
    if old is None:
        raise ValueError(f"no paper has the part {key}")
    rows = tuple(FacingRow(*_named(row), all_marked(_said(row), Change.DROPPED), None, True) for row in old.rows)
    return Facing(key, old.title, all_marked(old.above, Change.DROPPED), None, rows, changed=True)


def _titled_otherwise(old: Part, new: Part, above: tuple[Content, Content]) -> bool:
    """Whether something else stands above the rows; that an action has another number is no change of its own."""
    if old.key[0] == ACTION:
        return _DIGITS.sub("", old.title) != _DIGITS.sub("", new.title)
    return above != (old.above, new.above)


def _rows(old: Part, new: Part) -> tuple[FacingRow, ...]:
    before, after = ({_named(row): _said(row) for row in part.rows} for part in (old, new))
    if old.note or new.note:
        before["", ""], after["", ""] = (_noted(part.note) for part in (old, new))
    rows = []
    for place in dict.fromkeys((*after, *before)):
        one, other = before.get(place), after.get(place)
        if one is not None and other is not None:
            left, right = marked(one, other)
            rows.append(FacingRow(*place, left, right, (left, right) != (one, other)))
        else:
            left_only = None if one is None else all_marked(one, Change.DROPPED)
            right_only = None if other is None else all_marked(other, Change.ADDED)
            rows.append(FacingRow(*place, left_only, right_only, True))
    return tuple(rows)


def _noted(note: Runs) -> Content:
    return (Paragraph(note),) if note else ()


def _named(row: Row) -> tuple[str, str]:
    """The number and the name of a row; a table of other columns has no names."""
    number = _plain(row.cells[0].blocks)
    return number, _plain(row.cells[1].blocks) if len(row.cells) == _NAMED else ""


def _said(row: Row) -> Content:
    first = 2 if len(row.cells) == _NAMED else 1
    return tuple(block for cell in row.cells[first:] for block in cell.blocks)


def _plain(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain_text(block.runs) for block in blocks if isinstance(block, Paragraph))
