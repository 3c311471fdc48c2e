"""``regdesigner run FOLDER``: one case in the terminal, from the request to its end."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regdesigner.cli.clock import now_in_bishkek
from regdesigner.cli.exits import Exit
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import (
    MINUTES,
    folder_argument,
    format_option,
    override_options,
    overrides_of,
    readable,
)
from regdesigner.cli.terminal import Terminal

if TYPE_CHECKING:
    from regdesigner.application.ports.folders import RegulationFolder
    from regdesigner.application.ports.respondent import Respondent
    from regdesigner.cli.asking import TerminalRespondent
    from regdesigner.domain.scenario import Scenario
    from regdesigner.validation.finding import Finding


def command(terminal: Terminal) -> click.Command:
    def run(
        folder: Path,
        answers: Path | None,
        start: datetime | None,
        begin: str | None,
        until_end: bool,
        output: str,
        **files: Path | None,
    ) -> int:
        from regdesigner.application.regulations.gathering import the_one
        from regdesigner.application.regulations.refusing import refuse_unsafe
        from regdesigner.application.regulations.scenarios import refuse_unknown_elements
        from regdesigner.bootstrap import regulation_folders
        from regdesigner.cli.asking import TerminalRespondent

        store = regulation_folders()
        scenario = store.answers(answers) if answers is not None else None
        begins = start or (scenario.start if scenario is not None else None) or now_in_bishkek()
        loaded = store.load(the_one(folder, store), begins.date(), overrides_of(files))
        if scenario is not None and answers is not None:
            refuse_unknown_elements(scenario, loaded.regulation, answers)
        findings = refuse_unsafe(loaded, begins.date())
        if findings:
            return _refused(findings, terminal)
        asks = not until_end and sys.stdin.isatty()
        person = TerminalRespondent(loaded.regulation, terminal) if asks else None
        place = _beginning(begin, loaded, person, terminal)
        return _play(loaded, begins, place, _respondent(scenario, answers, person), output, terminal)

    return LocalizedCommand(
        terminal,
        name="run",
        callback=run,
        params=[folder_argument(), *_options(terminal), format_option(terminal), *override_options(terminal)],
    )


def _options(terminal: Terminal) -> list[click.Parameter]:
    return [
        click.Option(
            ["--answers"],
            type=readable(folders=False),
            metavar="FILE.yaml",
            help=terminal.text("cli-option-answers"),
        ),
        click.Option(
            ["--start"],
            type=click.DateTime(MINUTES),
            metavar="YYYY-MM-DDTHH:MM",
            help=terminal.text("cli-option-start"),
        ),
        click.Option(["--begin"], metavar="ID", help=terminal.text("cli-option-begin")),
        click.Option(["--until-end"], is_flag=True, help=terminal.text("cli-option-until-end")),
    ]


def _beginning(
    begin: str | None, folder: RegulationFolder, person: TerminalRespondent | None, terminal: Terminal
) -> str | None:
    """The start event at which the case begins: as it is named, as the person says, else the first, which is said."""
    from regdesigner.domain.errors import UnreadableInput

    starts = folder.regulation.flow.starts
    if begin is not None and begin not in (start.id for start in starts):
        known = ", ".join(start.id for start in starts)
        raise UnreadableInput("--begin", "run-unknown-start", arguments={"id": begin, "known": known})
    if begin is not None or len(starts) < 2:
        return begin
    if person is not None:
        return person.beginning(starts)
    first, *others = (start.name.best(terminal.language) or start.id for start in starts)
    terminal.paragraph(terminal.text("cli-run-begins", start=first, others=", ".join(others)), dim=True, err=True)
    return None


def _respondent(scenario: Scenario | None, answers: Path | None, person: Respondent | None) -> Respondent:
    """The scenario's answers, and for what they lack the person, where there is one to ask."""
    from regdesigner.application.regulations.scenarios import ScriptedRespondent
    from regdesigner.domain.scenario import Scenario
    from regdesigner.domain.text import EMPTY

    if scenario is None and person is not None:
        return person
    return ScriptedRespondent(scenario or Scenario(EMPTY), person, answers)


def _play(
    folder: RegulationFolder,
    begins: datetime,
    place: str | None,
    respondent: Respondent,
    output: str,
    terminal: Terminal,
) -> int:
    from regdesigner.application.regulations.keeping import kept_limits
    from regdesigner.application.regulations.running import CaseRun
    from regdesigner.bootstrap import equipment
    from regdesigner.cli import case_report

    engine, due = equipment(folder)
    report = CaseRun(folder.regulation, engine, respondent, due, place).play(begins)
    limits = kept_limits(report, folder.regulation, folder.standard.limits, due) if folder.standard is not None else ()
    if output == "json":
        terminal.json(case_report.as_plain(report))
    else:
        case_report.show(report, limits, folder.regulation, terminal)
    missed = any(run.met is False for run in report.actions) or any(not limit.met for limit in limits)
    return Exit.NOT_KEPT if missed else Exit.FINE


def _refused(findings: tuple[Finding, ...], terminal: Terminal) -> int:
    """A diagram that must not be carried out: the errors that validation reports too."""
    from regdesigner.validation.wording import hint, message

    for finding in findings:
        where = f" · {finding.element}" if finding.element is not None else ""
        head = f"✖ {terminal.text('cli-severity-error')} {finding.code}"
        click.echo(terminal.styled(head, "red", bold=True) + where, err=True)
        terminal.paragraph(message(finding, terminal.language), "  ", err=True)
        terminal.paragraph(hint(finding, terminal.language), "  → ", dim=True, err=True)
    return Exit.NOT_KEPT
