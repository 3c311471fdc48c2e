"""One value of a YAML file set in place: everything that is not changed keeps its bytes, comments included."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from regdesigner.domain.errors import WrongValue

_STEP = 2
_INDICATORS = "-?:,[]{}#&*!|>'\"%@`"
"""Signs with which no bare text may begin."""


def with_value(content: bytes, where: tuple[str, ...], value: Any) -> bytes:
    """The file with a plain value (mapping, list, text, number, yes/no) at a place of nested mappings and lists.

    Texts and numbers are replaced where they stand, keys that are not there are added behind the last of their mapping;
    of a mapping only what differs is touched, and nothing is taken away. Raises ``WrongValue`` where a list or another
    kind of value stands in the place.
    """
    text = content.decode("utf-8")
    edits = sorted(_edits(text, _root(text), where, value), reverse=True)
    for start, end, words in edits:
        text = text[:start] + words + text[end:]
    return text.encode("utf-8")


def _root(text: str) -> MappingNode:
    root = YAML(typ="rt", pure=True).compose(io.StringIO(text))
    if not isinstance(root, MappingNode):
        raise WrongValue(text[:20], "the file is no mapping")
    return root


def _edits(text: str, node: MappingNode, where: tuple[str, ...], value: Any) -> list[tuple[int, int, str]]:
    key, *rest = where
    found = _value_of(node, key)
    while rest and isinstance(found, SequenceNode):
        found = _item(found, rest.pop(0))
    if found is None or _is_nothing(found):
        for outer in reversed(rest):
            value = {outer: value}
        return [_added(text, node, key, value)] if found is None else [_instead_of_nothing(text, found, value)]
    if rest:
        if not isinstance(found, MappingNode):
            raise WrongValue(key, "no mapping stands there")
        return _edits(text, found, tuple(rest), value)
    return _replaced(text, found, value, flow=bool(node.flow_style))


def _replaced(text: str, node: Node, value: Any, *, flow: bool) -> list[tuple[int, int, str]]:
    if isinstance(value, Mapping) and isinstance(node, MappingNode):
        return [edit for key, inner in value.items() for edit in _edits(text, node, (key,), inner)]
    if isinstance(value, Mapping | list | tuple) or not isinstance(node, ScalarNode):
        raise WrongValue(value, "a value of another kind stands there")
    start, end = node.start_mark.index, node.end_mark.index
    raw = text[start:end]
    before = _behind_a_key(raw)
    if before == value:
        return []
    if "\n" in raw and isinstance(before, str) and isinstance(value, str):
        folded = _with_other_words(raw, before, value)
        if folded is not None:
            return [(start, end, folded)]
    return [(start, end, scalar(value, flow=flow) + ("\n" if raw.endswith("\n") else ""))]


def _behind_a_key(raw: str) -> Any:
    return _read(f"key: {raw}")["key"]


def _with_other_words(raw: str, before: str, after: str) -> str | None:
    """A text over several lines with the words changed that differ, its line breaks kept; ``None`` where that fails."""
    for opcode in SequenceMatcher(None, before.split(), after.split(), autojunk=False).get_opcodes():
        kind, start, end, new_start, new_end = opcode
        if kind == "equal":
            continue
        old = r"\s+".join(map(re.escape, before.split()[start:end]))
        new = " ".join(after.split()[new_start:new_end])
        if not old or not new:
            return None
        raw = re.sub(rf"(?<!\S){old}(?!\S)", lambda _match, words=new: words, raw)  # type: ignore[misc]  # bound now
    return raw if _behind_a_key(raw) == after else None


def _read(words: str) -> Any:
    return YAML(typ="safe", pure=True).load(words)


def _item(node: SequenceNode, number: str) -> Node:
    if not number.isdigit() or int(number) >= len(node.value):
        raise WrongValue(number, "the list has no such item")
    item: Node = node.value[int(number)]
    return item


def _value_of(node: MappingNode, key: str) -> Node | None:
    return next((value for name, value in node.value if name.value == key), None)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.value in ("", "null", "~") and node.style is None


def _instead_of_nothing(text: str, found: Node, value: Any) -> tuple[int, int, str]:
    """A value where a key has none, behind its colon."""
    start, end = found.start_mark.index, found.end_mark.index
    if start < end:
        return start, end, _inline(value)
    place = len(text[:start].rstrip())
    if not text[:place].endswith(":"):
        raise WrongValue(text[:place].rpartition("\n")[2], "something else stands behind the key")
    return place, place, f" {_inline(value)}"


def _added(text: str, node: MappingNode, key: str, value: Any) -> tuple[int, int, str]:
    """A key behind the last one of a mapping, in the mapping's own style."""
    if node.flow_style:
        end = node.end_mark.index - 1
        before = text[:end].rstrip()
        comma = "" if before.endswith(("{", ",")) else ", "
        return len(before), end, f"{comma}{key}: {_inline(value)}"
    column = node.start_mark.column
    last = node.value[-1][1]
    end = _end_of_line(text, last)
    head = "" if end == 0 or text[end - 1] == "\n" else "\n"
    return end, end, f"{head}{_block(key, value, column)}"


def _end_of_line(text: str, node: Node) -> int:
    """Behind the last line of a value, before blank lines and comments that belong to what follows."""
    end = node.end_mark.index
    if (end and text[end - 1] == "\n") or not text[node.start_mark.index : end].strip():
        end = max(node.start_mark.index, len(text[:end].rstrip()))
    body = text[node.start_mark.index : end].rstrip()
    while "\n" in body and body.rpartition("\n")[2].lstrip().startswith("#"):
        body = body.rpartition("\n")[0].rstrip()
    end = node.start_mark.index + len(body)
    line_end = text.find("\n", end)
    return len(text) if line_end < 0 else line_end + 1


def _block(key: str, value: Any, column: int) -> str:
    margin = " " * column
    if isinstance(value, Mapping) and value:
        inner = "".join(_block(name, part, column + _STEP) for name, part in value.items())
        return f"{margin}{key}:\n{inner}"
    return f"{margin}{key}: {_inline(value)}\n"


def _inline(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_inline(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return scalar(value, flow=True)


def scalar(value: Any, *, flow: bool = False) -> str:
    """A text or number on one line, in quotes where YAML would read it otherwise."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _may_stand_bare(value, flow=flow) and _read(value) == value:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _may_stand_bare(value: str, *, flow: bool) -> bool:
    if not value or value != value.strip() or value[0] in _INDICATORS or value.endswith(":"):
        return False
    return not any(part in value for part in ("\n", ": ", " #", *(",[]{}:" if flow else "")))
