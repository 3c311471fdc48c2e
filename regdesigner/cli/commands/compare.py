"""``regdesigner compare OLD NEW``: what changed, in the words of the official table."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import format_option, on_option, override_options, overrides_of, readable
from regdesigner.cli.terminal import Terminal


def command(terminal: Terminal) -> click.Command:
    def run(old: Path, new: Path, output: str, on: datetime, **files: Path | None) -> int:
        from regdesigner.application.regulations.comparing import compare_folders
        from regdesigner.application.regulations.gathering import the_one
        from regdesigner.application.regulations.plain_comparison import as_plain
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli import comparison_report

        store, overrides = regulation_folders(), overrides_of(files)
        before = store.load(the_one(old, store), on.date(), overrides)
        after = store.load(the_one(new, store), on.date(), overrides)
        compared = compare_folders(before, after, on.date())
        match output:
            case "json":
                terminal.json(as_plain(compared, terminal.language, comparison_report.editions_of(compared)))
            case "html":
                terminal.bytes(comparison_report.as_page(compared, terminal))
            case _:
                comparison_report.show(compared, terminal)
        return Exit.FINE

    params = [
        click.Argument(["old"], type=readable(), metavar="OLD"),
        click.Argument(["new"], type=readable(), metavar="NEW"),
        on_option(terminal),
        format_option(terminal, "html"),
        *override_options(terminal),
    ]
    return LocalizedCommand(terminal, name="compare", callback=run, params=params)
