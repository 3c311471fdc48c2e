"""``regdesigner validate PATH…``: does a regulation hold, and where not, why, and what to do."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import format_option, on_option, override_options, overrides_of, paths_argument
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.ports.folders import Overrides
    from regdesigner.application.regulations.validating import Validated


def command(terminal: Terminal) -> click.Command:
    def run(
        paths: tuple[Path, ...],
        output: str,
        ruleset: str | None,
        on: datetime,
        fix: bool,
        yes: bool,
        **files: Path | None,
    ) -> int:
        from regdesigner.application.regulations.validating import validate
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli.finding_report import SHOWN

        overrides = overrides_of(files)

        def checked() -> tuple[Validated, ...]:
            return validate(paths, regulation_folders(), on.date(), ruleset_name=ruleset, overrides=overrides)

        results = checked()
        if fix and _fixed(results, Choice(on.date(), ruleset, overrides, yes, output != "text"), terminal):
            results = checked()
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
            _flag(terminal, "fix"),
            _flag(terminal, "yes"),
            on_option(terminal),
            *override_options(terminal),
        ],
    )


@dataclass(frozen=True)
class Choice:
    """How fixes are planned, and whether they are made without a question; ``aside``: shown on standard error."""

    on: date
    ruleset: str | None
    overrides: Overrides
    yes: bool
    aside: bool


def _fixed(results: tuple[Validated, ...], choice: Choice, terminal: Terminal) -> bool:
    """Show what could be fixed, ask on a terminal, do it; whether anything was done."""
    from regdesigner.application.regulations.fixing import Fixing
    from regdesigner.bootstrap import amending
    from regdesigner.cli import fix_report

    fixing = Fixing(amending(), choice.on, choice.ruleset, choice.overrides)
    plans = [plan for result in results if (plan := fixing.plan(result)) is not None]
    if not plans:
        terminal.note("cli-fix-nothing")
        return False
    fix_report.show(plans, terminal, err=choice.aside)
    if not choice.yes and not _agreed(terminal):
        terminal.note("cli-fix-not-made")
        return False
    fixing.make(plans)
    terminal.note("cli-fix-made")
    return True


def _agreed(terminal: Terminal) -> bool:
    """A person's word; without a terminal there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    asked = f"{terminal.text('cli-fix-ask')} [1 – {terminal.text('cli-yes')}, 2 – {terminal.text('cli-no')}]"
    while True:
        answer = click.prompt(asked, default="", show_default=False, type=str, err=True).strip()
        if answer in ("1", "2"):
            return bool(answer == "1")


def _flag(terminal: Terminal, name: str) -> click.Option:
    return click.Option([f"--{name}"], is_flag=True, help=terminal.text(f"cli-option-{name}"))


def _ruleset_option(terminal: Terminal) -> click.Option:
    from regdesigner.validation.rulesets import names

    return click.Option(["--ruleset"], type=click.Choice(names()), help=terminal.text("cli-option-ruleset"))


def _exit(results: tuple[Validated, ...]) -> Exit:
    if any(result.error is not None for result in results):
        return Exit.UNREADABLE
    return Exit.NOT_KEPT if any(result.fails for result in results) else Exit.FINE
