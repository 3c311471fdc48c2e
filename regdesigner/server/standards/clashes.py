"""Two people changed one standard: what both changed is put together, what clashes is asked."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from regdesigner.application.library.drafting import OpenedVersion
from regdesigner.domain.three_way import Place, Side, merge
from regdesigner.server.standards.page import CHOICE, Draft, values_of
from regdesigner.server.standards.values import node_of


def joined(mine: Draft, latest: OpenedVersion) -> Draft:
    """My draft with their changes, upon the version that they saved; where both changed one value, mine stays."""
    base, theirs = values_of(mine.version), values_of(latest)
    clashes = merge(base, mine.values, theirs).clashes
    values = merge(base, mine.values, theirs, lambda _place: Side.MINE).value
    return Draft(latest, node_of(values), values, saved=False, clashes=clashes, theirs=True)


def chosen(values: Mapping[str, Any], theirs: Mapping[str, Any], form: Iterable[tuple[str, str]]) -> Mapping[str, Any]:
    """The values with theirs wherever the form chose them."""
    places = [
        tuple(name.removeprefix(CHOICE).split("/"))
        for name, side in form
        if name.startswith(CHOICE) and side == Side.THEIRS.value
    ]
    if not places:
        return values
    result: dict[str, Any] = copy.deepcopy(dict(values))
    for place in places:
        _put(result, place, _at(theirs, place))
    return result


def _at(value: Any, place: Place) -> Any:
    for key in place:
        value = value.get(key) if isinstance(value, Mapping) else _row(value, key)
    return copy.deepcopy(value)


def _put(value: Any, place: Place, new: Any) -> None:
    """Put a value at a place; ``None`` takes away what stands there. A place that is gone is passed over."""
    for key in place[:-1]:
        value = value.get(key) if isinstance(value, dict) else _row(value, key)
    last = place[-1]
    if isinstance(value, dict):
        if new is None:
            value.pop(last, None)
        else:
            value[last] = new
    elif isinstance(value, list):
        found = _row(value, last)
        places = [number for number, each in enumerate(value) if each is found and found is not None]
        if places:
            value[places[0] : places[0] + 1] = [] if new is None else [new]
        elif new is not None:
            value.append(new)


def _row(rows: Any, key: str) -> Any:
    """The row with this id, else of this number."""
    if not isinstance(rows, list):
        return None
    by_id = next((each for each in rows if isinstance(each, Mapping) and each.get("id") == key), None)
    if by_id is not None or not key.isdecimal() or int(key) >= len(rows):
        return by_id
    return rows[int(key)]
