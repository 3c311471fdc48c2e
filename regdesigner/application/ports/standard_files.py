"""The file of a standard as plain values, and plain values back as a file that keeps its comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from regdesigner.domain.standard import Review

Plain = Mapping[str, Any]
"""Mappings, lists, texts, numbers, yes/no and nothing: what JSON can say."""


class StandardFiles(Protocol):
    """Every method raises ``UnreadableInput`` for a file or values that are no standard."""

    def values(self, content: bytes) -> Plain:
        """What a file says, whether or not it is whole."""
        ...

    def with_values(self, content: bytes | None, values: Plain) -> bytes:
        """The file with these values and no others; parts that stay the same keep their bytes, comments included."""
        ...

    def review(self, content: bytes) -> Review:
        """What a standard says of its review."""
        ...
