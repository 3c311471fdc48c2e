"""The processes that work on one database: who lives, and what each has done."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class ProcessKind(StrEnum):
    SERVE = "serve"
    WORKER = "worker"


@dataclass(frozen=True, slots=True)
class Process:
    """One run of the program: ``token`` is random, ``host`` and ``pid`` say where it runs.

    It says every few seconds that it lives: ``seen``. ``rounds`` counts those of the worker, ``steps`` what was done
    in them: timers, reminders, words to controllers, letters to other bodies.
    """

    token: str
    kind: ProcessKind
    host: str
    pid: int
    begun: datetime
    seen: datetime
    rounds: int = 0
    steps: int = 0


class Processes(Protocol):
    def keep(self, process: Process) -> None:
        """Keep a process as it is now."""
        ...

    def all(self) -> tuple[Process, ...]:
        """Those that have not been forgotten, the first begun first."""
        ...

    def forget(self, tokens: Collection[str]) -> None: ...
