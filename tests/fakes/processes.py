"""The processes that work on what is kept in memory."""

from __future__ import annotations

from collections.abc import Collection

from regdesigner.application.ports.processes import Process


class ProcessesInMemory:
    """The port ``Processes``."""

    def __init__(self, kept: dict[str, Process]) -> None:
        self._kept = kept

    def keep(self, process: Process) -> None:
        self._kept[process.token] = process

    def all(self) -> tuple[Process, ...]:
        return tuple(sorted(self._kept.values(), key=lambda each: (each.begun, each.token)))

    def forget(self, tokens: Collection[str]) -> None:
        for token in tokens:
            self._kept.pop(token, None)
