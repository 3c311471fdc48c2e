"""``standard.yaml`` as plain values for programs, and back: what stays the same keeps its bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from regdesigner.domain.errors import UnreadableInput, WrongValue
from regdesigner.domain.standard import Review
from regdesigner.folders.standards import read_standard_of
from regdesigner.folders.yaml_change import sections, with_value
from regdesigner.folders.yaml_file import parse_yaml

FILE = "standard.yaml"
_WIDTH = 1_000_000  # no line is broken: each text stands on one line, or as its writer laid it out


class StandardFilesInMemory:
    """The port ``StandardFiles``."""

    def values(self, content: bytes) -> Mapping[str, Any]:
        value = parse_yaml(content, FILE).value
        if not isinstance(value, dict):
            raise UnreadableInput(FILE, "yaml-mapping-expected", 1, arguments={"key": "", "value": str(value)})
        return value

    def with_values(self, content: bytes | None, values: Mapping[str, Any]) -> bytes:
        """The file with these values; checked by reading it again as a standard."""
        try:
            written = _dumped(values) if content is None else _changed(content, self.values(content), values)
        except (YAMLError, TypeError, ValueError, RecursionError) as error:
            raise UnreadableInput(FILE, "yaml-syntax", 1) from error
        read_standard_of(parse_yaml(written, FILE))
        return written

    def review(self, content: bytes) -> Review:
        return read_standard_of(parse_yaml(content, FILE)).review


def _changed(content: bytes, before: Mapping[str, Any], after: Mapping[str, Any]) -> bytes:
    """Value by value where only texts and numbers differ, else section by section, else the file anew."""
    for key in dict.fromkeys((*before, *after)):
        if before.get(key, ...) != after.get(key, ...):
            content = _with_section(content, key, before.get(key), after)
    return content if parse_yaml(content, FILE).value == after else _dumped(after)


def _with_section(content: bytes, key: str, before: Any, after: Mapping[str, Any]) -> bytes:
    if key in after:
        changed = _value_by_value(content, (key,), before, after[key])
        if changed is not None:
            return changed
    text = content.decode("utf-8-sig")
    place = sections(text).get(key)
    section = _dumped({key: after[key]}).decode("utf-8") if key in after else ""
    if place is None:
        return f"{text.rstrip()}\n\n{section}".encode()
    start, end = place
    return (text[:start] + section + text[end:]).encode("utf-8")


def _value_by_value(content: bytes, where: tuple[str, ...], before: Any, after: Any) -> bytes | None:
    """The file with the scalars changed that differ; ``None`` where the shapes differ."""
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() <= after.keys():
        keys: list[Any] = list(after)
        inner = [(str(key), before.get(key), after[key]) for key in keys]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        inner = [(str(place), one, other) for place, (one, other) in enumerate(zip(before, after, strict=True))]
    elif isinstance(before, dict | list) or isinstance(after, dict | list | None):
        return None
    else:
        try:
            return with_value(content, where, after)
        except WrongValue:
            return None
    for name, one, other in inner:
        if one != other:
            changed = _value_by_value(content, (*where, name), one, other)
            if changed is None:
                return None
            content = changed
    return content


def _dumped(values: Mapping[str, Any]) -> bytes:
    written = io.StringIO()
    yaml = YAML(typ="rt", pure=True)
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.ignore_aliases = lambda *_values: True  # equal values are written twice, never by reference
    yaml.dump(dict(values), written)
    return written.getvalue().encode("utf-8")
