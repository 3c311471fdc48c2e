"""The commands in the order of the work: make, check, prove, print, run. Each is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import click

from regdesigner.cli.terminal import Terminal

COMMANDS = (
    "new", "adopt", "validate", "rules", "deadlines", "compare", "export", "run", "test", "serve", "worker",
    "audit", "doctor",
)  # fmt: skip
"""A command is the module of its name, which offers ``command(terminal)``."""


def command(name: str, terminal: Terminal) -> click.Command:
    """One command with its help in the terminal's language."""
    build: Callable[[Terminal], click.Command] = import_module(f"{__name__}.{name}").command
    return build(terminal)
