"""``regdesigner serve``: the application in the browser."""

from __future__ import annotations

import os
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.clock import now_in_bishkek, until_next_minute
from regdesigner.cli.kept import data_folder, kept_options
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.accounts.keeping import NewPassword

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8080


class Network(click.ParamType[str]):
    """An address, or a network such as ``10.0.0.0/24``."""

    name = "network"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return str(ip_network(value, strict=False))
        except ValueError:
            self.fail(value, param, ctx)


def command(terminal: Terminal) -> click.Command:
    def run(
        host: str, port: int, folder: Path | None, base_url: str, database: str, proxies: tuple[str, ...],
        *, no_worker: bool,
    ) -> None:  # fmt: skip
        from regdesigner.server.serving import prepare, rounds, serve

        place = folder or data_folder()
        app, made = prepare(place, now_in_bishkek, base_url, database, proxies, os.environ)
        terminal.note("cli-serve-data", folder=str(place))
        if made is not None:
            _tell(made, terminal)

        def say_where(taken: int) -> None:
            shown = f"[{host}]" if ":" in host else host
            terminal.note("cli-serve-open", address=base_url or f"http://{shown}:{taken}/")

        beside = rounds(app, until_next_minute, working=not no_worker)
        serve(app, host, port, say_where, beside, https=base_url.startswith("https://"))

    options: list[click.Parameter] = [
        click.Option(["--host"], default=DEFAULT_HOST, metavar="HOST", help=terminal.text("cli-option-host")),
        click.Option(
            ["--port"],
            type=click.IntRange(0, 65535),
            default=DEFAULT_PORT,
            metavar="PORT",
            help=terminal.text("cli-option-port"),
        ),
        click.Option(
            ["--base-url"],
            envvar="REGDESIGNER_BASE_URL",
            default="",
            metavar="URL",
            help=terminal.text("cli-option-base-url"),
        ),
        click.Option(
            ["--trusted-proxy", "proxies"],
            envvar="REGDESIGNER_TRUSTED_PROXIES",
            type=Network(),
            multiple=True,
            metavar="NETWORK",
            help=terminal.text("cli-option-trusted-proxy"),
        ),
        click.Option(["--no-worker"], is_flag=True, help=terminal.text("cli-option-no-worker")),
        *kept_options(terminal),
    ]
    return LocalizedCommand(terminal, name="serve", callback=run, params=options)


def _tell(made: NewPassword, terminal: Terminal) -> None:
    """How to sign in, told once."""
    for message, value in (("cli-serve-login", made.account.login), ("cli-serve-password", made.password)):
        terminal.note(message, value=value)
    terminal.note("cli-serve-once")
