"""Changing the files of a regulation's folder: never half, and nothing but what is changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from regdesigner.application.ports.folders import NO_OVERRIDES, Overrides, RegulationFolder

Contents = Mapping[Path, bytes]
"""Files by path, with what they are to hold."""


class Amending(Protocol):
    def standard_file(self, folder: RegulationFolder, overrides: Overrides = NO_OVERRIDES) -> Path | None:
        """The file of the folder's standard, if it has one."""
        ...

    def content(self, path: Path) -> bytes:
        """What a file holds; raises ``UnreadableInput``."""
        ...

    def with_value(self, content: bytes, where: tuple[str, ...], value: object) -> bytes:
        """A YAML file with one value set; comments, order and whatever else it holds keep their bytes.

        Raises ``WrongValue`` where the place cannot be changed alone.
        """
        ...

    def reread(
        self, folder: RegulationFolder, on: date, contents: Contents, overrides: Overrides = NO_OVERRIDES
    ) -> RegulationFolder:
        """The folder as it would be with these contents; nothing is written. Raises ``UnreadableInput``."""
        ...

    def write(self, contents: Contents) -> None:
        """Write all the files or none: beside first, then renamed. Raises ``UnreadableInput``."""
        ...
