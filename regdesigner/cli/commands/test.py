"""``regdesigner test PATH…``: the regulations' own scenarios."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from regdesigner.cli.exits import Exit
from regdesigner.cli.faults import explained, unreadable
from regdesigner.cli.localized import LocalizedCommand
from regdesigner.cli.options import on_option, paths_argument
from regdesigner.cli.terminal import Terminal
from regdesigner.domain.errors import UnreadableInput

if TYPE_CHECKING:
    from regdesigner.application.ports.folders import NamedScenario, RegulationFolder, RegulationFolders
    from regdesigner.application.scenarios import ScenarioResult


def command(terminal: Terminal) -> click.Command:
    def run(paths: tuple[Path, ...], output: str, on: datetime | None) -> int:
        from regdesigner.bootstrap import regulation_folders

        store = regulation_folders()
        day = on.date() if on is not None else date.today()
        code = Exit.FINE
        shown: list[dict[str, Any]] = []
        for path in [found for given in paths for found in store.find(given)]:
            try:
                results = _results(path, store, day)
            except UnreadableInput as error:
                click.echo("\n".join(unreadable(error, terminal)), err=True)
                code = Exit.UNREADABLE
                continue
            shown += [_plain(path, named, result, terminal) for named, result in results]
            if any(not result.passed for _named, result in results):
                code = max(code, Exit.NOT_KEPT)
        _show(shown, output, terminal)
        return code

    formats = click.Option(
        ["--format", "output"],
        type=click.Choice(("text", "json")),
        default="text",
        help=terminal.text("cli-option-format"),
    )
    return LocalizedCommand(
        terminal,
        name="test",
        help=terminal.text("cli-test-help"),
        short_help=terminal.text("cli-test-short"),
        callback=run,
        params=[paths_argument(), formats, on_option(terminal)],
    )


def _results(path: Path, store: RegulationFolders, day: date) -> list[tuple[NamedScenario, ScenarioResult]]:
    results = []
    for named in store.scenarios(path):
        start = named.scenario.start
        folder = store.load(path, start.date() if start is not None else day)
        results.append((named, _run(folder, named, datetime.combine(day, time(9, 0)))))
    return results


def _run(folder: RegulationFolder, named: NamedScenario, now: datetime) -> ScenarioResult:
    from regdesigner.application.scenarios import run_scenario
    from regdesigner.bootstrap import due_by, engine

    return run_scenario(folder.regulation, named.scenario, engine(folder), due_by(folder), now)


def _plain(path: Path, named: NamedScenario, result: ScenarioResult, terminal: Terminal) -> dict[str, Any]:
    reasons = [terminal.text(each.message, **each.arguments) for each in result.disappointments]
    if result.error is not None:
        reasons += [line.strip() for line in explained(result.error, terminal)[1]]
    name = named.scenario.name.best(terminal.language) or named.path.stem
    return {
        "path": str(path),
        "scenario": named.path.name,
        "name": name,
        "passed": result.passed,
        "outcome": result.report.outcome.value if result.report is not None and result.report.outcome else None,
        "reasons": reasons,
    }


def _show(shown: list[dict[str, Any]], output: str, terminal: Terminal) -> None:
    failed = sum(not entry["passed"] for entry in shown)
    if output == "json":
        summary = {"passed": len(shown) - failed, "failed": failed}
        terminal.json({"version": 1, "scenarios": shown, "summary": summary})
        return
    folder = None
    for entry in shown:
        if entry["path"] != folder:
            folder = entry["path"]
            terminal.result(folder)
        terminal.result(f"  {'✔' if entry['passed'] else '✖'} {entry['name']}")
        for reason in entry["reasons"]:
            terminal.result(f"      {reason}")
    terminal.result(terminal.text("cli-test-summary", passed=len(shown) - failed, failed=failed))
