"""Hardened reading of one YAML 1.2 file into plain values that remember the line they stand on.

Plain scalars are resolved here and only to null, yes/no, whole number, number or text: dates and times stay text, so
``12:30`` is never 750. Tags, anchors and aliases are refused, so nothing is constructed and nothing multiplies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from regdesigner.domain.errors import UnreadableInput

LARGEST_FILE = 1024 * 1024
"""Bytes; larger files are refused before they are parsed."""
DEEPEST_NESTING = 32

_FORBIDDEN = re.compile("[^\t\n\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]")
"""Characters that no YAML file may hold."""
_OF_YAML_1_1 = re.compile("^%|[\x85\u2028\u2029]", re.MULTILINE)
"""Directives and characters that the two versions of YAML read differently."""

Key = str | int
FieldPath = tuple[Key, ...]
_Node = ScalarEvent | MappingStartEvent | SequenceStartEvent

_NULL = ("", "~", "null", "Null", "NULL")
_YES_NO = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_NUMBER = re.compile(r"[-+]?(\.[0-9]{1,15}|[0-9]{1,15}(\.[0-9]{0,15})?)([eE][-+]?[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its line, counted from 1, and the words of a scalar as they were written."""

    line: int
    words: str | None = None


@dataclass(frozen=True)
class YamlDocument:
    """One file: plain values (mappings, lists, text, numbers, yes/no, null), and the place of each field path."""

    path: str
    value: Any
    places: Mapping[FieldPath, Place]

    def place(self, where: FieldPath) -> Place:
        """The place of a field, else of the nearest field around it."""
        for length in range(len(where), -1, -1):
            found = self.places.get(where[:length])
            if found is not None:
                return found
        return Place(1)

    def wrong(self, message: str, where: FieldPath = (), **arguments: str | int) -> UnreadableInput:
        """The error that says what is wrong at a field."""
        return UnreadableInput(self.path, message, self.place(where).line, written(where) or None, arguments)


def written(where: FieldPath) -> str:
    """A field's path as people read it: ``documents[2].name.ky``."""
    parts = [f"[{key}]" if isinstance(key, int) else f".{key}" for key in where]
    return "".join(parts).removeprefix(".")


def read_yaml(path: Path) -> YamlDocument:
    """Read a file from disk; raises ``UnreadableInput`` for whatever is wrong with it."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableInput(str(path), "file-unreadable") from error
    return parse_yaml(content, str(path))


def parse_yaml(content: bytes, path: str) -> YamlDocument:
    """Read the bytes of a file; ``path`` is only named in errors."""
    if len(content) > LARGEST_FILE:
        raise UnreadableInput(path, "yaml-too-large", arguments={"limit": LARGEST_FILE // 1024})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UnreadableInput(path, "yaml-not-utf8", line) from error
    forbidden = _FORBIDDEN.search(text)
    if forbidden is not None:
        raise UnreadableInput(path, "yaml-control-character", text[: forbidden.start()].count("\n") + 1)
    building = _built(text, path)
    if not building.places:
        raise UnreadableInput(path, "yaml-empty", 1)
    return YamlDocument(path, building.value, building.places)


def _built(text: str, path: str) -> _Building:
    """The values of a text.

    ruamel.yaml's parser in C is fifty times as fast as the one in Python, but of YAML 1.1: it refuses some of what 1.2
    allows, and breaks lines at more characters. What it refuses, and what could differ, is left to the other.
    """
    if not _OF_YAML_1_1.search(text):
        try:
            return parsed(text, path, pure=False)
        except (YAMLError, ValueError):
            pass
    try:
        return parsed(text, path, pure=True)
    except MarkedYAMLError as error:
        raise UnreadableInput(path, "yaml-syntax", _line(error, len(text))) from error
    except (YAMLError, ValueError) as error:  # a directive that cannot be read
        raise UnreadableInput(path, "yaml-syntax", 1) from error


def parsed(text: str, path: str, *, pure: bool) -> _Building:
    """The values of a text by one of the two parsers; raises what ruamel.yaml raises, and ``UnreadableInput``."""
    building = _Building(path)
    for event in YAML(typ="safe", pure=pure).parse(text):
        building.take(event)
    return building


def _line(error: MarkedYAMLError, length: int) -> int | None:
    """The line of a syntax error: what is never closed is blamed on its beginning, not on the end of the file."""
    mark = error.problem_mark or error.context_mark
    if mark is not None and mark.index >= length and error.context_mark is not None:
        mark = error.context_mark
    return None if mark is None else mark.line + 1


@dataclass
class _Open:
    """A mapping or list whose end has not been read yet; ``key``, which ended at ``key_end``, waits for its value.

    ``braced``: it is written within braces or brackets.
    """

    where: FieldPath
    holds: dict[str, Any] | list[Any]
    key: str | None = None
    key_end: int = -1
    braced: bool = False


@dataclass
class _Building:
    """Builds the values from the parser's events on a stack of its own: no recursion for deep files to exhaust."""

    path: str
    value: Any = None
    places: dict[FieldPath, Place] = field(default_factory=dict)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def take(self, event: Event) -> None:
        match event:
            case DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._refuse("yaml-several-documents", event)
            case MappingEndEvent() | SequenceEndEvent():
                self.stack.pop()
            case AliasEvent():
                self._refuse("yaml-alias", event)
            case ScalarEvent() | MappingStartEvent() | SequenceStartEvent():
                self._node(event)
            case _:
                pass

    def _node(self, event: _Node) -> None:
        if event.anchor is not None:
            self._refuse("yaml-alias", event)
        if event.tag is not None:
            self._refuse("yaml-tag", event)
        parent = self.stack[-1] if self.stack else None
        if parent is not None and isinstance(parent.holds, dict) and parent.key is None:
            self._key(parent, event)
            return
        where = self._where(parent)
        line = event.start_mark.line + 1
        value: Any
        match event:
            case ScalarEvent():
                self._refuse_cut_text(parent, event)
                value = _scalar(event)
                self.places.setdefault(where, Place(line))
                self.places[where] = Place(self.places[where].line, event.value)
            case _:
                value = {} if isinstance(event, MappingStartEvent) else []
                self.places.setdefault(where, Place(line))
                self.stack.append(_Open(where, value, braced=bool(event.flow_style)))
                if len(self.stack) > DEEPEST_NESTING:
                    self._refuse("yaml-too-deep", event, limit=DEEPEST_NESTING)
        self._put(parent, value)

    def _key(self, parent: _Open, event: _Node) -> None:
        if not isinstance(event, ScalarEvent):
            self._refuse("yaml-key-not-text", event)
        assert isinstance(parent.holds, dict)  # noqa: S101  the caller looked
        if event.value in parent.holds:
            raise UnreadableInput(
                self.path,
                "yaml-duplicate-key",
                event.start_mark.line + 1,
                written((*parent.where, event.value)),
                {"key": event.value},
            )
        parent.key, parent.key_end = event.value, event.end_mark.index
        self.places[(*parent.where, event.value)] = Place(event.start_mark.line + 1)

    def _refuse_cut_text(self, parent: _Open | None, event: ScalarEvent) -> None:
        """Refuse a key without even a colon: within braces, what follows a comma of a text that has no quotes."""
        if parent is None or parent.key is None or not parent.braced or event.value:
            return
        if event.start_mark.index == parent.key_end:
            self._refuse("yaml-comma-in-braces", event, key=parent.key)

    def _where(self, parent: _Open | None) -> FieldPath:
        if parent is None:
            return ()
        key: Key = len(parent.holds) if parent.key is None else parent.key
        return (*parent.where, key)

    def _put(self, parent: _Open | None, value: Any) -> None:
        if parent is None:
            self.value = value
        elif isinstance(parent.holds, list):
            parent.holds.append(value)
        elif parent.key is not None:
            parent.holds[parent.key] = value
            parent.key = None

    def _refuse(self, message: str, event: Event, **arguments: str | int) -> NoReturn:
        where = written(self.stack[-1].where[:3]) if self.stack else ""
        raise UnreadableInput(self.path, message, event.start_mark.line + 1, where or None, arguments)


def _scalar(event: ScalarEvent) -> str | int | float | bool | None:
    """The value of a scalar: quoted ones are text, plain ones go by the core schema of YAML 1.2."""
    words: str = event.value
    if event.style:
        return words
    if words in _NULL:
        return None
    if words in _YES_NO:
        return _YES_NO[words]
    if _WHOLE.fullmatch(words):
        return int(words)
    if _NUMBER.fullmatch(words):
        return float(words)
    return words
