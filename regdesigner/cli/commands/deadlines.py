"""``regdesigner deadlines FOLDER``: the proof that the three limits of the standard are kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import folder_argument, format_option, on_option, override_options, overrides_of
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(folder: Path, output: str, on: datetime, **files: Path | None) -> int:
        from regdesigner.application.regulations.gathering import the_one
        from regdesigner.application.regulations.plain_proof import as_plain
        from regdesigner.application.regulations.proving import prove_deadlines
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli import proof_report

        store = regulation_folders()
        loaded = store.load(the_one(folder, store), on.date(), overrides_of(files))
        proof = prove_deadlines(loaded, on.date())
        if output == "json":
            terminal.json(as_plain(proof, terminal.language))
        else:
            proof_report.show(proof, loaded, terminal)
        return Exit.FINE if proof_report.keeps_all(proof) else Exit.NOT_KEPT

    params = [folder_argument(), on_option(terminal), format_option(terminal), *override_options(terminal)]
    return LocalizedCommand(terminal, name="deadlines", callback=run, params=params)
