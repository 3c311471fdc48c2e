"""click commands whose fixed words (usage, options, commands) are said in the speaker's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from regdesigner.cli.terminal import Terminal
from regdesigner.domain.text import LANGUAGES

PLACEHOLDERS = {
    "PATH": "cli-metavar-path",
    "FOLDER": "cli-metavar-folder",
    "DIR": "cli-metavar-dir",
    "FILE": "cli-metavar-file",
    "FILE.yaml": "cli-metavar-yaml",
    "NAME": "cli-metavar-name",
    "CODE": "cli-metavar-code",
    "YYYY-MM-DD": "cli-metavar-day",
    "YYYY-MM-DDTHH:MM": "cli-metavar-instant",
    "HOST": "cli-metavar-host",
    "PORT": "cli-metavar-port",
    "URL": "cli-metavar-url",
    "SECONDS": "cli-metavar-seconds",
}
"""What stands for a value in usage and help, as written in the code, and its message."""


def language_option(terminal: Terminal) -> click.Option:
    """``--lang``, everywhere; it is read before parsing (``speech``), so its value is not needed here."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        metavar="ky|ru|en",
        help=terminal.text("cli-option-lang"),
    )


def help_text(message_id: str, terminal: Terminal) -> str:
    """The paragraphs of a help: the message, then ``…-2``, ``…-3``; each on one line, which costs no parsing."""
    paragraphs = [terminal.text(message_id)]
    while (further := f"{message_id}-{len(paragraphs) + 1}") in terminal.say:
        paragraphs.append(terminal.text(further))
    return "\n\n".join(paragraphs)


class _Localized(click.Command):
    """Usage, arguments and options under translated headings."""

    def __init__(self, terminal: Terminal, **settings: Any) -> None:
        super().__init__(**settings)
        self.terminal = terminal
        self.help = help_text(f"cli-{self.name}-help", terminal)
        if not any(param.name == "lang" for param in self.params):
            self.params.append(language_option(terminal))
        for param in self.params:
            param.metavar = self._placeholder(param)

    def _placeholder(self, param: click.Parameter) -> str | None:
        """What stands for the value: translated, with ``…`` where there may be several, in brackets where none may."""
        metavar = param.metavar or ""
        message = PLACEHOLDERS.get(metavar.removesuffix("…"))
        if message is None:
            return param.metavar
        word = self.terminal.text(message) + ("…" if metavar.endswith("…") else "")
        return word if param.required or isinstance(param, click.Option) else f"[{word}]"

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), self.terminal.text("cli-usage") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        required = [
            f"{_longest(param)} {param.make_metavar(ctx)}"
            for param in self.params
            if isinstance(param, click.Option) and param.required
        ]
        given = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return [*given, *required, self.terminal.text("cli-options-metavar")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [row for param in self.get_params(ctx) if (row := self._row(param, ctx)) is not None]
        with formatter.section(self.terminal.text("cli-options")):
            formatter.write_dl(rows)

    def _row(self, param: click.Parameter, ctx: click.Context) -> tuple[str, str] | None:
        """An option and its help; without what click would add in English."""
        record = param.get_help_record(ctx)
        if record is None or not isinstance(param, click.Option):
            return None  # the text of the help explains arguments
        words = param.help or ""
        return record[0], f"{words} {self.terminal.text('cli-required')}" if param.required else words

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.terminal.text("cli-option-help")
        return option


def _longest(param: click.Parameter) -> str:
    return max(param.opts, key=len)


class LocalizedCommand(_Localized):
    """One command."""


class LocalizedGroup(_Localized, click.Group):
    """The root: lists its commands in the order of the work, and builds one when it is asked for."""

    def __init__(
        self, terminal: Terminal, names: Sequence[str], build: Callable[[str], click.Command], **settings: Any
    ) -> None:
        super().__init__(terminal, **settings)
        self._names = names
        self._build = build

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        return self._build(cmd_name) if cmd_name in self._names else None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [self.terminal.text("cli-command-metavar"), self.terminal.text("cli-options-metavar")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.terminal.text(f"cli-{name}-short")) for name in self._names]
        with formatter.section(self.terminal.text("cli-commands")):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)
