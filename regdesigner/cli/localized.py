"""click commands whose fixed words (usage, options, commands) are said in the speaker's language."""

from __future__ import annotations

from typing import Any

import click

from regdesigner.cli.terminal import Terminal
from regdesigner.domain.text import LANGUAGES


def language_option(terminal: Terminal) -> click.Option:
    """``--lang``, everywhere; it is read before parsing (``speech``), so its value is not needed here."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        metavar="ky|ru|en",
        help=terminal.text("cli-option-lang"),
    )


class _Localized(click.Command):
    """Usage, arguments and options under translated headings."""

    def __init__(self, terminal: Terminal, **settings: Any) -> None:
        super().__init__(**settings)
        self.terminal = terminal

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), self.terminal.text("cli-usage") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        options = self.terminal.text("cli-options-metavar")
        pieces = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return [options, *pieces]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [row for param in self.get_params(ctx) if (row := param.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section(self.terminal.text("cli-options")):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.terminal.text("cli-option-help")
        return option


class LocalizedCommand(_Localized):
    """One command."""


class LocalizedGroup(_Localized, click.Group):
    """The root: lists its commands in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), self.terminal.text("cli-command-metavar")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self.commands[name].get_short_help_str(80)) for name in self.list_commands(ctx)]
        with formatter.section(self.terminal.text("cli-commands")):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)
