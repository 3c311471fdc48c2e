"""``regdesigner validate PATH…``: does a regulation hold, and where not, why, and what to do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import format_option, on_option, override_options, overrides_of, paths_argument
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.validating import Validated


def command(terminal: Terminal) -> click.Command:
    def run(paths: tuple[Path, ...], output: str, ruleset: str | None, on: datetime, **files: Path | None) -> int:
        from regdesigner.application.validating import validate
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli.finding_report import SHOWN

        overrides = overrides_of(files)
        results = validate(paths, regulation_folders(), on.date(), ruleset_name=ruleset, overrides=overrides)
        SHOWN[output](results, terminal)
        return _exit(results)

    return LocalizedCommand(
        terminal,
        name="validate",
        callback=run,
        params=[
            paths_argument(),
            format_option(terminal, "sarif", "junit", "github"),
            _ruleset_option(terminal),
            on_option(terminal),
            *override_options(terminal),
        ],
    )


def _ruleset_option(terminal: Terminal) -> click.Option:
    from regdesigner.validation.rulesets import names

    return click.Option(["--ruleset"], type=click.Choice(names()), help=terminal.text("cli-option-ruleset"))


def _exit(results: tuple[Validated, ...]) -> Exit:
    if any(result.error is not None for result in results):
        return Exit.UNREADABLE
    return Exit.NOT_KEPT if any(result.fails for result in results) else Exit.FINE
