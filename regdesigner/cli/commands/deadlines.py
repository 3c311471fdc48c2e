"""``regdesigner deadlines FOLDER``: the proof that the three limits of the standard are kept."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import folder_argument, on_option, override_options, overrides_of
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(folder: Path, output: str, on: datetime | None, **files: Path | None) -> int:
        from regdesigner.application.proving import prove_deadlines
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli import proof_report

        store = regulation_folders()
        day = on.date() if on is not None else date.today()
        loaded = store.load(store.find(folder)[0], day, overrides_of(files))
        proof = prove_deadlines(loaded, day)
        if output == "json":
            terminal.json(proof_report.as_plain(proof))
        else:
            proof_report.show(proof, loaded, terminal)
        return Exit.FINE if proof_report.keeps_all(proof) else Exit.NOT_KEPT

    formats = click.Option(
        ["--format", "output"],
        type=click.Choice(("text", "json")),
        default="text",
        help=terminal.text("cli-option-format"),
    )
    return LocalizedCommand(
        terminal,
        name="deadlines",
        help=terminal.text("cli-deadlines-help"),
        short_help=terminal.text("cli-deadlines-short"),
        callback=run,
        params=[folder_argument(), on_option(terminal), formats, *override_options(terminal)],
    )
