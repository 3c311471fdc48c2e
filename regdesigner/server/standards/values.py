"""The values of a standard as a form shows them, and what a form sent as values that can be written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from regdesigner.domain.text import LANGUAGES
from regdesigner.server.standards.compounds import Bound, Group, Rows, Span
from regdesigner.server.standards.fields import STANDARD
from regdesigner.server.standards.kinds import Choice, Kind, Line, Node, Reading, Words
from regdesigner.server.standards.slugs import slug

_NAME = re.compile(r"[a-z_]+(\.[a-z0-9_]+){0,6}")


def node_of(values: Mapping[str, Any]) -> Node:
    """The form of a standard's plain values."""
    return STANDARD.shown(values)


def sent_node(pairs: Iterable[tuple[str, str]]) -> Node:
    """The form that a browser sent: names with points between their parts, rows in the order in which they came."""
    tree: dict[str, Any] = {}
    for name, value in pairs:
        if not _NAME.fullmatch(name):
            continue
        *way, last = name.split(".")
        place = tree
        for key in way:
            inner = place.setdefault(key, {})
            if not isinstance(inner, dict):
                break
            place = inner
        else:
            place[last] = [*_listed(place[last]), value] if last in place else value
    return STANDARD.sent(tree)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def completed(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with everything that a standard must have, however little it says."""
    return _settled_group(STANDARD, STANDARD.read(node_of(values), "", Reading()) or {}, {})


def read_values(node: Node, before: Mapping[str, Any], reading: Reading) -> dict[str, Any]:
    """The values of a form; what says the same as before stays as it was, new rows get ids (in ``node`` too)."""
    node["number"] = before.get("number", node["number"])
    for rows, taken in _rows_with_ids(node):
        _give_ids(rows, taken)
    _leave_known(node)
    values: dict[str, Any] = _settled(STANDARD, STANDARD.read(node, "", reading) or {}, before)
    return values


def _rows_with_ids(node: Node) -> Iterator[tuple[list[Node], set[str]]]:
    grounds = [*node["refusal"]["documents"], *node["refusal"]["service"]]
    for rows in (node["recipients"], node["documents"], node["quality"], grounds):
        yield rows, {row["id"] for row in rows if row["id"]}


def _give_ids(rows: list[Node], taken: set[str]) -> None:
    for row in rows:
        words = row.get("name") or row.get("text") or {}
        said = words.get("en") or words.get("ru") or words.get("ky")
        if row["id"] or not said:
            continue
        stem = slug(said)
        number = 1
        row["id"] = stem
        while row["id"] in taken:
            number += 1
            row["id"] = f"{stem}-{number}"
        taken.add(row["id"])


def _leave_known(node: Node) -> None:
    """Take out categories of recipients that were removed."""
    known = {row["id"] for row in node["recipients"]}
    for row in (*node["documents"], *node["cost"]["prices"]):
        row["categories"] = [each for each in row["categories"] if each in known]


def _settled(kind: Kind, new: Any, old: Any) -> Any:
    """The new value, in the old one's shape wherever both say the same."""
    if _read(kind, old) == new and old is not None:
        return old
    if isinstance(kind, Group):
        return _settled_group(kind, new or {}, old if isinstance(old, Mapping) else {})
    if isinstance(kind, Rows):
        return [_settled(kind.of, each, _counterpart(kind.of, each, old or [])) for each in new or ()]
    return new


def _settled_group(kind: Group, new: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for part in kind.parts:
        said, before = new.get(part.key), old.get(part.key)
        if part.key in old and _read(part.kind, before) == said:
            values[part.key] = before
        elif said is not None:
            values[part.key] = _settled(part.kind, said, before)
        elif part.needed:
            values[part.key] = _nothing(part.kind)
    return values


def _counterpart(kind: Kind, new: Any, old: list[Any]) -> Any:
    """The row that was the new one before: the same id, or the same words."""
    identity = new.get("id") if isinstance(new, Mapping) else None
    if identity:
        return next((each for each in old if isinstance(each, Mapping) and each.get("id") == identity), None)
    return next((each for each in old if _read(kind, each) == new), None)


def _read(kind: Kind, value: Any) -> Any:
    """What a form would read if nobody changed it."""
    return kind.read(kind.sent(_as_sent(kind, kind.shown(value))), "", Reading())


def _as_sent(kind: Kind, node: Node) -> Any:
    """A node in the shape in which a browser sends it: rows by their numbers."""
    if isinstance(kind, Rows):
        return {str(place): _as_sent(kind.of, each) for place, each in enumerate(node)}
    if isinstance(kind, Group):
        return {part.key: _as_sent(part.kind, node[part.key]) for part in kind.parts}
    return node


def _nothing(kind: Kind) -> Any:
    """How an empty value is written."""
    match kind:
        case Words():
            return dict.fromkeys(LANGUAGES[:2], "")
        case Line():
            return ""
        case Span() | Bound():
            return None
        case Choice(values):
            return next(iter(values.values()))
        case Group():
            return None if kind.but_with else _settled_group(kind, {}, {})
        case _:
            return []
