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
from regdesigner.folders.yaml_file import parse_yaml
from regdesigner.folders.yaml_rewriting import rewritten

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
    """Value by value; the file anew where that does not give back the values."""
    if after == before:
        return content
    try:
        written = rewritten(content, before, after)
        if parse_yaml(written, FILE).value == after:
            return written
    except (WrongValue, UnreadableInput):
        pass
    return _dumped(after)


def _dumped(values: Mapping[str, Any]) -> bytes:
    written = io.StringIO()
    yaml = YAML(typ="rt", pure=True)
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.ignore_aliases = lambda *_values: True  # equal values are written twice, never by reference
    yaml.dump(dict(values), written)
    return written.getvalue().encode("utf-8")
