"""Regulation folders in memory: each path leads to a folder or to the error that reading it gives."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from regdesigner.application.ports.folders import NO_OVERRIDES, Created, NamedScenario, Overrides, RegulationFolder
from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.scenario import Scenario
from regdesigner.domain.text import EMPTY


class FoldersInMemory:
    """``held`` by path; a path above several leads to all of them."""

    def __init__(
        self,
        held: Mapping[Path, RegulationFolder | UnreadableInput],
        scenarios: Mapping[Path, tuple[NamedScenario | UnreadableInput, ...]] | None = None,
    ) -> None:
        self._held = held
        self._scenarios = scenarios or {}
        self.loaded: list[tuple[Path, date, Overrides]] = []

    def find(self, path: Path) -> tuple[Path, ...]:
        found = tuple(sorted(each for each in self._held if each == path or path in each.parents))
        if not found:
            raise UnreadableInput(str(path), "folder-no-such-path")
        return found

    def load(self, path: Path, on: date, overrides: Overrides = NO_OVERRIDES) -> RegulationFolder:
        self.loaded.append((path, on, overrides))
        held = self._held[path]
        if isinstance(held, UnreadableInput):
            raise held
        return held

    def scenarios(self, path: Path) -> tuple[NamedScenario | UnreadableInput, ...]:
        return self._scenarios.get(path, ())

    def answers(self, path: Path) -> Scenario:
        return Scenario(EMPTY)

    def create(self, folder: Path, service: str, name: str | None) -> Created:
        raise UnreadableInput(str(folder), "folder-not-writable")
