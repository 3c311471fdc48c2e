"""Errors that reach people: each names a message of the catalogues (area ``errors``) and its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class RegDesignerError(Exception):
    """The root of all errors that the product raises on purpose."""


class WrongValue(RegDesignerError, ValueError):
    """A value that the domain cannot hold; ``value`` is what was given, ``reason`` says what is allowed."""

    def __init__(self, value: object, reason: str) -> None:
        super().__init__(f"{value!r}: {reason}")
        self.value = value
        self.reason = reason


@dataclass(eq=False)  # not frozen: Python itself writes the traceback into an error that passes a context manager
class UnreadableInput(RegDesignerError):
    """A file that cannot be read as what it should be.

    ``path`` as the user gave it; ``line`` counts from 1; ``element`` is a BPMN id or a field's path in a YAML
    file; ``message`` is a catalogue id: ``<message>`` says what is wrong, ``<message>-hint`` what to do.
    ``more_lines`` are the lines of further mistakes of the same file, where reading could go on behind this one.
    """

    path: str
    message: str
    line: int | None = None
    element: str | None = None
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    more_lines: tuple[int, ...] = ()

    def __str__(self) -> str:
        return f"{self.path}:{self.line or '?'}: {self.message} {dict(self.arguments)}"
