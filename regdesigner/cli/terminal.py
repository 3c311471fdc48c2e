"""What reaches the terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from regdesigner.domain.text import Language
from regdesigner.language import Translator, translator

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST = 60


class Terminal:
    """One run's output in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.say: Translator = translator(language)

    def text(self, message_id: str, **arguments: str | int | float) -> str:
        return self.say.text(message_id, **arguments)

    @cached_property
    def console(self) -> Console:
        """Standard output, as wide as the terminal; plain where it is no terminal."""
        from rich.console import Console  # slow to import: only where something is laid out

        width = None if sys.stdout.isatty() else 100
        return Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)

    def result(self, text: str) -> None:
        click.echo(text)

    def note(self, message_id: str, **arguments: str | int | float) -> None:
        """A word on the progress, on standard error."""
        click.echo(self.text(message_id, **arguments), err=True)

    def json(self, value: Mapping[str, Any]) -> None:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
