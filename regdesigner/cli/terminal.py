"""What reaches the terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

import click

from regdesigner.domain.text import Language
from regdesigner.language import Translator, translator

WIDEST = 100
"""Longer lines are tiring to read, however wide the terminal."""
NARROWEST = 40


class Terminal:
    """One run's output in one language. Colour only ever repeats what a sign or a word says."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.say: Translator = translator(language)
        self.colours = not os.environ.get("NO_COLOR")

    def text(self, message_id: str, **arguments: str | int | float) -> str:
        return self.say.text(message_id, **arguments)

    def styled(self, text: str, colour: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
        """Text with a colour or weight, unless the person wants none (``NO_COLOR``)."""
        if not self.colours or not (colour or bold or dim):
            return text
        return click.style(text, fg=colour, bold=bold or None, dim=dim or None)

    def result(self, text: str = "") -> None:
        click.echo(text)

    def bytes(self, content: bytes) -> None:
        """A file as it is."""
        click.echo(content, nl=False)

    def paragraph(
        self,
        text: str,
        first: str = "",
        rest: str | None = None,
        *,
        colour: str | None = None,
        bold: bool = False,
        dim: bool = False,
        err: bool = False,
    ) -> None:
        """A text folded to the terminal's width behind ``first``, its further lines behind ``rest`` (else as far in).

        Colour is that of ``first``. Where there is no terminal nothing is folded, so that other programs find each
        text on one line.
        """
        behind = " " * len(first) if rest is None else rest
        head = self.styled(first, colour) if first.strip() else first
        for number, line in enumerate(_folded(text, len(first), len(behind), _width(err=err))):
            click.echo((behind if number else head) + self.styled(line, bold=bold, dim=dim), err=err)

    def note(self, message_id: str, **arguments: str | int | float) -> None:
        """A word on the progress, on standard error."""
        click.echo(self.text(message_id, **arguments), err=True)

    def complain(self, lines: Iterable[str]) -> None:
        """What is wrong, and what to do, on standard error."""
        for line in lines:
            click.echo(line, err=True)

    def json(self, value: Mapping[str, Any]) -> None:
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _width(*, err: bool) -> int | None:
    """Columns of the terminal behind a stream; ``None`` where there is none."""
    stream = sys.stderr if err else sys.stdout
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns)) if stream.isatty() else None


def _folded(text: str, first: int, rest: int, width: int | None) -> list[str]:
    if width is None:
        return text.splitlines() or [""]
    lines: list[str] = []
    for line in text.splitlines():
        margin = " " * (first if not lines else rest)
        folded = textwrap.wrap(
            line,
            width,
            initial_indent=margin,
            subsequent_indent=" " * rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines += [each.strip() for each in folded] or [""]
    return lines or [""]
