"""``regdesigner new FOLDER``: a regulation folder from the typical template, with a standard to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(folder: Path, service: str, name: str | None) -> None:
        from regdesigner.bootstrap import regulation_folders

        created = regulation_folders().create(folder, service, name)
        for file in created.files:
            terminal.result(str(file))
        if created.registry_name:
            terminal.note("cli-new-other-name", service=service, name=created.registry_name.best(terminal.language))
        terminal.note("cli-new-next", folder=str(folder))

    return LocalizedCommand(
        terminal,
        name="new",
        callback=run,
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar="FOLDER"),
            click.Option(["--service"], required=True, metavar="9.6", help=terminal.text("cli-option-service")),
            click.Option(["--name"], metavar="NAME", help=terminal.text("cli-option-name")),
        ],
    )
