"""A YAML file with other values: whatever stays the same keeps its bytes, its comments and its place."""

from __future__ import annotations

import io
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regdesigner.domain.errors import WrongValue
from regdesigner.folders.yaml_change import scalar

_STEP = 2
_WIDTH = 120
"""Signs of a line; longer texts are folded over several."""


def rewritten(content: bytes, before: Mapping[str, Any], after: Mapping[str, Any]) -> bytes:
    """The file of the plain values ``before`` with the values ``after``.

    Comments go with the key or the row above which they stand. Rows are known again by their ``id``, else by what they
    say; new keys stand behind those that go before them in ``after``. Raises ``WrongValue`` for what is no mapping.
    """
    mark = "\ufeff" if content.startswith(b"\xef\xbb\xbf") else ""
    text = content.decode("utf-8-sig")
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    text += "" if text.endswith("\n") else "\n"
    root = YAML(typ="safe", pure=True).compose(io.StringIO(text))
    if not isinstance(root, MappingNode) or root.flow_style:
        raise WrongValue(text[:20], "the file is no mapping over several lines")
    written = _Rewriting(text).mapping(root, before, after, 0)
    start, end = root.start_mark.index, _end(text, root)
    return (mark + text[:start] + written + text[end:]).replace("\n", line_end).encode("utf-8")


@dataclass(frozen=True)
class _Rewriting:
    """Pieces of a text written anew. A piece begins at its first sign and ends behind its last line."""

    text: str

    def mapping(self, node: MappingNode, before: Mapping[str, Any], after: Mapping[str, Any], column: int) -> str:
        """The entries of a mapping whose keys stand in a column."""
        gaps, ends = self._gaps(node)
        kept: dict[str, str] = {}
        for (key, value), end in zip(node.value, ends, strict=True):
            if key.value in after:
                kept[key.value] = self._entry(key, value, end, before[key.value], after[key.value], column)
        order = _in_order([key.value for key, _value in node.value if key.value in kept], list(after))
        apart = any("\n" in gap for gap in gaps.values())
        margin = ("\n" if apart and column == 0 else "") + " " * column
        pieces = []
        for key in order:
            piece = kept.get(key)
            pieces.append((gaps.get(key, margin), _entry(key, after[key], column) if piece is None else piece))
        return _joined(pieces)

    def _gaps(self, node: MappingNode) -> tuple[dict[str, str], list[int]]:
        """What stands before each key, comments and margin; where each entry ends."""
        gaps: dict[str, str] = {}
        ends: list[int] = []
        for key, value in node.value:
            start = key.start_mark.index
            gaps[key.value] = self.text[ends[-1] : start] if ends else ""
            ends.append(_end(self.text, value, key))
        margin = " " * node.value[0][0].start_mark.column
        gaps[node.value[0][0].value] = margin
        return gaps, ends

    def _entry(self, key: Node, value: Node, end: int, before: Any, after: Any, column: int) -> str:
        start = key.start_mark.index
        if _same(before, after):
            return self.text[start:end]
        inner = self._inside(value, before, after)
        if inner is not None:
            return self.text[start : value.start_mark.index] + inner
        if isinstance(value, ScalarNode) and value.style not in ("|", ">"):
            simple = _simple(after)
            rest = self.text[value.end_mark.index : end]
            if simple is not None and column + len(key.value) + 2 + len(simple) <= _WIDTH and "#" in rest:
                return f"{key.value}: {simple}{rest}"
        return _entry(key.value, after, column, flow=bool(isinstance(value, MappingNode) and value.flow_style))

    def _inside(self, node: Node, before: Any, after: Any) -> str | None:
        """A mapping or list whose parts are changed one by one; ``None`` where it is written anew."""
        if isinstance(node, MappingNode) and isinstance(after, Mapping) and after and not node.flow_style:
            return self.mapping(node, before, after, node.start_mark.column)
        if isinstance(node, SequenceNode) and isinstance(after, list) and after and not node.flow_style:
            return self._sequence(node, before, after)
        return None

    def _sequence(self, node: SequenceNode, before: Sequence[Any], after: Sequence[Any]) -> str:
        column = node.start_mark.column
        starts, ends = self._rows(node)
        pieces = []
        for value, place in zip(after, _partners(before, after), strict=True):
            if place is None:
                pieces.append((" " * column, _row(value, column)))
                continue
            gap = self.text[ends[place - 1] : starts[place]] if place else " " * column
            row = self._row(node.value[place], starts[place], ends[place], before[place], value, column)
            pieces.append((gap, row))
        return _joined(pieces)

    def _rows(self, node: SequenceNode) -> tuple[list[int], list[int]]:
        """Where the dash of each row stands, and where the row ends."""
        starts: list[int] = []
        ends: list[int] = []
        for row in node.value:
            behind = ends[-1] if ends else node.start_mark.index
            starts.append(self._dash(behind))
            ends.append(_end(self.text, row, after=starts[-1] + 1))
        return starts, ends

    def _dash(self, behind: int) -> int:
        """The first dash that stands in no comment."""
        while not self.text.startswith("-", behind):
            behind = self.text.index("\n", behind) + 1 if self.text.startswith("#", behind) else behind + 1
        return behind

    def _row(self, node: Node, start: int, end: int, before: Any, after: Any, column: int) -> str:
        if _same(before, after):
            return self.text[start:end]
        inner = self._inside(node, before, after)
        if inner is not None:
            return self.text[start : node.start_mark.index] + inner
        return _row(after, column, flow=bool(isinstance(node, MappingNode) and node.flow_style))


def _end(text: str, node: Node, key: Node | None = None, after: int = 0) -> int:
    """Behind the last line of a node, with a comment that stands on it."""
    if isinstance(node, MappingNode) and not node.flow_style and node.value:
        return _end(text, node.value[-1][1], node.value[-1][0])
    if isinstance(node, SequenceNode) and not node.flow_style and node.value:
        return _end(text, node.value[-1], after=node.start_mark.index)
    start, end = node.start_mark.index, node.end_mark.index
    if start == end:  # nothing stands there
        end = key.end_mark.index if key is not None else after
    elif isinstance(node, ScalarNode) and node.style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    line_end = text.find("\n", end)
    return len(text) if line_end < 0 else line_end + 1


def _joined(pieces: list[tuple[str, str]]) -> str:
    """Pieces with what stands before each; the first one's place is given, only its comments are kept."""
    first, *others = pieces
    return first[0].lstrip(" \n") + first[1] + "".join(gap + piece for gap, piece in others)


def _in_order(kept: list[str], wanted: list[str]) -> list[str]:
    """The keys that are there in their order, new ones behind the key that goes before them."""
    order = list(kept)
    for number, key in enumerate(wanted):
        if key not in order:
            before = next((each for each in reversed(wanted[:number]) if each in order), None)
            order.insert(order.index(before) + 1 if before is not None else 0, key)
    return order


def _same(before: Any, after: Any) -> bool:
    return type(before) is type(after) and bool(before == after)


def _partners(before: Sequence[Any], after: Sequence[Any]) -> Iterator[int | None]:
    """For each new row the number of the row that it was: of the same id, or saying the same, or much the same."""
    found: dict[int, int] = {}
    free = list(range(len(before)))
    for alike in (_identity, _words):
        for number, value in enumerate(after):
            said = alike(value)
            place = next((each for each in free if said is not None and alike(before[each]) == said), None)
            if number not in found and place is not None:
                found[number] = place
                free.remove(place)
    left = [number for number in range(len(after)) if number not in found and _identity(after[number]) is None]
    nameless = [place for place in free if _identity(before[place]) is None]
    for number in left:
        place = max(nameless, key=lambda each: _likeness(before[each], after[number]), default=None)
        if place is not None and _likeness(before[place], after[number]) > 0.5:
            found[number] = place
            nameless.remove(place)
    return (found.get(number) for number in range(len(after)))


def _identity(value: Any) -> Any:
    return value.get("id") if isinstance(value, Mapping) else None


def _words(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def _likeness(one: Any, other: Any) -> float:
    return SequenceMatcher(None, _words(one)[:400], _words(other)[:400], autojunk=False).quick_ratio()


def _entry(key: str, value: Any, column: int, *, flow: bool = False) -> str:
    """A key and its value on lines of their own, without the margin before the key."""
    inline = _inline(value) if flow or not isinstance(value, Mapping) else None
    if inline is not None and column + len(key) + 2 + len(inline) <= _WIDTH:
        return f"{key}: {inline}\n"
    return f"{key}:{_below(value, column)}"


def _row(value: Any, column: int, *, flow: bool = False) -> str:
    """A row with its dash, without the margin before it."""
    if isinstance(value, Mapping) and value:
        inline = _inline(value) if flow else None
        if inline is not None and column + 2 + len(inline) <= _WIDTH:
            return f"- {inline}\n"
        margin = " " * (column + _STEP)
        entries = [_entry(key, part, column + _STEP) for key, part in value.items()]
        return f"- {margin.join(entries)}"
    inline = _inline(value)
    if inline is not None and column + 2 + len(inline) <= _WIDTH:
        return f"- {inline}\n"
    return f"-{_below(value, column)}"


def _below(value: Any, column: int) -> str:
    """A value that begins behind its colon or dash and goes on below it."""
    margin = " " * (column + _STEP)
    if isinstance(value, Mapping) and value:
        return "\n" + "".join(margin + _entry(key, part, column + _STEP) for key, part in value.items())
    if isinstance(value, list) and value:
        return "\n" + "".join(margin + _row(part, column + _STEP) for part in value)
    if isinstance(value, str) and _may_be_folded(value):
        lines = textwrap.wrap(value, _WIDTH - len(margin), break_long_words=False, break_on_hyphens=False)
        return " >-\n" + "".join(f"{margin}{line}\n" for line in lines)
    return f" {json.dumps(value, ensure_ascii=False)}\n" if isinstance(value, str) else f" {_inline(value)}\n"


def _may_be_folded(value: str) -> bool:
    """Whether single spaces are all that parts its words, so that folding and reading give it back."""
    return bool(value) and value.strip() == value and "  " not in value and not set(value) & set("\n\t\r")


def _said(value: Any, *, flow: bool = False) -> str:
    """A text or number on one line; in quotes also where its white space would be lost."""
    if isinstance(value, str) and set(value) & set("\t\n\r"):
        return json.dumps(value, ensure_ascii=False)
    return scalar(value, flow=flow)


def _simple(value: Any) -> str | None:
    """A value on one line behind a key; ``None`` for what has parts."""
    if isinstance(value, Mapping | list):
        return None if value else _inline(value)
    return _said(value)


def _inline(value: Any) -> str | None:
    """A value within one line; ``None`` where a list holds more than texts and numbers."""
    if isinstance(value, Mapping):
        parts = [
            f"{key}: {_said(part, flow=True)}" for key, part in value.items() if not isinstance(part, Mapping | list)
        ]
        return "{" + ", ".join(parts) + "}" if len(parts) == len(value) else None
    if isinstance(value, list):
        simple = [_said(part, flow=True) for part in value if not isinstance(part, Mapping | list)]
        return "[" + ", ".join(simple) + "]" if len(simple) == len(value) else None
    return _said(value)
