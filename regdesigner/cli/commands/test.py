"""``regdesigner test PATH…``: the regulations' own scenarios."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import format_option, on_option, paths_argument
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.regulations.scenarios import Tried


def command(terminal: Terminal) -> click.Command:
    def run(paths: tuple[Path, ...], output: str, on: datetime) -> int:
        from regdesigner.application.regulations.scenarios import try_scenarios
        from regdesigner.bootstrap import equipment, regulation_folders
        from regdesigner.cli.scenario_report import SHOWN

        trials = try_scenarios(paths, regulation_folders(), equipment, on.date())
        SHOWN[output](trials, terminal)
        return _exit(trials)

    return LocalizedCommand(
        terminal,
        name="test",
        callback=run,
        params=[paths_argument(), format_option(terminal, "junit"), on_option(terminal)],
    )


def _exit(trials: tuple[Tried, ...]) -> Exit:
    if any(tried.errors for tried in trials):
        return Exit.UNREADABLE
    passed = all(result.passed for tried in trials for _named, result in tried.results)
    return Exit.FINE if passed else Exit.NOT_KEPT
