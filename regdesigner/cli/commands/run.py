"""``regdesigner run FOLDER``: one case in the terminal, from the request to its end."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.asking import TerminalRespondent
from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import folder_argument, override_options, overrides_of
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.ports.folders import RegulationFolder, RegulationFolders
    from regdesigner.application.ports.respondent import Respondent
    from regdesigner.domain.scenario import Scenario
    from regdesigner.validation.finding import Finding


def command(terminal: Terminal) -> click.Command:
    def run(
        folder: Path, answers: Path | None, start: datetime | None, until_end: bool, output: str, **files: Path | None
    ) -> int:
        from regdesigner.application.refusing import refuse_unsafe
        from regdesigner.bootstrap import regulation_folders

        store = regulation_folders()
        scenario = store.answers(answers) if answers is not None else None
        begins = start or (scenario.start if scenario is not None else None) or _this_minute()
        loaded = store.load(_the_one(folder, store), begins.date(), overrides_of(files))
        findings = refuse_unsafe(loaded, begins.date())
        if findings:
            return _refused(findings, terminal)
        asks = not until_end and sys.stdin.isatty()
        return _play(loaded, begins, _respondent(loaded, scenario, terminal, asks=asks), output, terminal)

    return LocalizedCommand(
        terminal,
        name="run",
        help=terminal.text("cli-run-help"),
        short_help=terminal.text("cli-run-short"),
        callback=run,
        params=[folder_argument(), *_options(terminal), *override_options(terminal)],
    )


def _options(terminal: Terminal) -> list[click.Parameter]:
    return [
        click.Option(
            ["--answers"],
            type=click.Path(exists=True, dir_okay=False, path_type=Path),
            metavar="FILE.yaml",
            help=terminal.text("cli-option-answers"),
        ),
        click.Option(
            ["--start"],
            type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]),
            metavar="YYYY-MM-DDTHH:MM",
            help=terminal.text("cli-option-start"),
        ),
        click.Option(["--until-end"], is_flag=True, help=terminal.text("cli-option-until-end")),
        click.Option(
            ["--format", "output"],
            type=click.Choice(("text", "json")),
            default="text",
            help=terminal.text("cli-option-format"),
        ),
    ]


def _this_minute() -> datetime:
    """Now in Bishkek, which has no daylight saving, in whole minutes."""
    from datetime import UTC

    local = datetime.now(UTC) + timedelta(hours=6)
    return local.replace(second=0, microsecond=0, tzinfo=None)


def _the_one(path: Path, store: RegulationFolders) -> Path:
    return store.find(path)[0]


def _respondent(folder: RegulationFolder, scenario: Scenario | None, terminal: Terminal, *, asks: bool) -> Respondent:
    from regdesigner.application.scenarios import ScriptedRespondent
    from regdesigner.domain.scenario import Scenario
    from regdesigner.domain.text import EMPTY

    person = TerminalRespondent(folder.regulation, terminal) if asks else None
    if scenario is None and person is not None:
        return person
    return ScriptedRespondent(scenario or Scenario(EMPTY), person)


def _play(folder: RegulationFolder, begins: datetime, respondent: Respondent, output: str, terminal: Terminal) -> int:
    from regdesigner.application.keeping import kept_limits
    from regdesigner.application.running import CaseRun
    from regdesigner.bootstrap import due_by, engine
    from regdesigner.cli import case_report

    due = due_by(folder)
    report = CaseRun(folder.regulation, engine(folder), respondent, due).play(begins)
    limits = kept_limits(report, folder.regulation, folder.standard.limits, due) if folder.standard is not None else ()
    if output == "json":
        terminal.json(case_report.as_plain(report, limits))
    else:
        case_report.show(report, limits, folder.regulation, terminal)
    missed = any(run.met is False for run in report.actions) or any(not limit.met for limit in limits)
    return Exit.NOT_KEPT if missed else Exit.FINE


def _refused(findings: tuple[Finding, ...], terminal: Terminal) -> int:
    from regdesigner.validation.wording import hint, message

    for finding in findings:
        click.echo(f"✖ {finding.code} {finding.element or ''}: {message(finding, terminal.language)}", err=True)
        click.echo(f"  {hint(finding, terminal.language)}", err=True)
    return Exit.NOT_KEPT
