"""``regdesigner rules [CODE]``: the catalogue of rules, or the explanation of one."""

from __future__ import annotations

import click

from regdesigner.application.catalogue import explained_rules
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.errors import WrongValue


def command(terminal: Terminal) -> click.Command:
    def run(code: str | None) -> None:
        if code is None:
            _list(terminal)
        else:
            _one(code, terminal)

    return LocalizedCommand(
        terminal,
        name="rules",
        help=terminal.text("cli-rules-help"),
        short_help=terminal.text("cli-rules-short"),
        callback=run,
        params=[click.Argument(["code"], required=False)],
    )


def _list(terminal: Terminal) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    for entry in explained_rules(terminal.language):
        table.add_row(entry.code, entry.title)
    terminal.console.print(table)


def _one(code: str, terminal: Terminal) -> None:
    entry = next((entry for entry in explained_rules(terminal.language) if entry.code == code.upper()), None)
    if entry is None:
        raise WrongValue(code, terminal.text("cli-rules-unknown"))
    terminal.result(f"{entry.code} {entry.name}\n{entry.title}\n")
    terminal.result(f"{terminal.text('cli-rules-why')} {entry.why}\n")
    terminal.result(f"{terminal.text('cli-rules-instead')} {entry.instead}\n")
    terminal.result(f"{terminal.text('cli-rules-basis')} {entry.basis}")
