"""Where foreign diagrams come from and where the drafts made of them go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from regdesigner.application.ports.engine import Problem
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.service import Registry
from regdesigner.domain.text import Text

Obstacles = Callable[[Regulation], tuple[Problem, ...]]
"""Why a regulation cannot be carried out; nothing where it can."""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A diagram as it was brought: its content, the registry above its future folder, the form now in use."""

    content: bytes
    registry: Registry
    form: str


class Adoption(Protocol):
    """Every method raises ``UnreadableInput`` for what cannot be read or written."""

    def bring(self, file: Path, folder: Path, service: str) -> ForeignFile:
        """Read a diagram that is to become the draft in a folder; a folder with something in it is refused."""
        ...

    def standard(self, registry: Registry, service: str, name: Text) -> bytes:
        """The standard to be filled in."""
        ...

    def keep(self, folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
        """Make the folder with all its files, or nothing."""
        ...
